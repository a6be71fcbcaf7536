import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { StackedBar } from '@/components/stacked-bar/stacked-bar'
import { StatRow } from '@/components/stat-row/stat-row'
import type { ProgressView } from '@/features/office/progress/use-progress'
import { daysLeftSentence, formatFullDay } from '@/text/dates'
import { receivedNote } from '@/text/office'
import './progress.scss'

/** The province in four numbers and one bar, whose parts are all its enterprises. */
export function TotalsCard({ view }: { view: ProgressView }) {
  const { shares } = view
  return (
    <View className='of-totals'>
      <Card
        title={view.title}
        note={
          view.opensOn === null
            ? `截止日 ${formatFullDay(view.deadlineOn)} · ${daysLeftSentence(view.left)}`
            : `${formatFullDay(view.opensOn)}开始填报 · 截止日 ${formatFullDay(view.deadlineOn)}`
        }
      >
        <StatRow
          stats={[
            { key: 'enterprises', label: '入库企业', value: view.enterprises },
            { key: 'submitted', label: '已提交', value: view.submitted },
            { key: 'endorsed', label: '同意呈报', value: view.endorsed, tone: 'ok' },
            { key: 'risk', label: '有风险', value: view.risk.count, tone: view.risk.count > 0 ? 'brand' : undefined },
          ]}
        />
        <StackedBar
          label='各阶段企业'
          unit='家'
          segments={[
            { key: 'endorsed', label: '同意呈报', value: shares.endorsed, tone: 'ok' },
            { key: 'waiting', label: '待审核', value: shares.waiting, tone: 'info' },
            { key: 'returned', label: '退回修改', value: shares.returned, tone: 'brand' },
            { key: 'draft', label: '填报中', value: shares.draft, tone: 'warn' },
            { key: 'unstarted', label: '未开始', value: shares.unstarted, tone: 'none' },
          ]}
        />
        {view.endorsed > 0 ? <View className='of-totals__note'>{receivedNote(view.counts.received)}</View> : null}
      </Card>
    </View>
  )
}
