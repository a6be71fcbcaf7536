import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import type { OwnReport, StampedSoFar, YearPapers } from '@/domain/assessment/year-papers'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { Instant } from '@/domain/calendar/instant'
import { isOver, lastDayOf } from '@/domain/deadline/deadline'
import { LEDGER_STATE_WORDS, type LedgerState } from '@/domain/ledger/ledger-entry'
import { REPORT_FORMS } from '@/domain/report/sections'
import { reportStateWord } from '@/text/reports'
import { taskWords } from '@/text/year-tasks'
import { pageUrl } from '../session/routes'

/** One of the papers that an enterprise's year asks for besides the form. */
export interface YearTask {
  readonly key: 'report' | 'ledger' | 'stamp'
  readonly title: string
  /** What is next, and by when. */
  readonly note: string
  readonly state: string
  readonly tone: 'ok' | 'warn' | undefined
  /** Something in it waits for the enterprise. */
  readonly open: boolean
  /** What the main button says where this is the next thing. */
  readonly action: string
  readonly url: string
}

/** What decides whether anything can be done with a task now, and by when. */
interface Terms {
  readonly assessment: Pick<Assessment, 'assessmentId' | 'cycleId' | 'state' | 'extension' | 'returnOrder'>
  readonly cycle: Cycle
  readonly now: Instant
  /** The year is open to its enterprise, and the enterprise is on the ledger. */
  readonly writable: boolean
}

const by = (
  on: PlainDate,
  { now }: Terms,
  words: { inTime: (on: PlainDate) => string; late: (on: PlainDate) => string },
) => (isOver(on, now) ? words.late(on) : words.inTime(on))

/** A report is taken in after its day too, and marked late; it knows no extension. */
const reportTask = (report: OwnReport, terms: Terms): YearTask => {
  const open = report.state === 'draft' || report.state === 'returned'
  const dueOn = lastDayOf({ ...report, extension: null }, terms.cycle)
  const words = taskWords.report
  return {
    key: 'report',
    title: REPORT_FORMS[report.kind].title,
    note: open ? by(dueOn, terms, report.state === 'returned' ? words.returned : words.open) : words.over[report.state],
    state: reportStateWord(report),
    tone: report.state === 'received' ? 'ok' : open ? 'warn' : undefined,
    open: open && terms.writable,
    action: report.state === 'returned' ? words.correct : words.write,
    url: pageUrl('papers/report', { id: report.reportId }),
  }
}

const ledgerTask = (state: LedgerState, terms: Terms): YearTask => {
  const open = state === 'unchecked' || state === 'returned'
  const words = taskWords.ledger
  return {
    key: 'ledger',
    title: words.title,
    note: open ? by(terms.cycle.deadlineOn, terms, words[state]) : words.over[state],
    state: LEDGER_STATE_WORDS[state],
    tone: state === 'confirmed' ? 'ok' : open ? 'warn' : undefined,
    open: open && terms.writable,
    action: words.check,
    url: pageUrl('papers/ledger', { cycle: terms.assessment.cycleId }),
  }
}

/** Sheets can be made from the submission on; it is endorsing that makes them worth printing. They are due with the form that they are of. */
const stampTask = ({ sheets, finished }: StampedSoFar, terms: Terms): YearTask => {
  const { assessmentId, state } = terms.assessment
  const words = taskWords.stamp
  const due = state === 'endorsed' || state === 'received'
  const standing = sheets > 0 ? 'begun' : due ? 'due' : state === 'submitted' ? 'early' : 'later'
  return {
    key: 'stamp',
    title: words.title,
    note: finished
      ? words.finished(sheets)
      : by(lastDayOf(terms.assessment, terms.cycle), terms, {
          inTime: (on) => words.note[standing](sheets, words.by(on)),
          late: (on) => words.note[standing](sheets, words.late(on)),
        }),
    state: words.state[finished ? 'finished' : standing],
    tone: finished ? 'ok' : due ? 'warn' : undefined,
    open: due && !finished && terms.writable,
    action: sheets > 0 ? words.goOn : words.print,
    url:
      sheets > 0 || finished
        ? pageUrl('papers/stamp', { id: assessmentId })
        : pageUrl('papers/form', { id: assessmentId }),
  }
}

/**
 * The year's to-do list besides the form, in the order in which it is done: reports, the ledger, the stamped sheets. Before
 * printing makes sense it stands last and asks for nothing.
 */
export const yearTasksOf = (papers: YearPapers, terms: Terms): readonly YearTask[] => [
  ...papers.reports.map((report) => reportTask(report, terms)),
  ledgerTask(papers.ledger.state, terms),
  stampTask(papers.stamped, terms),
]

/** What comes next besides the form: once it is endorsed the sheets, since only then they can be made for good. */
export const nextTask = (tasks: readonly YearTask[]): YearTask | undefined =>
  tasks.find(({ key, open }) => open && key === 'stamp') ?? tasks.find(({ open }) => open)
