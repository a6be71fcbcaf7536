import type { routingActions, RoutingRow } from '@/contract/routing'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Enterprise, Person, Union } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Call, Handlers } from '../../_host/call'
import { reportRequestOf } from '../../_store/workflow'
import { requireOffice } from '../../_host/with-cycle'

const PAGE = 30

const rowsOf = async (call: Call, cycle: Cycle, enterprises: readonly Enterprise[]): Promise<readonly RoutingRow[]> => {
  const [unions, outlines] = await Promise.all([
    call.stores.places.unions(),
    call.stores.assessments.outlinesById(
      enterprises.map(({ enterpriseId }) => assessmentIdOf(cycle.cycleId, enterpriseId)),
    ),
  ])
  const nameOf = (unionId: string | null) => unions.find((union) => union.unionId === unionId)?.name ?? null
  return enterprises.flatMap((enterprise) => {
    const outline = outlines.find(({ enterpriseId }) => enterpriseId === enterprise.enterpriseId)
    if (!outline) return []
    return [
      {
        enterprise,
        unionName: nameOf(enterprise.unionId),
        suggestedUnionName: nameOf(enterprise.suggestedUnionId),
        assessmentId: outline.assessmentId,
        assessmentState: outline.state,
        assessmentRevision: outline.revision,
      },
    ]
  })
}

/** Each enterprise of a list is a request of its own, under an id that no phone can send: a list cut off half way can be sent again. */
const partOf = (call: Call, enterpriseId: string): Call => ({ ...call, requestId: `${call.requestId}:${enterpriseId}` })

export const routingHandlers: Handlers<keyof typeof routingActions> = {
  'routing.list': async ({ tab, search, offset }, call) => {
    const office = await requireOffice(call)
    if (isRefusal(office)) return office
    const { places } = call.stores
    const [enterprises, suggested, unrouted, routed] = await Promise.all([
      places.routingPage(office.cycle.cycleId, tab, search, offset, PAGE + 1),
      places.countRouting(office.cycle.cycleId, 'suggested'),
      places.countRouting(office.cycle.cycleId, 'unrouted'),
      places.countRouting(office.cycle.cycleId, 'routed'),
    ])
    return {
      counts: { suggested, unrouted, routed },
      rows: await rowsOf(call, office.cycle, enterprises.slice(0, PAGE)),
      more: enterprises.length > PAGE,
    }
  },

  'routing.confirm': async ({ enterpriseIds }, call) => {
    const office = await requireOffice(call)
    if (isRefusal(office)) return office
    const [enterprises, unions] = await Promise.all([
      call.stores.places.enterprisesById(enterpriseIds),
      call.stores.places.unions(),
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
      await call.afterCommit(confirmed.flatMap((enterpriseId) => eventsOf(partOf(call, enterpriseId))))
    return { confirmed, skipped }
  },

  'routing.assign': async ({ enterpriseId, unionId, reason }, call) => {
    const office = await requireOffice(call)
    if (isRefusal(office)) return office
    const union = await call.stores.places.findUnion(unionId)
    if (!union) return refuse('union_unknown')
    const routed = await route(call, office, enterpriseId, union, reason)
    if (isRefusal(routed)) return routed
    await call.afterCommit(eventsOf(call))
    return { unionName: union.name }
  },
}

/** What one routing leaves behind: the assessment's event, and the report's where it is begun. */
function eventsOf({ requestId }: Call): readonly string[] {
  return [requestId, reportRequestOf(requestId)]
}

const route = (
  call: Call,
  { person, cycle }: { readonly person: Person; readonly cycle: Cycle },
  enterpriseId: string,
  union: Union,
  reason: string,
): Promise<Refusal | { unionName: string }> =>
  call.stores.workflow.route(call, person, cycle, enterpriseId, {
    kind: 'route',
    unionId: union.unionId,
    unionName: union.name,
    reason,
  })
