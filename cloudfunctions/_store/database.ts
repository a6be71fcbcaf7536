import cloudbase from '@cloudbase/node-sdk'
import type { CollectionName } from './manifest'

type App = ReturnType<typeof cloudbase.init>

let app: App | undefined

/** The SDK is started once an instance; where it talks to is environment alone. */
export const openApp = (): App => {
  app ??= cloudbase.init({
    env: cloudbase.SYMBOL_CURRENT_ENV,
    timeout: 10_000,
    // Off in the cloud, as the SDK has it there: a frozen instance wakes up with dead sockets.
    keepalive: process.env['SDK_KEEPALIVE'] === 'on',
  })
  return app
}

export const openDatabase = () => openApp().database()

export type Database = ReturnType<typeof openDatabase>

/** What the SDK answers: it throws on some failures and hands others back as a code, depending on the call. */
interface Answer {
  readonly code?: string | undefined
  readonly message?: string | undefined
}

/** A failure of the database, with the code that CloudBase gave it. */
export class DatabaseFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'DatabaseFailure'
  }
}

/** Whatever was thrown, as the one kind of failure that this program knows. A bug keeps its own stack. */
export const failureOf = (thrown: unknown): Error => {
  if (thrown instanceof DatabaseFailure) return thrown
  if (thrown instanceof Error && !('code' in thrown)) return thrown
  const { code, message } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Answer
  return new DatabaseFailure(code ?? 'UNKNOWN', message ?? String(thrown))
}

/** The SDK's answer, with both of its ways of failing turned into one. */
export const answered = async <Result extends object>(pending: Promise<unknown>): Promise<Result> => {
  let result: unknown
  try {
    result = await pending
  } catch (thrown) {
    throw failureOf(thrown)
  }
  if ((result as Answer).code) throw failureOf(result)
  return result as Result
}

/** The documents of a query or an aggregate. What is read was written by this program, so its form is known. */
export const documents = async <Document>(pending: Promise<unknown>): Promise<readonly Document[]> => {
  const { data } = await answered<{ data: Document[] }>(pending)
  return data
}

/** How many documents an update met: a conditional update is how this program claims things. */
export const updated = async (pending: Promise<unknown>): Promise<number> => {
  const answer = await answered<{ updated: number }>(pending)
  return answer.updated
}

/** Whether an insertion failed because its unique key exists already. */
export const isDuplicate = (thrown: unknown): boolean =>
  thrown instanceof DatabaseFailure &&
  (thrown.code === 'DATABASE_DUPLICATE_WRITE' || /E11000 duplicate key/.test(thrown.message))

/** Whether something was asked of a collection that is not there. */
export const isAbsent = (thrown: unknown): boolean =>
  thrown instanceof DatabaseFailure && thrown.code === 'DATABASE_COLLECTION_NOT_EXIST'

/** What a query comes to in a collection that an earlier version did not have; any other failure goes on. */
export const noneWhereAbsent = (thrown: unknown): readonly never[] => {
  if (isAbsent(thrown)) return []
  throw thrown
}

/** Inserts a document under its own `_id`; false where it exists already. */
export const insertOnce = async (
  database: Database,
  collection: CollectionName,
  document: object,
): Promise<boolean> => {
  try {
    await answered(database.collection(collection).add(document))
    return true
  } catch (failure) {
    if (isDuplicate(failure)) return false
    throw failure
  }
}

/** As many documents as one call inserts: small ones, some 50 KB together. */
const INSERTED_AT_ONCE = 50

/**
 * Inserts small documents under their own ids, as many as one call takes; the ids of those that were not there already. Where some were,
 * the rest are inserted one by one, and one that this very call had inserted before it met them may be left out.
 */
export const insertAll = async (
  database: Database,
  collection: CollectionName,
  all: ReadonlyArray<{ readonly _id: string }>,
): Promise<ReadonlySet<string>> => {
  const inserted = new Set<string>()
  for (let at = 0; at < all.length; at += INSERTED_AT_ONCE) {
    const some = all.slice(at, at + INSERTED_AT_ONCE)
    try {
      await answered(database.collection(collection).add(some))
      for (const { _id } of some) inserted.add(_id)
    } catch (failure) {
      if (!isDuplicate(failure)) throw failure
      if (some.length > 1)
        for (const document of some) if (await insertOnce(database, collection, document)) inserted.add(document._id)
    }
  }
  return inserted
}

/**
 * Fields of an update, in which an object replaces the one that is there: it would be merged field by field, and dropped where it is
 * empty (SDK trap 2).
 */
export const replacing = ({ command }: Database, fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]: [string, unknown]) => [
      field,
      typeof value === 'object' && value !== null ? command.set(value) : value,
    ]),
  )
