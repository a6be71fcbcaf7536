import { chinaDateOf, type Instant } from '../calendar/instant'
import { addDays, getPlainDate, laterOf, partsOf, type PlainDate } from '../calendar/plain-date'
import { refuse, type Refusal } from '../refusal/refusal'

/** The first and the last day that may be set. */
export interface DayBounds {
  readonly earliestOn: PlainDate
  readonly latestOn: PlainDate
}

const RECTIFICATION_DAYS_LIMIT = 90
const EXTENSION_DAYS_LIMIT = 180

/*
 * Every day that a person sets has two ends: beyond them it is a slip of the year, and a slip that nobody can take back would
 * hold a form open, or shut, for good.
 *
 * | day                        | earliest                         | latest                                              |
 * |----------------------------|----------------------------------|-----------------------------------------------------|
 * | 整改期限                     | today                            | 90 days from today                                  |
 * | 延期                         | the day after its last day so far | 180 days after the later of today and the deadline |
 * | 截止日期 of a year to be opened | 1 January of this year          | 31 December of the next                             |
 * | 截止日期 of a year that runs  | 1 January of its year            | 30 June of the year after                           |
 * | 开始填报                     | 1 January of the year before the deadline's | the deadline                             |
 * | a date of the ledger       | 1970                             | 2100                                                |
 */

/** 整改期限, of forms and of reports. */
export const rectificationBounds = (now: Instant): DayBounds => {
  const today = chinaDateOf(now)
  return { earliestOn: today, latestOn: addDays(today, RECTIFICATION_DAYS_LIMIT) }
}

/** 延期 of what may be handed in until `lastDay` so far. */
export const extensionBounds = (lastDay: PlainDate, deadlineOn: PlainDate, now: Instant): DayBounds => {
  const today = chinaDateOf(now)
  return {
    earliestOn: laterOf(addDays(lastDay, 1), today),
    latestOn: addDays(laterOf(today, deadlineOn), EXTENSION_DAYS_LIMIT),
  }
}

/** The deadline of a year that is to be opened: this year's or the next one's. */
export const newDeadlineBounds = (now: Instant): DayBounds => {
  const { year } = partsOf(chinaDateOf(now))
  return { earliestOn: getPlainDate(`${year}-01-01`), latestOn: getPlainDate(`${year + 1}-12-31`) }
}

/** The deadline of the year that is named by `year`. */
export const deadlineBounds = (year: number): DayBounds => ({
  earliestOn: getPlainDate(`${year}-01-01`),
  latestOn: getPlainDate(`${year + 1}-06-30`),
})

/** The opening day of a year with this deadline. */
export const openBounds = (deadlineOn: PlainDate): DayBounds => ({
  earliestOn: getPlainDate(`${partsOf(deadlineOn).year - 1}-01-01`),
  latestOn: deadlineOn,
})

/** A date that an enterprise or a roster gives: nothing is reckoned with it, and what was kept before stays. */
export const LEDGER_DATE_BOUNDS: DayBounds = {
  earliestOn: getPlainDate('1970-01-01'),
  latestOn: getPlainDate('2100-12-31'),
}

/** Whether a day lies within its bounds. */
export const isWithinBounds = (day: PlainDate, { earliestOn, latestOn }: DayBounds): boolean =>
  day >= earliestOn && day <= latestOn

/** Whether a year may have these days; returns the refusal, or undefined where it may. */
export const checkCycleDays = (
  { openOn, deadlineOn }: { readonly openOn: PlainDate; readonly deadlineOn: PlainDate },
  bounds: DayBounds,
): Refusal | undefined => {
  if (deadlineOn < openOn) return refuse('deadline_before_open')
  if (!isWithinBounds(deadlineOn, bounds)) return refuse('deadline_out_of_bounds', { ...bounds })
  const open = openBounds(deadlineOn)
  return isWithinBounds(openOn, open) ? undefined : refuse('open_day_too_early', { earliestOn: open.earliestOn })
}
