import type { PlainDate } from '../calendar/plain-date'
import type { Assessment, Cycle } from '../assessment/assessment'
import type { Instant } from '../calendar/instant'
import type { Person } from '../people/person'
import type { Refusal } from '../refusal/refusal'
import type { Rubric } from '../rubric/rubric'
import type { AssessmentEvent, Effect } from './event'

/** What a person asks to be done with an assessment as a whole. */
export type Command =
  | { readonly kind: 'submit' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'begin_review' }
  | { readonly kind: 'return'; readonly rectifyBy: PlainDate; readonly note: string }
  | { readonly kind: 'endorse'; readonly signerName: string }
  | { readonly kind: 'send_back'; readonly rectifyBy: PlainDate; readonly note: string }
  | { readonly kind: 'receive' }
  | { readonly kind: 'extend'; readonly deadlineOn: PlainDate; readonly reason: string }
  | { readonly kind: 'route'; readonly unionId: string; readonly unionName: string; readonly reason: string }

/** Everything a decision may know. Clock and identity are handed in. */
export interface DecisionContext {
  readonly actor: Person
  readonly now: Instant
  readonly cycle: Cycle
  readonly rubric: Rubric
  /** The request's id: it becomes the event's. */
  readonly requestId: string
  /** The revision that the person was looking at; another one means that somebody acted in between. */
  readonly seenRevision: number
}

/** The fields to be written; what is not named stays as it is. */
export type AssessmentPatch = Partial<Omit<Assessment, 'assessmentId' | 'answers' | 'evidence' | 'tally'>>

/** What follows from a command that was allowed. */
export interface Decision {
  readonly patch: AssessmentPatch
  readonly event: AssessmentEvent
  readonly effects: readonly Effect[]
}

/** A rule for one kind of command, called once role, sight and revision are known to be right. */
export type Rule<Kind extends Command['kind']> = (
  assessment: Assessment,
  command: Extract<Command, { kind: Kind }>,
  context: DecisionContext,
) => Refusal | Decision
