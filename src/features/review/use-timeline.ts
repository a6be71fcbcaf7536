import { useQuery } from '../use-query'
import { timelineRows } from '../timeline-rows'
import { useReloadOn } from '../use-reload-on'

/** An assessment's history in words, the latest first; read anew whenever its revision moves on. */
export const useTimeline = (assessmentId: string, revision: number) => {
  const query = useQuery('assessment.timeline', { assessmentId })
  const { reload } = query
  useReloadOn(revision, reload)
  return {
    failure: query.failure,
    reload,
    events: query.value && timelineRows(query.value.events),
  }
}
