interface Timer {
  readonly id: number
  readonly due: number
  readonly every: number | undefined
  readonly run: () => void
}

/** The program's timers on a clock of their own, which moves only when it is told to: nothing waits, nothing races. */
export class Timers {
  #now = 0
  #nextId = 1
  #waiting: Timer[] = []

  get now(): number {
    return this.#now
  }

  set(run: () => void, delay: number, repeats: boolean): number {
    const wait = Number.isFinite(delay) && delay > 0 ? delay : 0
    return this.#add({ id: this.#nextId++, due: this.#now + wait, every: repeats ? Math.max(1, wait) : undefined, run })
  }

  #add(timer: Timer): number {
    // Behind those that are due at the same moment, as they were set.
    const at = this.#waiting.findIndex(({ due }) => due > timer.due)
    this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, timer)
    return timer.id
  }

  clear(id: unknown): void {
    this.#waiting = this.#waiting.filter((timer) => timer.id !== id)
  }

  /** Runs the next timer if it is due by `until`; whether there was one. */
  runNext(until: number): boolean {
    const next = this.#waiting[0]
    if (!next || next.due > until) return false
    this.#waiting.shift()
    this.#now = Math.max(this.#now, next.due)
    if (next.every !== undefined) this.#add({ ...next, due: this.#now + next.every })
    next.run()
    return true
  }

  advanceTo(moment: number): void {
    this.#now = Math.max(this.#now, moment)
  }

  stop(): void {
    this.#waiting = []
  }
}
