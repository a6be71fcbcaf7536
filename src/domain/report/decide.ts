import { checkMaySee } from '../people/access'
import type { Person, Role } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { deciderOf } from '../workflow/workflow'
import type { ReportEventKind } from './event'
import { isWithUnion, reportMovesOf } from './moves'
import type { Report, ReportOutline, ReportState } from './report'
import * as rules from './rules'
import type { ReportCommand, ReportContext, ReportDecision } from './rules'
import type { ReportKind } from './sections'

/** The event that each command leaves behind. */
export const REPORT_RECORDED_AS: Readonly<Record<ReportCommand['kind'], ReportEventKind>> = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  open: 'review_began',
  return: 'returned',
  receive: 'received',
  route: 'routed',
}

const actorsOf = (kind: ReportKind): Readonly<Record<ReportCommand['kind'], readonly Role[]>> => {
  const moves = reportMovesOf(kind)
  return {
    submit: moves.submit.by,
    withdraw: moves.withdraw.by,
    open: moves.receive.by,
    return: moves.return.by,
    receive: moves.receive.by,
    route: ['office'],
  }
}

/**
 * Whether a person may act on a report that they may see. The office reads every stage report; it returns or receives one
 * only where no union answers for the enterprise yet, so that two never receive the same.
 */
const checkMayAct = (actor: Person, report: Pick<ReportOutline, 'kind' | 'enterpriseId' | 'unionId'>) =>
  checkMaySee(actor, report) ??
  (actor.seat.role === 'office' && isWithUnion(report) ? refuse('report_with_union') : undefined)

const applyRule = (report: Report, command: ReportCommand, context: ReportContext): Refusal | ReportDecision => {
  switch (command.kind) {
    case 'submit':
      return rules.submit(report, command, context)
    case 'withdraw':
      return rules.withdraw(report, command, context)
    case 'open':
      return rules.open(report, command, context)
    case 'return':
      return rules.returnReport(report, command, context)
    case 'receive':
      return rules.receive(report, command, context)
    case 'route':
      return rules.route(report, command, context)
  }
}

const deciderFor = (kind: ReportKind) =>
  deciderOf<Report, ReportState, ReportCommand, ReportContext, ReportDecision>({
    actors: actorsOf(kind),
    moves: reportMovesOf(kind),
    checkSight: (actor, report, command) =>
      command.kind === 'route' ? checkMaySee(actor, report) : checkMayAct(actor, report),
    refuseMove: (state, move) => refuse('report_move_not_allowed', { state, move }),
    applyRule,
  })

/** Decides a command on a report, in the workflow's order; see `deciderOf`. */
export const decideReport = (
  report: Report,
  command: ReportCommand,
  context: ReportContext,
): Refusal | ReportDecision => deciderFor(report.kind)(report, command, context)
