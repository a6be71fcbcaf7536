import type { unreachedActions, UnreachedRow } from '@/contract/unreached'
import type { Person, Seat } from '@/domain/people/person'
import { findSeat } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { UnreachedDocument } from '../../_store/unreached'
import { requirePerson, type Call, type Handlers } from '../../_host/call'
import { seatNamesOf } from './session'

const PAGE = 30

/** The union whose list somebody reads; undefined is everybody's, which is the office's. */
const listOf = ({ seat }: Person, named: string | undefined): string | undefined | Refusal => {
  if (seat.role !== 'reviewer') return named
  return named === undefined || named === seat.unionId ? seat.unionId : refuse('other_union')
}

const rowsOf = async ({ stores }: Call, found: readonly UnreachedDocument[]): Promise<readonly UnreachedRow[]> => {
  const seated = found.flatMap((row): ReadonlyArray<{ row: UnreachedDocument; seat: Seat }> => {
    const seat = findSeat(row.seat)
    return seat ? [{ row, seat }] : []
  })
  const names = await seatNamesOf(
    stores,
    seated.map(({ seat }) => seat),
  )
  return seated.map(({ row, seat }, index) => ({
    ...{ rowId: row._id, reason: row.reason, code: row.code, matter: row.matter, personId: row.personId },
    ...{ name: row.personName, seat: row.seat, role: seat.role, seatName: names[index] ?? '' },
    ...{ title: row.title, since: row.since, at: row.at },
    phoned: row.phoned && { name: row.phoned.name, at: row.phoned.at },
  }))
}

export const unreachedHandlers: Handlers<keyof typeof unreachedActions> = {
  'unreached.list': async ({ unionId: named, offset, reason, ...filter }, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const unionId = listOf(person, named)
    if (isRefusal(unionId)) return unionId
    const { unreached } = call.stores
    const [found, counts] = await Promise.all([
      unreached.page({ ...filter, unionId, reason }, offset, PAGE + 1),
      unreached.countByReason({ ...filter, unionId }),
    ])
    return {
      rows: await rowsOf(call, found.slice(0, PAGE)),
      more: found.length > PAGE,
      counts: [...counts].map(([of, count]) => ({ reason: of, count })),
    }
  },

  // Whoever telephoned first is noted; that a colleague did meanwhile is as good.
  'unreached.phoned': async ({ rowId }, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const row = await call.stores.unreached.find(rowId)
    if (!row) return refuse('unreached_unknown')
    const unionId = listOf(person, row.unionId ?? '')
    if (isRefusal(unionId)) return unionId
    const { personId, name } = person
    await call.stores.unreached.notePhoned(rowId, { personId, name, at: call.now })
    return { phoned: true }
  },
}
