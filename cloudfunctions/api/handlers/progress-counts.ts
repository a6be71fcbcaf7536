import type { UnionProgress } from '@/contract/progress'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Union } from '@/domain/people/person'
import { countedAgainst, type CountedYear } from '../../_store/standing-fields'
import { countedTogether, type UnionCounts } from '../../_store/year-counts'
import type { Call } from '../../_host/call'

/** A year as its papers are counted now. */
export const countedYear = async ({ stores, now }: Pick<Call, 'stores' | 'now'>, cycle: Cycle): Promise<CountedYear> =>
  countedAgainst(cycle, await stores.editions.of(cycle), now)

/** The unions that answer for any, in the order of unions, each with how many review for it. */
export const countByUnion = (
  counted: readonly UnionCounts[],
  unions: readonly Union[],
  reviewersOf: (unionId: string) => number,
  archived: boolean,
): readonly UnionProgress[] => {
  const holding = new Map(counted.map((of) => [of.unionId, of]))
  const known = unions.map(({ unionId }) => unionId).filter((unionId) => holding.has(unionId))
  const all = new Set([...known, ...counted.flatMap(({ unionId }) => unionId ?? [])])
  return [...all].map((unionId) => {
    const { counts = countedTogether([]), unionName } = holding.get(unionId) ?? {}
    const present = unions.find((union) => union.unionId === unionId)?.name
    // An archived year keeps its names; in the others signed papers may still bear one that the union has given up.
    const name = archived ? (unionName ?? present) : (present ?? unionName)
    return { unionId, unionName: name ?? '', counts, reviewers: reviewersOf(unionId) }
  })
}
