import type { StateCounts, UnionProgress } from '@/contract/progress'
import type { AssessmentState } from '@/domain/assessment/assessment'
import type { StateGroup } from '../../_store/progress'

/** How many enterprises stand where; those that have left the ledger are counted apart. */
export const countsOf = (groups: readonly StateGroup[]): StateCounts => {
  const of = (matches: (group: StateGroup['_id']) => boolean) =>
    groups.filter((group) => matches(group._id)).reduce((sum, group) => sum + group.count, 0)
  const here = (matches: (group: StateGroup['_id']) => boolean) => of((group) => !group.departed && matches(group))
  const inState = (state: AssessmentState) => here((group) => group.state === state)
  return {
    unstarted: here((group) => group.state === 'draft' && !group.started),
    draft: here((group) => group.state === 'draft' && group.started),
    submitted: inState('submitted'),
    returned: inState('returned'),
    endorsed: inState('endorsed'),
    received: inState('received'),
    late: here((group) => group.late),
    departed: of((group) => group.departed),
  }
}

/** Unions in the order of their names' ids, never of their numbers: progress is no leaderboard (国办函〔2026〕12号). */
export const byUnion = (groups: readonly StateGroup[]): readonly UnionProgress[] => {
  const names = new Map(
    groups.flatMap(({ _id }) => (_id.unionId === null ? [] : [[_id.unionId, _id.unionName ?? ''] as const])),
  )
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unionId, unionName]) => ({
      unionId,
      unionName,
      counts: countsOf(groups.filter(({ _id }) => _id.unionId === unionId)),
    }))
}
