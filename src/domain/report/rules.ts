import { visibleText } from '../answer/control-characters'
import type { Cycle } from '../assessment/assessment'
import type { CycleLife } from '../cycle/stages'
import type { PlainDate } from '../calendar/plain-date'
import { isOver, lastDayOf } from '../deadline/deadline'
import { isRefusal, refuse } from '../refusal/refusal'
import type { Audience, EventDetail } from '../workflow/event'
import { countWithdrawal, isToldAlready } from '../workflow/taken-back'
import { checkRectification } from '../workflow/rectification'
import type { Rule as CommandRule } from '../workflow/command-table'
import type { CommandContext, Decided, Outcome, Recorded } from '../workflow/workflow'
import type { ReportEffect, ReportEvent, ReportOccasion, ReportSubmission } from './event'
import type { Report, ReportState } from './report'
import { headingsOf, REPORT_FORMS } from './sections'

/** What a person asks to be done with a report as a whole. */
export type ReportCommand =
  | { readonly kind: 'submit' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'open' }
  | { readonly kind: 'return'; readonly rectifyBy: PlainDate; readonly note: string }
  | { readonly kind: 'receive' }
  | { readonly kind: 'route'; readonly unionId: string; readonly unionName: string }

/** What may not be done in this state; a new command does not compile until it is named in the refusal's sentence. */
declare module '../refusal/refusal' {
  interface RefusalParameters {
    report_move_not_allowed: { state: ReportState; move: ReportCommand['kind'] }
  }
}

export interface ReportContext extends CommandContext {
  readonly cycle: CycleLife
}

/** The fields to be written; what is not named stays as it is. */
type ReportPatch = Partial<Omit<Report, 'reportId' | 'sections' | 'lengths'>>

/** What a rule makes of its command. */
export type ReportOutcome = Outcome<ReportPatch, ReportOccasion> & Recorded<ReportSubmission>

export type ReportDecision = Decided<ReportPatch, ReportEvent, ReportOccasion>

/** The rule of one kind of command. */
type Rule<Kind extends ReportCommand['kind']> = CommandRule<
  Report,
  Extract<ReportCommand, { kind: Kind }>,
  ReportContext,
  ReportOutcome
>

/** Who writes a report, to be told what became of it. */
const writersOf = ({ enterpriseId, unionId }: Report): Audience => {
  if (enterpriseId !== null) return { kind: 'contacts', enterpriseId }
  return unionId === null ? { kind: 'office' } : { kind: 'reviewers', unionId }
}

/** Who receives a report: the responsible union; the office, where there is none or the union itself writes. */
const receiversOf = ({ kind, unionId }: Report): Audience =>
  REPORT_FORMS[kind].owner === 'enterprise' && unionId !== null ? { kind: 'reviewers', unionId } : { kind: 'office' }

const tell = (
  report: Report,
  occasion: ReportOccasion,
  audience: Audience,
  detail: EventDetail = {},
): ReportEffect => ({
  kind: 'tell',
  audience,
  occasion,
  subjectId: report.reportId,
  subjectName: report.name,
  detail: { ...detail, report: report.kind },
})

/** Every event of a report says of which kind it is. */
const recorded = ({ kind }: Report, detail: EventDetail = {}): Pick<ReportOutcome, 'detail'> => ({
  detail: { ...detail, report: kind },
})

/** The last day of a report: the cycle's, or the later 整改期限 of its return. Reports know no 延期. */
export const reportLastDay = (
  report: Pick<Report, 'state' | 'returnOrder'>,
  cycle: Pick<Cycle, 'deadlineOn'>,
): PlainDate => lastDayOf({ ...report, extension: null }, cycle)

/** The sections in which nothing can be read, by number. */
export const emptySectionsOf = ({ kind, sections }: Pick<Report, 'kind' | 'sections'>): readonly number[] =>
  REPORT_FORMS[kind].sections.map(({ no }) => no).filter((no) => visibleText(sections[no]?.text ?? '') === '')

/** What is kept of a submission. */
export const reportSubmissionOf = ({ sections }: ReportSubmission): ReportSubmission => ({ sections })

/**
 * 提交: every section holds something. After the last day it is taken in all the same and marked late: what an enterprise
 * wrote is worth more than the day, and the notice asks for the report, not for its punctuality.
 */
export const submit: Rule<'submit'> = (report, _command, context) => {
  const { now, begunAt = now, cycle } = context
  const empty = emptySectionsOf(report)
  if (empty.length > 0) return refuse('report_sections_empty', { nos: empty, headings: headingsOf(report.kind, empty) })
  const late = isOver(reportLastDay(report, cycle), begunAt)
  const again = report.state === 'returned'
  // A submission that is late by now was told as one in time: that is told again.
  const told = isToldAlready(report.withdrawal, report.unionId, now) && !(late && report.lateAt === null)
  return {
    patch: {
      round: report.round + 1,
      submittedAt: now,
      submittedBy: context.actor.personId,
      openedAt: null,
      lateAt: late ? (report.lateAt ?? now) : null,
      withdrawal: null,
    },
    effects: told
      ? []
      : [tell(report, again ? 'report_resubmitted' : 'report_submitted', receiversOf(report), { late })],
    ...recorded(report, { late }),
    snapshot: reportSubmissionOf(report),
  }
}

/** 撤回: until whoever receives it has opened it. A withdrawn resubmission is returned once more. */
export const withdraw: Rule<'withdraw'> = (report, _command, context) => {
  if (report.openedAt !== null) return refuse('report_opened')
  const withdrawals = countWithdrawal(report.withdrawals, context.now)
  if (isRefusal(withdrawals)) return withdrawals
  return {
    patch: {
      state: report.returnOrder ? 'returned' : 'draft',
      round: report.round - 1,
      submittedAt: null,
      withdrawal: { at: context.now, unionId: report.unionId },
      withdrawals,
    },
    effects: [receiversOf(report), writersOf(report)].map((audience) => ({
      ...tell(report, 'report_withdrawn', audience),
      unlessResubmitted: true as const,
    })),
    ...recorded(report),
  }
}

/** Whoever receives it opened this round: from now on it cannot be withdrawn. A second opening changes nothing. */
export const open: Rule<'open'> = (report, _command, context) =>
  report.openedAt === null
    ? { patch: { openedAt: context.now }, ...recorded(report) }
    : refuse('report_move_not_allowed', { state: report.state, move: 'open' })

/** 退回修改: with a word on what to correct, and a day until when. */
export const returnReport: Rule<'return'> = (report, command, context) => {
  const note = visibleText(command.note)
  if (note === '') return refuse('report_return_silent')
  const wrongDate = checkRectification(command.rectifyBy, context.now)
  if (wrongDate) return wrongDate
  const returnOrder = { rectifyBy: command.rectifyBy, note, at: context.now, byName: context.actor.name }
  const detail = { day: command.rectifyBy, reason: note }
  return {
    // A return gives another day, which lies ahead: the mark goes with it.
    patch: { returnOrder, openedAt: report.openedAt ?? context.now, lateAt: null },
    effects: [tell(report, 'report_returned', writersOf(report), detail)],
    ...recorded(report, detail),
  }
}

/** 接收: the report is at its end. */
export const receive: Rule<'receive'> = (report, _command, { now }) => ({
  patch: { receivedAt: now, openedAt: report.openedAt ?? now },
  effects: [tell(report, 'report_received', writersOf(report))],
  ...recorded(report),
})

/** The report follows its enterprise to another responsible union, which opens anew what waits. */
export const route: Rule<'route'> = (report, command) => {
  if (report.unionId === command.unionId) return refuse('routing_unchanged')
  const waiting = report.state === 'submitted'
  const routed = { ...report, unionId: command.unionId }
  return {
    patch: { unionId: command.unionId, withdrawal: null, ...(waiting ? { openedAt: null } : {}) },
    effects: waiting ? [tell(report, 'report_submitted', receiversOf(routed))] : [],
    ...recorded(report, { unionName: command.unionName }),
  }
}
