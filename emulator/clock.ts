import type { Table } from './database/store'

/** A clock that ticks with the real one, some way off; how far off is kept on disk. */
export class Clock {
  readonly #table: Table<number>
  readonly #onMove: Array<() => void> = []
  #offset: number

  constructor(table: Table<number>, initial: Date | undefined) {
    this.#table = table
    this.#offset = table.get('offset') ?? (initial === undefined ? 0 : initial.getTime() - Date.now())
  }

  /** Writes down an initial offset, so that a restart continues where this run began. */
  async keep(): Promise<void> {
    await this.#table.put('offset', this.#offset)
  }

  get offset(): number {
    return this.#offset
  }

  now(): Date {
    return new Date(Date.now() + this.#offset)
  }

  onMove(listener: () => void): void {
    this.#onMove.push(listener)
  }

  async set(instant: Date): Promise<void> {
    if (Number.isNaN(instant.getTime())) throw new RangeError('the clock needs a valid instant')
    await this.#move(instant.getTime() - Date.now())
  }

  async useRealTime(): Promise<void> {
    await this.#move(0)
  }

  async #move(offset: number): Promise<void> {
    this.#offset = offset
    for (const listener of this.#onMove) listener()
    await this.keep()
  }
}
