import { writerOf } from '@/domain/report/decide'
import type { ReportEvent } from '@/domain/report/event'
import type { ReportOutline } from '@/domain/report/report'
import { serverNow } from '@/services/server-clock'
import { reportEventSentence, reportEventTitle, reportEventTone } from '@/text/report-words'
import { newestFirst, rowOf, type TimelineRow } from '../timeline'
import { usePages } from '../use-pages'
import { useReloadOn } from '../use-query'
import { stampRow, type ReportStamp } from './report-stamp'

type Step = Omit<ReportEvent, 'snapshot'>

const reportRow = rowOf<Step>({ title: reportEventTitle, note: reportEventSentence, tone: reportEventTone })

/** The history with the handing in of its stamped copy, which no move leaves, where it belongs; it waits while that is further back. */
const withStamp = (
  steps: readonly Step[],
  stamped: ReturnType<typeof stampRow>,
  more: boolean,
): readonly TimelineRow[] => {
  const rows = steps.map(reportRow)
  if (!stamped) return rows
  const at = steps.findIndex((step) => step.at <= stamped.at)
  if (at === -1) return more ? rows : [...rows, stamped.row]
  return [...rows.slice(0, at), stamped.row, ...rows.slice(at)]
}

/** The history of a report, read anew whenever its revision moves on. */
export const useReportTimeline = (
  { reportId, revision, kind }: Pick<ReportOutline, 'reportId' | 'revision' | 'kind'>,
  stamp: ReportStamp | undefined,
) => {
  const { rows, ...pages } = usePages('report.timeline', { reportId })
  useReloadOn(revision, pages.reload)
  const stamped = stampRow(stamp, writerOf(kind), serverNow())
  return { ...pages, rows: rows && withStamp(newestFirst<Step>(rows), stamped, pages.more) }
}
