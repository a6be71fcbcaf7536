import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { InboxRow } from '@/features/inbox/inbox-rows'
import './inbox.scss'

export interface MessageCardProps {
  row: InboxRow
  onRead: () => void
  onOpen: (url: string) => void
}

/** One message, whole: nothing has to be opened to be read. */
export function MessageCard({ row, onRead, onOpen }: MessageCardProps) {
  const { title, lines, when, unread, link } = row
  return (
    <Card title={title} note={when} extra={unread ? <StatusTag tone='danger' icon='dot' text='未读' /> : undefined}>
      {lines.map((line, index) => (
        <View key={index} className='inbox__line'>
          {line}
        </View>
      ))}
      {link || unread ? (
        <View className='inbox__actions'>
          {unread ? (
            <Button kind='text' size='small' onPress={onRead}>
              知道了
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
