import { documents, type Database } from './database'
import type { CollectionName } from './manifest'
import { UNIONS_AT_MOST } from './unions'

/** How many documents that `where` finds each union has; of those without a union nothing is counted. */
export const countByUnion = async (
  database: Database,
  collection: CollectionName,
  where: object,
): Promise<ReadonlyMap<string, number>> => {
  const groups = await documents<{ readonly _id: string; readonly count: number }>(
    database
      .collection(collection)
      .aggregate()
      .match({ unionId: database.command.neq(null), ...where })
      .group({ _id: '$unionId', count: { $sum: 1 } })
      .limit(UNIONS_AT_MOST)
      .end(),
  )
  return new Map(groups.map(({ _id, count }) => [_id, count]))
}
