import { randomBytes } from 'node:crypto'
import { notEmulated, Problem, requestFailed } from '../problem'
import type { CollectionSpec } from '../options'
import { runPipeline } from './aggregate'
import { Collection, duplicateKey, type Written } from './collection'
import { encode } from './ejson'
import { compileFilter } from './filter'
import type { Slot } from './hash-index'
import type { Stage } from './pipeline'
import { compileProjection } from './projection'
import { sortBy, type Order } from './sort'
import type { Store } from './store'
import { conflict, noTransaction, Transaction } from './transaction'
import { compileUpdate } from './update'
import { hashKey, type Document, type Value } from './value'

const TRANSACTION_LIFETIME = 30_000
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

export interface FindRequest {
  readonly filter: Document
  readonly order?: Order
  readonly offset?: number
  readonly limit?: number
  readonly projection?: Document
}

export interface ModifyRequest {
  readonly filter: Document
  /** Operators, or a whole document when `replace`. */
  readonly data: Document
  readonly replace: boolean
  readonly multi: boolean
  readonly upsert: boolean
}

export interface Modified {
  readonly updated: number
  readonly upsertId: Value
  /** The first document after the change. */
  readonly document: Document | null
}

type Next = (document: Document) => Document

/** The document as one JSON string literal, which is how the wire carries it; kept until it changes. */
const quotedOf = (slot: Slot): string => (slot.quoted ??= JSON.stringify(encode(slot.doc)))

export class Database {
  readonly #collections = new Map<string, Collection>()
  readonly #transactions = new Map<string, Transaction>()
  readonly #locks = new Map<Collection, Map<string, Transaction>>()
  #version = 0

  constructor(
    readonly specs: readonly CollectionSpec[],
    readonly store: Store,
    readonly now: () => Date,
  ) {
    for (const spec of specs) this.#collections.set(spec.name, new Collection(spec))
    for (const { collection, ordinal, document } of store.load()) this.#collections.get(collection)?.load(ordinal, document)
  }

  collection(name: string): Collection {
    const collection = this.#collections.get(name)
    if (collection !== undefined) return collection
    throw new Problem(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
    )
  }

  hasCollection(name: string): boolean {
    return this.#collections.has(name)
  }

  fullScans(): Record<string, number> {
    return Object.fromEntries([...this.#collections.values()].map(({ name, fullScans }) => [name, fullScans]))
  }

  resetFullScans(): void {
    for (const collection of this.#collections.values()) collection.fullScans = 0
  }

  begin(): string {
    const transaction = new Transaction(this.#version, TRANSACTION_LIFETIME, (expired) => this.#end(expired))
    this.#transactions.set(transaction.id, transaction)
    return transaction.id
  }

  #transaction(id: string): Transaction {
    const transaction = this.#transactions.get(id)
    if (transaction === undefined) throw noTransaction()
    return transaction
  }

  abort(id: string): void {
    this.#end(this.#transaction(id))
  }

  #end(transaction: Transaction): void {
    this.#transactions.delete(transaction.id)
    for (const [collection, key] of transaction.writes()) {
      const locks = this.#locks.get(collection)
      if (locks?.get(key) === transaction) locks.delete(key)
    }
    if (this.#transactions.size === 0) for (const collection of this.#collections.values()) collection.forgetPast()
    transaction.finish()
  }

  async commit(id: string): Promise<void> {
    const transaction = this.#transaction(id)
    const changes: Written[] = []
    try {
      for (const [collection, key, document] of transaction.writes()) {
        if (document !== null) this.#checkStillUnique(transaction, collection, key, document)
      }
      for (const [collection, key, document] of transaction.writes()) {
        const change = this.#apply(collection, key, document)
        if (change !== null) changes.push(change)
      }
    } finally {
      this.#end(transaction)
    }
    await this.store.write(changes)
  }

  /** Someone took a unique key between this transaction's write and its commit: the retry will see who. */
  #checkStillUnique(transaction: Transaction, collection: Collection, key: string, document: Document): void {
    try {
      collection.checkUnique(key, document, (other) => transaction.own(collection, other))
    } catch (error) {
      throw error instanceof Problem ? conflict() : error
    }
  }

  #apply(collection: Collection, key: string, document: Document | null): Written | null {
    const slot = collection.get(key)
    if (slot?.doc === document || (slot === undefined && document === null)) return null
    const version = ++this.#version
    if (this.#transactions.size > 0) collection.remember(key, version)
    if (document === null) return slot === undefined ? null : collection.delete(slot)
    return slot === undefined ? collection.insert(document, version) : collection.replace(slot, document, version)
  }

  #lockedBy(collection: Collection, key: string): Transaction | undefined {
    return this.#locks.get(collection)?.get(key)
  }

  /** Any failure inside a transaction ends it, so that the SDK's retry does not wait for locks nobody gives back. */
  #within<T>(id: string, run: (transaction: Transaction) => T): T {
    const transaction = this.#transaction(id)
    try {
      return run(transaction)
    } catch (error) {
      this.#end(transaction)
      throw error
    }
  }

  #writeIn(transaction: Transaction, collection: Collection, key: string, document: Document | null): void {
    const holder = this.#lockedBy(collection, key)
    if (holder !== undefined && holder !== transaction) throw conflict()
    if (collection.changedAfter(key, transaction.snapshot)) throw conflict()
    transaction.write(collection, key, document)
    let locks = this.#locks.get(collection)
    if (locks === undefined) this.#locks.set(collection, (locks = new Map()))
    locks.set(key, transaction)
  }

  async insert(name: string, documents: readonly Document[], transactionId?: string): Promise<Value[]> {
    const collection = this.collection(name)
    const ready = documents.map((document) =>
      document['_id'] === undefined ? { _id: randomBytes(16).toString('hex'), ...document } : document,
    )
    if (transactionId === undefined) await this.#insertAll(collection, ready)
    else this.#within(transactionId, (transaction) => ready.forEach((document) => this.#insertIn(transaction, collection, document)))
    return ready.map((document) => document['_id'] ?? null)
  }

  #insertIn(transaction: Transaction, collection: Collection, document: Document): void {
    const key = hashKey(document['_id'])
    if (transaction.read(collection, key) !== null) throw this.#duplicateId(collection, document)
    this.#writeIn(transaction, collection, key, document)
  }

  #duplicateId(collection: Collection, document: Document): Problem {
    return duplicateKey(collection.name, '_id_', `_id: ${encode(document['_id'])}`)
  }

  /** In order, and what came before a refused one stays, as with MongoDB's ordered inserts. */
  async #insertAll(collection: Collection, documents: readonly Document[]): Promise<void> {
    const changes: Written[] = []
    try {
      for (const document of documents) {
        const key = hashKey(document['_id'])
        for (let holder; (holder = this.#lockedBy(collection, key)) !== undefined; ) await holder.ended
        if (collection.get(key) !== undefined) throw this.#duplicateId(collection, document)
        collection.checkUnique(key, document)
        const change = this.#apply(collection, key, document)
        if (change !== null) changes.push(change)
      }
    } finally {
      await this.store.write(changes)
    }
  }

  /** Each found document as the JSON string literal of its EJSON. */
  find(name: string, request: FindRequest, transactionId?: string): string[] {
    const collection = this.collection(name)
    const offset = request.offset ?? 0
    const limit = Math.min(request.limit ?? DEFAULT_LIMIT, MAX_LIMIT)
    const projector = request.projection === undefined ? null : compileProjection(request.projection)
    if (transactionId !== undefined) {
      const documents = this.#within(transactionId, (transaction) => this.#visible(transaction, collection, request.filter))
      return documents.map((document) => JSON.stringify(encode(projector === null ? document : projector(document))))
    }
    const matched = collection.match(request.filter)
    const sorted = request.order === undefined ? matched : sortBy(matched, ({ doc }) => doc, request.order)
    return sorted
      .slice(offset, offset + limit)
      .map((slot) => (projector === null ? quotedOf(slot) : JSON.stringify(encode(projector(slot.doc)))))
  }

  /** A transaction sees single documents by their _id: that is all that CloudBase offers inside one. */
  #visible(transaction: Transaction, collection: Collection, filter: Document): Document[] {
    const { _id: id, ...others } = filter
    if (id === undefined || Object.keys(others).length > 0) throw notEmulated('where() inside a transaction')
    const document = transaction.read(collection, hashKey(id))
    return document === null ? [] : [document]
  }

  count(name: string, filter: Document): number {
    return this.collection(name).match(filter).length
  }

  aggregate(name: string, stages: readonly Stage[]): Document[] {
    return runPipeline(this.collection(name), stages, {}, (other) => this.collection(other))
  }

  #nextOf(request: ModifyRequest): Next {
    if (request.replace) {
      const { data } = request
      const operator = Object.keys(data).find((name) => name.startsWith('$'))
      if (operator !== undefined) throw requestFailed(`a document cannot have a field named ${operator}`)
      return (document) => ({ ...data, _id: document['_id'] ?? null })
    }
    return compileUpdate(request.data, this.now)
  }

  #upserted(request: ModifyRequest): Document {
    const id = request.filter['_id']
    if (!request.replace || id === undefined) throw notEmulated('an upsert that is not set() on a document')
    return { _id: id, ...request.data }
  }

  async modify(name: string, request: ModifyRequest, transactionId?: string): Promise<Modified> {
    const collection = this.collection(name)
    const next = this.#nextOf(request)
    return transactionId === undefined
      ? this.#modifyNow(collection, request, next)
      : this.#within(transactionId, (transaction) => this.#modifyIn(transaction, collection, request, next))
  }

  /**
   * Matching and changing are one step that nothing comes between: a condition in the filter is a claim.
   * A document that a transaction holds is waited for, and then everything is matched anew.
   */
  async #modifyNow(collection: Collection, request: ModifyRequest, next: Next): Promise<Modified> {
    const predicate = compileFilter(request.filter)
    for (;;) {
      const matched = collection.matching(request.filter, predicate)
      const targets = request.multi ? matched : matched.slice(0, 1)
      const upserted = targets.length === 0 && request.upsert ? this.#upserted(request) : null
      const keys = upserted === null ? targets.map(({ key }) => key) : [hashKey(upserted['_id'])]
      const holder = keys.map((key) => this.#lockedBy(collection, key)).find((transaction) => transaction !== undefined)
      if (holder === undefined) return this.#change(collection, targets, upserted, next)
      await holder.ended
    }
  }

  async #change(collection: Collection, targets: readonly Slot[], upserted: Document | null, next: Next): Promise<Modified> {
    const changes: Written[] = []
    const changed = targets.map(({ doc }) => next(doc))
    try {
      targets.forEach(({ key }, position) => {
        const document = changed[position] as Document
        collection.checkUnique(key, document)
        const change = this.#apply(collection, key, document)
        if (change !== null) changes.push(change)
      })
      if (upserted !== null) {
        const key = hashKey(upserted['_id'])
        collection.checkUnique(key, upserted)
        const change = this.#apply(collection, key, upserted)
        if (change !== null) changes.push(change)
      }
    } finally {
      await this.store.write(changes)
    }
    return {
      updated: upserted === null ? changes.length : 0,
      upsertId: upserted?.['_id'] ?? null,
      document: changed[0] ?? upserted,
    }
  }

  #modifyIn(transaction: Transaction, collection: Collection, request: ModifyRequest, next: Next): Modified {
    const matched = this.#visible(transaction, collection, request.filter)
    const targets = request.multi ? matched : matched.slice(0, 1)
    if (targets.length === 0 && request.upsert) {
      const upserted = this.#upserted(request)
      this.#writeIn(transaction, collection, hashKey(upserted['_id']), upserted)
      return { updated: 0, upsertId: upserted['_id'] ?? null, document: upserted }
    }
    const changed = targets.map(next)
    changed.forEach((document) => this.#writeIn(transaction, collection, hashKey(document['_id']), document))
    const updated = changed.filter((document, position) => document !== targets[position]).length
    return { updated, upsertId: null, document: changed[0] ?? null }
  }

  async remove(name: string, filter: Document, multi: boolean, transactionId?: string): Promise<number> {
    const collection = this.collection(name)
    if (transactionId !== undefined) {
      return this.#within(transactionId, (transaction) => {
        const matched = this.#visible(transaction, collection, filter)
        const targets = multi ? matched : matched.slice(0, 1)
        targets.forEach((document) => this.#writeIn(transaction, collection, hashKey(document['_id']), null))
        return targets.length
      })
    }
    for (;;) {
      const matched = collection.match(filter)
      const targets = multi ? matched : matched.slice(0, 1)
      const holder = targets.map(({ key }) => this.#lockedBy(collection, key)).find((transaction) => transaction !== undefined)
      if (holder === undefined) {
        const changes = targets.map(({ key }) => this.#apply(collection, key, null)).filter((change) => change !== null)
        await this.store.write(changes)
        return changes.length
      }
      await holder.ended
    }
  }

  /** Forgets every document, in memory and on disk; open transactions end. */
  async clear(): Promise<void> {
    for (const transaction of [...this.#transactions.values()]) this.#end(transaction)
    for (const spec of this.specs) this.#collections.set(spec.name, new Collection(spec))
    await this.store.clear()
  }

  stop(): void {
    for (const transaction of [...this.#transactions.values()]) this.#end(transaction)
  }
}

