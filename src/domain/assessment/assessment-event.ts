import type { Answers } from '../answer/answer'
import type { AssessmentState } from './assessment'
import type { Evidence } from '../evidence/photo'
import type { Effect, WorkflowEvent } from '../workflow/event'

/** What may happen to an assessment: what its commands leave behind, and what the clock marks. */
export type EventKind =
  | 'submitted'
  | 'withdrawn'
  | 'review_began'
  | 'returned'
  | 'endorsed'
  | 'sent_back'
  | 'received'
  | 'receipt_taken_back'
  | 'extended'
  | 'extension_asked'
  | 'extension_request_taken_back'
  | 'extension_granted'
  | 'extension_declined'
  | 'routed'
  | 'left'
  | 'rejoined'
  | 'marked_late'

/** What was submitted. */
export interface Submission {
  readonly answers: Answers
  readonly evidence: Evidence
}

export type AssessmentEvent = WorkflowEvent<EventKind, AssessmentState, Submission>

/** What is told of an assessment. */
export type AssessmentOccasion =
  | 'submitted'
  | 'resubmitted'
  | 'submitted_unrouted'
  | 'withdrawn'
  | 'returned'
  | 'endorsed'
  | 'endorsed_to_office'
  | 'sent_back'
  | 'received'
  | 'receipt_taken_back'
  | 'extended'
  | 'extension_asked'
  | 'extension_request_taken_back'
  | 'extension_granted'
  | 'extension_declined'
  | 'routed'
  | 'left'
  | 'rejoined'
  | 'took_in'
  | 'gave_back'

export type AssessmentEffect = Effect<AssessmentOccasion>
