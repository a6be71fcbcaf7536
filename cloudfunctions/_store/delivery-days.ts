import type { PlainDate } from '@/domain/calendar/plain-date'
import { answered, documents, insertAll, type Database } from './database'
import type { OutcomeCount } from './message-history'

/** What became of the messages of a day that is over for good. */
export interface DeliveryDay {
  readonly on: PlainDate
  readonly counts: readonly OutcomeCount[]
}

/** Days whose messages were counted once all of them had become something: counted again, they are the same. */
export const deliveryDayStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('delivery_days')

  return {
    /** Those of these days that were counted. */
    of: async (days: readonly PlainDate[]): Promise<ReadonlyMap<PlainDate, DeliveryDay>> => {
      const kept = await documents<DeliveryDay>(
        collection()
          .where({ _id: _.in([...days]) })
          .limit(1000)
          .get(),
      )
      return new Map(kept.map(({ on, counts }) => [on, { on, counts }]))
    },

    /** Keeps days that were not kept yet; one that another run has kept meanwhile stays as it is. */
    keepNew: async (days: readonly DeliveryDay[]): Promise<void> => {
      await insertAll(
        database,
        'delivery_days',
        days.map(({ on, counts }) => ({ _id: on, on, counts })),
      )
    },

    /** Keeps a day in the place of what was kept of it. */
    keep: async ({ on, counts }: DeliveryDay): Promise<void> => {
      await answered(
        collection()
          .doc(on)
          .set({ on, counts: counts.map((count) => ({ ...count })) }),
      )
    },
  }
}

export type DeliveryDayStore = ReturnType<typeof deliveryDayStore>
