import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { addDays, daysFrom, findPlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { CONTACT_REMINDER_DAYS, REVIEW_CLOSING_DAYS } from '@/domain/reminders/reminders'

/** One day on which reminders go out. */
export interface ReminderDay {
  readonly day: PlainDate
  readonly daysBefore: number
  readonly contacts: boolean
  readonly reviewers: boolean
  readonly timing: 'over' | 'today' | 'coming'
}

const timingOf = (day: PlainDate, today: PlainDate): ReminderDay['timing'] =>
  day === today ? 'today' : day < today ? 'over' : 'coming'

/**
 * The days on which the clock reminds, for enterprises without 延期 or 整改期限: contacts on the domain's days and none
 * before the cycle opens; reviewers with open work daily in the closing days.
 */
export const reminderCalendar = (
  { openOn, deadlineOn }: Pick<Cycle, 'openOn' | 'deadlineOn'>,
  now: Instant,
): readonly ReminderDay[] => {
  const closing = Array.from({ length: REVIEW_CLOSING_DAYS + 1 }, (_, days) => days)
  const all = [...new Set([...CONTACT_REMINDER_DAYS, ...closing])].sort((a, b) => b - a)
  const today = chinaDateOf(now)
  return all
    .map((daysBefore) => {
      const day = addDays(deadlineOn, -daysBefore)
      return {
        day,
        daysBefore,
        contacts: CONTACT_REMINDER_DAYS.includes(daysBefore) && day >= openOn,
        reviewers: closing.includes(daysBefore),
        timing: timingOf(day, today),
      }
    })
    .filter((each) => each.contacts || each.reviewers)
}

/** The calendar of days as typed, or undefined while one of them is none. */
export const findReminderCalendar = (
  openOn: string,
  deadlineOn: string,
  now: Instant,
): readonly ReminderDay[] | undefined => {
  const open = findPlainDate(openOn)
  const deadline = findPlainDate(deadlineOn)
  return open && deadline ? reminderCalendar({ openOn: open, deadlineOn: deadline }, now) : undefined
}

/** How many days a changed deadline gives (negative: takes), or undefined while it is no day. */
export const daysMoved = (from: PlainDate, to: string): number | undefined => {
  const date = findPlainDate(to)
  return date ? daysFrom(from, date) : undefined
}
