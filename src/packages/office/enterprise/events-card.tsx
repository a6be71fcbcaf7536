import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Timeline } from '@/components/timeline/timeline'
import { timelineRows } from '@/features/timeline-rows'
import type { TimelineEvent } from '@/text/events'
import type { Failure } from '@/text/failures'
import { FailedQuery } from '../parts/failed-query'

export interface EventsCardProps {
  events: readonly TimelineEvent[] | undefined
  failure: Failure | undefined
  onRetry: () => Promise<void>
}

/** What happened to the assessment, as it was recorded. */
export function EventsCard({ events, failure, onRetry }: EventsCardProps) {
  return (
    <Card title='办理记录'>
      {failure ? <FailedQuery failure={failure} onRetry={onRetry} compact /> : null}
      {!events && !failure ? <LoadingState rows={1} /> : null}
      {events?.length === 0 ? <EmptyState title='还没有办理记录' note='提交、审核、延期、改派都会记在这里。' /> : null}
      {events && events.length > 0 ? <Timeline label='办理记录' events={timelineRows(events)} /> : null}
    </Card>
  )
}
