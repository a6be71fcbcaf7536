import type { Instant } from '@/domain/calendar/instant'
import { WEB_SESSIONS_AT_MOST, type WebSession } from '@/domain/people/pairing'
import { documents, updated, type Database } from './database'

/** A session as kept, below the id that CloudBase knows its browser by: drawn for it alone, it says nothing of anybody. */
export interface WebSessionDocument extends Omit<WebSession, 'sessionId'> {
  readonly _id: string
  readonly openId: string
}

const sessionOf = ({ _id, browser, system, beganAt, expiresAt, endedAt }: WebSessionDocument): WebSession => ({
  ...{ sessionId: _id, browser, system },
  ...{ beganAt, expiresAt, endedAt },
})

/** The browsers in which people work. */
export const webSessionStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('web_sessions')

  return {
    /** Whose a session is, and whether it stands: one read by its id, at each call that a browser makes. */
    find: async (sessionId: string): Promise<{ readonly openId: string; readonly session: WebSession } | undefined> => {
      const [found] = await documents<WebSessionDocument>(collection().where({ _id: sessionId }).limit(1).get())
      return found && { openId: found.openId, session: sessionOf(found) }
    },

    /** Those of somebody's that stand, the newest first. */
    openOf: async (openId: string, now: Instant): Promise<readonly WebSession[]> =>
      (
        await documents<WebSessionDocument>(
          collection()
            .where({ openId, endedAt: null, expiresAt: _.gt(now) })
            .orderBy('expiresAt', 'desc')
            .limit(WEB_SESSIONS_AT_MOST * 2)
            .get(),
        )
      ).map(sessionOf),

    /** Ends one of somebody's own; false where they have none such. Ended again it stays as it was. */
    end: async (openId: string, sessionId: string, now: Instant): Promise<boolean> => {
      const own = { _id: sessionId, openId }
      if (
        (await updated(
          collection()
            .where({ ...own, endedAt: null })
            .update({ endedAt: now }),
        )) === 1
      )
        return true
      return (await documents(collection().where(own).limit(1).get())).length === 1
    },
  }
}
