import type { unreachedActions, UnreachedRow } from '@/contract/unreached'
import { maskTelephone } from '@/domain/people/telephone'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { requirePerson, type Handlers } from '../../_host/call'
import { readUnreached, unionOfList, type ReadRow } from '../../_host/unreached-list'
import { rowPage } from '../../_store/row-keys'
import { logWaysIn, wechatTokensOf } from '../../_host/wechat-tokens'
import { waysIn } from '../../_wechat/ways-in'

const PAGE = 30

const shownRow = ({ row, seat, seatName, telephone, lastReached }: ReadRow): UnreachedRow => ({
  ...{ rowId: row._id, reason: row.reason, code: row.code, matter: row.matter, personId: row.personId },
  ...{ name: row.personName, seat: row.seat, role: seat.role, seatName },
  ...{ title: row.title, since: row.since, at: row.at },
  phoned: row.phoned && { name: row.phoned.name, at: row.phoned.at },
  telephone: telephone ? { masked: maskTelephone(telephone.number), from: telephone.from } : null,
  lastReached,
})

export const unreachedHandlers: Handlers<keyof typeof unreachedActions> = {
  'unreached.list': async ({ unionId: named, offset, after, reason, ...filter }, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const unionId = unionOfList(person, named)
    if (isRefusal(unionId)) return unionId
    const { unreached, unions } = call.stores
    const isOffice = person.seat.role === 'office'
    const [found, counts, byUnion, known] = await Promise.all([
      unreached.page({ ...filter, unionId, reason }, { offset, after, limit: PAGE + 1 }),
      unreached.countByReason({ ...filter, unionId }),
      isOffice ? unreached.countByUnion({ ...filter, reason }) : [],
      isOffice ? unions.all() : [],
    ])
    const { rows, ...on } = rowPage(found, PAGE)
    return {
      rows: (await readUnreached(call, person, rows)).map(shownRow),
      ...on,
      counts: [...counts].map(([of, count]) => ({ reason: of, count })),
      ...(isOffice
        ? {
            unions: known.flatMap(({ unionId: of, name }) =>
              byUnion.filter((each) => each.unionId === of).map(({ count }) => ({ unionId: of, name, count })),
            ),
          }
        : {}),
    }
  },

  'unreached.link': async (_input, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const { stores, configuration, requestId } = call
    const ways = waysIn(configuration, Date.now, wechatTokensOf(stores, requestId), logWaysIn(requestId))
    return { link: (await ways.linkToInbox()) ?? null }
  },

  // Whoever telephoned first is noted; that a colleague did meanwhile is as good.
  'unreached.phoned': async ({ rowId }, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const row = await call.stores.unreached.find(rowId)
    if (!row) return refuse('unreached_unknown')
    const unionId = unionOfList(person, row.unionId ?? '')
    if (isRefusal(unionId)) return unionId
    const { personId, name } = person
    await call.stores.unreached.notePhoned(rowId, { personId, name, at: call.now })
    return { phoned: true }
  },
}
