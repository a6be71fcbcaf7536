import { setTimeout as sleep } from 'node:timers/promises'

/** What can be seen of work that is under way. */
export interface Signs {
  /** Whether something is being answered. */
  readonly busy: () => boolean
  /** How many requests have come so far. */
  readonly begun: () => number
  /** Resolves once every function's process has run what it had ready to run. */
  readonly ping: () => Promise<void>
}

/** Looks in a row at which all has to be at rest. */
const LOOKS = 2
const PAUSE = 2
const PATIENCE = 5_000

/**
 * Waits until nothing is under way; false when it does not come to that. A function may go on after its answer: between one of its
 * calls and the next there is none to be seen, so its process is asked for a word each time. What waits for a timer is not seen.
 */
export const comesToRest = async ({ busy, begun, ping }: Signs): Promise<boolean> => {
  const until = performance.now() + PATIENCE
  let before = -1
  for (let quiet = 0; quiet < LOOKS;) {
    if (performance.now() > until) return false
    await Promise.race([ping(), sleep(PATIENCE, undefined, { ref: false })])
    await sleep(PAUSE)
    quiet = busy() || begun() !== before ? 0 : quiet + 1
    before = begun()
  }
  return true
}
