/** Work that WeChat is doing for the program: calls, uploads, files. A person waits for it; so do the tests. */
export class Pending {
  #count = 0
  #waiting: Array<() => void> = []

  get count(): number {
    return this.#count
  }

  /** Counts `work` until it has ended, either way. */
  async track<Result>(work: Promise<Result>): Promise<Result> {
    this.#count += 1
    try {
      return await work
    } finally {
      this.#count -= 1
      for (const tell of this.#waiting.splice(0)) tell()
    }
  }

  /** Resolves when the next of them ends. */
  async next(): Promise<void> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
