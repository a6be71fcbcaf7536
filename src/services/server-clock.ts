import { getInstant, type Instant } from '@/domain/calendar/instant'

let aheadBy = 0

/** Notes what the server's clock said. Days are counted by it, since a phone's own clock may be wrong. */
export const noteServerNow = (now: number): void => {
  aheadBy = now - new Date().getTime()
}

/** Now, by the server's clock as far as it is known. */
export const serverNow = (): Instant => getInstant(Math.round(new Date().getTime() + aheadBy))
