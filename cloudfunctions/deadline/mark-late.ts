import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { isOver, lastDayOf } from '@/domain/deadline/deadline'
import type { DailyLook } from '@/domain/reminders/daily-look'
import { lateMarkOf, type LateMark } from '@/domain/reminders/reminders'
import type { ReportOutline } from '@/domain/report/report'
import { reportLastDay } from '@/domain/report/rules'
import type { EventDetail } from '@/domain/workflow/event'
import { pagesById } from '../_store/all-pages'
import type { MarkablePaper } from '../_store/late-marks'
import type { MovedCollection } from '../_store/unfiled-events'
import { each, type Run } from './run'

const PAGE = 500
/** A night after a deadline there are thousands: the day's reminders do not wait for all of them. */
const MARKS_TIME = 25_000

const isOutOfTime = ({ now, clock }: Run): boolean => clock() - now > MARKS_TIME

interface Markable {
  readonly collection: MovedCollection
  readonly subjectId: string
  readonly outline: MarkablePaper & Pick<AssessmentOutline | ReportOutline, 'round'>
  readonly mark: LateMark
  readonly detail: EventDetail
}

/** Does with a mark what is due; returns how many were set. */
const markOne = async (run: Run, { collection, subjectId, outline, mark, detail }: Markable): Promise<number> => {
  const { lateMarks } = run.stores
  if (mark === 'leave' || isOutOfTime(run)) return 0
  if (mark === 'clear') {
    await lateMarks.clear(collection, subjectId, outline)
    return 0
  }
  const { round, state, revision } = outline
  const marked = await lateMarks.set(collection, outline, {
    // No request can have an id with a colon.
    eventId: `late:${subjectId}-${revision}`,
    ...{ subjectId, kind: 'marked_late', at: run.now, actor: { personId: '', name: '', role: 'clock' } },
    ...{ round, state, revision, detail },
  })
  return marked ? 1 : 0
}

const markForm = (run: Run, cycle: Cycle, outline: AssessmentOutline & MarkablePaper): Promise<number> =>
  markOne(run, {
    ...{ collection: 'assessments', subjectId: outline.assessmentId, outline },
    mark: lateMarkOf(outline, cycle, run.now),
    detail: { day: lastDayOf(outline, cycle) },
  })

const markReport = (run: Run, cycle: Cycle, outline: ReportOutline & MarkablePaper): Promise<number> =>
  markOne(run, {
    ...{ collection: 'reports', subjectId: outline.reportId, outline },
    // Reports know no 延期.
    mark: lateMarkOf({ ...outline, extension: null }, cycle, run.now),
    detail: { day: reportLastDay(outline, cycle), report: outline.kind },
  })

interface Marked {
  readonly late: number
  readonly ended: boolean
}

/**
 * Marks what is late of what is still with whoever writes it, and takes the mark off where the deadline was moved since or that is not so
 * any more. Before the deadline nothing can be late, and no mark is read again that was read by the same deadline. Returns how many it
 * marked, and whether time was left for all: if not, the next run goes on.
 */
export const markLate = async (run: Run, cycle: Cycle, look: DailyLook | undefined): Promise<Marked> => {
  const { openPapers } = run.stores
  const { cycleId, deadlineOn } = cycle
  const over = isOver(deadlineOn, run.now)
  let late = 0
  let ended = true
  for (const marked of [...(over || look?.deadlineOn !== deadlineOn ? [true] : []), ...(over ? [false] : [])]) {
    const forms = (after: string, limit: number) => openPapers.formsByMark(cycleId, marked, after, limit)
    for await (const page of pagesById(forms, ({ assessmentId }) => assessmentId, PAGE)) {
      if (isOutOfTime(run)) return { late, ended: false }
      late += await each(run, 'mark-late', page, (outline) => markForm(run, cycle, outline))
      ended = !isOutOfTime(run)
    }
    const reports = (after: string, limit: number) => openPapers.reportsByMark(cycleId, marked, after, limit)
    for await (const page of pagesById(reports, ({ reportId }) => reportId, PAGE)) {
      if (isOutOfTime(run)) return { late, ended: false }
      late += await each(run, 'mark-report-late', page, (outline) => markReport(run, cycle, outline))
      ended = !isOutOfTime(run)
    }
  }
  return { late, ended }
}
