const FIRST = 2000
const LONGEST = 60_000
const SHARES = 1009

/** From 0 to 1, as good as drawn: ids are drawn on each phone, and each try of one has another share. */
const shareOf = (id: string, attempt: number): number => {
  const hash = Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % SHARES, 1)
  return ((hash * (attempt + 12)) % SHARES) / SHARES
}

/**
 * How long to wait before try number `attempt + 1` of what goes by `id`: three quarters to all of 2, 4, 8 … seconds, a minute at the most. Phones
 * that lost the server at one moment do not come back at one moment.
 */
export const retryWait = (attempt: number, id: string): number => {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempt - 1))
  return Math.round((longest * (3 + shareOf(id, attempt))) / 4)
}
