import { randomUUID } from 'node:crypto'
import { Problem } from '../problem'
import type { Collection } from './collection'
import type { Document } from './value'

const CONTACT = 'Please check your request, but if the problem persists, contact us.'

export const conflict = (): Problem =>
  new Problem(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  )

export const noTransaction = (): Problem =>
  new Problem(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  )

/** One open transaction: what it saw when it first looked, what it wrote, and what nobody else may write. */
export class Transaction {
  readonly id = randomUUID()
  /** What it holds until its end. */
  readonly claims: Array<readonly [collection: Collection, claim: string]> = []
  #snapshot: number | null = null
  readonly #writes = new Map<Collection, Map<string, Document | null>>()
  readonly ended: Promise<void>
  #end: () => void = () => undefined
  readonly #timer: NodeJS.Timeout

  constructor(lifetime: number, onExpiry: (transaction: Transaction) => void) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
    this.#timer = setTimeout(() => onExpiry(this), lifetime)
    this.#timer.unref()
  }

  get begun(): boolean {
    return this.#snapshot !== null
  }

  get snapshot(): number {
    return this.#snapshot ?? 0
  }

  /** Its first operation decides what it sees, not its start. */
  beginAt(version: number): void {
    this.#snapshot ??= version
  }

  finish(): void {
    clearTimeout(this.#timer)
    this.#end()
  }

  /** Its own last write to a document; undefined when it wrote none. */
  own(collection: Collection, key: string): Document | null | undefined {
    return this.#writes.get(collection)?.get(key)
  }

  read(collection: Collection, key: string): Document | null {
    const own = this.own(collection, key)
    return own === undefined ? collection.at(key, this.snapshot) : own
  }

  *ownKeys(collection: Collection): Iterable<string> {
    yield* this.#writes.get(collection)?.keys() ?? []
  }

  *writes(): Iterable<readonly [collection: Collection, key: string, document: Document | null]> {
    for (const [collection, writes] of this.#writes) {
      for (const [key, document] of writes) yield [collection, key, document]
    }
  }

  write(collection: Collection, key: string, document: Document | null): void {
    const writes = this.#writes.get(collection) ?? new Map<string, Document | null>()
    this.#writes.set(collection, writes)
    if (document !== null) this.#checkUnique(collection, key, document)
    writes.set(key, document)
  }

  #checkUnique(collection: Collection, key: string, document: Document): void {
    collection.checkUnique(key, document, (other) => this.own(collection, other))
    const taken = new Set(collection.uniqueKeysOf(document).map(([index, value]) => `${index}\n${value}`))
    if (taken.size === 0) return
    for (const other of this.ownKeys(collection)) {
      const written = this.own(collection, other)
      if (other === key || written === null || written === undefined) continue
      // Both are its own and not stored yet, so the collection's index knows neither.
      if (collection.get(other)?.doc === written) continue
      for (const [index, value] of collection.uniqueKeysOf(written)) {
        if (taken.has(`${index}\n${value}`)) collection.refuseDuplicate(index, document)
      }
    }
  }
}
