const FIRST = 2000
const LONGEST = 60_000

/** How long to wait before try number `attempt + 1`: 2, 4, 8 … seconds, a minute at the most. */
export const retryWait = (attempt: number): number => Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempt - 1))
