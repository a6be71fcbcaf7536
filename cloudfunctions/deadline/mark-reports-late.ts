import type { Cycle } from '@/domain/assessment/assessment'
import type { OpenPaper } from '@/domain/reminders/open-paper'
import { lateMarkOf } from '@/domain/reminders/reminders'
import type { ReportOutline } from '@/domain/report/report'
import { reportLastDay } from '@/domain/report/rules'
import { allPages } from '../_store/all-pages'
import { each, type Run } from './run'

const PAGE = 500

/** Reports know no 延期. */
const dated = (outline: ReportOutline) => ({ ...outline, extension: null })

/** A report as the clock reminds of it. */
export const reportPaperOf = ({ reportId, ...outline }: ReportOutline): OpenPaper => ({
  ...{ subjectId: reportId, name: outline.name, report: outline.kind, tally: null, hasLeft: false },
  ...{ cycleId: outline.cycleId, enterpriseId: outline.enterpriseId, unionId: outline.unionId },
  ...{ state: outline.state, extension: null, returnOrder: outline.returnOrder },
})

/** Every report of a cycle that is still with whoever writes it. */
export const openReports = ({ stores }: Run, cycle: Cycle): Promise<readonly ReportOutline[]> =>
  allPages((skip, limit) => stores.reports.outlines(cycle.cycleId, ['draft', 'returned'], skip, limit), PAGE)

const markLate = async (run: Run, cycle: Cycle, outline: ReportOutline): Promise<number> => {
  const mark = lateMarkOf(dated(outline), cycle, run.now)
  if (mark === 'leave') return 0
  if (mark === 'clear') {
    await run.stores.reports.markLate(outline, null)
    return 0
  }
  const { reportId, kind, round, state, revision } = outline
  // As with assessments the event comes first: done again, one of the two is there already.
  await run.stores.events.add({
    eventId: `late:${reportId}-${revision}`,
    subjectId: reportId,
    kind: 'marked_late',
    at: run.now,
    actor: { personId: '', name: '', role: 'clock' },
    round,
    state,
    revision,
    detail: { day: reportLastDay(outline, cycle), report: kind },
  })
  return (await run.stores.reports.markLate(outline, run.now)) ? 1 : 0
}

/** Marks the reports whose last day is over; returns how many it marked. */
export const markReportsLate = (run: Run, cycle: Cycle, open: readonly ReportOutline[]): Promise<number> =>
  each(run, 'mark-report-late', open, (outline) => markLate(run, cycle, outline))
