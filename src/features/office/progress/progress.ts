import type { OVERSIGHT_FILTERS } from '@/contract/choices'
import type { ProvinceProgress, StateCounts, UnionProgress } from '@/contract/progress'
import { daysLeft } from '@/domain/deadline/deadline'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'

export type OversightFilter = (typeof OVERSIGHT_FILTERS)[number]

/** From this many days before the deadline on, an enterprise that has not begun is a risk. */
export const RISK_DAYS = 7

/** All enterprises counted; `late` marks some of them a second time and is left out. */
export const enterprisesIn = (counts: StateCounts): number =>
  counts.unstarted + counts.draft + counts.submitted + counts.returned + counts.endorsed + counts.received

/** 已提交: with its union or the office. What was returned is with the enterprise again. */
export const submittedIn = (counts: StateCounts): number => counts.submitted + counts.endorsed + counts.received

/** 同意呈报, received by the office since or not. */
export const endorsedIn = (counts: StateCounts): number => counts.endorsed + counts.received

/** Still to be handed in: with 已提交 it makes up all enterprises. */
export const unsubmittedIn = (counts: StateCounts): number => counts.unstarted + counts.draft + counts.returned

export interface Risk {
  readonly count: number
  /** The list that shows them. */
  readonly filter: 'late' | 'unstarted'
}

/**
 * 有风险.
 *
 * | day                                | who                                          |
 * |------------------------------------|----------------------------------------------|
 * | earlier than 7 days before         | nobody                                       |
 * | from 7 days before to the day      | who has written nothing yet                  |
 * | once the deadline is over          | who the clock marked late                    |
 *
 * Nobody is late before the cycle's deadline, since 延期 and 整改期限 only ever give time; so nobody is counted twice.
 */
export const riskOf = (counts: StateCounts, deadlineOn: PlainDate, now: Instant): Risk => {
  const left = daysLeft(deadlineOn, now)
  if (left < 0) return { count: counts.late, filter: 'late' }
  return { count: left <= RISK_DAYS ? counts.unstarted : 0, filter: 'unstarted' }
}

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
      return total.unstarted + total.draft
    case 'asking':
      return asking
    default:
      return total[filter]
  }
}
