import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Timeline } from '@/components/timeline/timeline'
import type { Timeline as History } from '@/features/use-timeline'
import { FailedQuery } from '../parts/failed-query'

export interface EventsCardProps {
  timeline: History
  onRetry: () => Promise<void>
}

/** What happened to the assessment, as it was recorded. */
export function EventsCard({ timeline, onRetry }: EventsCardProps) {
  const { rows, above, failure, more, loading, loadMore } = timeline
  return (
    <Card title='办理记录'>
      {failure ? <FailedQuery failure={failure} onRetry={onRetry} compact /> : null}
      {!rows && !failure ? <LoadingState rows={1} /> : null}
      {rows?.length === 0 ? <EmptyState title='还没有办理记录' note='提交、审核、延期、改派都会记在这里。' /> : null}
      {rows && rows.length > 0 ? (
        <Timeline label='办理记录' events={rows} above={above} more={more} loading={loading} onMore={loadMore} />
      ) : null}
    </Card>
  )
}
