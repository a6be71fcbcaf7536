import { View } from '@tarojs/components'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { Column } from '@/components/table/table'
import type { EnterpriseRow as Row } from '@/features/office/progress/use-enterprise-list'
import { formatMoment } from '@/text/dates'
import { departureLine } from '@/text/departure'
import { otherNames } from '@/text/enterprise-names'
import { NO_UNION, shortTiming } from '@/text/office'
import { narrowWords } from '@/text/narrowing'
import { enterpriseColumns as words, enterpriseList, NOTHING } from '@/text/office-progress'
import { wordOf } from './enterprise-row'
import './progress.scss'

/** What of it is to be looked after. */
const remarkable = ({ outline, progress }: Row, changed: boolean): string => {
  if (outline.departure) return departureLine(outline.departure)
  const said = [
    changed && narrowWords.isChanged,
    progress.atRisk && enterpriseList.missing(progress.indicators - progress.answered),
    shortTiming(progress.timing, outline.extension !== null),
    progress.selfScore !== null && progress.photos === 0 && words.noEvidence,
  ].filter((each) => each !== false && each !== undefined)
  return said.length === 0 ? NOTHING : said.join('，')
}

/** The province's enterprises as a table; `isChanged`: somebody else changed it since the list was looked at before. */
export const enterpriseTable = (isChanged: (assessmentId: string) => boolean): ReadonlyArray<Column<Row>> => [
  {
    ...{ key: 'name', head: words.name, width: 'minmax(14em, 2fr)' },
    cell: ({ outline, names }) => {
      const called = otherNames(names, outline.enterpriseName)
      return (
        <>
          {outline.enterpriseName}
          {called ? <View className='of-row__line'>{called}</View> : null}
        </>
      )
    },
  },
  { key: 'no', head: words.no, width: '3em', figures: true, cell: ({ outline }) => outline.enterpriseNo },
  {
    ...{ key: 'union', head: words.union, width: 'minmax(8em, 1fr)' },
    cell: ({ outline }) => outline.unionName ?? NO_UNION,
  },
  {
    ...{ key: 'answered', head: words.answered, width: '4em', figures: true },
    cell: ({ progress }) => `${progress.answered}/${progress.indicators}`,
  },
  {
    ...{ key: 'score', head: words.score, width: '4em', figures: true },
    cell: ({ progress }) => progress.selfScore ?? NOTHING,
  },
  { key: 'evidence', head: words.evidence, width: '4em', figures: true, cell: ({ progress }) => progress.photos },
  {
    ...{ key: 'submitted', head: words.submitted, width: '8em' },
    cell: ({ outline }) => (outline.submittedAt === null ? NOTHING : formatMoment(outline.submittedAt)),
  },
  {
    ...{ key: 'remarkable', head: words.remarkable, width: 'minmax(8em, 1fr)' },
    cell: (row) => remarkable(row, isChanged(row.outline.assessmentId)),
  },
  {
    ...{ key: 'state', head: words.state, width: '7em' },
    cell: (row) => {
      const { word } = wordOf(row)
      return <StatusTag tone={word.tone} text={word.label} />
    },
  },
]
