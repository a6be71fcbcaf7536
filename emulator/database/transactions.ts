import type { Collection } from './collection'
import type { Store, Written } from './store'
import { conflict, noTransaction, Transaction } from './transaction'
import type { Document } from './value'

const LIFETIME = 30_000

/** What a change holds, or waits for: documents, and the keys of unique indexes that it takes or gives up. */
export const claimsOf = (keys: readonly string[], uniqueKeys: readonly string[]): string[] => [
  ...keys.map((key) => `document ${key}`),
  ...uniqueKeys.map((uniqueKey) => `unique ${uniqueKey}`),
]

/** Every change of a document goes through here, so that open transactions keep their snapshots and their locks. */
export class Transactions {
  readonly #open = new Map<string, Transaction>()
  readonly #locks = new Map<Collection, Map<string, Transaction>>()
  readonly #collections: () => Iterable<Collection>
  readonly #store: Store
  #version = 0

  constructor(collections: () => Iterable<Collection>, store: Store) {
    this.#collections = collections
    this.#store = store
  }

  begin(): string {
    const transaction = new Transaction(LIFETIME, (expired) => this.#end(expired))
    this.#open.set(transaction.id, transaction)
    return transaction.id
  }

  #find(id: string): Transaction {
    const transaction = this.#open.get(id)
    if (transaction === undefined) throw noTransaction()
    return transaction
  }

  abort(id: string): void {
    this.#end(this.#find(id))
  }

  abortAll(): void {
    for (const transaction of [...this.#open.values()]) this.#end(transaction)
  }

  #end(transaction: Transaction): void {
    this.#open.delete(transaction.id)
    for (const [collection, claim] of transaction.claims) this.#locks.get(collection)?.delete(claim)
    const oldest = this.#oldestSnapshot() ?? this.#version
    for (const collection of this.#collections()) collection.history.forgetBefore(oldest)
    transaction.finish()
  }

  /** What the oldest of the open transactions sees; null when none of them has looked at anything yet. */
  #oldestSnapshot(): number | null {
    let oldest: number | null = null
    for (const { begun, snapshot } of this.#open.values())
      if (begun && (oldest === null || snapshot < oldest)) oldest = snapshot
    return oldest
  }

  async commit(id: string): Promise<void> {
    const transaction = this.#find(id)
    const changes: Written[] = []
    try {
      // Every document and every unique key that it changes is its own, so nothing can stand in the way any more.
      for (const [collection, key, document] of transaction.writes()) {
        const change = this.apply(collection, key, document)
        if (change !== null) changes.push(change)
      }
    } finally {
      this.#end(transaction)
    }
    await this.#store.write(changes)
  }

  /** Changes memory; the caller sees to the disk before it answers. Null when there is nothing to change. */
  apply(collection: Collection, key: string, document: Document | null): Written | null {
    const slot = collection.get(key)
    if (slot?.doc === document || (slot === undefined && document === null)) return null
    const version = ++this.#version
    if (this.#oldestSnapshot() !== null) collection.remember(key, document, version)
    if (document === null) return slot === undefined ? null : collection.delete(slot)
    return slot === undefined ? collection.insert(document, version) : collection.replace(slot, document, version)
  }

  /** The transaction that holds one of these, if one does. */
  holder(collection: Collection, claims: readonly string[]): Transaction | undefined {
    const locks = this.#locks.get(collection)
    if (locks === undefined || locks.size === 0) return undefined
    const held = claims.find((claim) => locks.has(claim))
    return held === undefined ? undefined : locks.get(held)
  }

  /** Any failure inside a transaction ends it, so that the SDK's retry does not wait for locks nobody gives back. */
  within<T>(id: string, run: (transaction: Transaction) => T): T {
    const transaction = this.#find(id)
    transaction.beginAt(this.#version)
    try {
      return run(transaction)
    } catch (error) {
      this.#end(transaction)
      throw error
    }
  }

  /**
   * The first to write a document, or to take or give up a unique key, holds it until its end; whoever comes second, or with an
   * older snapshot, conflicts.
   */
  write(transaction: Transaction, collection: Collection, key: string, document: Document | null): void {
    const uniqueKeys = collection.uniqueKeysChanged(transaction.read(collection, key), document)
    const claims = claimsOf([key], uniqueKeys)
    const holder = this.holder(collection, claims)
    if (holder !== undefined && holder !== transaction) throw conflict()
    const { history } = collection
    const { snapshot } = transaction
    if (history.changedAfter(key, snapshot)) throw conflict()
    if (uniqueKeys.some((uniqueKey) => history.uniqueKeyChangedAfter(uniqueKey, snapshot))) throw conflict()
    transaction.write(collection, key, document)
    const locks = this.#locks.get(collection) ?? new Map<string, Transaction>()
    this.#locks.set(collection, locks)
    for (const claim of claims) {
      if (locks.has(claim)) continue
      locks.set(claim, transaction)
      transaction.claims.push([collection, claim])
    }
  }
}
