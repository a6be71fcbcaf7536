/** Whose work it is: the phone's own, or the network's. */
export type Lane = 'phone' | 'network'

interface Ticket {
  readonly done: Promise<void>
  readonly deliver: () => void
}

/**
 * Work that WeChat is doing for the program. It is done at once and side by side, but handed back one by one, in the order in which
 * it was asked for: so what the program makes of it is the same in every run, however busy this machine is.
 */
export class Pending {
  readonly #lanes: Record<Lane, Ticket[]> = { phone: [], network: [] }
  /** While it is set nothing comes back from the network, as where there is one bar of signal. */
  held = false

  track<Result>(lane: Lane, work: Promise<Result>): Promise<Result> {
    const done = work.then(
      () => undefined,
      () => undefined,
    )
    return new Promise((resolve) => {
      this.#lanes[lane].push({ done, deliver: () => resolve(work) })
    })
  }

  get #next(): Lane | undefined {
    if (this.#lanes.phone.length > 0) return 'phone'
    return !this.held && this.#lanes.network.length > 0 ? 'network' : undefined
  }

  get busy(): boolean {
    return this.#next !== undefined
  }

  /** Waits for the next of them and hands it back. */
  async deliver(): Promise<void> {
    const lane = this.#next
    const ticket = lane && this.#lanes[lane][0]
    if (!lane || !ticket) return
    await ticket.done
    this.#lanes[lane].shift()
    ticket.deliver()
  }

  /** Ends all of it without a word to the program. */
  async drop(): Promise<void> {
    const left = [...this.#lanes.phone.splice(0), ...this.#lanes.network.splice(0)]
    await Promise.all(left.map(({ done }) => done))
  }
}
