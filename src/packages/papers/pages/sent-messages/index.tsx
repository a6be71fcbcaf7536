import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { ExportRow } from '@/components/export-row/export-row'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatusTag } from '@/components/status-tag/status-tag'
import { useListGestures } from '@/features/page-life'
import { type SentMessage, useSentMessages } from '@/features/sent-messages/use-sent-messages'
import { useBar } from '@/features/session/appearance'
import { scrollToTop } from '@/features/session/navigate'
import { exportWords } from '@/text/exports'
import { OUTCOME_WORDS, sentLines, sentMessagesPage as words } from '@/text/sent-messages'
import '../../parts/card-line.scss'

definePageConfig({
  navigationBarTitleText: '发送记录',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

function SentCard({ message }: { message: SentMessage }) {
  const { label, tone } = OUTCOME_WORDS[message.outcome]
  return (
    <Card
      title={message.title}
      note={[message.seatName, message.name || words.nobody].filter(Boolean).join(' ')}
      extra={<StatusTag tone={tone} text={label} />}
    >
      {sentLines(message).map((line) => (
        <View key={line} className='card-line'>
          {line}
        </View>
      ))}
    </Card>
  )
}

/** What was sent to an enterprise, to a person or on a day: when, by whom or by which rule, and what became of it. */
export default function SentMessagesPage() {
  const { name, ...address } = useRouter().params
  const list = useSentMessages(address)
  const { rows, failure, on, outcome, matter } = list
  useBar('plain')
  useListGestures(list.reload, list.loadMore)
  const of = on === undefined ? name : words.ofDay(on, outcome, matter)
  return (
    <Page>
      {of ? <SectionTitle title={of} /> : null}
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!list.isChosen ? (
        <EmptyState title={words.notChosen} note={words.notChosenNote} />
      ) : !rows && !failure ? (
        <LoadingState rows={4} />
      ) : null}
      {rows?.length === 0 ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      {rows && rows.length > 0 ? (
        <ExportRow
          tables={[{ key: 'messages', name: exportWords.messages }]}
          taken='messages'
          document={list.exporting}
          onTake={list.exportMessages}
        />
      ) : null}
      {rows ? (
        <RowPages rows={rows} unit={words.unit} pages={list} onTurn={scrollToTop}>
          {(message) => <SentCard key={message.messageId} message={message} />}
        </RowPages>
      ) : null}
    </Page>
  )
}
