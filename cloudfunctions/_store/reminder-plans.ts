import type { PlainDate } from '@/domain/calendar/plain-date'
import { documents, type Database } from './database'

/** What the people of a year were told of its days: what differs from the year as it is, is still to be told. */
export interface ReminderPlan {
  readonly deadlineOn: PlainDate
  /** That it was opened was told, or it was opened before that was. */
  readonly opened: boolean
}

export const reminderPlanStore = (database: Database) => {
  const collection = () => database.collection('reminder_plans')
  return {
    find: async (cycleId: string): Promise<ReminderPlan | undefined> => {
      const [plan] = await documents<ReminderPlan>(collection().where({ _id: cycleId }).limit(1).get())
      return plan
    },

    keep: async (cycleId: string, { deadlineOn, opened }: ReminderPlan): Promise<void> => {
      await collection().doc(cycleId).set({ deadlineOn, opened })
    },
  }
}

export type ReminderPlanStore = ReturnType<typeof reminderPlanStore>
