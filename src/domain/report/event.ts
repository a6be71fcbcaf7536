import type { Effect, WorkflowEvent } from '../workflow/event'
import type { ReportState, Sections } from './report'

/** What may happen to a report. */
export type ReportEventKind =
  'submitted' | 'withdrawn' | 'review_began' | 'returned' | 'received' | 'routed' | 'marked_late'

export type ReportEvent = WorkflowEvent<ReportEventKind, ReportState, { readonly sections: Sections }>

/** What is told of a report. */
export type ReportOccasion =
  'report_submitted' | 'report_resubmitted' | 'report_withdrawn' | 'report_returned' | 'report_received'

export type ReportEffect = Effect<ReportOccasion>
