import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Timeline } from '@/components/timeline/timeline'
import { useTimeline } from '@/features/review/use-timeline'
import { failureSentence } from '@/text/failures'

export interface ReviewTimelineProps {
  assessmentId: string
  revision: number
}

export function ReviewTimeline({ assessmentId, revision }: ReviewTimelineProps) {
  const { events, failure, reload } = useTimeline(assessmentId, revision)
  if (!events && failure)
    return <FailedState compact sentence={failureSentence(failure)} onRetry={() => void reload()} />
  if (!events) return <LoadingState rows={1} />
  if (events.length === 0) return <EmptyState title='还没有办理记录' note='企业提交以后，每一步都会记在这里' />
  return (
    <Card>
      <Timeline label='办理记录' events={events} />
    </Card>
  )
}
