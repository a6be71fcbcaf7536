import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { FEEDBACK_STATES } from '@/domain/feedback/feedback'
import { type FeedbackRow, useFeedbackList } from '@/features/feedback/use-feedback-list'
import { useListGestures } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { scrollToTop } from '@/features/session/navigate'
import { FEEDBACK_STATE_WORDS, feedbackPage as words } from '@/text/feedback'
import { roleWord } from '@/text/states'
import { CloseSheet } from './close-sheet'
import './feedback.scss'

definePageConfig({
  navigationBarTitleText: '投诉建议',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

function FeedbackCard({ row, onClose }: { row: FeedbackRow; onClose: () => void }) {
  const name = row.name || words.unknown
  return (
    <Card
      title={name}
      note={row.seatName}
      extra={row.role ? <StatusTag tone='neutral' text={roleWord(row.role)} /> : undefined}
    >
      <View className='feedback__text'>{row.text}</View>
      <View className='feedback__line'>{words.sentAt(row.at)}</View>
      {row.closing ? (
        <>
          <View className='feedback__line'>{words.answer(row.closing.answer)}</View>
          <View className='feedback__line'>{words.closedBy(row.closing.byName, row.closing.at)}</View>
        </>
      ) : (
        <View className='feedback__ways'>
          <Button kind='secondary' size='small' label={words.closeLabel(name)} onPress={onClose}>
            {words.close}
          </Button>
        </View>
      )}
    </Card>
  )
}

/** 投诉建议: what is open, and what was answered or closed. */
export default function FeedbackPage() {
  const list = useFeedbackList()
  const toast = useToast()
  const [closing, setClosing] = useState<FeedbackRow>()
  const { rows, failure, state } = list
  useBar('plain')
  useListGestures(list.reload, list.loadMore)
  const close = async (row: FeedbackRow, answer: string) => {
    if (!(await list.close(row.feedbackId, answer))) return
    setClosing(undefined)
    toast.show({ tone: 'ok', text: words.closed })
  }
  return (
    <Page
      top={
        <Tabs
          label={words.tabs}
          tabs={FEEDBACK_STATES.map((key) => ({ key, label: FEEDBACK_STATE_WORDS[key] }))}
          selected={state}
          onSelect={list.setState}
        />
      }
      overlay={
        closing ? (
          <CloseSheet
            row={closing}
            running={list.closing.running}
            failure={list.closing.failure}
            onClose={() => setClosing(undefined)}
            onAnswer={(answer) => void close(closing, answer)}
          />
        ) : null
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={4} /> : null}
      {rows?.length === 0 ? <EmptyState title={words.none[state]} note={words.noneNote} /> : null}
      {rows ? (
        <RowPages rows={rows} unit={words.unit} pages={list} onTurn={scrollToTop}>
          {(row) => (
            <FeedbackCard
              key={row.feedbackId}
              row={row}
              onClose={() => {
                list.closing.clear()
                setClosing(row)
              }}
            />
          )}
        </RowPages>
      ) : null}
    </Page>
  )
}
