import type { totalsActions, UnionTotals, YearTotals } from '@/contract/totals'
import type { Cycle } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import type { Union } from '@/domain/people/person'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { addedUp, type Counters } from '@/domain/totals/counters'
import { ownDimensions } from '@/domain/totals/own-points'
import {
  contentsIn,
  dimensionsIn,
  funnelOf,
  indicatorsIn,
  responsesIn,
  totalPoints,
  trendOf,
} from '@/domain/totals/totals'
import type { YearCounters } from '../../_store/totals'
import type { Call, Handlers } from '../../_host/call'
import { requireAssessment } from '../../_host/require-assessment'
import { requireInCycle } from '../../_host/with-cycle'

/** The year before one; undefined where there was none. */
const yearBefore = async ({ stores }: Call, { cycleId }: Pick<Cycle, 'cycleId'>): Promise<Cycle | undefined> =>
  (await stores.cycles.all()).find((each) => each.cycleId < cycleId)

/** A year's counters of the province, or of one union. */
const countersOf = async ({ stores }: Call, cycleId: string, unionId: string | undefined): Promise<Counters> =>
  unionId === undefined
    ? addedUp((await stores.totals.ofYear(cycleId)).map(({ counters }) => counters))
    : stores.totals.ofUnion(cycleId, unionId)

/** Every union that answers for any, in the one order of unions, and those that none answers for. */
const byUnion = (all: readonly YearCounters[], unions: readonly Union[]): readonly UnionTotals[] => {
  const rowOf = (union: Union | undefined): readonly UnionTotals[] => {
    const kept = all.find(({ unionId }) => unionId === (union?.unionId ?? null))
    if (!kept) return []
    const funnel = funnelOf(kept.counters)
    if (funnel.enterprises === 0) return []
    return [
      {
        ...{ unionId: union?.unionId ?? null, unionName: union?.name ?? null, kind: union?.kind ?? null },
        ...{ funnel, responses: responsesIn(kept.counters) },
      },
    ]
  }
  return [...unions.flatMap(rowOf), ...rowOf(undefined)]
}

const beforeOf = async (call: Call, cycle: Cycle, unionId: string | undefined): Promise<YearTotals['before']> => {
  const before = await yearBefore(call, cycle)
  if (!before) return null
  const { cycleId, title, deadlineOn } = before
  const counters = await countersOf(call, cycleId, unionId)
  const { enterprises } = funnelOf(counters)
  if (enterprises === 0) return null
  return { cycle: { cycleId, title, deadlineOn }, enterprises, submitted: trendOf(counters, 'submitted') }
}

export const totalsHandlers: Handlers<keyof typeof totalsActions> = {
  // As many documents as there are unions, twice; never one an enterprise.
  'totals.year': async ({ cycleId, unionId }, call) => {
    const asked = await requireInCycle(call, cycleId, 'reviewer', 'office')
    if (isRefusal(asked)) return asked
    const { cycle } = asked
    const { seat } = asked.person
    if (seat.role === 'reviewer' && unionId !== undefined && unionId !== seat.unionId) return refuse('other_union')
    const of = seat.role === 'reviewer' ? seat.unionId : unionId
    const [unions, rubric] = await Promise.all([call.stores.unions.all(), call.stores.editions.of(cycle)])
    const union = unions.find((each) => each.unionId === of)
    if (of !== undefined && !union) return refuse('union_unknown')
    const all = union ? [] : await call.stores.totals.ofYear(cycle.cycleId)
    const counters = union
      ? await call.stores.totals.ofUnion(cycle.cycleId, union.unionId)
      : addedUp(all.map((each) => each.counters))
    return {
      cycle,
      union: union ? { unionId: union.unionId, unionName: union.name } : null,
      funnel: funnelOf(counters),
      unions: byUnion(all, unions),
      trend: { submitted: trendOf(counters, 'submitted'), endorsed: trendOf(counters, 'endorsed') },
      before: await beforeOf(call, cycle, of),
      contents: contentsIn(counters),
      total: totalPoints(counters),
      dimensions: dimensionsIn(counters, rubric),
      indicators: indicatorsIn(counters, rubric),
      responses: responsesIn(counters),
    }
  },

  'totals.own': async ({ assessmentId }, call) => {
    const { stores } = call
    const asked = await requireAssessment(stores.assessments.findForTimeline(call.asking, assessmentId))
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    if (person.seat.role !== 'contact') return refuse('not_permitted')
    const { unionId, enterpriseId, state } = assessment
    const portion = await stores.totals.portion(assessmentId)
    const before = await yearBefore(call, cycle)
    const answer = {
      unionName: unionId === null ? null : ((await stores.unions.find(unionId))?.name ?? null),
      before: before ? { cycleId: before.cycleId, title: before.title } : null,
    }
    if (!portion || state === 'draft') return { ...answer, dimensions: null }
    const [ofProvince, ofUnion, portionBefore] = await Promise.all([
      countersOf(call, cycle.cycleId, undefined),
      unionId === null ? null : stores.totals.ofUnion(cycle.cycleId, unionId),
      before && stores.totals.portion(assessmentIdOf(before.cycleId, enterpriseId)),
    ])
    const dimensions = ownDimensions(
      portion,
      { ofUnion, ofProvince },
      await stores.editions.of(assessment),
      before && portionBefore ? { portion: portionBefore, rubric: await stores.editions.of(before) } : null,
    )
    return { ...answer, dimensions: dimensions.length === 0 ? null : dimensions }
  },
}
