import type { ReportEvent } from '@/domain/report/event'
import { reportEventSentence, reportEventTitle, reportEventTone } from '@/text/report-words'
import { newestFirst, rowOf } from '../timeline'
import { usePages } from '../use-pages'
import { useReloadOn } from '../use-query'

type Step = Omit<ReportEvent, 'snapshot'>

const reportRow = rowOf<Step>({ title: reportEventTitle, note: reportEventSentence, tone: reportEventTone })

/** The history of a report, read anew whenever its revision moves on. */
export const useReportTimeline = (reportId: string, revision: number) => {
  const { rows, ...pages } = usePages('report.timeline', { reportId })
  useReloadOn(revision, pages.reload)
  return { ...pages, rows: rows && newestFirst<Step>(rows).map(reportRow) }
}
