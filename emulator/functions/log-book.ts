import type { Readable } from 'node:stream'

export interface LogLine {
  readonly at: string
  readonly function: string
  readonly text: string
}

const KEPT = 2000

/** Tells each line of what a process writes, its last one too if nothing ends it. */
export const tellLines = (stream: Readable | null, tell: (line: string) => void): void => {
  let rest = ''
  stream?.setEncoding('utf8')
  stream?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) tell(line)
  })
  stream?.on('end', () => {
    if (rest !== '') tell(rest)
  })
}

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
