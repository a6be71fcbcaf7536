import { visibleText } from '../answer/control-characters'
import type { Cycle } from '../assessment/assessment'
import { checkOpened } from '../assessment/opening'
import type { PlainDate } from '../calendar/plain-date'
import { isOver, lastDayOf } from '../deadline/deadline'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Audience, EventDetail } from '../workflow/event'
import { isToldAlready } from '../workflow/taken-back'
import { checkRectification } from '../workflow/rectification'
import { decidedOn, type CommandContext, type Decided } from '../workflow/workflow'
import type { ReportEffect, ReportEvent, ReportEventKind, ReportOccasion } from './event'
import type { Report } from './report'
import { REPORT_FORMS } from './sections'

/** What a person asks to be done with a report as a whole. */
export type ReportCommand =
  | { readonly kind: 'submit' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'open' }
  | { readonly kind: 'return'; readonly rectifyBy: PlainDate; readonly note: string }
  | { readonly kind: 'receive' }
  | { readonly kind: 'route'; readonly unionId: string; readonly unionName: string }

export interface ReportContext extends CommandContext {
  readonly cycle: Pick<Cycle, 'openOn' | 'deadlineOn'>
}

/** The fields to be written; what is not named stays as it is. */
export type ReportPatch = Partial<Omit<Report, 'reportId' | 'sections' | 'lengths'>>

export type ReportDecision = Decided<ReportPatch, ReportEvent, ReportOccasion>

/** A rule for one kind of command, called once role, sight and revision are known to be right. */
type Rule<Kind extends ReportCommand['kind']> = (
  report: Report,
  command: Extract<ReportCommand, { kind: Kind }>,
  context: ReportContext,
) => Refusal | ReportDecision

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

const decision = (
  report: Report,
  context: ReportContext,
  kind: ReportEventKind,
  patch: ReportPatch,
  effects: readonly ReportEffect[],
  more: Pick<ReportEvent, 'snapshot'> & { readonly detail?: EventDetail } = {},
): ReportDecision =>
  decidedOn({ ...report, subjectId: report.reportId }, context, kind, patch, effects, {
    ...more,
    detail: { ...more.detail, report: report.kind },
  })

/** The last day of a report: the cycle's, or the later 整改期限 of its return. Reports know no 延期. */
export const reportLastDay = (
  report: Pick<Report, 'state' | 'returnOrder'>,
  cycle: Pick<Cycle, 'deadlineOn'>,
): PlainDate => lastDayOf({ ...report, extension: null }, cycle)

/** The sections in which nothing can be read, by number. */
const emptySectionsOf = ({ kind, sections }: Pick<Report, 'kind' | 'sections'>): readonly number[] =>
  REPORT_FORMS[kind].sections.map(({ no }) => no).filter((no) => visibleText(sections[no]?.text ?? '') === '')

/**
 * 报送: every section holds something. After the last day it is taken in all the same and marked late: what an enterprise
 * wrote is worth more than the day, and the notice asks for the report, not for its punctuality.
 */
export const submit: Rule<'submit'> = (report, _command, context) => {
  const { now, cycle } = context
  const unopened = checkOpened(cycle, now)
  if (unopened) return unopened
  const empty = emptySectionsOf(report)
  if (empty.length > 0) return refuse('report_sections_empty', { nos: empty })
  const late = isOver(reportLastDay(report, cycle), now)
  const again = report.state === 'returned'
  // A submission that is late by now was told as one in time: that is told again.
  const told = isToldAlready(report.withdrawal, report.unionId, now) && !(late && report.lateAt === null)
  return decision(
    report,
    context,
    'submitted',
    {
      state: 'submitted',
      round: report.round + 1,
      submittedAt: now,
      openedAt: null,
      lateAt: late ? (report.lateAt ?? now) : null,
      withdrawal: null,
    },
    told ? [] : [tell(report, again ? 'report_resubmitted' : 'report_submitted', receiversOf(report), { late })],
    { detail: { late }, snapshot: { sections: report.sections } },
  )
}

/** 撤回: until whoever receives it has opened it. A withdrawn resubmission is returned once more. */
export const withdraw: Rule<'withdraw'> = (report, _command, context) =>
  report.openedAt !== null
    ? refuse('report_opened')
    : decision(
        report,
        context,
        'withdrawn',
        {
          state: report.returnOrder ? 'returned' : 'draft',
          round: report.round - 1,
          submittedAt: null,
          withdrawal: { at: context.now, unionId: report.unionId },
        },
        [
          { ...tell(report, 'report_withdrawn', receiversOf(report)), unlessResubmitted: true },
          tell(report, 'report_withdrawn', writersOf(report)),
        ],
      )

/** Whoever receives it opened this round: from now on it cannot be withdrawn. A second opening changes nothing. */
export const open: Rule<'open'> = (report, _command, context) =>
  report.state !== 'submitted' || report.openedAt !== null
    ? refuse('report_move_not_allowed', { state: report.state, move: 'open' })
    : decision(report, context, 'review_began', { openedAt: context.now }, [])

/** 退回修改: with a word on what to correct, and a day until when. */
export const returnReport: Rule<'return'> = (report, command, context) => {
  const note = visibleText(command.note)
  if (note === '') return refuse('report_return_silent')
  const wrongDate = checkRectification(command.rectifyBy, context.now)
  if (wrongDate) return wrongDate
  const returnOrder = { rectifyBy: command.rectifyBy, note, at: context.now, byName: context.actor.name }
  const detail = { day: command.rectifyBy, reason: note }
  return decision(
    report,
    context,
    'returned',
    { state: 'returned', returnOrder, openedAt: report.openedAt ?? context.now },
    [tell(report, 'report_returned', writersOf(report), detail)],
    { detail },
  )
}

/** 接收: the report is at its end. */
export const receive: Rule<'receive'> = (report, _command, context) =>
  decision(
    report,
    context,
    'received',
    { state: 'received', receivedAt: context.now, openedAt: report.openedAt ?? context.now },
    [tell(report, 'report_received', writersOf(report))],
  )

/** The report follows its enterprise to another responsible union, which opens anew what waits. */
export const route: Rule<'route'> = (report, command, context) => {
  if (report.unionId === command.unionId) return refuse('routing_unchanged')
  const waiting = report.state === 'submitted'
  const routed = { ...report, unionId: command.unionId }
  return decision(
    report,
    context,
    'routed',
    { unionId: command.unionId, withdrawal: null, ...(waiting ? { openedAt: null } : {}) },
    waiting ? [tell(report, 'report_submitted', receiversOf(routed))] : [],
    { detail: { unionName: command.unionName } },
  )
}
