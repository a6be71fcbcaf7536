import { FailedState } from '@/components/failed-state/failed-state'
import { Notice } from '@/components/notice/notice'
import { failureSentence, type Failure } from '@/text/failures'

/** What could not be read, and the way to read it again. */
export function FailedRead(props: { failure: Failure; onRetry: () => Promise<void>; compact?: boolean | undefined }) {
  const { failure, onRetry, compact } = props
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
export function FailedStep({ failure, title }: { failure: Failure | null | undefined; title: string }) {
  return failure ? (
    <Notice tone='danger' title={title} urgent>
      {failureSentence(failure)}
    </Notice>
  ) : null
}
