import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Timeline } from '@/components/timeline/timeline'
import { useReloadOn } from '@/features/use-reload-on'
import { useTimeline } from '@/features/use-timeline'
import { failureSentence } from '@/text/failures'

export interface ReviewTimelineProps {
  assessmentId: string
  revision: number
}

/** An assessment's history, read anew whenever its revision moves on. */
export function ReviewTimeline({ assessmentId, revision }: ReviewTimelineProps) {
  const { rows, above, failure, more, loading, loadMore, reload } = useTimeline(assessmentId)
  useReloadOn(revision, reload)
  if (!rows && failure) return <FailedState compact sentence={failureSentence(failure)} onRetry={() => void reload()} />
  if (!rows) return <LoadingState rows={1} />
  if (rows.length === 0) return <EmptyState title='还没有办理记录' note='企业提交以后，每一步都会记在这里' />
  return (
    <Card>
      <Timeline label='办理记录' events={rows} above={above} more={more} loading={loading} onMore={loadMore} />
    </Card>
  )
}
