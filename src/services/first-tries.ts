/** A moment that is longer ago than the grace still counts, as far back as that goes. */
const REPEATED_WITHIN = 3_600_000

/** When each request was begun that has no answer yet: a repetition says when the first try was. */
export interface FirstTries {
  /** The moment of a request's first try: `now`, by the server's clock, where this is it. */
  readonly begin: (requestId: string, now: number) => number
  /** It has its answer: what comes by the same id after that is begun anew. */
  readonly end: (requestId: string) => void
}

/** A program's first tries; of nothing at the beginning. */
export const noFirstTries = (): FirstTries => {
  const begun = new Map<string, number>()
  return {
    begin: (requestId, now) => {
      // Nobody repeats it any more.
      for (const [id, at] of begun) if (at < now - REPEATED_WITHIN) begun.delete(id)
      const at = begun.get(requestId) ?? now
      begun.set(requestId, at)
      return at
    },
    end: (requestId) => void begun.delete(requestId),
  }
}
