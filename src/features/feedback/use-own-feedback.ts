import { useState } from 'react'
import { useShownAgain } from '../page-life'
import { distinctRows } from '../pages'
import { useSession } from '../session/use-session'
import { usePages } from '../use-pages'

/** 我的投诉建议: the one that a message leads to, until all of it is asked for; without one, all of it. */
export const useOwnFeedback = (named: string | undefined) => {
  const { session, failure: sessionFailure, load } = useSession()
  const [feedbackId, setFeedbackId] = useState(named)
  const pages = usePages('feedback.own', session?.person ? { ...(feedbackId ? { feedbackId } : {}) } : null)
  const reload = session ? pages.reload : load
  useShownAgain(() => void reload())
  return {
    ...pages,
    rows: pages.rows && distinctRows(pages.rows, (row) => row.feedbackId),
    failure: session ? pages.failure : sessionFailure,
    reload,
    /** Only one of several may be shown. */
    one: feedbackId !== undefined,
    showAll: () => setFeedbackId(undefined),
  }
}

export type { OwnFeedbackRow } from '@/contract/feedback'
