import { checkAct, type CycleAct } from '../cycle/stages'
import { checkOnLedger } from '../ledger/departure'
import { checkMaySee } from '../people/access'
import type { Role } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { movesOpenIn, type CommandTable, type MoveOf } from '../workflow/command-table'
import { deciderOf, workflowEvent } from '../workflow/workflow'
import { ASSESSMENT_STATES, type Assessment, type AssessmentState } from './assessment'
import type { EventKind } from './assessment-event'
import type { AssessmentOutcome, Command, Decision, DecisionContext } from './command'
import { submit, withdraw } from './contact-rules'
import { askExtension, declineExtension, grantExtension, takeBackRequest } from './extension-rules'
import { extend, leave, receive, rejoin, route, takeBackReceipt } from './office-rules'
import { beginReview, endorse, returnForCorrection, sendBack } from './review-rules'

type Commands = CommandTable<Assessment, AssessmentState, Command, DecisionContext, EventKind, AssessmentOutcome>

const BY_UNION = { by: ['reviewer'], from: ['submitted'], byAnother: true } as const
const BY_CONTACT_ASKING = { by: ['contact'], from: ['draft', 'returned'], to: null } as const
const ANSWERING = { by: ['reviewer', 'office'], from: ['draft', 'returned'], to: null } as const
const BY_OFFICE = { by: ['office'], from: ['endorsed'], byAnother: true } as const

/**
 * All that may be done with an assessment. Saving an answer or a remark is not among it: that changes what is in it. A
 * withdrawal leads back to where the submission came from; its rule says so where that was a return.
 */
export const ASSESSMENT_COMMANDS = {
  submit: { by: ['contact'], from: ['draft', 'returned'], to: 'submitted', recordedAs: 'submitted', rule: submit },
  withdraw: { by: ['contact'], from: ['submitted'], to: 'draft', recordedAs: 'withdrawn', rule: withdraw },
  begin_review: { ...BY_UNION, to: null, recordedAs: 'review_began', rule: beginReview },
  return: { ...BY_UNION, to: 'returned', recordedAs: 'returned', rule: returnForCorrection },
  endorse: { ...BY_UNION, to: 'endorsed', recordedAs: 'endorsed', rule: endorse },
  send_back: { ...BY_OFFICE, to: 'returned', recordedAs: 'sent_back', rule: sendBack },
  receive: { ...BY_OFFICE, to: 'received', recordedAs: 'received', rule: receive },
  take_back_receipt: {
    ...{ by: ['office'], from: ['received'], to: 'endorsed' },
    ...{ recordedAs: 'receipt_taken_back', rule: takeBackReceipt },
  },
  extend: { by: ['office'], from: ['draft', 'returned'], to: null, recordedAs: 'extended', rule: extend },
  ask_extension: { ...BY_CONTACT_ASKING, recordedAs: 'extension_asked', rule: askExtension },
  take_back_request: { ...BY_CONTACT_ASKING, recordedAs: 'extension_request_taken_back', rule: takeBackRequest },
  grant_extension: { ...ANSWERING, recordedAs: 'extension_granted', rule: grantExtension },
  decline_extension: { ...ANSWERING, recordedAs: 'extension_declined', rule: declineExtension },
  route: { by: ['office'], from: ASSESSMENT_STATES, to: null, recordedAs: 'routed', rule: route },
  leave: { by: ['office'], from: ASSESSMENT_STATES, to: null, recordedAs: 'left', rule: leave },
  rejoin: { by: ['office'], from: ASSESSMENT_STATES, to: null, recordedAs: 'rejoined', rule: rejoin },
} as const satisfies Commands

/** Everything that changes an assessment's state. */
export type Move = MoveOf<typeof ASSESSMENT_COMMANDS>

/** The moves that `role` may make from `state`, in the table's order; time and content may still refuse them. */
export const movesOpenTo = (role: Role, state: AssessmentState): readonly Move[] =>
  movesOpenIn(ASSESSMENT_COMMANDS, role, state)

/** What of a year's life each command is. */
const ACT_OF = {
  submit: 'submit',
  withdraw: 'take_back',
  begin_review: 'review',
  return: 'review',
  endorse: 'review',
  send_back: 'review',
  receive: 'review',
  take_back_receipt: 'review',
  extend: 'extend',
  ask_extension: 'ask_extension',
  take_back_request: 'ask_extension',
  grant_extension: 'answer_extension',
  decline_extension: 'answer_extension',
  route: 'route',
  leave: 'leave',
  rejoin: 'leave',
} as const satisfies Record<Command['kind'], CycleAct>

/** Decides a command on an assessment, in the workflow's order; see `deciderOf`. */
export const decide: (assessment: Assessment, command: Command, context: DecisionContext) => Refusal | Decision =
  deciderOf<Assessment, AssessmentState, Command, DecisionContext, EventKind, AssessmentOutcome, Decision['event']>({
    commands: ASSESSMENT_COMMANDS,
    checkSight: checkMaySee,
    submitterOf: ({ submittedBy }) => submittedBy,
    checkOpen: (assessment, { kind }, { cycle, now }) =>
      checkAct(ACT_OF[kind], cycle, now) ?? (ACT_OF[kind] === 'leave' ? undefined : checkOnLedger(assessment)),
    refuseMove: (state, move) => refuse('move_not_allowed', { state, move }),
    eventOf: ({ assessmentId, round }, context, moved, outcome) =>
      workflowEvent({ subjectId: assessmentId, round: outcome.patch.round ?? round }, context, moved, outcome),
  })
