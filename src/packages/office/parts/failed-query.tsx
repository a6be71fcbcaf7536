import { FailedState } from '@/components/failed-state/failed-state'
import { goHome } from '@/features/session/navigate'
import { failureSentence, type Failure } from '@/text/failures'

export interface FailedQueryProps {
  failure: Failure
  onRetry: () => Promise<void>
  /** Above what is still shown, rather than instead of it. */
  compact?: boolean | undefined
}

/** What could not be read, and the way to read it again; from a refusal the way leads home. */
export function FailedQuery({ failure, onRetry, compact }: FailedQueryProps) {
  if (failure.outcome === 'refused' && !compact)
    return <FailedState sentence={failureSentence(failure)} retryText='回首页' onRetry={goHome} />
  return (
    <FailedState
      sentence={failureSentence(failure)}
      requestId={failure.outcome === 'outage' ? failure.reference : undefined}
      onRetry={() => void onRetry()}
      compact={compact}
    />
  )
}
