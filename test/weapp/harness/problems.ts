export type ProblemKind =
  'exception' | 'unhandled rejection' | 'console.error' | 'view' | 'empty page' | 'unannounced' | 'engine' | 'keyboard'

export interface Problem {
  readonly kind: ProblemKind
  readonly text: string
}

const textOf = (thrown: unknown): string => {
  if (typeof thrown === 'string') return thrown
  // An error of the engine's own realm is no `instanceof Error` here.
  const { stack, message, errMsg } = Object(thrown) as { stack?: unknown; message?: unknown; errMsg?: unknown }
  for (const text of [stack, message, errMsg]) if (typeof text === 'string' && text !== '') return text
  return JSON.stringify(thrown) ?? String(thrown)
}

/** What went wrong in a running program, in the order in which it did. */
export class Problems {
  readonly #found: Problem[] = []

  note(kind: ProblemKind, what: unknown): void {
    this.#found.push({ kind, text: textOf(what) })
  }

  /** Runs the program's own code; what it throws is noted as the engine would report it. */
  guard<Result>(work: () => Result): Result | undefined {
    try {
      return work()
    } catch (error) {
      this.note('exception', error)
      return undefined
    }
  }

  get all(): readonly Problem[] {
    return this.#found
  }

  /** Throws what was found, and forgets it: it has been told. */
  throwIfAny(): void {
    const found = this.#found.splice(0)
    if (found.length > 0) throw new Error(found.map(({ kind, text }) => `${kind}: ${text}`).join('\n'))
  }
}
