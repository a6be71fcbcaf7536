import type { Cycle } from '../assessment/assessment'
import type { DayCounting } from '../calendar/day-counting'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { addDays, type PlainDate } from '../calendar/plain-date'
import type { Dated } from '../deadline/deadline'
import { findContactReminder } from './reminders'

type Dates = Pick<Cycle, 'openOn' | 'deadlineOn'>

/** What is kept of the clock's look through a year once it was done to its end. */
export interface DailyLook {
  readonly on: PlainDate
  /** Who sat down in a seat since then is still to be told; missing on one that was kept before this was. */
  readonly at?: Instant
  /** By which settings and which deadline it was. */
  readonly revision: number
  readonly deadlineOn: PlainDate
  /** The planned day of the reminder that everybody had by then whose paper is due on the year's own day; null: there was none. */
  readonly toldOf: PlainDate | null
}

/** Which open papers a look reads: all, or those of which a day of their own says so, which is one of these. */
export type PapersToRead =
  { readonly which: 'all' } | { readonly which: 'dated'; readonly dueDays: readonly PlainDate[] }

/** A paper that is due on whatever day its year is. */
const WITHOUT_OWN_DAY: Dated = { state: 'draft', extension: null, returnOrder: null }

/** Further ahead nobody is reminded of anything, however days are counted; and longer ago nobody is told that a day is over. */
const DAYS_AHEAD = 62
const DAYS_AGO = 31

/**
 * Whether a year was looked through today. What is due is planned by whole days, and whoever gets another day is told of it at once, so
 * that until tomorrow, or until the year is set otherwise, nothing new is due.
 */
export const isLookedThrough = (
  look: DailyLook | undefined,
  { revision }: Pick<Cycle, 'revision'>,
  now: Instant,
): boolean => look !== undefined && look.on === chinaDateOf(now) && look.revision === revision

/** The planned day of the reminder that is due to everybody whose paper has no day of its own, or null. */
export const plannedForAll = (cycle: Dates, now: Instant, counting: DayCounting): PlainDate | null =>
  findContactReminder(WITHOUT_OWN_DAY, cycle, now, counting)?.plannedOn ?? null

/** What a look has to read, by what the last one told. */
export const papersToRead = (
  look: DailyLook | undefined,
  cycle: Dates,
  now: Instant,
  counting: DayCounting,
): PapersToRead => {
  const planned = plannedForAll(cycle, now, counting)
  const isTold = look?.deadlineOn === cycle.deadlineOn && look.toldOf === planned
  if (planned !== null && !isTold) return { which: 'all' }
  const today = chinaDateOf(now)
  const days = Array.from({ length: DAYS_AGO + DAYS_AHEAD + 1 }, (_, index) => addDays(today, index - DAYS_AGO))
  return {
    which: 'dated',
    dueDays: days.filter((deadlineOn) => plannedForAll({ ...cycle, deadlineOn }, now, counting) !== null),
  }
}
