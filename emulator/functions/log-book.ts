export interface LogLine {
  readonly at: string
  readonly function: string
  readonly text: string
}

const KEPT = 2000

/** The last lines that functions wrote. */
export class LogBook {
  readonly #lines: LogLine[] = []
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  add(functionName: string, text: string): void {
    this.#lines.push({ at: this.#now().toISOString(), function: functionName, text })
    if (this.#lines.length > KEPT) this.#lines.splice(0, this.#lines.length - KEPT)
  }

  lines(): readonly LogLine[] {
    return [...this.#lines]
  }

  clear(): void {
    this.#lines.length = 0
  }
}
