import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { DraftProgress } from '@/components/draft-progress/draft-progress'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { useLoadedReview } from '@/features/review/use-loaded-review'
import { goHome } from '@/features/session/navigate'
import { usePullDown, useTitle } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { failureSentence } from '@/text/failures'
import { findDraftProgress } from '@/text/draft-progress'
import { reviewPage } from '@/text/review-page'
import { ReviewContent } from './review-content'

definePageConfig({ navigationBarTitleText: '审核', enablePullDownRefresh: true })

export default function ReviewPage() {
  const { id } = useRouter().params
  const { review, failure, reload } = useLoadedReview(id)
  const name = review?.loaded.assessment.enterpriseName
  useBar('plain')
  usePullDown(reload)
  useTitle(name)

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
  if (review) return <ReviewContent loadedReview={review} failure={failure} />
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
