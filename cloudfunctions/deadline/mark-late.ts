import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { isOver, lastDayOf } from '@/domain/deadline/deadline'
import type { DailyLook } from '@/domain/reminders/daily-look'
import { lateMarkOf } from '@/domain/reminders/reminders'
import type { ReportOutline } from '@/domain/report/report'
import { reportLastDay } from '@/domain/report/rules'
import { each, type Run } from './run'

const PAGE = 500

const markForm = async (run: Run, cycle: Cycle, outline: AssessmentOutline): Promise<number> => {
  const mark = lateMarkOf(outline, cycle, run.now)
  if (mark === 'leave') return 0
  if (mark === 'clear') {
    await run.stores.assessments.markLate(outline, null)
    return 0
  }
  const { assessmentId, round, state, revision } = outline
  // The event comes first: a run that dies in between finds no mark and does both again, of which one is there already.
  await run.stores.events.add({
    // No request can have an id with a colon, so nobody can take this one before the clock does.
    eventId: `late:${assessmentId}-${revision}`,
    subjectId: assessmentId,
    kind: 'marked_late',
    at: run.now,
    actor: { personId: '', name: '', role: 'clock' },
    round,
    state,
    revision,
    detail: { day: lastDayOf(outline, cycle) },
  })
  return (await run.stores.assessments.markLate(outline, run.now)) ? 1 : 0
}

const markReport = async (run: Run, cycle: Cycle, outline: ReportOutline): Promise<number> => {
  // Reports know no 延期.
  const mark = lateMarkOf({ ...outline, extension: null }, cycle, run.now)
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

/** Does something with all of a list, a page at a time. */
const throughPages = async <Outline>(
  read: (after: string, limit: number) => Promise<readonly Outline[]>,
  idOf: (outline: Outline) => string,
  work: (page: readonly Outline[]) => Promise<number>,
): Promise<number> => {
  let done = 0
  for (let after = ''; ;) {
    const page = await read(after, PAGE)
    done += await work(page)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return done
    after = idOf(last)
  }
}

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
    late += await throughPages(
      (after, limit) => openPapers.formsByMark(cycleId, marked, after, limit),
      ({ assessmentId }) => assessmentId,
      (page) => each(run, 'mark-late', page, (outline) => markForm(run, cycle, outline)),
    )
    late += await throughPages(
      (after, limit) => openPapers.reportsByMark(cycleId, marked, after, limit),
      ({ reportId }) => reportId,
      (page) => each(run, 'mark-report-late', page, (outline) => markReport(run, cycle, outline)),
    )
  }
  return late
}
