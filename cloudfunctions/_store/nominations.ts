import type { Cycle } from '@/domain/assessment/assessment'
import {
  comingCycleId,
  nominationFileId,
  type NominationFile,
  type NominationOutline,
  waitingListsOf,
} from '@/domain/nomination/nomination'
import type { Refusal } from '@/domain/refusal/refusal'
import { checkUnclosed, holdOpen, type ClosablePaper } from './closed-papers'
import { documents, insertOnce, type Database } from './database'
import type { Transaction } from './transaction'

/** A file as kept. `waitingLists` counts what lies with the office, so that it can be found first. */
type NominationDocument = NominationFile & ClosablePaper & { readonly _id: string; readonly waitingLists: number }

const OUTLINE = { _id: false, waitingLists: false, closed: false, lists: false } as const

const fileOf = ({
  _id: _id,
  waitingLists: _waitingLists,
  closed: _closed,
  ...file
}: NominationDocument): NominationFile => file

/** Quotas and nominations: one document a union and coming cycle, written in transactions alone. */
export const nominationStore = (database: Database) => {
  const collection = () => database.collection('nominations')

  return {
    find: async (cycleId: string, unionId: string): Promise<NominationFile | undefined> => {
      const [found] = await documents<NominationDocument>(
        collection()
          .where({ _id: nominationFileId(cycleId, unionId) })
          .limit(1)
          .get(),
      )
      return found && fileOf(found)
    },

    /** The outlines of all unions that have a file for a cycle. */
    outlines: (cycleId: string): Promise<readonly NominationOutline[]> =>
      documents<NominationOutline>(collection().where({ cycleId }).field(OUTLINE).limit(1000).get()),

    /** Begins a file, unless the union has one for that cycle. */
    begin: async (file: NominationFile): Promise<void> => {
      const _id = nominationFileId(file.cycleId, file.unionId)
      await insertOnce(database, 'nominations', { _id, ...file, waitingLists: waitingListsOf(file) })
    },

    /**
     * A union's file within a transaction that is about to write it; undefined where there is none. `present` is the year in which it is
     * nominated: where that is archived, the refusal.
     */
    findOpenIn: async (
      transaction: Transaction,
      present: Pick<Cycle, 'cycleId' | 'title'>,
      unionId: string,
    ): Promise<NominationFile | Refusal | undefined> => {
      const fileId = nominationFileId(comingCycleId(present), unionId)
      const found = await transaction.find<NominationDocument>('nominations', fileId)
      if (!found) return holdOpen(transaction, present.cycleId)
      return checkUnclosed(found, present) ?? fileOf(found)
    },

    keepIn: (transaction: Transaction, file: NominationFile): Promise<void> =>
      transaction.set('nominations', nominationFileId(file.cycleId, file.unionId), {
        ...file,
        waitingLists: waitingListsOf(file),
      }),
  }
}
