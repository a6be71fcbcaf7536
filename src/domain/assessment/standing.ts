import type { Instant } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import { daysLeft, dueOn, isOver, lastDayOf } from '../deadline/deadline'
import { hasLeft } from '../ledger/departure'
import type { AssessmentOutline, AssessmentState, Cycle } from './assessment'

/*
 * 口径: what each number of a year counts, said here once. Home, progress, lists, packages, digests and exports count by it, the manual has
 * it as a table, and `test/functions/one-definition.test.ts` recounts every one of them. Of an enterprise that has left the ledger nothing
 * is counted.
 *
 * | number           | who                                                                                                |
 * |------------------|----------------------------------------------------------------------------------------------------|
 * | 未提交            | never handed in, or withdrawn since: 未开始 and 填报中                                                |
 * | 已提交            | all others, what was returned for correction too: 未提交 and 已提交 are all enterprises                |
 * | 退回修改          | of 已提交, those with which it lies again                                                            |
 * | 待审核            | of 已提交, those that wait for the union, or for one to be assigned                                   |
 * | 同意呈报          | of 已提交, those that the union has endorsed, received by the office since or not                      |
 * | 待接收            | of 同意呈报, those that the office has not received                                                  |
 * | 逾期             | of 未提交, those whose last day is over; an extended one has its own                                  |
 * | 整改逾期          | of 退回修改, those whose 整改期限 is over, whether or not the form is still taken in                     |
 * | 有风险           | of 未提交, those not late that lack as many indicators as they have days, or more                       |
 * | 催办             | 未提交 and 退回修改: with whom it lies (`isNudged`)                                                   |
 */

/** 未提交. */
export const UNSUBMITTED_STATES = ['draft'] as const satisfies readonly AssessmentState[]
/** 已提交. */
export const SUBMITTED_STATES = [
  'submitted',
  'returned',
  'endorsed',
  'received',
] as const satisfies readonly AssessmentState[]
/** 同意呈报, those among them that were received already. */
export const ENDORSED_STATES = ['endorsed', 'received'] as const satisfies readonly AssessmentState[]

const isIn = (states: readonly AssessmentState[], state: AssessmentState): boolean => states.includes(state)

type Counted = Pick<AssessmentOutline, 'state' | 'extension' | 'returnOrder' | 'departure'>

/** 逾期, or 整改逾期. */
export type Lateness = 'late' | 'rectification_late'

/** Whether a paper is 逾期 or 整改逾期 at `now`, by the day and not by the clock's mark, which comes with its next run only. */
export const latenessOf = (outline: Counted, cycle: Pick<Cycle, 'deadlineOn'>, now: Instant): Lateness | undefined => {
  if (hasLeft(outline)) return undefined
  if (isIn(UNSUBMITTED_STATES, outline.state)) return isOver(lastDayOf(outline, cycle), now) ? 'late' : undefined
  return outline.state === 'returned' && isOver(dueOn(outline, cycle), now) ? 'rectification_late' : undefined
}

/** How many indicators something was written about. */
export const answeredIn = ({ tally }: Pick<AssessmentOutline, 'tally'>): number =>
  Object.values(tally).filter((entry) => entry.answered).length

/**
 * Whether a form that was not handed in is 有风险 at `now`, by its last day and by how many of the edition's `indicators` something was
 * written about.
 */
export const isRiskOn = (lastOn: PlainDate, answered: number, indicators: number, now: Instant): boolean => {
  const left = daysLeft(lastOn, now)
  return left >= 0 && Math.max(0, indicators - answered) >= left
}

/**
 * Whether an enterprise is 有风险 at `now`: at one indicator a day it is not done the day before its last. So who has begun nothing is, from
 * 28 days before; who lacks five, from five days before; and on the last day whoever has not handed in. `indicators`: how many the
 * edition has.
 */
export const isAtRisk = (
  outline: Counted & Pick<AssessmentOutline, 'tally'>,
  indicators: number,
  cycle: Pick<Cycle, 'deadlineOn'>,
  now: Instant,
): boolean => {
  if (hasLeft(outline) || !isIn(UNSUBMITTED_STATES, outline.state)) return false
  return isRiskOn(lastDayOf(outline, cycle), answeredIn(outline), indicators, now)
}

/**
 * How many enterprises of a year stand where. `unstarted` is a draft in which nothing was saved yet; it is not part of `draft`. Those that
 * have left the ledger are `departed`, and nothing else. `late`, `rectification_late` and `at_risk` are some of the others once more; the
 * latter two are missing where an earlier version answers.
 */
export type StateCounts = Readonly<Record<AssessmentState | 'unstarted' | 'late' | 'departed', number>> & {
  readonly rectification_late?: number
  readonly at_risk?: number
}

const sumOf = (counts: Pick<StateCounts, AssessmentState>, states: readonly AssessmentState[]): number =>
  states.reduce((sum, state) => sum + counts[state], 0)

/** 未提交. */
export const unsubmittedIn = (counts: StateCounts): number => counts.unstarted + sumOf(counts, UNSUBMITTED_STATES)

/** 已提交. */
export const submittedIn = (counts: StateCounts): number => sumOf(counts, SUBMITTED_STATES)

/** 同意呈报. */
export const endorsedIn = (counts: StateCounts): number => sumOf(counts, ENDORSED_STATES)

/** All enterprises on the ledger. */
export const enterprisesIn = (counts: StateCounts): number => unsubmittedIn(counts) + submittedIn(counts)

/** How many 催办 tells: with whom the form lies. */
export const nudgedIn = (counts: StateCounts): number => unsubmittedIn(counts) + counts.returned
