import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Timeline } from '@/components/timeline/timeline'
import './gallery.scss'

const open = () => undefined

export function StatesScreen() {
  return (
    <Page top={<OfflineBanner offline pending={3} />}>
      <Card title='状态'>
        <View className='g-row'>
          <StatusTag tone='warn' text='填报中' />
          <StatusTag tone='info' text='待审核' />
          <StatusTag tone='danger' text='退回修改' icon='retry' />
          <StatusTag tone='ok' text='同意呈报' />
          <StatusTag tone='ok' text='省级已接收' />
          <StatusTag tone='neutral' text='未开始' />
          <StatusTag tone='neutral' text='已锁定' icon='lock' />
        </View>
      </Card>
      <Notice tone='info'>省级已核对名录。</Notice>
      <Notice tone='ok' title='已提交给东莞市总工会'>
        12 月 8 日 10:32
      </Notice>
      <Notice tone='warn' title='还有 4 天截止'>
        截止后不能再提交，需要延期请联系责任工会。
      </Notice>
      <Notice tone='danger' title='版本已更新' action={{ text: '查看两份内容', onPress: open }}>
        同事刚刚改过这一项，两份内容都已保留。
      </Notice>
      <CommentBubble author='东莞市总工会 李红' when='12 月 9 日 10:32' text='请补充凭证。' />
      <CommentBubble author='东莞市总工会 李红' when='12 月 9 日 10:32' text='请补充凭证。' state='answered' />
      <Card title='经过'>
        <Timeline
          label='经过'
          events={[
            {
              id: '3',
              who: '东莞市总工会 李红',
              what: '退回修改 2 项',
              when: '12 月 9 日 10:32',
              note: '请补充 2026 年实际支出凭证。',
              tone: 'warn',
            },
            { id: '2', who: '生益科技 王敏', what: '提交', when: '12 月 8 日 17:05', tone: 'ok' },
            { id: '1', who: '生益科技 王敏', what: '开始填报', when: '11 月 20 日 09:12' },
          ]}
        />
      </Card>
      <Card>
        <EmptyState
          title='没有待审核的企业'
          note='有企业提交后会提醒你'
          action={
            <Button kind='secondary' onPress={open}>
              查看全部
            </Button>
          }
        />
      </Card>
      <Card>
        <FailedState sentence='网络不通，内容没有丢，请重试' requestId='7f3a-20261122-0912' onRetry={open} />
      </Card>
      <LoadingState rows={1} />
    </Page>
  )
}
