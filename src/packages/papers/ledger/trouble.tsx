import { FailedState } from '@/components/failed-state/failed-state'
import { Notice } from '@/components/notice/notice'
import { failureSentence, type Failure } from '@/text/failures'

/** What could not be read, and the way to read it again; compact above what is still shown. */
export function ReadTrouble({
  failure,
  onRetry,
  compact,
}: {
  failure: Failure
  onRetry: () => Promise<void>
  compact?: boolean
}) {
  return (
    <FailedState
      sentence={failureSentence(failure)}
      requestId={failure.outcome === 'outage' ? failure.reference : undefined}
      onRetry={() => void onRetry()}
      compact={compact}
    />
  )
}

/** Why a step was not done, where it was tried. */
export function WriteTrouble({ failure, title }: { failure: Failure | undefined; title: string }) {
  return failure ? (
    <Notice tone='danger' title={title} urgent>
      {failureSentence(failure)}
    </Notice>
  ) : null
}
