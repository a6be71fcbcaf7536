import type { Answers } from '../answer/answer'
import type { AssessmentState } from '../assessment/assessment'
import type { Instant } from '../calendar/instant'
import type { Evidence } from '../evidence/photo'
import type { Role } from '../people/person'

/** What happened to an assessment, for its timeline. Events are only ever added. */
export type EventKind =
  | 'submitted'
  | 'withdrawn'
  | 'review_began'
  | 'returned'
  | 'endorsed'
  | 'sent_back'
  | 'received'
  | 'extended'
  | 'routed'
  | 'marked_late'

/** What an event says besides who and when; short texts and numbers that its line of the timeline needs. */
export interface EventDetail {
  readonly nos?: readonly number[]
  readonly score?: number
  readonly day?: string
  readonly reason?: string
  readonly unionName?: string
  readonly fromUnionName?: string | null
}

export interface AssessmentEvent {
  /** The request that caused it: a replay finds it here and does nothing. */
  readonly eventId: string
  readonly assessmentId: string
  readonly kind: EventKind
  readonly at: Instant
  readonly actor: { readonly personId: string; readonly name: string; readonly role: Role | 'clock' }
  readonly round: number
  readonly state: AssessmentState
  readonly revision: number
  readonly detail: EventDetail
  /** On `submitted`: exactly what was submitted, to be compared with the next round. */
  readonly snapshot?: { readonly answers: Answers; readonly evidence: Evidence }
}

/** Who an effect is meant for; who that is in person is looked up when it is carried out. */
export type Audience =
  | { readonly kind: 'contacts'; readonly enterpriseId: string }
  | { readonly kind: 'reviewers'; readonly unionId: string }
  | { readonly kind: 'office' }

/** What is to be told after the commit. Effects are data: a transaction's callback may run several times. */
export interface Effect {
  readonly kind: 'tell'
  readonly audience: Audience
  readonly occasion:
    | 'submitted'
    | 'resubmitted'
    | 'submitted_unrouted'
    | 'withdrawn'
    | 'returned'
    | 'endorsed'
    | 'endorsed_to_office'
    | 'sent_back'
    | 'received'
    | 'extended'
    | 'routed'
  readonly assessmentId: string
  readonly enterpriseName: string
  readonly detail: EventDetail
}
