import type { Cycle } from '../assessment/assessment'
import { chinaDateOf, chinaHourOf, type Instant } from '../calendar/instant'
import type { DayCount, DayCounting } from '../calendar/day-counting'
import { daysFrom, laterOf, type PlainDate } from '../calendar/plain-date'
import type { Person } from '../people/person'
import { seatKeyOf } from '../people/seat'
import { dueOn, isOver, lastDayOf, type Dated } from '../deadline/deadline'

/** Days, as the year counts them, before the day it is due on which a contact who has not submitted is reminded. */
export const CONTACT_REMINDER_DAYS: readonly number[] = [30, 14, 7, 3, 1, 0]
/** Work that has waited this many days is brought to its reviewers' notice. */
export const REVIEW_WAITING_DAYS = 2
/** From this many days before the deadline on, reviewers hear of open work daily. */
export const REVIEW_CLOSING_DAYS = 5

type Dates = Pick<Cycle, 'openOn' | 'deadlineOn'>

/** After so many days nobody is told any more that a day is over: whoever knows then has known. */
const OVERDUE_DAYS = 7

/** A reminder that is due to whoever writes a paper. */
export interface ContactReminder {
  /** Names the occasion; with the day for which it was planned it is the message's key. */
  readonly occasion: `due-${number}` | `rectify-${number}` | 'over'
  /** The day for which it was planned: today, or a day that the clock missed. */
  readonly plannedOn: PlainDate
  readonly dueOn: PlainDate
  readonly daysLeft: number
  /** The same in working days, where the year counts those. */
  readonly workingDaysLeft?: number
  /** Until when it is taken in; after a 整改期限 that may be later. */
  readonly lastDay: PlainDate
}

/** A reminder that the clock missed is made up for so long; after that the next one says as much. */
const MADE_UP_DAYS = 7

/** The day on which a paper's writer was told of the day that is due: what was planned for an earlier one is not made up for. */
const knownSince = ({ state, extension, returnOrder }: Dated, { openOn }: Dates): PlainDate => {
  const told = [extension, state === 'returned' ? returnOrder : null].flatMap((each) =>
    each ? [chinaDateOf(each.at)] : [],
  )
  return [openOn, ...told].reduce(laterOf)
}

/**
 * The reminder that a paper's writer should have had by now, or undefined where there is none. Who had it, or a later one of the same
 * day, is not told again: so a day that the clock missed is made up for, and a clock that is set back tells nobody twice. It follows
 * the day that is due now, so an edited deadline, a 延期 or a 整改期限 takes effect at once.
 */
export const findContactReminder = (
  assessment: Dated,
  cycle: Dates,
  now: Instant,
  days: DayCounting,
): ContactReminder | undefined => {
  if (assessment.state !== 'draft' && assessment.state !== 'returned') return undefined
  const today = chinaDateOf(now)
  if (today < cycle.openOn) return undefined
  const due = dueOn(assessment, cycle)
  const daysLeft = daysFrom(today, due)
  const of = {
    ...{ dueOn: due, daysLeft, lastDay: lastDayOf(assessment, cycle) },
    ...(days.kind === 'working' ? { workingDaysLeft: days.between(today, due) } : {}),
  }
  if (daysLeft < 0) {
    const plannedOn = days.after(due)
    const since = daysFrom(plannedOn, today)
    return since < 0 || since >= OVERDUE_DAYS ? undefined : { occasion: 'over', plannedOn, ...of }
  }
  const reached = CONTACT_REMINDER_DAYS.filter((before) => days.before(due, before) <= today)
  if (reached.length === 0) return undefined
  const before = Math.min(...reached)
  const plannedOn = days.before(due, before)
  if (plannedOn < knownSince(assessment, cycle) || daysFrom(plannedOn, today) > MADE_UP_DAYS) return undefined
  return { occasion: `${assessment.state === 'returned' ? 'rectify' : 'due'}-${before}`, plannedOn, ...of }
}

/** The keys of this reminder and of every later one of the same day: whoever had one of them is not told. */
export const keysFrom = (
  person: Parameters<typeof seatMessageKey>[0],
  { occasion, plannedOn, dueOn: due }: ContactReminder,
  days: DayCounting,
  named: (occasion: string) => string,
): readonly string[] => {
  const [kind = '', reached] = occasion.split('-')
  const later = CONTACT_REMINDER_DAYS.filter((before) => reached !== undefined && before < Number(reached))
  return [
    seatMessageKey(person, named(occasion), plannedOn),
    ...later.map((before) => seatMessageKey(person, named(`${kind}-${before}`), days.before(due, before))),
  ]
}

/** The days on which whoever has work that is due on `due` is reminded of it. */
export const reminderDays = (due: PlainDate, days: DayCounting): readonly PlainDate[] =>
  CONTACT_REMINDER_DAYS.map((before) => days.before(due, before))

/** How many of the days of somebody's reminders lie after today: two papers of one day are one reminder. */
export const remindersAhead = (days: readonly PlainDate[], now: Instant): number => {
  const today = chinaDateOf(now)
  return new Set(days.filter((day) => day > today)).size
}

/** What reviewers of one union are told of in a day. */
export interface ReviewReminder {
  readonly occasion: 'review-waiting' | 'review-closing'
  readonly waiting: number
  /** Of these, how many have waited REVIEW_WAITING_DAYS or longer, as days are counted. */
  readonly overdue: number
  readonly countedIn: DayCount
  /** Enterprises of the union that have not submitted yet. */
  readonly unsubmitted: number
}

/** Whole days in China since an assessment was submitted. */
export const daysWaiting = (submittedAt: Instant, now: Instant): number =>
  daysFrom(chinaDateOf(submittedAt), chinaDateOf(now))

/** Where one union stands: since when each submission has waited for it, and how many enterprises still have to submit. */
export interface UnionWork {
  readonly waitingSince: readonly Instant[]
  readonly unsubmitted: number
}

/**
 * The morning's digest for a union's reviewers, or undefined; where working days are counted, on those alone. What came today is in the next one: each submission stands in the inbox
 * at once, and nobody's phone rings for it.
 *
 * | open work                        | until 6 days before | from 5 days before to the day |
 * |----------------------------------|---------------------|-------------------------------|
 * | nothing waits, all submitted     | none                | none                          |
 * | nothing waits, some to submit    | none                | review-closing                |
 * | something came today             | none                | review-closing                |
 * | something waits since yesterday  | review-waiting      | review-closing (says both)    |
 */
export const findReviewReminder = (
  { waitingSince, unsubmitted }: UnionWork,
  cycle: Pick<Cycle, 'deadlineOn'>,
  now: Instant,
  days: DayCounting,
): ReviewReminder | undefined => {
  const today = chinaDateOf(now)
  if (!days.counts(today)) return undefined
  const waited = waitingSince.map((since) => days.between(chinaDateOf(since), today))
  const overdue = waited.filter((each) => each >= REVIEW_WAITING_DAYS).length
  const counts = { waiting: waitingSince.length, overdue, countedIn: days.kind, unsubmitted }
  const left = days.between(today, cycle.deadlineOn)
  const closing = left >= 0 && left <= REVIEW_CLOSING_DAYS
  if (closing && waitingSince.length + unsubmitted > 0) return { occasion: 'review-closing', ...counts }
  return waited.some((each) => each >= 1) ? { occasion: 'review-waiting', ...counts } : undefined
}

/** What the clock does with a paper's late mark. */
export type LateMark = 'set' | 'clear' | 'leave'

/**
 * What the clock does with the late mark of a paper: sets it once its last day is over and it is still with whoever
 * writes it, takes it off where the office moved the deadline since, or leaves it.
 */
export const lateMarkOf = (
  assessment: Dated & { readonly lateAt: Instant | null },
  cycle: Pick<Cycle, 'deadlineOn'>,
  now: Instant,
): LateMark => {
  if (assessment.state !== 'draft' && assessment.state !== 'returned') return 'leave'
  const late = isOver(lastDayOf(assessment, cycle), now)
  if (late === (assessment.lateAt !== null)) return 'leave'
  return late ? 'set' : 'clear'
}

/** Reminders go out between 8:00 and 21:00 in China, whenever the timer happens to fire. */
export const isReminderHour = (now: Instant): boolean => chinaHourOf(now) >= 8 && chinaHourOf(now) < 21

/** The key under which a message is written once: per person, occasion and day. */
export const messageKey = (personId: string, occasion: string, day: PlainDate): string =>
  `${personId}:${occasion}:${day}`

/**
 * The key of a message to a person in a seat. Two seats of one person may meet under one key, where they hold several and on the day
 * of a binding: then the seat is part of it, so that each hears what the other had heard already.
 */
export const seatMessageKey = (
  { personId, seat, further, boundAt }: Pick<Person, 'personId' | 'seat' | 'further' | 'boundAt'>,
  occasion: string,
  day: PlainDate,
): string => {
  const key = messageKey(personId, occasion, day)
  return further || chinaDateOf(boundAt) === day ? `${key}:${seatKeyOf(seat)}` : key
}
