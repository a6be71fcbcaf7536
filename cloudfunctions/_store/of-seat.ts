import type { Person } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import type { Database } from './database'

/** The filter of `isOfPresentSeat`: what was kept for a person in the seat that they hold now. `at` names the field with its time. */
export const ofPresentSeat = (
  database: Database,
  { personId, seat, boundAt }: Person,
  at: string,
  more: object = {},
) => {
  const { command: _ } = database
  return _.and([
    { personId, ...more },
    _.or([{ seat: seatKeyOf(seat) }, { seat: _.exists(false), [at]: _.gte(boundAt) }]),
  ])
}
