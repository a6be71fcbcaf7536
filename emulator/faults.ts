import { setTimeout as sleep } from 'node:timers/promises'

/** What is to fail: an SDK action, a function by its name, or a path below `/wechat`. */
export type FaultTarget = { readonly action: string } | { readonly function: string } | { readonly wechat: string }

/**
 * How: with a code of CloudBase's or WeChat's; `drop` closes the connection before anything happens; `lose-answer`
 * closes it after everything happened, so that the caller cannot know.
 */
export type FaultKind = 'drop' | 'lose-answer' | { readonly code: string | number; readonly message?: string }

export interface Faults {
  /** So many calls fail, once `after` others went well. */
  failNext(target: FaultTarget, times?: number, how?: FaultKind, after?: number): void
  /** Delays every answer by some milliseconds of real time. */
  latency(milliseconds: number): void
  clear(): void
}

const keyOf = (target: FaultTarget): string => Object.entries(target).flat().join(' ')

const DEFAULT: FaultKind = { code: 'SYS_ERR', message: 'a fault that a test asked for' }

export class FaultBook implements Faults {
  readonly #planned = new Map<string, { left: number; how: FaultKind; after: number }>()
  #latency = 0

  failNext(target: FaultTarget, times = 1, how: FaultKind = DEFAULT, after = 0): void {
    this.#planned.set(keyOf(target), { left: times, how, after })
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

  get delays(): boolean {
    return this.#latency > 0
  }

  async delay(): Promise<void> {
    await sleep(this.#latency)
  }
}
