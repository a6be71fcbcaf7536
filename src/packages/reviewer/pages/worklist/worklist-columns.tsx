import { View } from '@tarojs/components'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { Column } from '@/components/table/table'
import type { RowView } from '@/features/worklist/worklist-view'
import { formatMoment } from '@/text/dates'
import { departureLine } from '@/text/departure'
import { otherNames } from '@/text/enterprise-names'
import { resubmittedSentence, returnedSentence, unevidencedSentence } from '@/text/review'
import { narrowWords } from '@/text/narrowing'
import { NOTHING, worklistColumns as words } from '@/text/worklist-page'
import { tagOf } from './worklist-card'
import './worklist.scss'

/** The last that happened to it, with its moment. */
const latest = (row: RowView): string => {
  if (row.status.kind === 'passed') return row.endorsedAt === null ? NOTHING : formatMoment(row.endorsedAt)
  if (row.status.kind === 'waiting') return row.submittedAt === null ? NOTHING : formatMoment(row.submittedAt)
  if (row.state === 'returned' && row.returnedAt !== null) return formatMoment(row.returnedAt)
  return row.lastSavedAt === null ? NOTHING : formatMoment(row.lastSavedAt)
}

/** What a reviewer should know of it before it is opened. */
const remarkable = ({ status, requested, unevidenced, resubmitted }: RowView, changed: boolean): string => {
  if (status.kind === 'departed') return departureLine(status.departure)
  const said = [
    changed && narrowWords.isChanged,
    status.kind === 'due' && requested !== null && returnedSentence(requested, status.dueOn),
    resubmitted && requested !== null && resubmittedSentence(requested),
    status.kind === 'waiting' && unevidenced > 0 && unevidencedSentence(unevidenced),
  ].filter((each) => each !== false)
  return said.length === 0 ? NOTHING : said.join('，')
}

/** The worklist as a table; `isChanged`: somebody else changed it since the list was looked at before. */
export const worklistTable = (isChanged: (assessmentId: string) => boolean): ReadonlyArray<Column<RowView>> => [
  {
    ...{ key: 'name', head: words.name, width: 'minmax(14em, 2fr)' },
    cell: (row) => {
      const called = otherNames(row.names, row.enterpriseName)
      return (
        <>
          {row.enterpriseName}
          {called ? <View className='rv-row__line'>{called}</View> : null}
        </>
      )
    },
  },
  { key: 'no', head: words.no, width: '3em', figures: true, cell: ({ enterpriseNo }) => enterpriseNo },
  {
    ...{ key: 'answered', head: words.answered, width: '4em', figures: true },
    cell: ({ answered, indicators }) => `${answered}/${indicators}`,
  },
  {
    ...{ key: 'score', head: words.score, width: '4em', figures: true },
    cell: ({ selfScore }) => selfScore ?? NOTHING,
  },
  { key: 'evidence', head: words.evidence, width: '4em', figures: true, cell: ({ photos }) => photos },
  { key: 'latest', head: words.latest, width: '8em', cell: latest },
  {
    ...{ key: 'remarkable', head: words.remarkable, width: 'minmax(10em, 1.4fr)' },
    cell: (row) => remarkable(row, isChanged(row.assessmentId)),
  },
  {
    ...{ key: 'state', head: words.state, width: '8em' },
    cell: (row) => {
      const tag = tagOf(row)
      return <StatusTag tone={tag.tone} text={tag.label} icon={row.status.kind === 'due' ? 'clock' : undefined} />
    },
  },
]
