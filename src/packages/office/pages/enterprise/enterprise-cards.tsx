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
import { hasLeft } from '@/domain/ledger/departure'
import { isWithWriter } from '@/domain/people/access'
import type { EnterpriseView, SeatHolder } from '@/features/office/enterprise/use-enterprise'
import type { Timeline as History } from '@/features/timeline'
import { formatMoment } from '@/text/dates'
import { otherNames } from '@/text/enterprise-names'
import { bonusNote, extensionNote, fillingNote, NO_UNION, returnNote, timingSentence } from '@/text/office'
import { enterprisePage } from '@/text/office-enterprise'
import { stateWord } from '@/text/states'
import { HolderRow } from '../../parts/holders'
import './enterprise.scss'

/** Where the enterprise stands. */
export function OutlineCard({ view: { outline, progress, names } }: { view: EnterpriseView }) {
  const { kind } = progress.timing
  const lateness = kind === 'late' || kind === 'rectification_late' ? kind : undefined
  const departed = hasLeft(outline)
  const word = stateWord(departed ? 'departed' : (lateness ?? progress.state))
  const timing = timingSentence(progress.timing)
  const isClosed =
    progress.timing.kind === 'late' || (progress.timing.kind === 'rectification_late' && !progress.timing.open)
  const order = outline.state === 'returned' && !departed ? outline.returnOrder : null
  const lines = [
    otherNames(names, outline.enterpriseName),
    progress.state === 'unstarted' ? enterprisePage.unstarted : fillingNote(progress),
    bonusNote(progress.bonusScore),
    isWithWriter(outline.state) &&
      outline.lastSavedAt !== null &&
      enterprisePage.lastSaved(formatMoment(outline.lastSavedAt)),
    outline.submittedAt !== null && enterprisePage.submittedAt(formatMoment(outline.submittedAt), outline.round),
    outline.endorsedAt !== null &&
      enterprisePage.endorsedAt(formatMoment(outline.endorsedAt), outline.opinion?.signerName),
    outline.receivedAt !== null && enterprisePage.receivedAt(formatMoment(outline.receivedAt)),
    !lateness && !order && timing,
  ].filter((line): line is string => Boolean(line))
  return (
    <Card
      title={outline.enterpriseName}
      note={enterprisePage.numberAndUnion(outline.enterpriseNo, outline.unionName ?? NO_UNION)}
      extra={<StatusTag tone={word.tone} text={word.label} />}
    >
      <ProgressBar value={progress.answered} max={progress.indicators} label={enterprisePage.progress} />
      {lines.map((line) => (
        <View key={line} className='of-outline__line'>
          {line}
        </View>
      ))}
      {lateness && timing ? <Notice tone='danger'>{enterprisePage.lateNote(timing, isClosed)}</Notice> : null}
      {order ? <Notice tone='warn'>{returnNote(order, lateness ? undefined : timing)}</Notice> : null}
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
    <Card
      title={enterprisePage.contacts}
      note={holders.length === 0 ? enterprisePage.noContact : enterprisePage.bound(holders.length)}
    >
      {holders.map((holder) => (
        <HolderRow key={holder.personId} holder={holder} onUnbind={() => onUnbind(holder)} />
      ))}
      <View className='of-person__invite'>
        <Button kind='secondary' icon='plus' onPress={onInvite}>
          {enterprisePage.inviteContact}
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
  const { rows, above, failure } = timeline
  return (
    <Card title={enterprisePage.timeline}>
      {failure ? <ReadFailure failure={failure} onRetry={onRetry} compact /> : null}
      {!rows && !failure ? <LoadingState rows={1} /> : null}
      {rows?.length === 0 ? (
        <EmptyState title={enterprisePage.nothingYet} note={enterprisePage.nothingYetNote} />
      ) : null}
      {rows && rows.length > 0 ? (
        <Timeline label={enterprisePage.timeline} events={rows} above={above} pages={timeline} />
      ) : null}
    </Card>
  )
}
