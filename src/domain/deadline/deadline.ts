import type { Cycle } from '../assessment/assessment'
import { chinaDateOf, endOfChinaDay, type Instant } from '../calendar/instant'
import { daysFrom, laterOf, type PlainDate } from '../calendar/plain-date'
import { extensionBounds, type DayBounds } from './day-bounds'

/** What of a paper decides its days. */
export interface Dated {
  readonly state: string
  readonly extension: { readonly deadlineOn: PlainDate; readonly at: Instant } | null
  readonly returnOrder: { readonly rectifyBy: PlainDate; readonly at: Instant } | null
}

/**
 * The last day on which this paper may be submitted in time.
 *
 * | state    | last day                                                                           |
 * |----------|------------------------------------------------------------------------------------|
 * | returned | the later of its 整改期限 and its deadline: a return never takes time away            |
 * | others   | the 延期 that the office granted, else the cycle's deadline                          |
 */
export const lastDayOf = (assessment: Dated, cycle: Pick<Cycle, 'deadlineOn'>): PlainDate => {
  const deadline = assessment.extension ? laterOf(assessment.extension.deadlineOn, cycle.deadlineOn) : cycle.deadlineOn
  return assessment.state === 'returned' && assessment.returnOrder
    ? laterOf(assessment.returnOrder.rectifyBy, deadline)
    : deadline
}

/**
 * The day that the contact is asked to be done by: the 整改期限 of a return, else the last day. An extension that the
 * office grants after a return takes the place of its 整改期限.
 */
export const dueOn = (assessment: Dated, cycle: Pick<Cycle, 'deadlineOn'>): PlainDate => {
  const { state, extension, returnOrder } = assessment
  if (state !== 'returned' || !returnOrder) return lastDayOf(assessment, cycle)
  return extension && extension.at > returnOrder.at
    ? laterOf(extension.deadlineOn, returnOrder.rectifyBy)
    : returnOrder.rectifyBy
}

/** Whether `day` is over in China at `now`: the day itself counts in full, up to its 24:00. */
export const isOver = (day: PlainDate, now: Instant): boolean => now >= endOfChinaDay(day)

/** Days left until `day`: 0 on the day itself, negative when it is over. */
export const daysLeft = (day: PlainDate, now: Instant): number => daysFrom(chinaDateOf(now), day)

/**
 * The days to which a paper's last day may be moved. An extension that lies beyond them was granted before there was a bound:
 * it does not count, so that it can be put right.
 */
export const extensionBoundsOf = (paper: Dated, cycle: Pick<Cycle, 'deadlineOn'>, now: Instant): DayBounds => {
  const { latestOn } = extensionBounds(cycle.deadlineOn, cycle.deadlineOn, now)
  const counts = paper.extension !== null && paper.extension.deadlineOn <= latestOn
  const lastDay = lastDayOf(counts ? paper : { ...paper, extension: null }, cycle)
  return extensionBounds(lastDay, cycle.deadlineOn, now)
}
