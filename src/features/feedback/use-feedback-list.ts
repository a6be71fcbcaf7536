import { useState } from 'react'
import type { FeedbackState } from '@/domain/feedback/feedback'
import { useShownAgain } from '../page-life'
import { distinctRows } from '../pages'
import { useMayAsk } from '../session/use-session'
import { usePages } from '../use-pages'
import { useWrite } from '../use-write'

/** 投诉建议 for the office: what is open or closed, and closing one. */
export const useFeedbackList = () => {
  const [state, setState] = useState<FeedbackState>('open')
  const mayAsk = useMayAsk('office')
  const pages = usePages('feedback.list', mayAsk ? { state } : null)
  const closing = useWrite('feedback.close')
  useShownAgain(() => void pages.reload())
  return {
    ...pages,
    rows: pages.rows && distinctRows(pages.rows, ({ feedbackId }) => feedbackId),
    ...{ state, setState, closing },
    /** Closes one, with an answer or without; true where it was done. */
    close: async (feedbackId: string, answer: string): Promise<boolean> => {
      const result = await closing.run({ feedbackId, answer })
      if (result.outcome === 'done') await pages.reload()
      return result.outcome === 'done'
    },
  }
}

export type { FeedbackRow } from '@/contract/feedback'
