import type { Table } from './database/store'

/** What a function's process is told of the clock: how far off the real one it ticks, or the instant at which it is held. */
export type ClockReading = { readonly offset: number } | { readonly heldAt: number }

/** A clock that ticks with the real one, some way off; how far off is kept on disk. */
export class Clock {
  readonly #table: Table<number>
  readonly #onMove: Array<() => void> = []
  #offset: number
  #heldAt: number | null = null

  constructor(table: Table<number>, initial: Date | undefined) {
    this.#table = table
    this.#offset = table.get('offset') ?? (initial === undefined ? 0 : initial.getTime() - Date.now())
  }

  /** Writes down an initial offset, so that a restart continues where this run began. */
  async keep(): Promise<void> {
    await this.#table.put('offset', this.#offset)
  }

  get reading(): ClockReading {
    return this.#heldAt === null ? { offset: this.#offset } : { heldAt: this.#heldAt }
  }

  now(): Date {
    return new Date(this.#heldAt ?? Date.now() + this.#offset)
  }

  onMove(listener: () => void): void {
    this.#onMove.push(listener)
  }

  async set(instant: Date): Promise<void> {
    await this.#move(this.#offsetTo(instant))
  }

  /** Stands still until it is set anew: what is asked of a last second does not hang on how busy the machine is. */
  async hold(instant: Date): Promise<void> {
    await this.#move(this.#offsetTo(instant), instant.getTime())
  }

  #offsetTo(instant: Date): number {
    if (Number.isNaN(instant.getTime())) throw new RangeError('the clock needs a valid instant')
    return instant.getTime() - Date.now()
  }

  async useRealTime(): Promise<void> {
    await this.#move(0)
  }

  async #move(offset: number, heldAt: number | null = null): Promise<void> {
    this.#offset = offset
    this.#heldAt = heldAt
    for (const listener of this.#onMove) listener()
    await this.keep()
  }
}
