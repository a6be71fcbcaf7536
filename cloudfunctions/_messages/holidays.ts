import calendar from 'chinese-days/dist/chinese-days.json'
import type { Cycle } from '@/domain/assessment/assessment'
import { CALENDAR_DAYS, workingDays, type DayCounting, type Holidays } from '@/domain/calendar/day-counting'
import { getPlainDate, partsOf } from '@/domain/calendar/plain-date'

const off = Object.keys(calendar.holidays).map(getPlainDate)

/** What the package knows. It answers for any year, by the weekday alone where it has none: so only the years are taken that have a 国庆节. */
export const HOLIDAYS: Holidays = {
  years: off.filter((day) => day.endsWith('-10-01')).map((day) => partsOf(day).year),
  off,
  madeUp: Object.keys(calendar.workdays).map(getPlainDate),
}

const WORKING_DAYS = workingDays(HOLIDAYS)

/** How a year counts the days of its reminders. */
export const countingOf = ({ dayCount }: Pick<Cycle, 'dayCount'>): DayCounting =>
  dayCount === 'working' ? WORKING_DAYS : CALENDAR_DAYS
