import { FailedState } from '@/components/failed-state/failed-state'
import { failureSentence, type Failure } from '@/text/failures'

export interface FailedQueryProps {
  failure: Failure
  onRetry: () => Promise<void>
  /** Above what is still shown, rather than instead of it. */
  compact?: boolean | undefined
}

/** What could not be read, and the way to read it again. */
export function FailedQuery({ failure, onRetry, compact }: FailedQueryProps) {
  return (
    <FailedState
      sentence={failureSentence(failure)}
      requestId={failure.outcome === 'outage' ? failure.reference : undefined}
      onRetry={() => void onRetry()}
      compact={compact}
    />
  )
}
