import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { type OwnFeedbackRow, useOwnFeedback } from '@/features/feedback/use-own-feedback'
import { useListGestures } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { goHome, scrollToTop } from '@/features/session/navigate'
import { FEEDBACK_STATE_WORDS, ownFeedbackPage as words } from '@/text/feedback'
import '../../parts/card-line.scss'
import './own-feedback.scss'

definePageConfig({
  navigationBarTitleText: '我的投诉建议',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

function OwnFeedbackCard({ row: { at, text, closing } }: { row: OwnFeedbackRow }) {
  return (
    <Card
      note={words.sent(at)}
      extra={
        closing ? (
          <StatusTag tone='ok' text={FEEDBACK_STATE_WORDS.closed} />
        ) : (
          <StatusTag tone='info' text={FEEDBACK_STATE_WORDS.open} />
        )
      }
    >
      <View className='own-feedback__text'>{text}</View>
      {closing ? (
        <View className='own-feedback__answer'>
          <View className='own-feedback__text'>{words.answered(closing.answer)}</View>
          <View className='card-line'>{words.closedAt(closing.at)}</View>
        </View>
      ) : null}
    </Card>
  )
}

/** 我的投诉建议: what was sent, and what the office answered. A message opens the one that it is about. */
export default function OwnFeedbackPage() {
  const list = useOwnFeedback(useRouter().params.id)
  const { rows, failure, one } = list
  useBar('plain')
  useListGestures(list.reload, list.loadMore)
  return (
    <Page>
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={3} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={one ? words.notFound : words.none}
          note={one ? words.notFoundNote : words.noneNote}
          action={one ? undefined : <Button onPress={goHome}>{words.home}</Button>}
        />
      ) : null}
      {rows ? (
        <RowPages rows={rows} unit={words.unit} pages={list} onTurn={scrollToTop}>
          {(row) => <OwnFeedbackCard key={row.feedbackId} row={row} />}
        </RowPages>
      ) : null}
      {rows && one ? (
        <Button kind='text' onPress={list.showAll}>
          {words.all}
        </Button>
      ) : null}
    </Page>
  )
}
