import { View } from '@tarojs/components'
import { Cell } from '@/components/cell/cell'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { RowView } from '@/features/worklist/worklist-view'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { formatDay } from '@/text/dates'
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
import { narrowWords } from '@/text/narrowing'
import { worklistPage } from '@/text/worklist-page'
import './worklist.scss'

export const tagOf = ({ status, state }: RowView): StateWord => {
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

/** The day of a moment in words; the time of day would not fit beside the rest. */
const dayOf = (at: Instant | null, words: (day: string) => string): string | undefined =>
  at === null ? undefined : words(formatDay(chinaDateOf(at)))

/** What stands below the name, the most telling first. */
const linesOf = (row: RowView): readonly string[] => {
  const { status, requested } = row
  if (status.kind === 'departed') return [departureLine(status.departure), stateWord(row.state).label]
  if (status.kind === 'due' && row.state === 'draft')
    return status.started
      ? [
          [worklistPage.filled(row.answered, row.indicators), dayOf(row.lastSavedAt, worklistPage.lastSaved)]
            .filter(Boolean)
            .join(' · '),
        ]
      : [worklistPage.unstarted]
  if (status.kind === 'due')
    return [
      dayOf(row.returnedAt, worklistPage.returnedAt) ?? '',
      requested === null ? '' : returnedSentence(requested, status.dueOn),
    ]
  if (status.kind === 'passed')
    return [[score(row), dayOf(row.endorsedAt, worklistPage.endorsedAt)].filter(Boolean).join(' · ')]
  return [
    [score(row), photosSentence(row.photos)].filter(Boolean).join(' · '),
    [
      row.unevidenced > 0 && unevidencedSentence(row.unevidenced),
      row.resubmitted && requested !== null && resubmittedSentence(requested),
    ]
      .filter(Boolean)
      .join(' · '),
  ]
}

export interface WorklistCardProps {
  row: RowView
  /** Somebody else changed it since the list was looked at before. */
  changed: boolean
  /** It stands open beside the list. */
  current: boolean
  /** Whether it is ticked, while rows are. */
  checked: boolean | undefined
  onOpen: () => void
}

export function WorklistCard({ row, changed, current, checked, onOpen }: WorklistCardProps) {
  const tag = tagOf(row)
  const called = otherNames(row.names, row.enterpriseName)
  const [first = '', ...others] = linesOf(row).filter((line) => line !== '')
  const lines = [
    [worklistPage.number(row.enterpriseNo), changed && narrowWords.isChanged, first].filter(Boolean).join(' · '),
    ...others,
  ]
  const shown = called ? [...lines, called] : lines
  return (
    <Cell
      compact
      current={current}
      checked={checked}
      plain
      arrow={false}
      title={row.enterpriseName}
      label={[row.enterpriseName, tag.label, ...shown].join('，')}
      onPress={onOpen}
    >
      <View className='rv-row__foot'>
        <View className='rv-row__line'>{shown[0]}</View>
        <StatusTag tone={tag.tone} text={tag.label} icon={row.status.kind === 'due' ? 'clock' : undefined} />
      </View>
      {shown.slice(1).map((line) => (
        <View key={line} className='rv-row__line'>
          {line}
        </View>
      ))}
    </Cell>
  )
}
