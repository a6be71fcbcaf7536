import type { Person } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import type { Database } from './database'

/** What was kept for a person in one of these seats of theirs. `at` names the field with its time. */
export const ofSeats = (
  database: Database,
  personId: string,
  seats: ReadonlyArray<Pick<Person, 'seat' | 'boundAt'>>,
  at: string,
  more: object = {},
) => {
  const { command: _ } = database
  const since = Math.min(...seats.map(({ boundAt }) => boundAt))
  return _.and([
    { personId, ...more },
    _.or([{ seat: _.in(seats.map(({ seat }) => seatKeyOf(seat))) }, { seat: _.exists(false), [at]: _.gte(since) }]),
  ])
}

/** The filter of `isOfPresentSeat`: what was kept for a person in the seat that they sit in now. */
export const ofPresentSeat = (database: Database, person: Person, at: string, more: object = {}) =>
  ofSeats(database, person.personId, [person], at, more)
