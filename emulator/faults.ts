import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from './problem'

/** What is to fail: an SDK action, a function by its name, or a path below `/wechat`. */
export type FaultTarget = { readonly action: string } | { readonly function: string } | { readonly wechat: string }

/**
 * How: with a code of CloudBase's or WeChat's; `drop` closes the connection before anything happens; `lose-answer`
 * closes it after everything happened, so that the caller cannot know; at `kill-before` and `kill-after` the functions' processes
 * die at these moments.
 */
export type FaultKind =
  | 'drop'
  | 'lose-answer'
  | 'kill-before'
  | 'kill-after'
  | { readonly code: string | number; readonly message?: string }
  | WechatFault

/**
 * What WeChat's stand-in alone does: `hang` never answers; `body` is answered as it stands, whatever it is; what happens `meanwhile` has
 * happened when it answers, and may say how that fails.
 */
type WechatFault =
  'hang' | { readonly status: number; readonly body: string } | { readonly meanwhile: () => Promise<FaultKind | null> }

/** A fault that is still to come, in words. */
export interface PlannedFault {
  readonly target: string
  readonly left: number
  readonly how: string
}

export interface Faults {
  /** So many calls fail, once `after` others went well. */
  failNext(target: FaultTarget, times?: number, how?: FaultKind, after?: number): void
  /** What is still to fail. */
  planned(): readonly PlannedFault[]
  /** Delays every answer by some milliseconds of real time. */
  latency(milliseconds: number): void
  clear(): void
}

const keyOf = (target: FaultTarget): string => Object.entries(target).flat().join(' ')

const DEFAULT: FaultKind = { code: 'SYS_ERR', message: 'a fault that a test asked for' }

const wordsOf = (how: FaultKind): string => {
  if (typeof how === 'string') return how
  if ('code' in how) return String(how.code)
  return 'body' in how ? `HTTP ${how.status} ${how.body}`.slice(0, 40).trim() : 'meanwhile'
}

/** The refusal that a fault is to whoever calls the SDK or a function; null where it is none. */
export const refusalOf = (fault: FaultKind | null): Problem | null => {
  if (fault === null || fault === 'lose-answer' || fault === 'kill-after') return null
  return typeof fault === 'object' && 'code' in fault
    ? new Problem(fault.code, fault.message ?? 'a fault that a test asked for')
    : new Problem('INVALID_PARAM', 'WeChat alone can fail like that')
}

export class FaultBook implements Faults {
  readonly #endFunctions: () => Promise<void>
  readonly #planned = new Map<string, { left: number; how: FaultKind; after: number }>()
  #latency = 0

  constructor(endFunctions: () => Promise<void>) {
    this.#endFunctions = endFunctions
  }

  failNext(target: FaultTarget, times = 1, how: FaultKind = DEFAULT, after = 0): void {
    this.#planned.set(keyOf(target), { left: times, how, after })
  }

  planned(): readonly PlannedFault[] {
    return [...this.#planned].map(([key, { left, how }]) => ({
      target: key.split(' ')[1] ?? key,
      left,
      how: wordsOf(how),
    }))
  }

  latency(milliseconds: number): void {
    this.#latency = milliseconds
  }

  clear(): void {
    this.#planned.clear()
    this.#latency = 0
  }

  /** The fault that falls on this call, if one does; it is used up by asking. */
  take(target: FaultTarget): FaultKind | null {
    if (this.#planned.size === 0) return null
    const key = keyOf(target)
    const fault = this.#planned.get(key)
    if (fault === undefined) return null
    if (fault.after > 0) {
      fault.after -= 1
      return null
    }
    fault.left -= 1
    if (fault.left <= 0) this.#planned.delete(key)
    return fault.how
  }

  /** Whether a call breaks off before or after it was carried out; then whoever is to die of it has died. */
  async breaksOff(fault: FaultKind | null, when: 'before' | 'after'): Promise<boolean> {
    if (fault === `kill-${when}`) await this.#endFunctions()
    return fault === `kill-${when}` || fault === (when === 'before' ? 'drop' : 'lose-answer')
  }

  get delays(): boolean {
    return this.#latency > 0
  }

  async delay(): Promise<void> {
    await sleep(this.#latency)
  }
}
