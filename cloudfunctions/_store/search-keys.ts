import { documents, updated, type Database } from './database'
import type { LedgerDocument } from './ledger-writes'

/** An enterprise's entry of a year that has no search key yet: it is new, was renamed, or was kept before there were any. */
export type KeylessEntry = Pick<LedgerDocument, '_id' | 'enterpriseNo' | 'enterpriseName' | 'formerNames'>

/** What enterprises are found by beside their names as they are written; it lies in their ledger entries. */
export const searchKeyStore = (database: Database) => {
  const { command } = database
  const collection = () => database.collection('ledger')
  return {
    /** Entries of a year without a key after one of them, found by an index: a look that finds none costs nothing. */
    lacking: (cycleId: string, limit: number, after = ''): Promise<readonly KeylessEntry[]> =>
      documents<KeylessEntry>(
        collection()
          .where({ cycleId, searchKey: null, _id: command.gt(after) })
          .field({ enterpriseNo: true, enterpriseName: true, formerNames: true })
          .orderBy('_id', 'asc')
          .limit(limit)
          .get(),
      ),

    /** Keeps a key, unless the enterprise was renamed meanwhile. */
    keep: ({ _id, enterpriseName }: KeylessEntry, searchKey: string): Promise<number> =>
      updated(collection().where({ _id, enterpriseName, searchKey: null }).update({ searchKey })),
  }
}
