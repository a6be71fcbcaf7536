import type { UnionProgress } from '@/contract/progress'
import type { AssessmentState, Cycle } from '@/domain/assessment/assessment'
import type { StateCounts } from '@/domain/assessment/standing'
import type { Union } from '@/domain/people/person'
import type { StateGroup } from '../../_store/progress'
import { countedAgainst, type CountedYear } from '../../_store/standing-fields'
import type { Call } from '../../_host/call'

/** A year as its papers are counted now. */
export const countedYear = async ({ stores, now }: Pick<Call, 'stores' | 'now'>, cycle: Cycle): Promise<CountedYear> =>
  countedAgainst(cycle, await stores.editions.of(cycle), now)

/** How many enterprises stand where; those that have left the ledger are counted apart. */
export const countsOf = (groups: readonly StateGroup[]): StateCounts => {
  const of = (matches: (group: StateGroup['_id']) => boolean) =>
    groups.filter((group) => matches(group._id)).reduce((sum, group) => sum + group.count, 0)
  const here = (matches: (group: StateGroup['_id']) => boolean) => of((group) => !group.departed && matches(group))
  const some = (field: 'late' | 'rectification_late' | 'at_risk') =>
    groups.filter(({ _id }) => !_id.departed).reduce((sum, group) => sum + group[field], 0)
  const inState = (state: AssessmentState) => here((group) => group.state === state)
  return {
    unstarted: here((group) => group.state === 'draft' && !group.started),
    draft: here((group) => group.state === 'draft' && group.started),
    submitted: inState('submitted'),
    returned: inState('returned'),
    endorsed: inState('endorsed'),
    received: inState('received'),
    late: some('late'),
    rectification_late: some('rectification_late'),
    at_risk: some('at_risk'),
    departed: of((group) => group.departed),
  }
}

/** How many ask for a later day. */
export const askingOf = (
  groups: ReadonlyArray<{ readonly _id: { readonly departed: boolean }; readonly asking: number }>,
): number => groups.filter(({ _id }) => !_id.departed).reduce((sum, { asking }) => sum + asking, 0)

/** The unions that answer for any, in the order of unions, each with how many review for it. */
export const countByUnion = (
  groups: readonly StateGroup[],
  unions: readonly Union[],
  reviewersOf: (unionId: string) => number,
  archived: boolean,
): readonly UnionProgress[] => {
  const kept = groups.flatMap(({ _id }) => (_id.unionId === null ? [] : [[_id.unionId, _id.unionName ?? ''] as const]))
  // An archived year keeps its names; in the others signed papers may still bear one that the union has given up.
  const present = archived ? [] : unions.map(({ unionId, name }) => [unionId, name] as const)
  const holding = new Set(kept.map(([unionId]) => unionId))
  const names = new Map([...kept, ...present.filter(([unionId]) => holding.has(unionId))])
  const known = unions.map(({ unionId }) => unionId).filter((unionId) => names.has(unionId))
  return [...new Set([...known, ...names.keys()])].map((unionId) => ({
    unionId,
    unionName: names.get(unionId) ?? '',
    counts: countsOf(groups.filter(({ _id }) => _id.unionId === unionId)),
    reviewers: reviewersOf(unionId),
  }))
}
