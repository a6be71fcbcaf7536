import type { Instant } from '@/domain/calendar/instant'
import { answered, documents, type Database } from './database'

/** A file that somebody handed in or was handed out, and until when it lies in storage. */
export interface TemporaryFile {
  readonly path: string
  readonly fileId: string
  readonly expiresAt: Instant
}

/**
 * Files that hold what somebody wrote, telephone numbers among it, and that nobody needs for long. Storage cannot be listed from a
 * function, so each is noted before it is written; from then on the timer removes it, whoever died in between.
 */
export const temporaryFileStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('temporary_files')

  return {
    /** Notes a file before it is written. Noted again, the later end counts. */
    note: async ({ path, ...file }: TemporaryFile): Promise<void> => {
      await answered(collection().doc(path).set(file))
    },

    /** Files whose time is over, those first that have waited longest. */
    due: async (now: Instant, limit: number): Promise<readonly TemporaryFile[]> => {
      const found = await documents<Omit<TemporaryFile, 'path'> & { readonly _id: string }>(
        collection()
          .where({ expiresAt: _.lte(now) })
          .orderBy('expiresAt', 'asc')
          .limit(limit)
          .get(),
      )
      return found.map(({ _id, fileId, expiresAt }) => ({ path: _id, fileId, expiresAt }))
    },

    /** Takes files that are gone off the list. */
    forget: async (paths: readonly string[]): Promise<void> => {
      await answered(
        collection()
          .where({ _id: _.in([...paths]) })
          .remove(),
      )
    },
  }
}
