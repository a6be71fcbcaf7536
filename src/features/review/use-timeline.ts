import { useEffect, useRef } from 'react'
import { useQuery } from '../use-query'
import { timelineRows } from '../timeline-rows'

/** An assessment's history in words, the latest first; read anew whenever its revision moves on. */
export const useTimeline = (assessmentId: string, revision: number) => {
  const query = useQuery('assessment.timeline', { assessmentId })
  const { reload } = query
  const readAt = useRef(revision)
  useEffect(() => {
    if (readAt.current === revision) return
    readAt.current = revision
    void reload()
  }, [revision, reload])
  return {
    failure: query.failure,
    reload,
    events: query.value && timelineRows(query.value.events),
  }
}
