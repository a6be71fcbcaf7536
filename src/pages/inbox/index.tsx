import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { InboxRow } from '@/features/inbox/inbox-rows'
import { useInbox } from '@/features/inbox/use-inbox'
import { goHome, openPage, scrollToTop, startAt } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useListGestures } from '@/features/page-life'
import { useSession } from '@/features/session/use-session'
import { useBar } from '@/features/session/appearance'
import { failureSentence } from '@/text/failures'
import { inboxPage } from '@/text/inbox-page'
import './inbox.scss'

definePageConfig({ navigationBarTitleText: '消息', enablePullDownRefresh: true })

interface MessageCardProps {
  row: InboxRow
  onRead: () => void
  onOpen: (url: string) => void
}

/** One message, whole: nothing has to be opened to be read. */
function MessageCard({ row, onRead, onOpen }: MessageCardProps) {
  const { title, lines, when, unread, link } = row
  return (
    <Card
      title={title}
      note={when}
      extra={unread ? <StatusTag tone='danger' icon='dot' text={inboxPage.unread} /> : undefined}
    >
      {lines.map((line, index) => (
        <View key={index} className='inbox__line'>
          {line}
        </View>
      ))}
      {link || unread ? (
        <View className='inbox__actions'>
          {unread ? (
            <Button kind='text' size='small' onPress={onRead}>
              {inboxPage.understood}
            </Button>
          ) : null}
          {link ? (
            <Button kind='secondary' size='small' onPress={() => onOpen(link.url)}>
              {link.text}
            </Button>
          ) : null}
        </View>
      ) : null}
    </Card>
  )
}

/** The program's own inbox: everything that was said, whether or not WeChat could carry it. */
export default function InboxPage() {
  const inbox = useInbox()
  const { takeSeat } = useSession()
  useBar('plain')
  useListGestures(inbox.reload, inbox.loadMore)
  const { rows, failure } = inbox
  if (!rows)
    return (
      <Page>
        {failure ? (
          <FailedState sentence={failureSentence(failure)} onRetry={() => void inbox.reload()} />
        ) : (
          <LoadingState rows={4} />
        )}
      </Page>
    )
  if (rows.length === 0)
    return (
      <Page>
        <EmptyState
          icon='chat'
          title={inboxPage.none}
          note={inboxPage.noneNote}
          action={
            <Button kind='secondary' onPress={goHome}>
              {inboxPage.home}
            </Button>
          }
        />
      </Page>
    )
  const unreadIds = rows.filter(({ unread }) => unread).map(({ messageId }) => messageId)
  const open = ({ messageId, seat }: InboxRow, url: string) => {
    void inbox.markRead([messageId])
    // It is opened in its seat; what lies beneath is of another one, and is left.
    if (seat) void takeSeat(seat)
    if (seat || url.startsWith(pageUrl('home'))) startAt(url)
    else openPage(url)
  }
  return (
    <Page top={<OfflineBanner offline={inbox.offline} />}>
      {unreadIds.length > 0 ? (
        <View className='inbox__head'>
          <View className='inbox__count'>{inboxPage.unreadCount(inbox.unread)}</View>
          <Button kind='text' size='small' onPress={() => void inbox.markRead(unreadIds)}>
            {inboxPage.allRead}
          </Button>
        </View>
      ) : null}
      <RowPages rows={rows} unit={inboxPage.unit} pages={inbox} onTurn={scrollToTop} total={inboxPage.end}>
        {(row) => (
          <MessageCard
            key={row.messageId}
            row={row}
            onRead={() => void inbox.markRead([row.messageId])}
            onOpen={(url) => open(row, url)}
          />
        )}
      </RowPages>
      {failure ? <FailedState compact sentence={failureSentence(failure)} onRetry={() => void inbox.reload()} /> : null}
    </Page>
  )
}
