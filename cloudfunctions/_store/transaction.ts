import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { answered, DatabaseFailure, failureOf, type Database } from './database'
import type { CollectionName } from './manifest'

const ATTEMPTS = 5

/** What may be done within a transaction: by id only, since `where` silently runs outside of it (SDK trap 1). */
export interface Transaction {
  find<Document>(collection: CollectionName, id: string): Promise<Document | undefined>
  add(collection: CollectionName, document: object): Promise<void>
  update(collection: CollectionName, id: string, fields: object): Promise<void>
  set(collection: CollectionName, id: string, document: object): Promise<void>
  remove(collection: CollectionName, id: string): Promise<void>
}

type Started = Awaited<ReturnType<Database['startTransaction']>>

const within = (transaction: Started): Transaction => ({
  find: async <Document>(collection: CollectionName, id: string) => {
    const { data } = await answered<{ data: Document | Document[] | null }>(
      transaction.collection(collection).doc(id).get(),
    )
    return (Array.isArray(data) ? data[0] : data) ?? undefined
  },
  add: async (collection, document) => {
    await answered(transaction.collection(collection).add(document))
  },
  update: async (collection, id, fields) => {
    await answered(transaction.collection(collection).doc(id).update(fields))
  },
  set: async (collection, id, document) => {
    await answered(transaction.collection(collection).doc(id).set(document))
  },
  remove: async (collection, id) => {
    await answered(transaction.collection(collection).doc(id).remove())
  },
})

const isConflict = (failure: unknown): boolean =>
  failure instanceof DatabaseFailure && failure.code === 'DATABASE_TRANSACTION_CONFLICT'

const attempt = async <Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result | Refusal>,
): Promise<Result | Refusal> => {
  const transaction = await database.startTransaction()
  try {
    const result = await work(within(transaction))
    if (isRefusal(result)) await transaction.rollback()
    else await answered(transaction.commit())
    return result
  } catch (failure) {
    // A transaction that conflicted is over already; what matters is the failure, not how its end is taken.
    await transaction.rollback().catch(() => undefined)
    throw failureOf(failure)
  }
}

/** Waits longer after each conflict, and not as long as its neighbour: the SDK's own retry has no backoff. */
const pause = (turn: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 10 * 2 ** turn * (0.5 + Math.random())))

/**
 * Runs `work` in a transaction and commits what it did; a refusal rolls back and is returned. On a conflict it is run
 * again from the start, so `work` holds no effects: those come after the commit.
 */
export const inTransaction = async <Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result | Refusal>,
): Promise<Result | Refusal> => {
  for (let turn = 1; ; turn += 1) {
    try {
      return await attempt(database, work)
    } catch (failure) {
      if (!isConflict(failure) || turn === ATTEMPTS) throw failure
      await pause(turn)
    }
  }
}
