import type { listActions } from '@/contract/list'
import { checkMayTakeAway } from '@/domain/job/enterprise-table'
import { lookedAt, lookKey, withoutView, withView } from '@/domain/people/own-lists'
import { isRefusal } from '@/domain/refusal/refusal'
import { requireSeat, type Handlers } from '../../_host/call'

/** What is kept of somebody's lists is nobody else's, and of no paper: no year closes it. */
export const listHandlers: Handlers<keyof typeof listActions> = {
  'list.look': async ({ list, cycleId, seen }, call) => {
    const seated = await requireSeat(call, 'reviewer', 'office')
    if (isRefusal(seated)) return seated
    const key = lookKey(list, cycleId)
    const kept = await call.stores.ownLists.change(seated.seatId, (lists) => ({
      ...lists,
      looks: { ...lists.looks, [key]: lookedAt(lists.looks[key], call.now) },
    }))
    if (isRefusal(kept)) return kept
    const since = kept.looks[key]?.since ?? null
    const { seat, personId } = seated.person
    const unionId = seat.role === 'reviewer' ? seat.unionId : null
    const changed =
      since === null || seen.length === 0 ? [] : await call.stores.ownLists.changedAmong(seen, unionId, since, personId)
    return { views: kept.views, since, changed }
  },

  'list.saveView': async (view, call) => {
    const seated = await requireSeat(call, 'reviewer', 'office')
    if (isRefusal(seated)) return seated
    const refused = checkMayTakeAway(seated.person, view.shown)
    if (refused) return refused
    const kept = await call.stores.ownLists.change(seated.seatId, (lists) => {
      const views = withView(lists.views, { ...view, viewId: `v-${call.requestId}` })
      return isRefusal(views) ? views : { ...lists, views }
    })
    return isRefusal(kept) ? kept : { views: kept.views }
  },

  'list.removeView': async ({ viewId }, call) => {
    const seated = await requireSeat(call, 'reviewer', 'office')
    if (isRefusal(seated)) return seated
    const kept = await call.stores.ownLists.change(seated.seatId, (lists) => ({
      ...lists,
      views: withoutView(lists.views, viewId),
    }))
    return isRefusal(kept) ? kept : { views: kept.views }
  },
}
