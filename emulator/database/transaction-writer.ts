import { notEmulated } from '../problem'
import type { Collection } from './collection'
import type { Transaction } from './transaction'
import type { Transactions } from './transactions'
import type { Updater } from './update'
import { hashKey, type Document } from './value'
import { duplicateId, upserted, type Modified, type ModifyRequest } from './writer'

/** A transaction sees single documents by their _id: that is all that CloudBase offers inside one. */
export const visible = (transaction: Transaction, collection: Collection, filter: Document): Document | null => {
  const { _id: id, ...others } = filter
  if (id === undefined || Object.keys(others).length > 0) throw notEmulated('where() inside a transaction')
  return transaction.read(collection, hashKey(id))
}

/** Changes inside a transaction: kept by it until the commit. */
export class TransactionWriter {
  readonly #transactions: Transactions

  constructor(transactions: Transactions) {
    this.#transactions = transactions
  }

  insert(transaction: Transaction, collection: Collection, documents: readonly Document[]): void {
    for (const document of documents) {
      const key = hashKey(document['_id'])
      if (transaction.read(collection, key) !== null) throw duplicateId(collection, document)
      this.#transactions.write(transaction, collection, key, document)
    }
  }

  modify(transaction: Transaction, collection: Collection, request: ModifyRequest, update: Updater): Modified {
    const before = visible(transaction, collection, request.filter)
    if (before === null && !request.upsert) return { matched: 0, updated: 0, upsertId: null, document: null }
    const document = before === null ? upserted(request) : update(before)
    this.#transactions.write(transaction, collection, hashKey(document['_id']), document)
    if (before === null) return { matched: 0, updated: 0, upsertId: document['_id'] ?? null, document }
    return { matched: 1, updated: document === before ? 0 : 1, upsertId: null, document }
  }

  remove(transaction: Transaction, collection: Collection, filter: Document): number {
    const document = visible(transaction, collection, filter)
    if (document === null) return 0
    this.#transactions.write(transaction, collection, hashKey(document['_id']), null)
    return 1
  }
}
