import { checkAct, type CycleAct } from '../cycle/stages'
import { checkOnLedger, hasLeft } from '../ledger/departure'
import { checkMaySee } from '../people/access'
import type { Person, Role } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { movesOpenIn, type CommandTable, type MoveOf } from '../workflow/command-table'
import { deciderOf, workflowEvent } from '../workflow/workflow'
import type { ReportEventKind } from './event'
import { findReportKind, REPORT_STATES, type Report, type ReportOutline, type ReportState } from './report'
import * as rules from './rules'
import type { ReportCommand, ReportContext, ReportDecision, ReportOutcome } from './rules'
import { REPORT_FORMS, type ReportKind, type ReportOwner } from './sections'

type Commands = CommandTable<Report, ReportState, ReportCommand, ReportContext, ReportEventKind, ReportOutcome>

const byReceivers = (by: readonly Role[]) => ({ by, from: ['submitted'], byAnother: true }) as const

/** All that may be done with a report, by who writes it and who receives it. */
const commandsBy = (writer: Role, receivers: readonly Role[]) =>
  ({
    submit: { by: [writer], from: ['draft', 'returned'], to: 'submitted', recordedAs: 'submitted', rule: rules.submit },
    withdraw: { by: [writer], from: ['submitted'], to: 'draft', recordedAs: 'withdrawn', rule: rules.withdraw },
    open: { ...byReceivers(receivers), to: null, recordedAs: 'review_began', rule: rules.open },
    return: { ...byReceivers(receivers), to: 'returned', recordedAs: 'returned', rule: rules.returnReport },
    receive: { ...byReceivers(receivers), to: 'received', recordedAs: 'received', rule: rules.receive },
    route: { by: ['office'], from: REPORT_STATES, to: null, recordedAs: 'routed', rule: rules.route },
  }) as const satisfies Commands

const WRITERS = { enterprise: 'contact', union: 'reviewer' } as const satisfies Record<ReportOwner, Role>

/**
 * An enterprise's report goes to the responsible union, and to the office only where there is none yet (see `checkMayAct`); a
 * union's goes to the office.
 */
const COMMANDS_BY_OWNER = {
  enterprise: commandsBy(WRITERS.enterprise, ['reviewer', 'office']),
  union: commandsBy(WRITERS.union, ['office']),
} satisfies Record<ReportOwner, Commands>

/** All that may be done with a report of a kind. */
export const reportCommandsOf = (kind: ReportKind) => COMMANDS_BY_OWNER[REPORT_FORMS[kind].owner]

/** The event that a command leaves behind: the same whoever writes the report. */
export const reportRecordedAs = (kind: ReportCommand['kind']): ReportEventKind =>
  COMMANDS_BY_OWNER.enterprise[kind].recordedAs

/** Everything that changes a report's state. */
export type ReportMove = MoveOf<ReturnType<typeof commandsBy>>

/** Whose words a report holds. */
export const writerOf = (kind: ReportKind): Role => WRITERS[REPORT_FORMS[kind].owner]

/** Whose words the paper of an id holds: an assessment's are its enterprise's. */
export const writerOfPaper = (paperId: string): Role => {
  const kind = findReportKind(paperId)
  return kind === undefined ? 'contact' : writerOf(kind)
}

/** Whether a report lies with a responsible union, and not with the office that stands in where there is none yet. */
const isWithUnion = ({ kind, unionId }: Pick<ReportOutline, 'kind' | 'unionId'>): boolean =>
  REPORT_FORMS[kind].owner === 'enterprise' && unionId !== null

/** The moves that `role` may make on a report now; time and content may still refuse them. */
export const reportMovesOpenTo = (
  role: Role,
  report: Pick<ReportOutline, 'kind' | 'state' | 'unionId' | 'departure'>,
): readonly ReportMove[] =>
  hasLeft(report) || (role === 'office' && isWithUnion(report))
    ? []
    : movesOpenIn(reportCommandsOf(report.kind), role, report.state)

/**
 * Whether a person may act on a report that they may see. The office reads every stage report; it returns or receives one
 * only where no union answers for the enterprise yet, so that two never receive the same.
 */
const checkMayAct = (actor: Person, report: Pick<ReportOutline, 'kind' | 'enterpriseId' | 'unionId'>) =>
  checkMaySee(actor, report) ??
  (actor.seat.role === 'office' && isWithUnion(report) ? refuse('report_with_union') : undefined)

/** What of a year's life each command is. */
const ACT_OF = {
  submit: 'submit',
  withdraw: 'take_back',
  open: 'review',
  return: 'review',
  receive: 'review',
  route: 'route',
} as const satisfies Record<ReportCommand['kind'], CycleAct>

const deciderBy = (owner: ReportOwner) =>
  deciderOf<Report, ReportState, ReportCommand, ReportContext, ReportEventKind, ReportOutcome, ReportDecision['event']>(
    {
      commands: COMMANDS_BY_OWNER[owner],
      checkSight: (actor, report, command) =>
        command.kind === 'route' ? checkMaySee(actor, report) : checkMayAct(actor, report),
      checkOpen: (report, { kind }, { cycle, now }) => checkAct(ACT_OF[kind], cycle, now) ?? checkOnLedger(report),
      submitterOf: ({ submittedBy }) => submittedBy,
      refuseMove: (state, move) => refuse('report_move_not_allowed', { state, move }),
      eventOf: ({ reportId, round }, context, moved, outcome) =>
        workflowEvent({ subjectId: reportId, round: outcome.patch.round ?? round }, context, moved, outcome),
    },
  )

const DECIDERS = { enterprise: deciderBy('enterprise'), union: deciderBy('union') }

/** Decides a command on a report, in the workflow's order; see `deciderOf`. */
export const decideReport = (
  report: Report,
  command: ReportCommand,
  context: ReportContext,
): Refusal | ReportDecision => DECIDERS[REPORT_FORMS[report.kind].owner](report, command, context)
