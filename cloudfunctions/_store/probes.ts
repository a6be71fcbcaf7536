import { randomUUID } from 'node:crypto'
import { isAbsent, isDuplicate, answered, failureOf, type Database } from './database'
import { fewAtOnce } from './few-at-once'
import { manifest, type CollectionName } from './manifest'

/** A unique index of the manifest. */
interface UniqueKey {
  readonly collection: CollectionName
  readonly fields: readonly string[]
}

const UNIQUE_KEYS: readonly UniqueKey[] = manifest.collections.flatMap(({ name, indexes }) =>
  indexes
    .filter((index) => 'unique' in index && index.unique === true)
    .map(({ keys }) => ({ collection: name, fields: keys.map(({ field }) => field) })),
)

/**
 * Tries the database out. A function can list neither collections nor indexes: it sees what they do. Nothing of what is tried stays.
 */
export const probeStore = (database: Database) => {
  const isThere = async (name: CollectionName): Promise<boolean> => {
    try {
      await answered(database.collection(name).where({ _id: 'probe' }).field({ _id: true }).limit(1).get())
      return true
    } catch (failure) {
      if (isAbsent(failure)) return false
      throw failure
    }
  }

  /**
   * Whether a second document like the first is refused. Where the first one is, nothing can be said, and it is thrown. In what another
   * unique index of the collection looks at the two differ, so that it is not that one which refuses.
   */
  const refusesSecond = async ({ collection, fields }: UniqueKey): Promise<boolean> => {
    const probe = `probe-${randomUUID()}`
    const like = Object.fromEntries(fields.map((field) => [field, probe]))
    const others = UNIQUE_KEYS.filter((key) => key.collection === collection)
      .flatMap((key) => key.fields)
      .filter((field) => !fields.includes(field))
    const transaction = await database.startTransaction()
    const add = (id: string) => {
      const apart = Object.fromEntries(others.map((field) => [field, `${probe}-${id}`]))
      return answered(transaction.collection(collection).add({ _id: `${probe}-${id}`, ...apart, ...like }))
    }
    try {
      await add('first').catch((failure: unknown) => {
        throw new Error(`no probe in ${collection}: ${failureOf(failure).message}`)
      })
      await add('second')
      return false
    } catch (failure) {
      if (isDuplicate(failure)) return true
      throw failure
    } finally {
      // Never committed. One that failed is over already.
      await transaction.rollback().catch(() => undefined)
    }
  }

  return {
    /** Collections of the manifest that are not there, with how many there should be. */
    missingCollections: async () => {
      const names = manifest.collections.map(({ name }) => name)
      const there = await fewAtOnce(names, isThere)
      return { tried: names.length, missing: names.filter((_, index) => there[index] !== true) }
    },

    /** Unique indexes of the manifest that refuse nothing, with how many there should be. */
    missingUniqueKeys: async () => {
      const unique = await fewAtOnce(UNIQUE_KEYS, refusesSecond)
      const missing = UNIQUE_KEYS.filter((_, index) => unique[index] !== true)
      return {
        tried: UNIQUE_KEYS.length,
        missing: missing.map(({ collection, fields }) => `${collection}.${fields.join('_')}`),
      }
    },
  }
}
