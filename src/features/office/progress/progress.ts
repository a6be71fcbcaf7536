import type { OVERSIGHT_FILTERS } from '@/contract/choices'
import type { ProvinceProgress, UnionProgress } from '@/contract/progress'
import { endorsedIn, enterprisesIn, submittedIn, unsubmittedIn, type StateCounts } from '@/domain/assessment/standing'

export type OversightFilter = (typeof OVERSIGHT_FILTERS)[number]

/** What is to be looked after, with the list that shows it. */
export interface Concern {
  readonly filter: 'at_risk' | 'late' | 'rectification_late'
  readonly count: number
}

/** 有风险, 逾期 and 整改逾期, of which there are any. */
export const concernsOf = (counts: StateCounts): readonly Concern[] =>
  (['at_risk', 'late', 'rectification_late'] as const)
    .map((filter) => ({ filter, count: counts[filter] ?? 0 }))
    .filter(({ count }) => count > 0)

/** The parts of the province's bar; together they are all enterprises. */
export interface Shares {
  readonly endorsed: number
  readonly waiting: number
  readonly returned: number
  readonly draft: number
  readonly unstarted: number
}

export const sharesOf = (counts: StateCounts): Shares => ({
  endorsed: endorsedIn(counts),
  waiting: counts.submitted,
  returned: counts.returned,
  draft: counts.draft,
  unstarted: counts.unstarted,
})

/** Enterprises without a responsible union: those with a suggestion to confirm, and those with none to go by. */
export interface Unrouted {
  readonly suggested: number
  readonly open: number
}

export const unroutedOf = ({ unrouted, suggested }: Pick<ProvinceProgress, 'unrouted' | 'suggested'>): Unrouted => ({
  suggested,
  open: Math.max(0, unrouted - suggested),
})

/** One union's bar. */
export interface UnionBar {
  readonly unionId: string
  readonly unionName: string
  readonly submitted: number
  readonly enterprises: number
  readonly endorsed: number
  readonly waiting: number
  readonly returned: number
  readonly late: number
  readonly rectificationLate: number
  /** Nobody reviews for it. */
  readonly unattended: boolean
}

/**
 * The unions' bars in the order given, which is the one order of unions and not an order of merit: there is no ranking
 * (国办函〔2026〕12号). A union without enterprises has nothing to show.
 */
export const unionBars = (unions: readonly UnionProgress[]): readonly UnionBar[] =>
  unions
    .map(({ unionId, unionName, counts, reviewers }) => ({
      unionId,
      unionName,
      submitted: submittedIn(counts),
      enterprises: enterprisesIn(counts),
      endorsed: endorsedIn(counts),
      waiting: counts.submitted,
      returned: counts.returned,
      late: counts.late,
      rectificationLate: counts.rectification_late ?? 0,
      unattended: reviewers === 0,
    }))
    .filter((bar) => bar.enterprises > 0)

/** How many enterprises a filter of the list will show. */
export const countUnder = (
  filter: OversightFilter,
  { total, asking = 0 }: Pick<ProvinceProgress, 'total' | 'asking'>,
): number => {
  switch (filter) {
    case 'all':
      return enterprisesIn(total)
    case 'unsubmitted':
      return unsubmittedIn(total)
    case 'handed_in':
      return submittedIn(total)
    case 'endorsed_or_received':
      return endorsedIn(total)
    case 'asking':
      return asking
    default:
      return total[filter] ?? 0
  }
}
