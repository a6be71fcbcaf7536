import type { PlainDate } from '../calendar/plain-date'
import type { LeaveCommand, RejoinCommand } from '../ledger/leaving'
import type { Assessment, AssessmentState, Cycle } from './assessment'
import type { RectifyEach } from '../review/return-letter'
import type { Rubric } from '../rubric/rubric'
import type { Strokes } from '../stamp/signature'
import type { AssessmentEvent, AssessmentOccasion, Submission } from './assessment-event'
import type { Rule as CommandRule } from '../workflow/command-table'
import type { CommandContext, Decided, Outcome, Recorded } from '../workflow/workflow'

/** What a return carries: the last day, those of single indicators that end sooner, and 退回函. */
interface Correction {
  readonly rectifyBy: PlainDate
  readonly each?: RectifyEach | undefined
  readonly note: string
}

/** What a person asks to be done with an assessment as a whole. */
export type Command =
  | { readonly kind: 'submit' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'begin_review' }
  | ({ readonly kind: 'return' } & Correction)
  | { readonly kind: 'endorse'; readonly signerName: string; readonly signature?: Strokes | undefined }
  | ({ readonly kind: 'send_back' } & Correction)
  | { readonly kind: 'receive' }
  | { readonly kind: 'take_back_receipt' }
  | { readonly kind: 'extend'; readonly deadlineOn: PlainDate; readonly reason: string }
  | { readonly kind: 'ask_extension'; readonly wishedOn: PlainDate; readonly reason: string }
  | { readonly kind: 'take_back_request' }
  | { readonly kind: 'grant_extension'; readonly deadlineOn: PlainDate }
  | { readonly kind: 'decline_extension'; readonly reason: string }
  | { readonly kind: 'route'; readonly unionId: string; readonly unionName: string; readonly reason: string }
  | LeaveCommand
  | RejoinCommand

/** What may not be done in this state; a new command does not compile until it is named in the refusal's sentence. */
declare module '../refusal/refusal' {
  interface RefusalParameters {
    move_not_allowed: { state: AssessmentState; move: Command['kind'] | 'remark' }
  }
}

/** Everything a decision on an assessment may know. Clock and identity are handed in. */
export interface DecisionContext extends CommandContext {
  readonly cycle: Cycle
  readonly rubric: Rubric
  /** SHA-256 of a text in hexadecimal: the domain says what is digested, and has no cryptography of its own. */
  readonly digestOf: (text: string) => string
}

/** The fields to be written; what is not named stays as it is. */
type AssessmentPatch = Partial<Omit<Assessment, 'assessmentId' | 'answers' | 'evidence' | 'tally'>>

/** What a rule makes of its command. */
export type AssessmentOutcome = Outcome<AssessmentPatch, AssessmentOccasion> & Recorded<Submission>

/** What follows from a command that was allowed. */
export type Decision = Decided<AssessmentPatch, AssessmentEvent, AssessmentOccasion>

/** The rule of one kind of command. */
export type Rule<Kind extends Command['kind']> = CommandRule<
  Assessment,
  Extract<Command, { kind: Kind }>,
  DecisionContext,
  AssessmentOutcome
>
