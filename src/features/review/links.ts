import type { Instant } from '@/domain/calendar/instant'
import type { Evidence } from '@/domain/evidence/photo'

/** evidence.links takes so many indicators a call. */
const LINKS_PER_CALL = 5

/** Links are fetched anew this long before they end, so that none ends under somebody's eyes. */
const BEFORE_EXPIRY = 5 * 60_000
/** However short-lived the links are, they are not asked for more often. */
const AT_MOST_EVERY = 30_000

/** The indicators among `nos` that have a photo: links are given for what is attached now alone. */
export const numbersWithPhotos = (nos: readonly number[], evidence: Evidence): readonly number[] =>
  nos.filter((no) => (evidence[no] ?? []).length > 0)

/** Indicators in calls of at most LINKS_PER_CALL. */
export const linkCallsOf = (nos: readonly number[]): ReadonlyArray<readonly number[]> =>
  Array.from({ length: Math.ceil(nos.length / LINKS_PER_CALL) }, (_, call) =>
    nos.slice(call * LINKS_PER_CALL, (call + 1) * LINKS_PER_CALL),
  )

/** In how many milliseconds links that end at `expiresAt` are to be fetched anew. */
export const refreshIn = (expiresAt: number, now: Instant): number =>
  Math.max(AT_MOST_EVERY, expiresAt - now - BEFORE_EXPIRY)
