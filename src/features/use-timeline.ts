import { useMemo } from 'react'
import { timelineRows, withEndorsement, type TimelineRow } from './timeline-rows'
import { usePages, type Pages } from './use-pages'

export interface Timeline extends Omit<Pages<'assessment.timeline'>, 'rows' | 'last'> {
  /** In words, newest first; the last endorsement is always among them. undefined until the first answer. */
  readonly rows: readonly TimelineRow[] | undefined
}

/** An assessment's history, the newest first and further back on demand; `null` waits. */
export const useTimeline = (assessmentId: string | null): Timeline => {
  const { rows, last, ...pages } = usePages('assessment.timeline', assessmentId === null ? null : { assessmentId })
  const endorsed = last?.endorsedBefore
  return {
    ...pages,
    rows: useMemo(() => rows && timelineRows(withEndorsement(rows, endorsed)), [rows, endorsed]),
  }
}
