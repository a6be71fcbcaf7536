import { getInstant, type Instant } from '../calendar/instant'

/**
 * So many days after somebody has left the last of their seats their name and telephone are erased: half a year, in which the round that they
 * worked on comes to its end and what is asked about it can still be asked of them.
 */
export const LEFT_KEPT_DAYS = 180

/** So many days a message is kept: two rounds. */
export const MESSAGES_KEPT_DAYS = 730

const DAY = 86_400_000

/** Messages from before this are gone at `now`. */
export const messagesBefore = (now: Instant): Instant => getInstant(now - MESSAGES_KEPT_DAYS * DAY)

/** Whoever left their last seat before this is erased at `now`. */
export const erasedBefore = (now: Instant): Instant => getInstant(now - LEFT_KEPT_DAYS * DAY)
