import { useMemo } from 'react'
import { endorsementAbove, timelineRows, type TimelineRow } from './timeline-rows'
import { usePages, type Pages } from './use-pages'

export interface Timeline extends Omit<Pages<'assessment.timeline'>, 'rows' | 'last'> {
  /** In words, newest first. undefined until the first answer. */
  readonly rows: readonly TimelineRow[] | undefined
  /** The last endorsement, where it is out of sight among them or further back than they are. */
  readonly above: { readonly title: string; readonly event: TimelineRow } | undefined
}

/** An assessment's history, the newest first and further back on demand; `null` waits. */
export const useTimeline = (assessmentId: string | null): Timeline => {
  const { rows, last, ...pages } = usePages('assessment.timeline', assessmentId === null ? null : { assessmentId })
  const before = last?.endorsedBefore
  return {
    ...pages,
    rows: useMemo(() => rows && timelineRows(rows), [rows]),
    above: useMemo(() => rows && endorsementAbove(rows, before), [rows, before]),
  }
}
