import { getInstant, type Instant } from '@/domain/calendar/instant'

/** The machine's clock, for work that goes on for a while after the request that began it; a rule is still handed its `now`. */
export const readClock = (): Instant => getInstant(Date.now())
