import { NO_LISTS, type OwnLists } from '@/domain/people/own-lists'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import type { Database } from './database'
import { inTransaction } from './transaction'

type OwnListsDocument = OwnLists & { readonly _id: string }

/** What people keep of their lists: one document a seat of somebody's, which goes with it. */
export const ownListStore = (database: Database) => ({
  /** Changes what is kept for a seat, and answers with it. */
  change: (seatId: string, next: (lists: OwnLists) => Refusal | OwnLists): Promise<Refusal | OwnLists> =>
    inTransaction<OwnLists>(database, async (transaction) => {
      const found = await transaction.find<OwnListsDocument>('own_lists', seatId)
      const { views, looks } = found ?? NO_LISTS
      const changed = next({ views, looks })
      if (!isRefusal(changed)) await transaction.set('own_lists', seatId, changed)
      return changed
    }),
})

export type OwnListStore = ReturnType<typeof ownListStore>
