import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { goHome } from '@/features/session/navigate'
import { contactPages } from '@/text/contact-pages'
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
            ? { retryText: contactPages.home, onRetry: goHome }
            : { onRetry: () => void onRetry() })}
        />
      ) : (
        <LoadingState label={contactPages.opening} rows={4} />
      )}
    </Page>
  )
}
