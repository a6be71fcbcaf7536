import type { Cycle } from '@/domain/assessment/assessment'
import type { DayCount, DayCounting } from '@/domain/calendar/day-counting'
import { chinaDateOf, startOfChinaDay, type Instant } from '@/domain/calendar/instant'
import { addDays, daysFrom, findPlainDate, getPlainDate, partsOf, type PlainDate } from '@/domain/calendar/plain-date'
import type { CarriedOver } from '@/domain/cycle/carried-over'
import { type DayBounds, isWithinBounds, openBounds } from '@/domain/deadline/day-bounds'
import { isOver } from '@/domain/deadline/deadline'
import {
  CONTACT_REMINDER_DAYS,
  findContactReminder,
  findReviewReminder,
  REVIEW_CLOSING_DAYS,
} from '@/domain/reminders/reminders'

/** Whether the next year's cycle may be opened: there is none yet, or the present one is over. */
export const mayOpenNext = (present: Pick<Cycle, 'deadlineOn'> | null, now: Instant): boolean =>
  present === null || isOver(present.deadlineOn, now)

/** The 15 December that comes next and belongs to no cycle yet: what the deadline is set to until somebody changes it. */
export const proposedDeadline = (present: Pick<Cycle, 'deadlineOn'> | null, now: Instant): PlainDate => {
  const free = present ? partsOf(present.deadlineOn).year + 1 : 0
  const year = Math.max(free, partsOf(chinaDateOf(now)).year)
  const proposed = getPlainDate(`${year}-12-15`)
  return isOver(proposed, now) ? getPlainDate(`${year + 1}-12-15`) : proposed
}

/** The days on which a year with this deadline, as it was chosen, may begin; undefined while none was. */
export const openBoundsOf = (deadlineOn: string): DayBounds | undefined => {
  const deadline = findPlainDate(deadlineOn)
  return deadline && openBounds(deadline)
}

/** The last year's opening day a year later, as the preview names it; empty where there was none, or it is no day for this deadline. */
export const proposedOpening = (carried: Pick<CarriedOver, 'days'> | undefined, deadlineOn: string): string => {
  const openOn = carried?.days?.openOn
  const bounds = openBoundsOf(deadlineOn)
  return openOn && bounds && isWithinBounds(openOn, bounds) ? openOn : ''
}

interface NextCycleGaps {
  readonly openOn?: 'open_missing'
  readonly deadlineOn?: 'deadline_missing' | 'deadline_before_open'
}

/** What is missing before it can be opened; empty where nothing is. */
export const nextCycleGaps = (openOn: string, deadlineOn: string): NextCycleGaps => {
  const open = findPlainDate(openOn)
  const deadline = findPlainDate(deadlineOn)
  const wrong = !deadline ? 'deadline_missing' : open && deadline < open ? 'deadline_before_open' : undefined
  return { ...(open ? {} : { openOn: 'open_missing' }), ...(wrong ? { deadlineOn: wrong } : {}) }
}

/** One day on which reminders go out. */
export interface ReminderDay {
  readonly day: PlainDate
  /** As the days are counted. */
  readonly daysBefore: number
  readonly countedIn: DayCount
  readonly isDeadline: boolean
  readonly contacts: boolean
  readonly reviewers: boolean
  readonly timing: 'over' | 'today' | 'coming'
}

const timingOf = (day: PlainDate, today: PlainDate): ReminderDay['timing'] =>
  day === today ? 'today' : day < today ? 'over' : 'coming'

/** A form that nobody has handed in, and a union that waits for it: what the clock is asked about for each day. */
const UNSUBMITTED = { state: 'draft', extension: null, returnOrder: null } as const
const UNION_WORK = { waitingSince: [], unsubmitted: 1 } as const

/**
 * The days on which the clock reminds, by its own rule, for enterprises without 延期 or 整改期限 and unions that wait for some: it is
 * asked about each day up to the deadline.
 */
export const reminderCalendar = (
  cycle: Pick<Cycle, 'openOn' | 'deadlineOn'>,
  now: Instant,
  days: DayCounting,
): readonly ReminderDay[] => {
  const earliest = days.before(cycle.deadlineOn, Math.max(...CONTACT_REMINDER_DAYS, REVIEW_CLOSING_DAYS))
  const today = chinaDateOf(now)
  return Array.from({ length: daysFrom(earliest, cycle.deadlineOn) + 1 }, (_, since) => addDays(earliest, since))
    .map((day) => {
      const morning = startOfChinaDay(day)
      return {
        day,
        daysBefore: days.between(day, cycle.deadlineOn),
        countedIn: days.kind,
        isDeadline: day === cycle.deadlineOn,
        contacts: findContactReminder(UNSUBMITTED, cycle, morning, days)?.plannedOn === day,
        reviewers: findReviewReminder(UNION_WORK, cycle, morning, days) !== undefined,
        timing: timingOf(day, today),
      }
    })
    .filter((each) => each.contacts || each.reviewers)
}

/** The calendar of days as typed, or undefined while one of them is none, or what days are off is not known yet. */
export const findReminderCalendar = (
  openOn: string,
  deadlineOn: string,
  now: Instant,
  days: DayCounting | undefined,
): readonly ReminderDay[] | undefined => {
  const open = findPlainDate(openOn)
  const deadline = findPlainDate(deadlineOn)
  return open && deadline && days ? reminderCalendar({ openOn: open, deadlineOn: deadline }, now, days) : undefined
}

/** How many days a changed deadline gives (negative: takes), or undefined while it is no day. */
export const daysMoved = (from: PlainDate, to: string): number | undefined => {
  const date = findPlainDate(to)
  return date ? daysFrom(from, date) : undefined
}
