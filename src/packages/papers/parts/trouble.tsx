import { DraftProgress } from '@/components/draft-progress/draft-progress'
import { FailedState } from '@/components/failed-state/failed-state'
import { Notice } from '@/components/notice/notice'
import { goHome } from '@/features/session/navigate'
import { failureSentence, type Failure } from '@/text/failures'
import { findDraftProgress } from '@/text/draft-progress'

interface ReadTroubleProps {
  failure: Failure
  onRetry?: () => Promise<unknown>
  /** Above what is still shown, rather than instead of it. */
  compact?: boolean | undefined
}

/** What could not be read, with the number of an outage, and the way to read it again; from a refusal the way leads home. */
export function ReadTrouble({ failure, onRetry, compact }: ReadTroubleProps) {
  if (failure.outcome === 'refused' && !compact)
    return <FailedState sentence={failureSentence(failure)} retryText='回首页' onRetry={goHome} />
  return (
    <FailedState
      sentence={failureSentence(failure)}
      requestId={failure.outcome === 'outage' ? failure.reference : undefined}
      onRetry={onRetry && (() => void onRetry())}
      compact={compact}
    />
  )
}

/** Why a page did not open; a draft is told by its progress. */
export function OpenTrouble({ failure, onRetry }: { failure: Failure; onRetry: () => Promise<unknown> }) {
  const progress = findDraftProgress(failure)
  if (progress) return <DraftProgress {...progress} />
  return <ReadTrouble failure={failure} onRetry={onRetry} />
}

/** Why a step was not done, where it was tried. */
export function WriteTrouble({ failure, title }: { failure: Failure | null | undefined; title: string }) {
  return failure ? (
    <Notice tone='danger' title={title} urgent>
      {failureSentence(failure)}
    </Notice>
  ) : null
}
