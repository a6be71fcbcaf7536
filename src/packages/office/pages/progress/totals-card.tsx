import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { StackedBar } from '@/components/stacked-bar/stacked-bar'
import { StatRow } from '@/components/stat-row/stat-row'
import type { OversightFilter } from '@/features/office/progress/progress'
import type { ProgressView } from '@/features/office/progress/use-progress'
import { daysLeftSentence, formatFullDay } from '@/text/dates'
import { receivedNote } from '@/text/office'
import { progressPage } from '@/text/office-progress'
import { ARCHIVED_NOTE } from '@/text/unfinished'
import './progress.scss'

interface TotalsCardProps {
  view: ProgressView
  /** Opens the list that is behind a number. */
  onNames: (filter: OversightFilter) => void
}

/** The province in four numbers, each with its list, and one bar, whose parts are all its enterprises. */
export function TotalsCard({ view, onNames }: TotalsCardProps) {
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
            {
              ...{ key: 'enterprises', label: progressPage.enterprises, value: view.enterprises },
              onPress: () => onNames('all'),
            },
            {
              ...{ key: 'submitted', label: progressPage.submitted, value: view.submitted },
              onPress: () => onNames('handed_in'),
            },
            {
              ...{ key: 'unsubmitted', label: progressPage.unsubmitted, value: view.unsubmitted },
              onPress: () => onNames('unsubmitted'),
            },
            {
              ...{ key: 'endorsed', label: progressPage.endorsed, value: view.endorsed, tone: 'ok' },
              onPress: () => onNames('endorsed_or_received'),
            },
          ]}
        />
        <StackedBar
          label={progressPage.stages}
          unit={progressPage.unit}
          segments={[
            { key: 'endorsed', label: progressPage.endorsed, value: shares.endorsed, tone: 'ok' },
            { key: 'waiting', label: progressPage.waiting, value: shares.waiting, tone: 'info' },
            { key: 'returned', label: progressPage.returned, value: shares.returned, tone: 'warn' },
            { key: 'draft', label: progressPage.draft, value: shares.draft, tone: 'deep' },
            { key: 'unstarted', label: progressPage.unstarted, value: shares.unstarted, tone: 'none' },
          ]}
        />
        {view.departed > 0 ? (
          <Button kind='text' size='small' onPress={() => onNames('departed')}>
            {progressPage.departed(view.departed)}
          </Button>
        ) : null}
        {view.endorsed > 0 ? <View className='of-totals__note'>{receivedNote(view.counts.received)}</View> : null}
      </Card>
    </View>
  )
}
