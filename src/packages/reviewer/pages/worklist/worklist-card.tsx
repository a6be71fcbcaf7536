import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Pressable } from '@/components/pressable/pressable'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { RowView } from '@/features/worklist/worklist-view'
import { formatMoment } from '@/text/dates'
import { otherNames } from '@/text/enterprise-names'
import { departureLine } from '@/text/departure'
import {
  dueTag,
  photosSentence,
  resubmittedSentence,
  returnedSentence,
  unevidencedSentence,
  waitingTag,
} from '@/text/review'
import { stateWord, type StateWord } from '@/text/states'
import { worklistPage } from '@/text/worklist-page'
import './worklist.scss'

const tagOf = ({ status, state }: RowView): StateWord => {
  switch (status.kind) {
    case 'waiting':
      return waitingTag(status.days, status.overdue, status.begun)
    case 'due':
      return dueTag(status.daysLeft, state)
    case 'passed':
      return stateWord(state)
    case 'departed':
      return stateWord('departed')
  }
}

const score = (row: RowView): string | false => row.selfScore !== null && worklistPage.selfScore(row.selfScore)

/** What stands below the name, the most telling first. */
const linesOf = (row: RowView): readonly string[] => {
  const { status, requested } = row
  if (status.kind === 'departed') return [departureLine(status.departure), stateWord(row.state).label]
  if (status.kind === 'due' && row.state === 'draft')
    return status.started
      ? [
          worklistPage.filled(row.answered, row.indicators, photosSentence(row.photos)),
          ...(row.lastSavedAt === null ? [] : [worklistPage.lastSaved(formatMoment(row.lastSavedAt))]),
        ]
      : [worklistPage.unstarted]
  if (status.kind === 'due')
    return [
      ...(row.returnedAt === null ? [] : [worklistPage.returnedAt(formatMoment(row.returnedAt))]),
      ...(requested === null ? [] : [returnedSentence(requested, status.dueOn)]),
    ]
  if (status.kind === 'passed')
    return [
      [row.endorsedAt !== null && worklistPage.endorsedAt(formatMoment(row.endorsedAt)), score(row)]
        .filter(Boolean)
        .join(' · '),
    ]
  return [
    [row.submittedAt !== null && worklistPage.submittedAt(formatMoment(row.submittedAt)), score(row)]
      .filter(Boolean)
      .join(' · '),
    [photosSentence(row.photos), row.unevidenced > 0 && unevidencedSentence(row.unevidenced)]
      .filter(Boolean)
      .join(' · '),
    ...(row.resubmitted && requested !== null ? [resubmittedSentence(requested)] : []),
  ]
}

export interface WorklistCardProps {
  row: RowView
  onOpen: (assessmentId: string) => void
}

export function WorklistCard({ row, onOpen }: WorklistCardProps) {
  const tag = tagOf(row)
  const called = otherNames(row.names, row.enterpriseName)
  const lines = [...(called ? [called] : []), ...linesOf(row)]
  const drafted = row.status.kind === 'due' && row.state === 'draft' && row.status.started
  return (
    <Pressable label={[row.enterpriseName, tag.label, ...lines].join('，')} onPress={() => onOpen(row.assessmentId)}>
      <Card
        title={row.enterpriseName}
        extra={<StatusTag tone={tag.tone} text={tag.label} icon={row.status.kind === 'due' ? 'clock' : undefined} />}
      >
        {lines.map((line, index) => (
          <View key={line} className={index === 0 ? 'rv-row__line' : 'rv-row__line rv-row__line--more'}>
            {line}
          </View>
        ))}
        {drafted ? <ProgressBar value={row.answered} max={row.indicators} label={worklistPage.progress} /> : null}
      </Card>
    </Pressable>
  )
}
