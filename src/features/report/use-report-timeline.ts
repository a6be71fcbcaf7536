import type { ReportEvent } from '@/domain/report/event'
import { formatMoment } from '@/text/dates'
import { reportEventSentence, reportEventTitle, reportEventTone } from '@/text/report-words'
import { roleWord } from '@/text/states'
import type { TimelineRow } from '../timeline-rows'
import { usePages } from '../use-pages'
import { useReloadOn } from '../use-reload-on'

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
      tone: reportEventTone(event),
    }))

/** The history of a report, read anew whenever its revision moves on. */
export const useReportTimeline = (reportId: string, revision: number) => {
  const { rows, ...pages } = usePages('report.timeline', { reportId })
  useReloadOn(revision, pages.reload)
  return { ...pages, rows: rows && reportTimelineRows(rows) }
}
