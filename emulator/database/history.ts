import type { Document } from './value'

/** An earlier state of a document; null before it existed. */
interface Past {
  /** The version at which this state ended. */
  readonly until: number
  readonly document: Document | null
}

/** What one change took along, in the order of the changes. */
interface Change {
  readonly version: number
  readonly key: string
  /** The keys of unique indexes that it took or gave up. */
  readonly uniqueKeys: readonly string[]
}

/** What the documents of a collection were while transactions that began earlier may still look, and no longer than that. */
export class History {
  readonly #past = new Map<string, Past[]>()
  readonly #uniqueKeys = new Map<string, number>()
  #changes: Change[] = []

  /** How many states are kept. */
  get size(): number {
    return this.#changes.length
  }

  *keys(): Iterable<string> {
    yield* this.#past.keys()
  }

  remember(key: string, document: Document | null, uniqueKeys: readonly string[], version: number): void {
    const states = this.#past.get(key)
    if (states === undefined) this.#past.set(key, [{ until: version, document }])
    else states.push({ until: version, document })
    for (const uniqueKey of uniqueKeys) this.#uniqueKeys.set(uniqueKey, version)
    this.#changes.push({ version, key, uniqueKeys })
  }

  /** Lets go of what only a snapshot before `version` would see. */
  forgetBefore(version: number): void {
    const found = this.#changes.findIndex((change) => change.version > version)
    const count = found === -1 ? this.#changes.length : found
    if (count === 0) return
    for (const { key, uniqueKeys, version: until } of this.#changes.slice(0, count)) {
      const states = this.#past.get(key)
      if (states !== undefined && states.length > 1) states.shift()
      else this.#past.delete(key)
      for (const uniqueKey of uniqueKeys)
        if (this.#uniqueKeys.get(uniqueKey) === until) this.#uniqueKeys.delete(uniqueKey)
    }
    this.#changes = this.#changes.slice(count)
  }

  changedAfter(key: string, snapshot: number): boolean {
    return this.#past.get(key)?.some(({ until }) => until > snapshot) ?? false
  }

  /** Whether somebody took or gave up a key of a unique index since then. */
  uniqueKeyChangedAfter(uniqueKey: string, snapshot: number): boolean {
    return (this.#uniqueKeys.get(uniqueKey) ?? 0) > snapshot
  }

  /** The document as it was at a snapshot; undefined where it is what it is now. */
  at(key: string, snapshot: number): Document | null | undefined {
    return this.#past.get(key)?.find(({ until }) => until > snapshot)?.document
  }
}
