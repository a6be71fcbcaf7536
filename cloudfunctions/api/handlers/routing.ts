import type { routingActions } from '@/contract/routing'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import type { Union } from '@/domain/people/person'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { partOf, type Call, type Handlers } from '../../_host/call'
import { routingEventsOf } from '../../_store/workflow'
import { allowing, requireInCycle, requireOffice, type InCycle } from '../../_host/with-cycle'
import { assignMany } from './moves-of-many'
import { countRouting, routingPage } from './routing-list'

export const routingHandlers: Handlers<keyof typeof routingActions> = {
  'routing.list': async ({ cycleId, tab, search, ...place }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const [counts, page] = await Promise.all([
      countRouting(call, office),
      routingPage(call, office, tab, search, place),
    ])
    return { counts, ...page }
  },

  'routing.confirm': async ({ cycleId, enterpriseIds }, call) => {
    const office = allowing(call, 'route', await requireOffice(call, cycleId))
    if (isRefusal(office)) return office
    const [enterprises, unions] = await Promise.all([
      call.stores.enterprises.byIds(enterpriseIds),
      call.stores.unions.present(),
    ])
    const confirmed: string[] = []
    const skipped: string[] = []
    // What has a union already is refused by the rule itself, and what this very request gave one is found again.
    for (const { enterpriseId, suggestedUnionId } of enterprises) {
      const union = unions.find((candidate) => candidate.unionId === suggestedUnionId)
      if (!union) {
        skipped.push(enterpriseId)
        continue
      }
      const routed = await route(partOf(call, enterpriseId), office, enterpriseId, union, '')
      ;(isRefusal(routed) ? skipped : confirmed).push(enterpriseId)
    }
    if (confirmed.length > 0)
      await call.afterCommit(confirmed.flatMap((enterpriseId) => routingEventsOf(partOf(call, enterpriseId).requestId)))
    return { confirmed, skipped }
  },

  'routing.assign': async ({ cycleId, enterpriseId, unionId, reason }, call) => {
    const office = await requireOffice(call, cycleId)
    if (isRefusal(office)) return office
    const union = await call.stores.unions.find(unionId)
    if (!union) return refuse('union_unknown')
    const routed = await route(call, office, enterpriseId, union, reason)
    if (isRefusal(routed)) return routed
    await call.afterCommit(routingEventsOf(call.requestId))
    return { unionName: union.name }
  },

  'routing.assignMany': assignMany,
}

const route = (call: Call, { cycle }: InCycle, enterpriseId: string, { unionId, name }: Union, reason: string) =>
  call.stores.workflow.route(call, assessmentIdOf(cycle.cycleId, enterpriseId), null, {
    kind: 'route',
    unionId,
    unionName: name,
    reason,
  })
