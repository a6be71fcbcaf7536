import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { StackedBar } from '@/components/stacked-bar/stacked-bar'
import { StatRow } from '@/components/stat-row/stat-row'
import type { ProgressView } from '@/features/office/progress/use-progress'
import { daysLeftSentence, formatFullDay } from '@/text/dates'
import { receivedNote } from '@/text/office'
import { progressPage } from '@/text/office-progress'
import { ARCHIVED_NOTE } from '@/text/unfinished'
import './progress.scss'

/** The province in four numbers and one bar, whose parts are all its enterprises. */
export function TotalsCard({ view, onDeparted }: { view: ProgressView; onDeparted: () => void }) {
  const { shares } = view
  return (
    <View className='of-totals'>
      <Card
        title={view.title}
        note={
          view.archived
            ? ARCHIVED_NOTE
            : view.opensOn === null
              ? progressPage.deadline(formatFullDay(view.deadlineOn), daysLeftSentence(view.left))
              : progressPage.openingAndDeadline(formatFullDay(view.opensOn), formatFullDay(view.deadlineOn))
        }
      >
        <StatRow
          stats={[
            { key: 'enterprises', label: progressPage.enterprises, value: view.enterprises },
            { key: 'submitted', label: progressPage.submitted, value: view.submitted },
            { key: 'endorsed', label: progressPage.endorsed, value: view.endorsed, tone: 'ok' },
            {
              key: 'risk',
              label: progressPage.risk,
              value: view.risk.count,
              tone: view.risk.count > 0 ? 'brand' : undefined,
            },
          ]}
        />
        <StackedBar
          label={progressPage.stages}
          unit={progressPage.unit}
          segments={[
            { key: 'endorsed', label: progressPage.endorsed, value: shares.endorsed, tone: 'ok' },
            { key: 'waiting', label: progressPage.waiting, value: shares.waiting, tone: 'info' },
            { key: 'returned', label: progressPage.returned, value: shares.returned, tone: 'brand' },
            { key: 'draft', label: progressPage.draft, value: shares.draft, tone: 'warn' },
            { key: 'unstarted', label: progressPage.unstarted, value: shares.unstarted, tone: 'none' },
          ]}
        />
        {view.departed > 0 ? (
          <Button kind='text' size='small' onPress={onDeparted}>
            {progressPage.departed(view.departed)}
          </Button>
        ) : null}
        {view.endorsed > 0 ? <View className='of-totals__note'>{receivedNote(view.counts.received)}</View> : null}
      </Card>
    </View>
  )
}
