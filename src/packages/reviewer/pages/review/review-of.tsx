import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { DraftProgress } from '@/components/draft-progress/draft-progress'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { useOwnTitle } from '@/features/session/beside'
import { useLoadedReview } from '@/features/review/use-loaded-review'
import { goHome } from '@/features/session/navigate'
import { usePullDown } from '@/features/page-life'
import { failureSentence } from '@/text/failures'
import { findDraftProgress } from '@/text/draft-progress'
import { reviewPage } from '@/text/review-page'
import { ReviewContent } from './review-content'

interface ReviewOfProps {
  id: string | undefined
  /** What lies over it, where it is a page of its own. */
  overlay?: ReactNode
}

/** The review of one assessment, as a page of its own or beside the list that it was opened from. */
export function ReviewOf({ id, overlay }: ReviewOfProps) {
  const { review, failure, reload } = useLoadedReview(id)
  const name = review?.loaded.assessment.enterpriseName
  usePullDown(reload)
  useOwnTitle(name)

  if (id === undefined)
    return (
      <Page>
        <EmptyState
          title={reviewPage.notNamed}
          note={reviewPage.notNamedNote}
          action={<Button onPress={goHome}>{reviewPage.home}</Button>}
        />
      </Page>
    )
  if (review) return <ReviewContent loadedReview={review} failure={failure} overlay={overlay} />
  const progress = findDraftProgress(failure)
  if (progress)
    return (
      <Page>
        <DraftProgress {...progress} />
      </Page>
    )
  return (
    <Page>
      {failure ? (
        <>
          <FailedState
            sentence={failureSentence(failure)}
            requestId={failure.outcome === 'outage' ? failure.reference : undefined}
            onRetry={() => void reload()}
          />
          <Button kind='text' onPress={goHome}>
            {reviewPage.home}
          </Button>
        </>
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}
