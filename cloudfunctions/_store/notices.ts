import type { Instant } from '@/domain/calendar/instant'
import { answered, documents, insertOnce, updated, type Database } from './database'

/** Something that is wrong with the deployment, kept until it is mended. No page shows it yet; the log names it, too. */
export interface NoticeDocument {
  /** Of each kind one stands. */
  readonly _id: string
  /** `holidays_unknown`: working days are counted in a year whose holidays the program does not know. */
  readonly kind: 'wechat_configuration' | 'holidays_unknown'
  /** WeChat's code as text, or `no_token`; the year. */
  readonly code: string
  /** WeChat's own words, shortened; nothing secret is in them. */
  readonly words: string
  readonly since: Instant
  readonly at: Instant
}

export const noticeStore = (database: Database) => {
  const collection = () => database.collection('notices')
  return {
    /** Lets it stand; since when it has stood is kept. */
    raise: async ({ _id, ...notice }: Omit<NoticeDocument, 'since'>): Promise<void> => {
      if ((await updated(collection().where({ _id }).update(notice))) > 0) return
      await insertOnce(database, 'notices', { _id, ...notice, since: notice.at } satisfies NoticeDocument)
    },

    /** It is mended. */
    lower: async (id: string): Promise<void> => {
      await answered(collection().where({ _id: id }).remove())
    },

    all: () => documents<NoticeDocument>(collection().where({}).limit(100).get()),
  }
}

export type NoticeStore = ReturnType<typeof noticeStore>
