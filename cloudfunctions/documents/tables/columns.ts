import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { departureWord } from '@/domain/ledger/leaving'
import { formatTime } from '@/text/dates'
import { stateWord } from '@/text/states'
import type { CellToWrite } from '../../_tables/write-workbook'

/** One column of a table that leaves as .xlsx: what it is called, how wide it is in characters, and what a row has in it. */
export interface TableColumn<Row> {
  readonly title: string
  readonly width: number
  readonly cell: (row: Row) => CellToWrite
}

/** «2026-12-01 10:32», which sorts by time as it stands. */
export const momentCell = (at: Instant | null | undefined): string =>
  at === null || at === undefined ? '' : `${chinaDateOf(at)} ${formatTime(at)}`

export const dayCell = (at: Instant | null | undefined): string =>
  at === null || at === undefined ? '' : chinaDateOf(at)

export type EnterpriseOfTable = Pick<
  AssessmentOutline,
  'enterpriseNo' | 'enterpriseName' | 'unionName' | 'state' | 'startedAt' | 'departure'
>

const stateCell = ({ state, startedAt, departure }: EnterpriseOfTable): string => {
  const { label } = stateWord(state === 'draft' && startedAt === null ? 'unstarted' : state)
  return departure ? `${label}（已离开台账：${departureWord(departure)}）` : label
}

/** Which enterprise a row is of, the same in every table. */
export const enterpriseColumns = <Row>(of: (row: Row) => EnterpriseOfTable): ReadonlyArray<TableColumn<Row>> => [
  { title: '序号', width: 6, cell: (row) => of(row).enterpriseNo },
  { title: '企业名称', width: 36, cell: (row) => of(row).enterpriseName },
  { title: '责任工会', width: 22, cell: (row) => of(row).unionName ?? '待分派' },
  { title: '评估表状态', width: 12, cell: (row) => stateCell(of(row)) },
]
