import type { TemplateKind } from '@/contract/inbox'
import type { Instant } from '@/domain/calendar/instant'
import type { Notice } from '@/domain/reminders/notice'
import { answered, documents, insertOnce, updated, type Database } from './database'

/** A notice that was found out, kept until it is mended; the log names it, too. */
export interface NoticeDocument extends Notice {
  /** Of what is wrong one stands. */
  readonly _id: string
  readonly since: Instant
  readonly at: Instant
  /** WeChat's: the template at which it refused; on what was kept before it is missing. */
  readonly template?: TemplateKind
}

/** The notice that WeChat refuses what is sent. */
export const WECHAT_NOTICE = 'wechat'

/** What WeChat refuses of one template, while another may be right. */
export const OF_ONE_TEMPLATE: readonly string[] = ['40037', '41030']

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

    /** WeChat took something through these templates: what it refuses of another one is not mended by that. */
    lowerWechat: async (through: readonly TemplateKind[]): Promise<void> => {
      const mended = [{ code: _.nin([...OF_ONE_TEMPLATE]) }, { template: _.in([...through, null]) }]
      await answered(
        collection()
          .where(_.and([{ _id: WECHAT_NOTICE }, _.or(mended)]))
          .remove(),
      )
    },

    all: () => documents<NoticeDocument>(collection().where({}).limit(100).get()),
  }
}

export type NoticeStore = ReturnType<typeof noticeStore>
