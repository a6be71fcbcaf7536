import { insertOnce, type Database } from './database'

/** 投诉建议: kept for the office; a repeated request adds nothing. */
export const feedbackStore = (database: Database) => ({
  add: async (feedback: {
    readonly requestId: string
    readonly personId: string
    readonly text: string
    readonly at: number
  }) => {
    const { requestId, ...rest } = feedback
    await insertOnce(database, 'feedback', { _id: requestId, ...rest })
  },
})

export type FeedbackStore = ReturnType<typeof feedbackStore>
