import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { isWithinBounds, type DayBounds } from '@/domain/deadline/day-bounds'
import { extensionBoundsOf } from '@/domain/deadline/deadline'

/** 延期 is open while the enterprise still has to hand something in. */
export const mayBeExtended = (outline: Pick<AssessmentOutline, 'state'>): boolean =>
  outline.state === 'draft' || outline.state === 'returned'

/** The days that an extension may set, as the server holds it to them; null where none is left. */
export const findExtensionBounds = (outline: AssessmentOutline, cycle: Cycle, now: Instant): DayBounds | null => {
  const bounds = extensionBoundsOf(outline, cycle, now)
  return mayBeExtended(outline) && bounds.earliestOn <= bounds.latestOn ? bounds : null
}

export interface ExtensionGaps {
  readonly day?: 'day_missing' | 'day_out_of_bounds'
  readonly reason?: 'reason_missing'
}

/** What is missing before an extension can be sent; empty where nothing is. */
export const extensionGaps = (day: string, reason: string, bounds: DayBounds): ExtensionGaps => {
  const date = findPlainDate(day)
  const wrongDay = !date ? 'day_missing' : !isWithinBounds(date, bounds) ? 'day_out_of_bounds' : undefined
  return { ...(wrongDay ? { day: wrongDay } : {}), ...(reason.trim() === '' ? { reason: 'reason_missing' } : {}) }
}
