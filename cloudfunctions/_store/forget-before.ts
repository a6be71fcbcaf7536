import { answered, documents, type Database } from './database'
import type { CollectionName } from './manifest'

/** As many as one run of the clock forgets of a collection, so that a run ends in time. */
const FORGOTTEN_A_RUN = 1000

/** Removes these documents of a collection. Returns how many there were. */
export const forgetThese = async (
  database: Database,
  collection: CollectionName,
  ids: readonly string[],
): Promise<number> => {
  const these = database.collection(collection).where({ _id: database.command.in([...ids]) })
  return (await answered<{ deleted: number }>(these.remove())).deleted
}

/** Removes what a collection holds from before a moment, by its indexed `field`, the oldest first. Returns how many. */
export const forgetBefore = async (
  database: Database,
  collection: CollectionName,
  field: string,
  at: number,
): Promise<number> => {
  const { command: _ } = database
  const old = await documents<{ readonly _id: string }>(
    database
      .collection(collection)
      .where({ [field]: _.lt(at) })
      .field({ _id: true })
      .orderBy(field, 'asc')
      .limit(FORGOTTEN_A_RUN)
      .get(),
  )
  if (old.length === 0) return 0
  return forgetThese(
    database,
    collection,
    old.map(({ _id }) => _id),
  )
}
