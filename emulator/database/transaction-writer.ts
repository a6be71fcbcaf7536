import type { Collection } from './collection'
import { compileFilter } from './filter'
import type { Transaction } from './transaction'
import type { Transactions } from './transactions'
import type { Updater } from './update'
import { hashKey, isDocument, type Document, type Value } from './value'
import { duplicateId, upserted, type Modified, type ModifyRequest } from './writer'

const WARNING =
  'WARNING: where() within a transaction, where CloudBase documents doc() and add() only. get() and updateAndReturn() run inside, since the ' +
  'SDK names the transaction with them; update(), remove(), count() and aggregate() run OUTSIDE of it, at once and for good'

const isPlain = (id: Value): boolean =>
  !(id instanceof RegExp) && !(isDocument(id) && Object.keys(id).some((name) => name.startsWith('$')))

/** Reads and changes inside a transaction: what it sees, and what it keeps until the commit. */
export class TransactionWriter {
  readonly #transactions: Transactions
  readonly #warn: (line: string) => void

  constructor(transactions: Transactions, warn: (line: string) => void) {
    this.#transactions = transactions
    this.#warn = warn
  }

  /** By its `_id` one document at most; anything else has to look at all that the transaction sees. */
  find(transaction: Transaction, collection: Collection, filter: Document): Document[] {
    const { _id: id, ...others } = filter
    if (id !== undefined && isPlain(id) && Object.keys(others).length === 0) {
      const found = transaction.read(collection, hashKey(id))
      return found === null ? [] : [found]
    }
    this.#warn(`${WARNING} (${collection.name})`)
    const predicate = compileFilter(filter)
    const keys = new Set([...collection.keys(), ...transaction.ownKeys(collection)])
    return [...keys]
      .map((key) => transaction.read(collection, key))
      .filter((document) => document !== null)
      .filter(predicate)
  }

  insert(transaction: Transaction, collection: Collection, documents: readonly Document[]): void {
    for (const document of documents) {
      const key = hashKey(document['_id'])
      if (transaction.read(collection, key) !== null) throw duplicateId(collection, document)
      this.#transactions.write(transaction, collection, key, document)
    }
  }

  modify(transaction: Transaction, collection: Collection, request: ModifyRequest, update: Updater): Modified {
    const found = this.find(transaction, collection, request.filter)
    const targets = request.multi ? found : found.slice(0, 1)
    if (targets.length === 0 && request.upsert) {
      const document = upserted(request)
      this.#transactions.write(transaction, collection, hashKey(document['_id']), document)
      return { matched: 0, updated: 0, upsertId: document['_id'] ?? null, document }
    }
    const changed = targets.map((before) => {
      const document = update(before)
      this.#transactions.write(transaction, collection, hashKey(document['_id']), document)
      return { before, document }
    })
    return {
      matched: targets.length,
      updated: changed.filter(({ before, document }) => before !== document).length,
      upsertId: null,
      document: changed[0]?.document ?? null,
    }
  }

  remove(transaction: Transaction, collection: Collection, filter: Document, multi: boolean): number {
    const found = this.find(transaction, collection, filter)
    const targets = multi ? found : found.slice(0, 1)
    for (const document of targets) this.#transactions.write(transaction, collection, hashKey(document['_id']), null)
    return targets.length
  }
}
