import { failureSentence, type Failure } from '@/text/failures'
import { findDraftProgress } from '@/text/draft-progress'
import { DraftProgress } from '../draft-progress/draft-progress'
import { FailedState } from '../failed-state/failed-state'
import { Notice } from '../notice/notice'

export interface ReadFailureProps {
  failure: Failure
  onRetry?: (() => Promise<unknown>) | undefined
  /** Above what is still shown, rather than instead of it. */
  compact?: boolean | undefined
}

/** What could not be read, with the number of an outage, and the way to read it again; from a refusal the way leads home. */
export function ReadFailure({ failure, onRetry, compact }: ReadFailureProps) {
  return (
    <FailedState
      sentence={failureSentence(failure)}
      requestId={failure.outcome === 'outage' ? failure.reference : undefined}
      home={failure.outcome === 'refused' && !compact}
      onRetry={onRetry && (() => void onRetry())}
      compact={compact}
    />
  )
}

/** Why a page did not open; a draft is told by its progress. */
export function OpenFailure({ failure, onRetry }: { failure: Failure; onRetry: () => Promise<unknown> }) {
  const progress = findDraftProgress(failure)
  return progress ? <DraftProgress {...progress} /> : <ReadFailure failure={failure} onRetry={onRetry} />
}

export interface WriteFailureProps {
  failure: Failure | null | undefined
  /** What did not happen: «没有保存». */
  title?: string | undefined
}

/** Why a step was not done, where it was tried. */
export function WriteFailure({ failure, title }: WriteFailureProps) {
  return failure ? (
    <Notice tone='danger' title={title} urgent>
      {failureSentence(failure)}
    </Notice>
  ) : null
}
