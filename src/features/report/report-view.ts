import type { Cycle } from '@/domain/assessment/assessment'
import { visibleText } from '@/domain/answer/control-characters'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { isArchived } from '@/domain/cycle/stages'
import { daysLeft } from '@/domain/deadline/deadline'
import type { Person } from '@/domain/people/person'
import { checkMayWrite } from '@/domain/report/check-section'
import { reportMovesOpenTo, writerOf, type ReportMove } from '@/domain/report/decide'
import type { Report } from '@/domain/report/report'
import { REPORT_FORMS, type SectionForm } from '@/domain/report/sections'
import { reportLastDay } from '@/domain/report/rules'
import { sectionHeading } from '@/domain/report/sections'
import { helpsToSend, problemSentence } from '../saving/saving-problem'
import { saveWordOf, type SaveWord } from '../saving/save-word'
import { unopenedReason } from '../session/unopened'
import type { Saving, ServerVersion } from '../saving/saving-state'
import { isSectionUnsaved, type ReportState } from './report-editor'

/** One section as a page draws it. */
export interface SectionView {
  readonly form: SectionForm
  readonly text: string
  readonly saveWord: SaveWord
  /** Why it is not saved, and what to do. */
  readonly problem: string | undefined
  /** Whether it may help to send it once more. */
  readonly helpsToSend: boolean
  readonly conflict: { readonly mine: string; readonly theirs: ServerVersion<string> } | undefined
  /** What was written here, cannot be saved because the report is locked by now, and is kept on this phone. */
  readonly keptHere: string | undefined
}

/** A report as a page draws it for somebody. */
export interface ReportView {
  readonly report: Report
  readonly cycle: Cycle
  readonly title: string
  readonly writing: boolean
  readonly isWriter: boolean
  /** Why it cannot be written yet, to whoever writes it. */
  readonly unopened: string | undefined
  readonly sections: readonly SectionView[]
  readonly moves: readonly ReportMove[]
  /** The day that it is to be handed in by, and how far away that is; null once it is handed in. */
  readonly due: { readonly on: PlainDate; readonly daysLeft: number } | null
  /** Sections that hold nothing, by number. */
  readonly empty: readonly number[]
  /** Sections that have not reached the server. */
  readonly unsaved: number
  /** Sections that the phone had no room for, by number: their text is in this running program alone. */
  readonly unkept: readonly number[]
}

const sectionView = (
  form: SectionForm,
  saving: Saving<string>,
  writing: boolean,
  { online, unkeptDrafts }: Pick<ReportState, 'online' | 'unkeptDrafts'>,
  now: Instant,
): SectionView => {
  const { phase, content, base } = saving
  const server = phase.kind === 'conflict' ? phase.theirs.content : base.content
  return {
    form,
    text: writing ? content : server,
    saveWord: saveWordOf(saving, online, !unkeptDrafts.includes(form.no), now),
    problem: writing ? problemSentence(phase) : undefined,
    helpsToSend: helpsToSend(phase),
    conflict: writing && phase.kind === 'conflict' ? { mine: content, theirs: phase.theirs } : undefined,
    keptHere: !writing && isSectionUnsaved(saving) ? content : undefined,
  }
}

/** Draws up a report from what the server has and what this phone adds to it; undefined before it was loaded. */
export const reportView = (state: ReportState, person: Person, now: Instant): ReportView | undefined => {
  if (!state.loaded) return undefined
  const { cycle } = state.loaded
  // What was saved since it was loaded has begun it, whatever was loaded.
  const savedAt = Object.values(state.sections).find(({ base }) => base.savedAt !== null)?.base.savedAt ?? null
  const report = { ...state.loaded.report, startedAt: state.loaded.report.startedAt ?? savedAt }
  const writing = checkMayWrite(person, report, cycle, now) === undefined
  const { title, sections } = REPORT_FORMS[report.kind]
  const views = sections.flatMap((form) => {
    const saving = state.sections[form.no]
    return saving ? [sectionView(form, saving, writing, state, now)] : []
  })
  const isWriter = person.seat.role === writerOf(report.kind)
  const open = report.state === 'draft' || report.state === 'returned'
  const on =
    report.state === 'returned' && report.returnOrder ? report.returnOrder.rectifyBy : reportLastDay(report, cycle)
  return {
    report,
    cycle,
    title,
    writing,
    isWriter,
    unopened: isWriter || isArchived(cycle) ? unopenedReason(cycle, now, report) : undefined,
    sections: views,
    moves: isArchived(cycle) ? [] : reportMovesOpenTo(person.seat.role, report),
    due: open ? { on, daysLeft: daysLeft(on, now) } : null,
    empty: views.filter(({ text }) => visibleText(text) === '').map(({ form }) => form.no),
    unsaved: Object.values(state.sections).filter(isSectionUnsaved).length,
    unkept: state.unkeptDrafts,
  }
}

/** What the phone had no room for, as it can be pasted somewhere else. */
export const unkeptText = ({ sections, unkept }: Pick<ReportView, 'sections' | 'unkept'>): string =>
  sections
    .filter(({ form }) => unkept.includes(form.no))
    .map(({ form, text, keptHere }) => `${sectionHeading(form.no, form.title)}\n${keptHere ?? text}`)
    .join('\n\n')

/** Whether opening it makes it opened: once a round, by whoever may receive it. */
export const isToBeOpened = ({ report, moves }: Pick<ReportView, 'report' | 'moves'>): boolean =>
  report.state === 'submitted' && report.openedAt === null && moves.includes('receive')
