import type { AssessmentState, Extension, ReturnOrder } from '@/domain/assessment/assessment'
import { CALENDAR_DAYS } from '@/domain/calendar/day-counting'
import { getInstant, startOfChinaDay } from '@/domain/calendar/instant'
import { addDays, type PlainDate } from '@/domain/calendar/plain-date'
import { findContactReminder } from '@/domain/reminders/reminders'
import { cycle, day } from './cast'

export const dated = (
  state: AssessmentState,
  more: { extension?: Extension; returnOrder?: ReturnOrder; lateAt?: number } = {},
) => ({
  state,
  extension: more.extension ?? null,
  returnOrder: more.returnOrder ?? null,
  submittedAt: null,
  lateAt: more.lateAt === undefined ? null : getInstant(more.lateAt),
})

/** Every reminder of a season: the occasion and the first day on which it is found, looked for at 9:00 of each day. */
export const season = (
  assessment: ReturnType<typeof dated>,
  dates: Pick<typeof cycle, 'openOn' | 'deadlineOn'> = cycle,
  days = CALENDAR_DAYS,
) => {
  const found: string[] = []
  for (let date: PlainDate = day('2026-10-20'); date < day('2027-01-10'); date = addDays(date, 1)) {
    const reminder = findContactReminder(assessment, dates, getInstant(startOfChinaDay(date) + 9 * 3_600_000), days)
    if (reminder && !found.some((line) => line.endsWith(` ${reminder.occasion}`)))
      found.push(`${date} ${reminder.occasion}`)
  }
  return found
}
