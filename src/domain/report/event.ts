import type { Effect, WorkflowEvent } from '../workflow/event'
import type { ReportState, Sections } from './report'

/** What may happen to a report: what its commands leave behind, and what the clock marks. */
export type ReportEventKind =
  'submitted' | 'withdrawn' | 'review_began' | 'returned' | 'received' | 'routed' | 'marked_late'

/** What was submitted. */
export interface ReportSubmission {
  readonly sections: Sections
}

export type ReportEvent = WorkflowEvent<ReportEventKind, ReportState, ReportSubmission>

/** What is told of a report. */
export type ReportOccasion =
  'report_submitted' | 'report_resubmitted' | 'report_withdrawn' | 'report_returned' | 'report_received'

export type ReportEffect = Effect<ReportOccasion>
