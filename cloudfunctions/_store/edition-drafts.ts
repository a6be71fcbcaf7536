import type { EditionDraft, EditionDraftOutline } from '@/contract/edition'
import { documents, type Database } from './database'

export type EditionDraftDocument = EditionDraft & { readonly _id: string }

const DRAFTS_AT_MOST = 20

/** Tables that were read and are no editions yet. */
export const editionDraftStore = (database: Database) => {
  const drafts = () => database.collection('edition_drafts')
  return {
    /** The drafts without their tables, the newest first. */
    outlines: (): Promise<readonly EditionDraftOutline[]> =>
      documents<EditionDraftOutline>(
        drafts().where({}).field({ _id: false, table: false }).orderBy('readAt', 'desc').limit(DRAFTS_AT_MOST).get(),
      ),

    find: async (draftId: string): Promise<EditionDraftDocument | undefined> => {
      const [found] = await documents<EditionDraftDocument>(drafts().where({ _id: draftId }).limit(1).get())
      return found
    },
  }
}
