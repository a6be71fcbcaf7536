import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { addDays, findPlainDate, laterOf, type PlainDate } from '@/domain/calendar/plain-date'
import { lastDayOf } from '@/domain/deadline/deadline'

/** 延期 is open while the enterprise still has to hand something in. */
export const mayBeExtended = (outline: Pick<AssessmentOutline, 'state'>): boolean =>
  outline.state === 'draft' || outline.state === 'returned'

/** The first day that an extension may set: later than the last day so far, and not in the past. */
export const earliestExtension = (outline: AssessmentOutline, cycle: Cycle, now: Instant): PlainDate =>
  laterOf(addDays(lastDayOf(outline, cycle), 1), chinaDateOf(now))

export interface ExtensionGaps {
  readonly day?: 'day_missing' | 'day_too_early'
  readonly reason?: 'reason_missing'
}

/** What is missing before an extension can be sent; empty where nothing is. */
export const extensionGaps = (day: string, reason: string, earliestOn: PlainDate): ExtensionGaps => {
  const date = findPlainDate(day)
  const wrongDay = !date ? 'day_missing' : date < earliestOn ? 'day_too_early' : undefined
  return { ...(wrongDay ? { day: wrongDay } : {}), ...(reason.trim() === '' ? { reason: 'reason_missing' } : {}) }
}
