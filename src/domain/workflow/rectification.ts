import type { Instant } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import { rectificationBounds } from '../deadline/day-bounds'
import { refuse, type Refusal } from '../refusal/refusal'

/** Whether a 整改期限 can be set at `now`: today or later, and no slip; returns the refusal, or undefined where it can. */
export const checkRectification = (rectifyBy: PlainDate, now: Instant): Refusal | undefined => {
  const { earliestOn, latestOn } = rectificationBounds(now)
  if (rectifyBy < earliestOn) return refuse('rectification_date_past', { earliestOn })
  return rectifyBy > latestOn ? refuse('rectification_date_far', { latestOn }) : undefined
}
