import type { PlainDate } from '@/domain/calendar/plain-date'
import type { DailyLook } from '@/domain/reminders/daily-look'
import { answered, documents, type Database } from './database'

/** What the people of a year were told of its days: what differs from the year as it is, is still to be told. */
export interface ReminderPlan {
  /** null: they were told of none. */
  readonly deadlineOn: PlainDate | null
  /** That it was opened was told, or it was opened before that was. */
  readonly opened: boolean
  /** The last look through the year that was done to its end; missing before the first, and since what was told changed. */
  readonly look?: DailyLook
}

const NOTHING_TOLD: ReminderPlan = { deadlineOn: null, opened: false }

export const reminderPlanStore = (database: Database) => {
  const collection = () => database.collection('reminder_plans')
  return {
    get: async (cycleId: string): Promise<ReminderPlan> => {
      const [plan] = await documents<ReminderPlan>(collection().where({ _id: cycleId }).limit(1).get())
      return plan ?? NOTHING_TOLD
    },

    keep: async (cycleId: string, { deadlineOn, opened, look }: ReminderPlan): Promise<void> => {
      await answered(
        collection()
          .doc(cycleId)
          .set({ deadlineOn, opened, ...(look ? { look } : {}) }),
      )
    },
  }
}
