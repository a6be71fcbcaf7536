import type { Instant } from '@/domain/calendar/instant'
import type { Notice } from '@/domain/reminders/notice'
import { answered, documents, insertOnce, updated, type Database } from './database'

/** A notice that was found out, kept until it is mended; the log names it, too. */
export interface NoticeDocument extends Notice {
  /** Of what is wrong one stands. */
  readonly _id: string
  readonly since: Instant
  readonly at: Instant
}

/** The notice that WeChat refuses what is sent. */
export const WECHAT_NOTICE = 'wechat'

export const noticeStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('notices')
  return {
    /** Lets it stand; since when it has stood is kept. */
    raise: async ({ _id, ...notice }: Omit<NoticeDocument, 'since'>): Promise<void> => {
      if ((await updated(collection().where({ _id }).update(notice))) > 0) return
      await insertOnce(database, 'notices', { _id, ...notice, since: notice.at } satisfies NoticeDocument)
    },

    /** It is mended; unless it has one of these codes, of which that is not known. */
    lower: async (id: string, unlessCodes: readonly string[] = []): Promise<void> => {
      await answered(
        collection()
          .where({ _id: id, ...(unlessCodes.length > 0 ? { code: _.nin([...unlessCodes]) } : {}) })
          .remove(),
      )
    },

    all: () => documents<NoticeDocument>(collection().where({}).limit(100).get()),
  }
}

export type NoticeStore = ReturnType<typeof noticeStore>
