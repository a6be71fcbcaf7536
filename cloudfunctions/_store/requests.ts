import { documents, insertOnce, type Database } from './database'
import { forgetBefore } from './forget-before'

/** A write that somebody asked for under an id of their own: what the id was first used for, as a digest. */
interface RequestDocument {
  readonly _id: string
  readonly digest: string
  readonly at: number
}

/** The request that wrote something: kept with it, a repetition is known. */
export interface WrittenBy {
  readonly requestId: string
  /** Missing on what was written before digests were kept. */
  readonly requestDigest?: string
}

/** Whether a kept digest is that of the same request; where none is kept, what else is known of it has to do. */
export const isSameRequest = (kept: string | undefined, asked: string): boolean => kept === undefined || kept === asked

/** What request ids were used for. An id is bound by its first use; whoever uses it for something else made a slip or worse. */
export const requestStore = (database: Database) => {
  const collection = () => database.collection('requests')

  return {
    /** Binds an id to what it is used for; false where it is bound to something else. One call for a new id. */
    bind: async (requestId: string, digest: string, at: number): Promise<boolean> => {
      if (await insertOnce(database, 'requests', { _id: requestId, digest, at } satisfies RequestDocument)) return true
      const [bound] = await documents<RequestDocument>(collection().where({ _id: requestId }).limit(1).get())
      return isSameRequest(bound?.digest, digest)
    },

    /** Whether an id was used for just this before. */
    isBound: async (requestId: string, digest: string): Promise<boolean> => {
      const bound = collection().where({ _id: requestId, digest }).field({ _id: true }).limit(1)
      return (await documents<{ readonly _id: string }>(bound.get())).length > 0
    },

    /** Forgets ids that were used before `at`: no phone repeats a request for that long. Returns how many. */
    forget: (at: number): Promise<number> => forgetBefore(database, 'requests', 'at', at),
  }
}
