import type { Assessment } from '../assessment/assessment'
import { checkMaySee } from '../people/access'
import type { Role } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Command, Decision, DecisionContext } from './command'
import { submit, withdraw } from './contact-rules'
import type { EventKind } from './assessment-event'
import { MOVES } from './moves'
import { extend, receive, route } from './office-rules'
import { beginReview, endorse, returnForCorrection, sendBack } from './review-rules'
import { deciderOf } from './workflow'

/** Whose command it is. The commands that are moves take it from the table of moves. */
const ACTORS: Readonly<Record<Command['kind'], readonly Role[]>> = {
  submit: MOVES.submit.by,
  withdraw: MOVES.withdraw.by,
  return: MOVES.return.by,
  endorse: MOVES.endorse.by,
  send_back: MOVES.send_back.by,
  receive: MOVES.receive.by,
  begin_review: ['reviewer'],
  extend: ['office'],
  route: ['office'],
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

/** Decides a command on an assessment, in the workflow's order; see `deciderOf`. */
export const decide: (assessment: Assessment, command: Command, context: DecisionContext) => Refusal | Decision =
  deciderOf({
    actors: ACTORS,
    moves: MOVES,
    checkSight: checkMaySee,
    refuseMove: (state, move) => refuse('move_not_allowed', { state, move }),
    applyRule,
  })
