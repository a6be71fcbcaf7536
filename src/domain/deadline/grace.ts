import { getInstant, type Instant } from '../calendar/instant'

/**
 * As long as a request may be under way without missing the end of a day: what was begun before 24:00 and arrives less than this after it is
 * taken as if it had arrived in time.
 */
export const GRACE_MINUTES = 2
const GRACE = GRACE_MINUTES * 60_000

/**
 * The moment by which the end of a day is judged. A phone says when the first try of its request was begun, by the server's clock as it
 * knows it. That is believed as far as the grace goes back and no further, so nobody who says what is not so gains more; who says nothing,
 * or a moment that is still to come, is judged by the arrival.
 */
export const begunAt = (sentAt: number | undefined, now: Instant): Instant =>
  sentAt === undefined || sentAt > now ? now : getInstant(Math.max(sentAt, now - GRACE))
