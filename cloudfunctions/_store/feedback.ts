import type { Cursor } from '@/contract/fields'
import { chinaDateOf, startOfChinaDay, type Instant } from '@/domain/calendar/instant'
import type { Closing, Feedback, FeedbackState } from '@/domain/feedback/feedback'
import { answered, documents, type Database } from './database'
import { olderThan } from './older-than'
import type { Transaction } from './transaction'

type FeedbackDocument = Omit<Feedback, 'feedbackId'> & { readonly _id: string; readonly feedbackId?: string }

const feedbackOf = ({ _id, ...kept }: FeedbackDocument): Feedback => ({ ...kept, feedbackId: _id })

/** 投诉建议: kept for the office, which answers and closes them. */
export const feedbackStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('feedback')

  return {
    add: (transaction: Transaction, feedback: Feedback): Promise<void> =>
      transaction.add('feedback', { _id: feedback.feedbackId, ...feedback, closing: null }),

    findWithin: async (transaction: Transaction, feedbackId: string): Promise<Feedback | undefined> => {
      const found = await transaction.find<FeedbackDocument>('feedback', feedbackId)
      return found && feedbackOf(found)
    },

    close: (transaction: Transaction, feedbackId: string, closing: Closing): Promise<void> =>
      transaction.update('feedback', feedbackId, { closing: _.set(closing) }),

    /** How many somebody has sent on the day in China of `now`. */
    countOfDay: async (personId: string, now: Instant): Promise<number> =>
      (
        await answered<{ total: number }>(
          collection()
            .where({ personId, at: _.gte(startOfChinaDay(chinaDateOf(now))) })
            .count(),
        )
      ).total,

    /** A page of what somebody sent, or the one of it that is named; the newest first. */
    ofPerson: async (
      personId: string,
      feedbackId: string | undefined,
      after: Cursor | null,
      limit: number,
    ): Promise<readonly Feedback[]> => {
      const own = { personId, ...(feedbackId === undefined ? {} : { _id: feedbackId }) }
      const found = collection().where(_.and([own, ...olderThan(database, after, '_id')]))
      return (
        await documents<FeedbackDocument>(found.orderBy('at', 'desc').orderBy('_id', 'desc').limit(limit).get())
      ).map(feedbackOf)
    },

    /** A page of what is open or closed, the newest first. */
    page: async (state: FeedbackState, after: Cursor | null, limit: number): Promise<readonly Feedback[]> =>
      (
        await documents<FeedbackDocument>(
          collection()
            .where(
              _.and([{ closing: state === 'open' ? _.eq(null) : _.neq(null) }, ...olderThan(database, after, '_id')]),
            )
            .orderBy('at', 'desc')
            .orderBy('_id', 'desc')
            .limit(limit)
            .get(),
        )
      ).map(feedbackOf),
  }
}
