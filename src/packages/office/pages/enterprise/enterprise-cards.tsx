import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Timeline } from '@/components/timeline/timeline'
import { isWithWriter } from '@/domain/people/access'
import type { EnterpriseView, SeatHolder } from '@/features/office/enterprise/use-enterprise'
import type { Timeline as History } from '@/features/timeline'
import { formatMoment } from '@/text/dates'
import { bonusNote, extensionNote, fillingNote, NO_UNION, returnNote, timingSentence } from '@/text/office'
import { stateWord } from '@/text/states'
import { HolderRow } from '../../parts/holders'
import './enterprise.scss'

/** Where the enterprise stands. */
export function OutlineCard({ view: { outline, progress } }: { view: EnterpriseView }) {
  const late = progress.timing.kind === 'late'
  const word = stateWord(late ? 'late' : progress.state)
  const timing = timingSentence(progress.timing)
  const order = outline.state === 'returned' ? outline.returnOrder : null
  const lines = [
    progress.state === 'unstarted' ? '还没有开始填报' : fillingNote(progress),
    bonusNote(progress.bonusScore),
    isWithWriter(outline.state) && outline.lastSavedAt !== null && `${formatMoment(outline.lastSavedAt)} 最近保存`,
    outline.submittedAt !== null &&
      `${formatMoment(outline.submittedAt)} 提交${outline.round > 1 ? `（第 ${outline.round} 次）` : ''}`,
    outline.endorsedAt !== null &&
      `${formatMoment(outline.endorsedAt)} 同意呈报${outline.opinion ? `，签字人 ${outline.opinion.signerName}` : ''}`,
    outline.receivedAt !== null && `${formatMoment(outline.receivedAt)} 省级接收`,
    !late && !order && timing,
  ].filter((line): line is string => Boolean(line))
  return (
    <Card
      title={outline.enterpriseName}
      note={`第 ${outline.enterpriseNo} 号 · ${outline.unionName ?? NO_UNION}`}
      extra={<StatusTag tone={word.tone} text={word.label} />}
    >
      <ProgressBar value={progress.answered} max={progress.indicators} label='填报进度' />
      {lines.map((line) => (
        <View key={line} className='of-outline__line'>
          {line}
        </View>
      ))}
      {late && timing ? <Notice tone='danger'>{`${timing}。延期后可以继续提交。`}</Notice> : null}
      {order ? <Notice tone='warn'>{returnNote(order, late ? undefined : timing)}</Notice> : null}
      {outline.extension ? <Notice>{extensionNote(outline.extension)}</Notice> : null}
    </Card>
  )
}

interface PeopleCardProps {
  holders: readonly SeatHolder[]
  onInvite: () => void
  onUnbind: (holder: SeatHolder) => void
}

/** Who fills in for the enterprise. */
export function PeopleCard({ holders, onInvite, onUnbind }: PeopleCardProps) {
  return (
    <Card title='填报人' note={holders.length === 0 ? '还没有人绑定，请发邀请码' : `${holders.length} 人已绑定`}>
      {holders.map((holder) => (
        <HolderRow key={holder.personId} holder={holder} onUnbind={() => onUnbind(holder)} />
      ))}
      <View className='of-person__invite'>
        <Button kind='secondary' icon='plus' onPress={onInvite}>
          邀请填报人
        </Button>
      </View>
    </Card>
  )
}

interface EventsCardProps {
  timeline: History
  onRetry: () => Promise<void>
}

/** What happened to the assessment, as it was recorded. */
export function EventsCard({ timeline, onRetry }: EventsCardProps) {
  const { rows, above, failure, more, loading, loadMore } = timeline
  return (
    <Card title='办理记录'>
      {failure ? <ReadFailure failure={failure} onRetry={onRetry} compact /> : null}
      {!rows && !failure ? <LoadingState rows={1} /> : null}
      {rows?.length === 0 ? <EmptyState title='还没有办理记录' note='提交、审核、延期、改派都会记在这里。' /> : null}
      {rows && rows.length > 0 ? (
        <Timeline label='办理记录' events={rows} above={above} more={more} loading={loading} onMore={loadMore} />
      ) : null}
    </Card>
  )
}
