import { insertOnce, updated, type Database } from './database'
import { forgetBefore } from './forget-before'

/** How often somebody did something within one stretch of time; forgotten when that is over. */
interface RateDocument {
  readonly _id: string
  readonly count: number
  readonly until: number
}

/** What is counted below a key, which names whose it is and its stretch of time, and where that ends. */
interface Limit {
  readonly key: string
  readonly most: number
  readonly until: number
}

/** As many keys as an instance remembers: a few hundred kilobytes. */
const REMEMBERED = 2000

/**
 * Counts of what people do: however many at once, no more than are allowed get through. A count never goes down within its time, so an
 * instance remembers which have reached their limit, and asks nothing more of them.
 */
export const rateStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('rates')
  /** Keys whose limit is reached; another stretch of time has other keys. */
  const reached = new Set<string>()

  const claim = async ({ key, most }: Limit): Promise<boolean> =>
    (await updated(
      collection()
        .where({ _id: key, count: _.lt(most) })
        .update({ count: _.inc(1) }),
    )) === 1

  const remember = (key: string): void => {
    const [oldest] = reached
    if (oldest !== undefined && reached.size >= REMEMBERED) reached.delete(oldest)
    reached.add(key)
  }

  return {
    /**
     * Counts one more; false where there were `most` already. One call, and one more for the first of its time; none once this instance
     * has met the limit.
     */
    count: async (limit: Limit): Promise<boolean> => {
      const { key, until } = limit
      if (reached.has(key)) return false
      if (await claim(limit)) return true
      if (await insertOnce(database, 'rates', { _id: key, count: 1, until } satisfies RateDocument)) return true
      // Of two first ones at once the other one began it.
      if (await claim(limit)) return true
      remember(key)
      return false
    },

    /** Counts what was done already as so many more. */
    countMore: async ({ key }: Limit, more: number): Promise<void> => {
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
