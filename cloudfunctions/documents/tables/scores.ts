import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { progressOf, verifiedScoreOf } from '@/domain/assessment/scoring'
import { isEndorsed } from '@/domain/form/official-form'
import { indicatorsOf, type Indicator, type Rubric } from '@/domain/rubric/rubric'
import { enterpriseColumns, momentCell, type TableColumn } from './columns'

/** An enterprise's assessment with the contents that whoever asks may read; null where none was ever submitted. */
export interface ScoredRow {
  readonly assessment: Assessment
  readonly readable: Assessment | null
}

const selfScore = ({ readable }: ScoredRow, no: number): number | null => readable?.tally[no]?.score ?? null

/** 核定分, which is the enterprise's own where the union left it; none before the union has signed for it. */
const verifiedScore = (row: ScoredRow, no: number): number | null =>
  isEndorsed(row.assessment.state) ? (row.assessment.sentRemarks[no]?.verifiedScore ?? selfScore(row, no)) : null

/** 自评与核定分: a row for each enterprise, two columns for each indicator, and the totals. */
export const scoreTable = (cycle: Cycle, rubric: Rubric): ReadonlyArray<TableColumn<ScoredRow>> => {
  const of = ({ readable }: ScoredRow) => readable && progressOf(rubric, readable.tally, cycle)
  return [
    ...enterpriseColumns<ScoredRow>(({ assessment }) => assessment),
    { title: '自评总分', width: 8, cell: (row) => of(row)?.selfScore ?? null },
    {
      title: '核定总分',
      width: 8,
      cell: ({ assessment, readable }) =>
        readable && isEndorsed(assessment.state)
          ? verifiedScoreOf(rubric, readable.tally, assessment.sentRemarks)
          : null,
    },
    { title: '加分项自评', width: 8, cell: (row) => of(row)?.bonusScore ?? null },
    ...indicatorsOf(rubric).flatMap(({ no, wording }): ReadonlyArray<TableColumn<ScoredRow>> => [
      { title: `${no} 自评：${wording}`, width: 12, cell: (row) => selfScore(row, no) },
      { title: `${no} 核定`, width: 8, cell: (row) => verifiedScore(row, no) },
    ]),
  ]
}

/** What an enterprise says to one indicator. */
export interface NarrativeRow extends ScoredRow {
  readonly dimension: string
  readonly indicator: Indicator
}

/** An assessment as rows, one for each indicator; none where nothing was ever submitted. */
export const narrativeRows = (rubric: Rubric, scored: ScoredRow): readonly NarrativeRow[] =>
  scored.readable === null
    ? []
    : rubric.dimensions.flatMap(({ title, indicators }) =>
        indicators.map((indicator) => ({ ...scored, dimension: title, indicator })),
      )

/** 自评情况全文: a row for each enterprise and indicator, so that one may filter by either. */
export const narrativeTable: ReadonlyArray<TableColumn<NarrativeRow>> = [
  ...enterpriseColumns<NarrativeRow>(({ assessment }) => assessment),
  { title: '提交时间', width: 17, cell: ({ readable }) => momentCell(readable?.submittedAt) },
  { title: '一级指标', width: 18, cell: ({ dimension }) => dimension },
  { title: '指标序号', width: 8, cell: ({ indicator }) => indicator.no },
  { title: '指标', width: 36, cell: ({ indicator }) => indicator.wording },
  { title: '自评情况', width: 80, cell: ({ readable, indicator }) => readable?.answers[indicator.no]?.narrative ?? '' },
  { title: '自评分', width: 8, cell: (row) => selfScore(row, row.indicator.no) },
  { title: '核定分', width: 8, cell: (row) => verifiedScore(row, row.indicator.no) },
  { title: '佐证份数', width: 8, cell: ({ readable, indicator }) => readable?.evidence[indicator.no]?.length ?? 0 },
]
