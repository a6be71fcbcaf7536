import { addedUp, type Counters } from '@/domain/totals/counters'
import { totalsIdOf } from '@/domain/totals/totals'
import { standingOf, type StandingPaper } from '../../../cloudfunctions/_store/paper-standing'
import {
  standingName,
  STANDING_COLLECTIONS,
  type StandingCollection,
  type TotalsDocument,
} from '../../../cloudfunctions/_store/totals-document'

/** Papers of a year as the clock leaves them once all are counted, with the totals in which they are. */
export const asCounted = <Papers extends { readonly [Name in StandingCollection]?: readonly StandingPaper[] }>(
  papers: Papers,
) => {
  const totals = new Map<string, TotalsDocument>()
  const countedIn = STANDING_COLLECTIONS.map((collection) => {
    const rows = (papers[collection] ?? []).map((paper) => {
      const { cycleId, unionId } = paper
      const standing = standingOf(collection, paper)
      const _id = totalsIdOf(cycleId, unionId)
      const standings: Counters = addedUp([
        totals.get(_id)?.standings ?? {},
        { [standingName(collection, standing)]: 1 },
      ])
      totals.set(_id, { _id, cycleId, unionId, standings, writes: 1 })
      return { ...paper, uncounted: false, countedIn: { unionId, standing } }
    })
    return [collection, rows] as const
  })
  return { ...papers, ...Object.fromEntries(countedIn), totals: [...totals.values()] } as Papers & {
    readonly totals: readonly TotalsDocument[]
  }
}
