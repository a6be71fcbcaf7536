import type { CollectionSpec } from '../options'
import { Problem } from '../problem'
import { runPipeline } from './aggregate'
import { Collection } from './collection'
import { encodeAnswer } from './ejson'
import { compileFilter } from './filter'
import type { Slot } from './hash-index'
import type { Stage } from './pipeline'
import { compileProjection } from './projection'
import { sortBy, type Order } from './sort'
import type { Store } from './store'
import { TransactionWriter } from './transaction-writer'
import { Transactions } from './transactions'
import type { Document, Value } from './value'
import { checkDocument, updaterOf, withId, Writer, type Modified, type ModifyRequest } from './writer'

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

export interface FindRequest {
  readonly filter: Document
  readonly order?: Order
  readonly offset?: number
  readonly limit?: number
  readonly projection?: Document
}

/** The document as one JSON string literal, which is how the wire carries it; kept until it changes. */
const quotedOf = (slot: Slot): string => (slot.quoted ??= JSON.stringify(encodeAnswer(slot.doc)))

/** All that the SDK can ask of a database. */
export class Database {
  readonly #specs: readonly CollectionSpec[]
  readonly #collections = new Map<string, Collection>()
  readonly #transactions: Transactions
  readonly #writer: Writer
  readonly #inside: TransactionWriter
  readonly #store: Store

  constructor(
    specs: readonly CollectionSpec[],
    store: Store,
    readonly now: () => Date,
    /** Told what a reader of the logs ought to know. */
    warn: (line: string) => void = () => undefined,
  ) {
    this.#specs = specs
    this.#store = store
    this.#transactions = new Transactions(() => this.#collections.values(), store)
    this.#writer = new Writer(this.#transactions, store, warn)
    this.#inside = new TransactionWriter(this.#transactions, warn)
    for (const spec of specs) this.#collections.set(spec.name, new Collection(spec))
    for (const { collection, ordinal, document } of store.load())
      this.#collections.get(collection)?.load(ordinal, document)
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

  /** How many documents of each collection were looked at. */
  examined(): Record<string, number> {
    return Object.fromEntries([...this.#collections.values()].map(({ name, examined }) => [name, examined]))
  }

  /** How many documents were answered of what was asked of each collection. */
  returned(): Record<string, number> {
    return Object.fromEntries([...this.#collections.values()].map(({ name, returned }) => [name, returned]))
  }

  resetCounts(): void {
    for (const collection of this.#collections.values()) {
      collection.fullScans = 0
      collection.examined = 0
      collection.returned = 0
    }
  }

  begin(): string {
    return this.#transactions.begin()
  }

  async commit(id: string): Promise<void> {
    await this.#transactions.commit(id)
  }

  abort(id: string): void {
    this.#transactions.abort(id)
  }

  /** Each found document as the JSON string literal of its EJSON. */
  find(name: string, request: FindRequest, transactionId?: string): string[] {
    const collection = this.collection(name)
    const { projection, order, filter, offset = 0, limit = DEFAULT_LIMIT } = request
    const projector = projection === undefined ? null : compileProjection(projection)
    const page = <Item>(items: readonly Item[], documentOf: (item: Item) => Document): Item[] =>
      (order === undefined ? items : sortBy(items, documentOf, order)).slice(
        offset,
        offset + Math.min(limit, MAX_LIMIT),
      )
    if (transactionId !== undefined) {
      const found = this.#transactions.within(transactionId, (transaction) =>
        this.#inside.find(transaction, collection, filter),
      )
      return page(found, (document) => document).map((document) =>
        JSON.stringify(encodeAnswer(projector === null ? document : projector(document))),
      )
    }
    const matched =
      order === undefined
        ? collection.match(filter)
        : collection.matchingPage(filter, compileFilter(filter), order, offset + Math.min(limit, MAX_LIMIT))
    const found = page(matched, ({ doc }) => doc)
    collection.returned += found.length
    return found.map((slot) =>
      projector === null ? quotedOf(slot) : JSON.stringify(encodeAnswer(projector(slot.doc))),
    )
  }

  count(name: string, filter: Document): number {
    return this.collection(name).match(filter).length
  }

  aggregate(name: string, stages: readonly Stage[]): Document[] {
    const collection = this.collection(name)
    const found = runPipeline(collection, stages, {}, (other) => this.collection(other))
    collection.returned += found.length
    return found
  }

  async insert(name: string, documents: readonly Document[], transactionId?: string): Promise<Value[]> {
    const collection = this.collection(name)
    documents.forEach(checkDocument)
    const ready = documents.map(withId)
    if (transactionId === undefined) await this.#writer.insert(collection, ready)
    else this.#transactions.within(transactionId, (transaction) => this.#inside.insert(transaction, collection, ready))
    return ready.map((document) => document['_id'] ?? null)
  }

  async modify(name: string, request: ModifyRequest, transactionId?: string): Promise<Modified> {
    const collection = this.collection(name)
    const update = updaterOf(request, this.now)
    return transactionId === undefined
      ? this.#writer.modify(collection, request, update)
      : this.#transactions.within(transactionId, (transaction) =>
          this.#inside.modify(transaction, collection, request, update),
        )
  }

  async remove(name: string, filter: Document, multi: boolean, transactionId?: string): Promise<number> {
    const collection = this.collection(name)
    return transactionId === undefined
      ? this.#writer.remove(collection, filter, multi)
      : this.#transactions.within(transactionId, (transaction) =>
          this.#inside.remove(transaction, collection, filter, multi),
        )
  }

  /** Forgets every document, in memory and on disk; open transactions end. */
  async clear(): Promise<void> {
    this.#transactions.abortAll()
    for (const spec of this.#specs) this.#collections.set(spec.name, new Collection(spec))
    await this.#store.clear()
  }

  /** What half a minute does: transactions that nobody ended are over. */
  endTransactions(): void {
    this.#transactions.abortAll()
  }

  stop(): void {
    this.#transactions.abortAll()
  }
}
