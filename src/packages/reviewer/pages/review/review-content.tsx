import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar, ButtonRow } from '@/components/action-bar/action-bar'
import { NextBar } from '@/components/action-bar/next-bar'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { numberList } from '@/domain/rubric/number-list'
import { allNumbers } from '@/domain/rubric/rubric'
import { useMovedOn, useWaysOn } from '@/features/session/beside'
import { SUMMARY_TAB } from '@/features/review/use-place'
import type { LoadedReview } from '@/features/review/use-loaded-review'
import { type Review, useReview } from '@/features/review/use-review'
import { useReviewKeys } from '@/features/review/use-review-keys'
import { useAuthors } from '@/features/use-authors'
import { leftReason } from '@/text/departure'
import { type Failure, failureSentence } from '@/text/failures'
import { movedOnSentence, readingSentence } from '@/text/review'
import { reviewPage } from '@/text/review-page'
import { ApproveSheet } from './approve-sheet'
import { IndicatorCard } from './indicator-card'
import { ReturnSheet } from './return-sheet'
import { ReviewSummary } from './review-summary'
import './review.scss'

interface ReviewFooterProps {
  review: Review
  onReturn: () => void
  onApprove: () => void
}

const hintOf = (
  unsaved: readonly number[],
  flagged: readonly number[],
  total: number,
  approve: string,
): string | undefined => {
  if (unsaved.length > 0) return reviewPage.remarksUnsaved(numberList(unsaved, total))
  return flagged.length > 0 ? reviewPage.flaggedFirst(numberList(flagged, total), approve) : undefined
}

/** Back or onwards. What is not saved, or still marked, is said above the buttons that wait for it. */
function ReviewFooter({ review, onReturn, onApprove }: ReviewFooterProps) {
  const toast = useToast()
  const flagged = review.outcome.items.map((item) => item.no)
  const unsaved = Object.keys(review.notes.unsaved).map(Number)
  const approve = review.mode === 'office' ? reviewPage.receive : reviewPage.endorse
  const explain = () => toast.show({ text: reviewPage.howToReturn, tone: 'info' })
  return (
    <ActionBar hint={hintOf(unsaved, flagged, allNumbers(review.rubric).length, approve)}>
      <Button kind='secondary' disabled={unsaved.length > 0} onPress={flagged.length > 0 ? onReturn : explain}>
        {flagged.length > 0 ? reviewPage.returnCount(flagged.length) : reviewPage.return}
      </Button>
      <Button disabled={unsaved.length > 0 || flagged.length > 0} onPress={onApprove}>
        {approve}
      </Button>
    </ActionBar>
  )
}

/** What lies over the page. */
type Sheet = 'return' | 'approve' | null

interface ReviewContentProps {
  loadedReview: LoadedReview
  /** Why the last loading anew did not come through. */
  failure: Failure | undefined
  /** What lies over the page besides its own sheets. */
  overlay: ReactNode
}

export function ReviewContent({ loadedReview, failure, overlay }: ReviewContentProps) {
  const review = useReview(loadedReview)
  const authors = useAuthors(review.loaded.assessment.assessmentId)
  const ways = useWaysOn()
  useMovedOn(review.loaded.assessment.revision)
  const [sheet, setSheet] = useState<Sheet>(null)
  const { place, dimension, next, rubric, seen } = review
  const acting = review.mode !== 'reading'
  const left = leftReason(review.loaded.assessment)
  const close = () => {
    review.moves.clear()
    setSheet(null)
  }
  const openRemark = (no: number) => {
    close()
    review.editing.openAt('remark', no)
  }
  const unseenHere = review.indicators.map(({ no }) => no).filter((no) => !seen.nos.includes(no))
  useReviewKeys(review)
  return (
    <Page
      wide
      top={
        <Tabs
          label={reviewPage.tabs}
          tabs={[
            { key: SUMMARY_TAB, label: reviewPage.summary },
            ...rubric.dimensions.map(({ id, shortTitle }) => ({ key: id, label: shortTitle })),
          ]}
          selected={place.tab}
          onSelect={(tab) => place.go(tab)}
        />
      }
      footer={
        acting ? (
          <ReviewFooter review={review} onReturn={() => setSheet('return')} onApprove={() => setSheet('approve')} />
        ) : review.moves.next !== undefined ? (
          <NextBar next={review.moves.next} onOpen={ways.go} onBack={ways.back} />
        ) : undefined
      }
      overlay={
        <>
          {acting && sheet === 'return' ? <ReturnSheet review={review} onClose={close} onRemark={openRemark} /> : null}
          {acting && sheet === 'approve' ? <ApproveSheet review={review} onClose={close} /> : null}
          {overlay}
        </>
      }
    >
      {failure ? (
        <Notice
          tone='warn'
          title={reviewPage.notReloaded}
          action={{ text: reviewPage.reload, onPress: () => void review.reload() }}
        >
          {failureSentence(failure)}
        </Notice>
      ) : null}
      {review.archived ? <Notice>{review.archived}</Notice> : null}
      {!acting && review.moves.failure ? (
        <Notice tone='warn' title={reviewPage.notDone} urgent>
          {movedOnSentence(review.moves.failure, review.loaded.assessment.state)}
        </Notice>
      ) : null}
      {left ? <Notice>{left}</Notice> : null}
      {review.present.length > 0 ? <View className='rv-present'>{reviewPage.present(review.present)}</View> : null}
      <WriteFailure failure={seen.failure} title={reviewPage.notSeen} />
      {dimension ? (
        <>
          <SectionTitle
            title={dimension.title}
            note={
              acting
                ? reviewPage.seen(review.indicators.length - unseenHere.length, review.indicators.length)
                : left === undefined
                  ? readingSentence(review.loaded.assessment.state)
                  : undefined
            }
          />
          {review.indicators.map((view) => (
            <IndicatorCard key={view.no} view={view} review={review} author={authors.get(view.no)} />
          ))}
          {acting && unseenHere.length > 0 ? (
            <ButtonRow>
              <Button kind='secondary' icon='check' onPress={() => void seen.mark(unseenHere, true)}>
                {reviewPage.seeAll(unseenHere.length)}
              </Button>
            </ButtonRow>
          ) : null}
          {next ? (
            <ButtonRow>
              <Button kind='secondary' onPress={() => place.go(next.id)}>
                {reviewPage.nextDimension(next.title)}
              </Button>
            </ButtonRow>
          ) : null}
        </>
      ) : (
        <View className='rv-halves'>
          <ReviewSummary review={review} />
        </View>
      )}
    </Page>
  )
}
