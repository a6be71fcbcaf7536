import { useEffect, useState } from 'react'
import type { LoadedAssessment } from '@/contract/assessment'
import { stillPresent } from '@/domain/assessment/colleagues'
import type { PresentReviewer } from '@/domain/review/reviewing'
import { call } from '@/services/call'
import { serverNow } from '@/services/server-clock'
import { useSettled } from '../use-query'

/** How often it is said anew that somebody still has the form open: well within the minutes for which that holds. */
const SAID_EVERY = 2 * 60_000
/** Who goes from indicator to indicator says where they are once they stay. */
const STAYS_FOR = 2_000

/** Says to colleagues that one is reviewing, and where; and hears who else is. Silent where nothing comes back. */
export const usePresentReviewers = (
  { assessment, review }: LoadedAssessment,
  reviewing: boolean,
  at: number | null,
): readonly PresentReviewer[] => {
  const { assessmentId } = assessment
  const [heard, setHeard] = useState<readonly PresentReviewer[]>()
  const no = useSettled(at, STAYS_FOR)

  useEffect(() => {
    if (!reviewing) return
    let gone = false
    const say = async () => {
      const result = await call('review.present', { assessmentId, ...(no === null ? {} : { no }) })
      if (!gone && result.outcome === 'done') setHeard(result.value.present)
    }
    void say()
    const timer = setInterval(() => void say(), SAID_EVERY)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [assessmentId, reviewing, no])

  return reviewing ? stillPresent(heard ?? review?.present ?? [], serverNow()) : []
}
