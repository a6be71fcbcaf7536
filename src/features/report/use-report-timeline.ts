import type { ReportEvent, ReportEventKind } from '@/domain/report/event'
import { formatMoment } from '@/text/dates'
import { reportEventSentence, reportEventTitle } from '@/text/report-words'
import { roleWord } from '@/text/states'
import type { TimelineRow } from '../timeline-rows'
import { usePages } from '../use-pages'
import { useReloadOn } from '../use-reload-on'

const TONES: Readonly<Record<ReportEventKind, TimelineRow['tone']>> = {
  submitted: 'info',
  withdrawn: 'neutral',
  review_began: 'neutral',
  returned: 'warn',
  received: 'ok',
  routed: 'neutral',
  marked_late: 'danger',
}

/** A report's history in words, the newest event on top. */
const reportTimelineRows = (events: ReadonlyArray<Omit<ReportEvent, 'snapshot'>>): readonly TimelineRow[] =>
  [...events]
    .sort((a, b) => b.at - a.at || b.revision - a.revision)
    .map((event) => ({
      id: event.eventId,
      who: roleWord(event.actor.role),
      what: reportEventTitle(event),
      when: formatMoment(event.at),
      note: reportEventSentence(event),
      tone: TONES[event.kind],
    }))

/** The history of a report, read anew whenever its revision moves on. */
export const useReportTimeline = (reportId: string, revision: number) => {
  const { rows, ...pages } = usePages('report.timeline', { reportId })
  useReloadOn(revision, pages.reload)
  return { ...pages, rows: rows && reportTimelineRows(rows) }
}
