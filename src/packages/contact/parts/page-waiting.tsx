import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { goHome } from '@/features/session/navigate'
import { failureSentence, type Failure } from '@/text/failures'

export interface PageWaitingProps {
  failure: Failure | undefined
  onRetry: () => Promise<void>
}

/** A page whose assessment is not here yet, or could not be had. */
export function PageWaiting({ failure, onRetry }: PageWaitingProps) {
  return (
    <Page>
      {failure ? (
        <FailedState
          sentence={failureSentence(failure)}
          {...(failure.outcome === 'refused'
            ? { retryText: '回首页', onRetry: goHome }
            : { onRetry: () => void onRetry() })}
        />
      ) : (
        <LoadingState label='正在打开评估表' rows={4} />
      )}
    </Page>
  )
}
