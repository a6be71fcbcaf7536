import type { Person, Seat } from '@/domain/people/person'
import { findSeat } from '@/domain/people/seat'
import { checkMayLookUp } from '@/domain/people/telephone'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { lastReached, type LastReached } from '@/domain/reminders/delivery'
import type { EnterpriseTelephone } from '../_store/telephones'
import type { UnreachedDocument } from '../_store/unreached'
import type { Call } from './call'
import { seatNamesOf } from './seat-names'

/** A row of the list, with what is known of whoever it is of. */
export interface ReadRow {
  readonly row: UnreachedDocument
  readonly seat: Seat
  readonly seatName: string
  /** undefined where none is known, or where whoever asks may not look it up. */
  readonly telephone: EnterpriseTelephone | undefined
  readonly lastReached: LastReached | null
}

/** The union whose list somebody reads; undefined is everybody's, which is the office's. */
export const unionOfList = ({ seat }: Person, named: string | undefined): string | undefined | Refusal => {
  if (seat.role !== 'reviewer') return named
  return named === undefined || named === seat.unionId ? seat.unionId : refuse('other_union')
}

/** Whose numbers whoever asks may look up, by what their enterprises' unions are now. */
export const mayLookUp = async ({ stores }: Pick<Call, 'stores'>, asking: Person, seats: readonly Seat[]) => {
  const asked = asking.seat.role === 'reviewer' ? seats : []
  const enterprises = await stores.enterprises.byIds(
    asked.flatMap((seat) => (seat.role === 'contact' ? [seat.enterpriseId] : [])),
  )
  const unions = new Map(enterprises.map(({ enterpriseId, unionId }) => [enterpriseId, unionId]))
  return (seat: Seat): boolean =>
    checkMayLookUp(asking, seat, seat.role === 'contact' ? (unions.get(seat.enterpriseId) ?? null) : null) === undefined
}

/** Rows of the list as whoever asks may read them. */
export const readUnreached = async (
  call: Pick<Call, 'stores' | 'now'>,
  asking: Person,
  found: readonly UnreachedDocument[],
): Promise<readonly ReadRow[]> => {
  const { stores, now } = call
  const seated = found.flatMap((row): ReadonlyArray<{ row: UnreachedDocument; seat: Seat }> => {
    const seat = findSeat(row.seat)
    return seat ? [{ row, seat }] : []
  })
  const seats = seated.map(({ seat }) => seat)
  const [names, telephones, sent, may] = await Promise.all([
    seatNamesOf(stores, seats),
    stores.telephones.ofSeated(
      seated.map(({ row, seat }) => ({ personId: row.personId, seat })),
      now,
    ),
    stores.messages.lastSentTo([...new Set(found.flatMap(({ personId }) => personId ?? []))]),
    mayLookUp(call, asking, seats),
  ])
  return seated.map(({ row, seat }, index) => ({
    ...{ row, seat, seatName: names[index] ?? '' },
    telephone: may(seat) ? telephones[index] : undefined,
    lastReached: lastReached(sent.get(`${row.personId ?? ''} ${row.seat}`), row.phoned),
  }))
}
