import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { isOver, lastDayOf } from '@/domain/deadline/deadline'
import type { Instant } from '@/domain/calendar/instant'
import type { DailyLook } from '@/domain/reminders/daily-look'
import { lateMarkOf, type LateMark } from '@/domain/reminders/reminders'
import type { ReportOutline } from '@/domain/report/report'
import { reportLastDay } from '@/domain/report/rules'
import type { EventDetail } from '@/domain/workflow/event'
import { pagesById } from '../_store/all-pages'
import { each, type Run } from './run'

const PAGE = 500

interface Markable {
  readonly subjectId: string
  readonly outline: Pick<AssessmentOutline | ReportOutline, 'round' | 'state' | 'revision'>
  readonly mark: LateMark
  readonly detail: EventDetail
  /** Sets the mark or takes it off; false where somebody was faster. */
  readonly keep: (at: Instant | null) => Promise<boolean>
}

/** Does with a mark what is due; returns how many were set. */
const markOne = async (run: Run, { subjectId, outline, mark, detail, keep }: Markable): Promise<number> => {
  if (mark === 'leave') return 0
  if (mark === 'clear') {
    await keep(null)
    return 0
  }
  const { round, state, revision } = outline
  // The event comes first: a run that dies in between finds no mark and does both again, of which one is there already.
  await run.stores.events.add({
    // No request can have an id with a colon, so nobody can take this one before the clock does.
    eventId: `late:${subjectId}-${revision}`,
    ...{ subjectId, kind: 'marked_late', at: run.now, actor: { personId: '', name: '', role: 'clock' } },
    ...{ round, state, revision, detail },
  })
  return (await keep(run.now)) ? 1 : 0
}

const markForm = (run: Run, cycle: Cycle, outline: AssessmentOutline): Promise<number> =>
  markOne(run, {
    ...{ subjectId: outline.assessmentId, outline, mark: lateMarkOf(outline, cycle, run.now) },
    detail: { day: lastDayOf(outline, cycle) },
    keep: (at) => run.stores.assessments.markLate(outline, at),
  })

const markReport = (run: Run, cycle: Cycle, outline: ReportOutline): Promise<number> =>
  markOne(run, {
    // Reports know no 延期.
    ...{ subjectId: outline.reportId, outline, mark: lateMarkOf({ ...outline, extension: null }, cycle, run.now) },
    detail: { day: reportLastDay(outline, cycle), report: outline.kind },
    keep: (at) => run.stores.reports.markLate(outline, at),
  })

/**
 * Marks what is late of what is still with whoever writes it, and takes the mark off where the deadline was moved since or that is not so
 * any more. Before the deadline nothing can be late, and no mark is read again that was read by the same deadline. Returns how many it
 * marked.
 */
export const markLate = async (run: Run, cycle: Cycle, look: DailyLook | undefined): Promise<number> => {
  const { openPapers } = run.stores
  const { cycleId, deadlineOn } = cycle
  const over = isOver(deadlineOn, run.now)
  let late = 0
  for (const marked of [...(over || look?.deadlineOn !== deadlineOn ? [true] : []), ...(over ? [false] : [])]) {
    const forms = (after: string, limit: number) => openPapers.formsByMark(cycleId, marked, after, limit)
    for await (const page of pagesById(forms, ({ assessmentId }) => assessmentId, PAGE))
      late += await each(run, 'mark-late', page, (outline) => markForm(run, cycle, outline))
    const reports = (after: string, limit: number) => openPapers.reportsByMark(cycleId, marked, after, limit)
    for await (const page of pagesById(reports, ({ reportId }) => reportId, PAGE))
      late += await each(run, 'mark-report-late', page, (outline) => markReport(run, cycle, outline))
  }
  return late
}
