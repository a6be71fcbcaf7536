import { insertOnce, updated, type Database } from './database'
import { forgetBefore } from './forget-before'

/** How often somebody did something within one stretch of time; forgotten when that is over. */
interface RateDocument {
  readonly _id: string
  readonly count: number
  readonly until: number
}

/** Counts of what people do, each claimed by a conditional update: however many at once, no more than are allowed get through. */
export const rateStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('rates')

  const claim = async (key: string, most: number): Promise<boolean> =>
    (await updated(
      collection()
        .where({ _id: key, count: _.lt(most) })
        .update({ count: _.inc(1) }),
    )) === 1

  return {
    /** Counts one more below `key`; false where there were `most` already. One call, and one more for the first of its time. */
    count: async (key: string, most: number, until: number): Promise<boolean> => {
      if (await claim(key, most)) return true
      if (await insertOnce(database, 'rates', { _id: key, count: 1, until } satisfies RateDocument)) return true
      // Of two first ones at once the other one began it.
      return claim(key, most)
    },

    /** Counts what was done already as so many more. */
    countMore: async (key: string, more: number): Promise<void> => {
      await updated(
        collection()
          .where({ _id: key })
          .update({ count: _.inc(more) }),
      )
    },

    /** Forgets what was over before a moment. Returns how many. */
    forget: (at: number): Promise<number> => forgetBefore(database, 'rates', 'until', at),
  }
}
