import { randomBytes } from 'node:crypto'
import { notEmulated, requestFailed, type Problem } from '../problem'
import { duplicateKey, type Collection } from './collection'
import { encode } from './ejson'
import { compileFilter } from './filter'
import { nameOfType } from './filter-types'
import type { Store, Written } from './store'
import type { Transaction } from './transaction'
import { claimsOf, type Transactions } from './transactions'
import { compileUpdate, type Updater } from './update'
import { hashKey, isArray, isDocument, type Document, type Value } from './value'

/** Milliseconds that a change may wait before the logs say so. */
const PATIENCE = 1000

export interface ModifyRequest {
  readonly filter: Document
  /** Operators, or a whole document when `replace`. */
  readonly data: Document
  readonly replace: boolean
  readonly multi: boolean
  readonly upsert: boolean
}

export interface Modified {
  /** How many were found, whether or not that changed them. */
  readonly matched: number
  readonly updated: number
  readonly upsertId: Value
  /** The first document after the change. */
  readonly document: Document | null
}

/** What MongoDB takes no document with: a name of an operator for a field, or an `_id` that could not be looked for. */
export const checkDocument = (document: Document): void => {
  const operator = Object.keys(document).find((name) => name.startsWith('$'))
  if (operator !== undefined) throw requestFailed(`Document can't have $ prefixed field names: ${operator}`)
  const id = document['_id']
  if (isArray(id) || id instanceof RegExp) throw requestFailed(`The '_id' value cannot be of type ${nameOfType(id)}`)
  const inner = isDocument(id) ? Object.keys(id).find((name) => name.startsWith('$')) : undefined
  if (inner !== undefined)
    throw requestFailed(`_id fields may not contain '$'-prefixed fields: ${inner} is not valid for storage.`)
}

export const withId = (document: Document): Document =>
  document['_id'] === undefined ? { _id: randomBytes(16).toString('hex'), ...document } : document

export const duplicateId = (collection: Collection, document: Document): Problem =>
  duplicateKey(collection.name, '_id_', `_id: ${encode(document['_id'])}`)

export const updaterOf = (request: ModifyRequest, now: () => Date): Updater => {
  if (!request.replace) return compileUpdate(request.data, now)
  const { data } = request
  checkDocument(data)
  return (document) => ({ ...data, _id: document['_id'] ?? null })
}

export const upserted = (request: ModifyRequest): Document => {
  const id = request.filter['_id']
  if (!request.replace || id === undefined) throw notEmulated('an upsert that is not set() on a document')
  const document = { _id: id, ...request.data }
  checkDocument(document)
  return document
}

/** Changes outside transactions. A document that a transaction holds is waited for, and then everything is looked at anew. */
export class Writer {
  readonly #transactions: Transactions
  readonly #store: Store
  readonly #warn: (line: string) => void

  constructor(transactions: Transactions, store: Store, warn: (line: string) => void) {
    this.#transactions = transactions
    this.#store = store
    this.#warn = warn
  }

  /** Until nobody holds what is to be changed. That takes long where it was meant to be a part of that transaction. */
  async #end(holder: Transaction, collection: Collection): Promise<void> {
    const timer = setTimeout(
      () =>
        this.#warn(
          `WARNING: a change of ${collection.name} has waited a second for an open transaction; where().update() and where().remove() run OUTSIDE of a transaction, wherever they are written`,
        ),
      PATIENCE,
    )
    timer.unref()
    await holder.ended
    clearTimeout(timer)
  }

  /** In order, and what came before a refused one stays, as with MongoDB's ordered inserts. */
  async insert(collection: Collection, documents: readonly Document[]): Promise<void> {
    const changes: Written[] = []
    try {
      for (const document of documents) {
        const key = hashKey(document['_id'])
        const claims = claimsOf([key], collection.uniqueKeysChanged(null, document))
        for (let holder; (holder = this.#transactions.holder(collection, claims)) !== undefined;)
          await this.#end(holder, collection)
        if (collection.get(key) !== undefined) throw duplicateId(collection, document)
        this.#put(collection, key, document, changes)
      }
    } finally {
      await this.#store.write(changes)
    }
  }

  #put(collection: Collection, key: string, document: Document, changes: Written[]): void {
    collection.checkUnique(key, document)
    const change = this.#transactions.apply(collection, key, document)
    if (change !== null) changes.push(change)
  }

  /** Matching and changing are one step that nothing comes between: a condition in the filter is a claim. */
  async modify(collection: Collection, request: ModifyRequest, update: Updater): Promise<Modified> {
    const predicate = compileFilter(request.filter)
    for (;;) {
      const matched = collection.matching(request.filter, predicate)
      const targets = request.multi ? matched : matched.slice(0, 1)
      const added = targets.length === 0 && request.upsert ? upserted(request) : null
      const keys = added === null ? targets.map(({ key }) => key) : [hashKey(added['_id'])]
      const holder = this.#transactions.holder(collection, claimsOf(keys, []))
      if (holder === undefined) {
        const changed = targets.map(({ key, doc }) => ({ key, before: doc, document: update(doc) }))
        const taken = [...changed, ...(added === null ? [] : [{ before: null, document: added }])]
        const uniqueKeys = taken.flatMap(({ before, document }) => collection.uniqueKeysChanged(before, document))
        const other = this.#transactions.holder(collection, claimsOf([], uniqueKeys))
        if (other === undefined) return this.#change(collection, changed, added)
        await this.#end(other, collection)
      } else await this.#end(holder, collection)
    }
  }

  async #change(
    collection: Collection,
    changed: ReadonlyArray<{ readonly key: string; readonly document: Document }>,
    added: Document | null,
  ): Promise<Modified> {
    const changes: Written[] = []
    try {
      for (const { key, document } of changed) this.#put(collection, key, document, changes)
      if (added !== null) this.#put(collection, hashKey(added['_id']), added, changes)
    } finally {
      await this.#store.write(changes)
    }
    const updated = added === null ? changes.length : 0
    return {
      matched: changed.length,
      updated,
      upsertId: added?.['_id'] ?? null,
      document: changed[0]?.document ?? added,
    }
  }

  async remove(collection: Collection, filter: Document, multi: boolean): Promise<number> {
    for (;;) {
      const matched = collection.match(filter)
      const keys = (multi ? matched : matched.slice(0, 1)).map(({ key }) => key)
      const holder = this.#transactions.holder(collection, claimsOf(keys, []))
      if (holder === undefined) {
        const changes = keys
          .map((key) => this.#transactions.apply(collection, key, null))
          .filter((change) => change !== null)
        await this.#store.write(changes)
        return changes.length
      }
      await this.#end(holder, collection)
    }
  }
}
