import type { Cycle } from '../assessment/assessment'
import { chinaDateOf, chinaHourOf, type Instant } from '../calendar/instant'
import { addDays, daysFrom, type PlainDate } from '../calendar/plain-date'
import type { Person } from '../people/person'
import { seatKeyOf } from '../people/seat'
import { dueOn, isOver, lastDayOf, type Dated } from '../deadline/deadline'

/** Days before the day it is due on which a contact who has not submitted is reminded. */
export const CONTACT_REMINDER_DAYS: readonly number[] = [30, 14, 7, 3, 1, 0]
/** Work that has waited this many days is brought to its reviewers' notice. */
export const REVIEW_WAITING_DAYS = 2
/** From this many days before the deadline on, reviewers hear of open work daily. */
export const REVIEW_CLOSING_DAYS = 5

type Dates = Pick<Cycle, 'openOn' | 'deadlineOn'>

/** A reminder that is due today to an enterprise's contacts. */
export interface ContactReminder {
  /** Names the occasion within a person's day; with both it is the message's key. */
  readonly occasion: `due-${number}` | `rectify-${number}`
  readonly dueOn: PlainDate
  readonly daysLeft: number
}

/**
 * The reminder that is due today for a paper that was not submitted, or undefined. It follows the day that is due
 * now, so an edited deadline, a 延期 or a 整改期限 takes effect at once.
 */
export const findContactReminder = (assessment: Dated, cycle: Dates, now: Instant): ContactReminder | undefined => {
  if (assessment.state !== 'draft' && assessment.state !== 'returned') return undefined
  const today = chinaDateOf(now)
  if (today < cycle.openOn) return undefined
  const due = dueOn(assessment, cycle)
  const daysLeft = daysFrom(today, due)
  if (!CONTACT_REMINDER_DAYS.includes(daysLeft)) return undefined
  return { occasion: `${assessment.state === 'returned' ? 'rectify' : 'due'}-${daysLeft}`, dueOn: due, daysLeft }
}

/** The days after today on which somebody with work that is due on these days is reminded: two papers of one day are one reminder. */
export const remindersAhead = (dueDays: readonly PlainDate[], now: Instant): number => {
  const today = chinaDateOf(now)
  const days = dueDays.flatMap((due) => CONTACT_REMINDER_DAYS.map((before) => addDays(due, -before)))
  return new Set(days.filter((day) => day > today)).size
}

/** What reviewers of one union are told of in a day. */
export interface ReviewReminder {
  readonly occasion: 'review-waiting' | 'review-closing'
  readonly waiting: number
  /** Of these, how many have waited REVIEW_WAITING_DAYS or longer. */
  readonly overdue: number
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
 * The reminder that is due today to a union's reviewers, or undefined.
 *
 * | open work                        | until 6 days before | from 5 days before to the day |
 * |----------------------------------|---------------------|-------------------------------|
 * | nothing waits, all submitted     | none                | none                          |
 * | nothing waits, some to submit    | none                | review-closing                |
 * | waits less than 2 days           | none                | review-closing                |
 * | waits 2 days or longer           | review-waiting      | review-closing (says both)    |
 */
export const findReviewReminder = (
  { waitingSince, unsubmitted }: UnionWork,
  cycle: Pick<Cycle, 'deadlineOn'>,
  now: Instant,
): ReviewReminder | undefined => {
  const overdue = waitingSince.filter((since) => daysWaiting(since, now) >= REVIEW_WAITING_DAYS).length
  const counts = { waiting: waitingSince.length, overdue, unsubmitted }
  const left = daysFrom(chinaDateOf(now), cycle.deadlineOn)
  const closing = left >= 0 && left <= REVIEW_CLOSING_DAYS
  if (closing && waitingSince.length + unsubmitted > 0) return { occasion: 'review-closing', ...counts }
  return overdue > 0 ? { occasion: 'review-waiting', ...counts } : undefined
}

/**
 * What the clock does with the late mark of a paper: sets it once its last day is over and it is still with whoever
 * writes it, takes it off where the office moved the deadline since, or leaves it.
 */
export const lateMarkOf = (
  assessment: Dated & { readonly lateAt: Instant | null },
  cycle: Pick<Cycle, 'deadlineOn'>,
  now: Instant,
): 'set' | 'clear' | 'leave' => {
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
