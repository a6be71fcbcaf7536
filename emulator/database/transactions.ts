import { Problem } from '../problem'
import type { Collection } from './collection'
import type { Store, Written } from './store'
import { conflict, noTransaction, Transaction } from './transaction'
import type { Document } from './value'

const LIFETIME = 30_000

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
    const transaction = new Transaction(this.#version, LIFETIME, (expired) => this.#end(expired))
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
    for (const [collection, key] of transaction.writes()) {
      const locks = this.#locks.get(collection)
      if (locks?.get(key) === transaction) locks.delete(key)
    }
    if (this.#open.size === 0) for (const collection of this.#collections()) collection.forgetPast()
    transaction.finish()
  }

  async commit(id: string): Promise<void> {
    const transaction = this.#find(id)
    const changes: Written[] = []
    try {
      for (const [collection, key, document] of transaction.writes()) {
        if (document !== null) this.#checkStillUnique(transaction, collection, key, document)
      }
      for (const [collection, key, document] of transaction.writes()) {
        const change = this.apply(collection, key, document)
        if (change !== null) changes.push(change)
      }
    } finally {
      this.#end(transaction)
    }
    await this.#store.write(changes)
  }

  /** Someone took a unique key between this transaction's write and its commit: the retry will see who. */
  #checkStillUnique(transaction: Transaction, collection: Collection, key: string, document: Document): void {
    try {
      collection.checkUnique(key, document, (other) => transaction.own(collection, other))
    } catch (error) {
      throw error instanceof Problem ? conflict() : error
    }
  }

  /** Changes memory; the caller sees to the disk before it answers. Null when there is nothing to change. */
  apply(collection: Collection, key: string, document: Document | null): Written | null {
    const slot = collection.get(key)
    if (slot?.doc === document || (slot === undefined && document === null)) return null
    const version = ++this.#version
    if (this.#open.size > 0) collection.remember(key, version)
    if (document === null) return slot === undefined ? null : collection.delete(slot)
    return slot === undefined ? collection.insert(document, version) : collection.replace(slot, document, version)
  }

  /** The transaction that holds one of these documents, if one does. */
  holder(collection: Collection, keys: readonly string[]): Transaction | undefined {
    const locks = this.#locks.get(collection)
    if (locks === undefined || locks.size === 0) return undefined
    const held = keys.find((key) => locks.has(key))
    return held === undefined ? undefined : locks.get(held)
  }

  /** Any failure inside a transaction ends it, so that the SDK's retry does not wait for locks nobody gives back. */
  within<T>(id: string, run: (transaction: Transaction) => T): T {
    const transaction = this.#find(id)
    try {
      return run(transaction)
    } catch (error) {
      this.#end(transaction)
      throw error
    }
  }

  /** The first to write a document holds it until its end; whoever comes second, or with an older snapshot, conflicts. */
  write(transaction: Transaction, collection: Collection, key: string, document: Document | null): void {
    const holder = this.holder(collection, [key])
    if (holder !== undefined && holder !== transaction) throw conflict()
    if (collection.changedAfter(key, transaction.snapshot)) throw conflict()
    transaction.write(collection, key, document)
    const locks = this.#locks.get(collection) ?? new Map<string, Transaction>()
    locks.set(key, transaction)
    this.#locks.set(collection, locks)
  }
}
