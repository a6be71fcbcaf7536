import type { Assessment } from '../assessment/assessment'
import { checkMaySee } from '../people/access'
import type { Role } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Command, Decision, DecisionContext } from './command'
import { submit, withdraw } from './contact-rules'
import { MOVES, targetOf, type Move } from './moves'
import type { EventKind } from './event'
import { extend, receive, route } from './office-rules'
import { beginReview, endorse, returnForCorrection, sendBack } from './review-rules'

/** Whose command it is. The commands that are moves take it from the table of moves. */
const ACTING_ROLE: Readonly<Record<Command['kind'], Role>> = {
  submit: MOVES.submit.by,
  withdraw: MOVES.withdraw.by,
  return: MOVES.return.by,
  endorse: MOVES.endorse.by,
  send_back: MOVES.send_back.by,
  receive: MOVES.receive.by,
  begin_review: 'reviewer',
  extend: 'office',
  route: 'office',
}

/** The event that each command leaves behind: by it a repeated request is told from another with the same id. */
export const RECORDED_AS: Readonly<Record<Command['kind'], EventKind>> = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  return: 'returned',
  endorse: 'endorsed',
  send_back: 'sent_back',
  receive: 'received',
  begin_review: 'review_began',
  extend: 'extended',
  route: 'routed',
}

const isMove = (kind: Command['kind']): kind is Move & Command['kind'] => kind in MOVES

const applyRule = (assessment: Assessment, command: Command, context: DecisionContext): Refusal | Decision => {
  switch (command.kind) {
    case 'submit':
      return submit(assessment, command, context)
    case 'withdraw':
      return withdraw(assessment, command, context)
    case 'begin_review':
      return beginReview(assessment, command, context)
    case 'return':
      return returnForCorrection(assessment, command, context)
    case 'send_back':
      return sendBack(assessment, command, context)
    case 'endorse':
      return endorse(assessment, command, context)
    case 'receive':
      return receive(assessment, command, context)
    case 'extend':
      return extend(assessment, command, context)
    case 'route':
      return route(assessment, command, context)
  }
}

/**
 * Decides a command on an assessment: a refusal, or what is to be written, recorded and told. Pure: the same inputs
 * give the same answer, so a transaction may ask again as often as it must.
 *
 * Asked in this order, so that nobody learns of an assessment that is not theirs: role → sight → the revision the person
 * was looking at → the table of moves → the command's own rule.
 */
export const decide = (assessment: Assessment, command: Command, context: DecisionContext): Refusal | Decision => {
  if (context.actor.seat.role !== ACTING_ROLE[command.kind]) return refuse('not_permitted')
  const unseen = checkMaySee(context.actor, assessment)
  if (unseen) return unseen
  if (context.seenRevision !== assessment.revision) return refuse('version_changed')
  if (isMove(command.kind) && targetOf(command.kind, assessment.state) === null)
    return refuse('move_not_allowed', { state: assessment.state, move: command.kind })
  return applyRule(assessment, command, context)
}
