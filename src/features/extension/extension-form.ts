import { EXTENSION_REASON_LIMIT } from '@/domain/assessment/extension-rules'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { type DayBounds, isWithinBounds } from '@/domain/deadline/day-bounds'
import { gapWords } from '@/text/extension'

/** Why a day cannot be sent; undefined where it can. */
export const dayGap = (day: string, bounds: DayBounds): string | undefined => {
  const date = findPlainDate(day)
  if (!date) return gapWords.day_missing
  return isWithinBounds(date, bounds) ? undefined : gapWords.day_out_of_bounds(bounds)
}

/** Why a reason cannot be sent; undefined where it can. */
export const reasonGap = (reason: string): string | undefined => {
  const { length } = Array.from(reason.trim())
  if (length === 0) return gapWords.reason_missing
  return length > EXTENSION_REASON_LIMIT ? gapWords.reason_too_long(EXTENSION_REASON_LIMIT) : undefined
}
