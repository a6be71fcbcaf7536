import { NO_LISTS, type OwnLists } from '@/domain/people/own-lists'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { documents, type Database } from './database'
import { changedByOthers } from './narrowing'
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

  /** Which of these papers of a union, or of any, somebody else than whoever asks changed after a moment. */
  changedAmong: async (
    assessmentIds: readonly string[],
    unionId: string | null,
    since: number,
    personId: string,
  ): Promise<readonly string[]> => {
    const { command: _ } = database
    const of = { _id: _.in([...assessmentIds]), ...(unionId === null ? {} : { unionId }) }
    const found = await documents<{ readonly _id: string }>(
      database
        .collection('assessments')
        .where(_.and([of, changedByOthers(database, since, personId)]))
        .field({ _id: true })
        .limit(assessmentIds.length)
        .get(),
    )
    return found.map((each) => each._id)
  },
})
