import { chinaDateOf, type Instant } from '../calendar/instant'
import { addDays, type PlainDate } from '../calendar/plain-date'
import { refuse, type Refusal } from '../refusal/refusal'

/** A 整改期限 further away than this is a slip of the year, not a period to correct something in. */
const RECTIFICATION_DAYS_LIMIT = 90

/** Whether a 整改期限 can be set at `now`: today or later, and no slip; returns the refusal, or undefined where it can. */
export const checkRectification = (rectifyBy: PlainDate, now: Instant): Refusal | undefined => {
  const today = chinaDateOf(now)
  if (rectifyBy < today) return refuse('rectification_date_past', { earliestOn: today })
  const latestOn = addDays(today, RECTIFICATION_DAYS_LIMIT)
  return rectifyBy > latestOn ? refuse('rectification_date_far', { latestOn }) : undefined
}
