import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { departureWord } from '@/domain/ledger/leaving'
import { NAME_LABEL, type LedgerColumn } from '@/domain/ledger/ledger-column'
import { LEDGER_STATE_WORDS, type FieldChange, type LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { CellToWrite, WorksheetToWrite } from '../_tables/write-workbook'

/** Beyond this a spreadsheet no longer keeps a number's digits: such values leave as text. */
const EXACT_DIGITS = 15

/** Numbers are numbers, so that they can be added up; everything else is text: telephone numbers, codes and names alike. */
const cellOf = (value: string, { kind }: LedgerColumn): CellToWrite =>
  kind === 'number' && value !== '' && value.length <= EXACT_DIGITS && Number.isFinite(Number(value))
    ? Number(value)
    : value

const changeWords = ({ label, from, to }: FieldChange): string => `${label}：${from || '（空）'} → ${to || '（空）'}`

/** What the enterprise said this cycle, and whether it holds already. */
const changesCell = ({ check, state }: LedgerEntry): string => {
  if (!check) return ''
  const said = check.changes.length === 0 ? '无变化' : check.changes.map(changeWords).join('\n')
  const note = check.note === '' ? '' : `\n说明：${check.note}`
  return `${said}${state === 'confirmed' || check.changes.length === 0 ? '' : '\n（尚未确认，表中仍为原内容）'}${note}`
}

const dayCell = (at: Instant | null | undefined): string => (at === null || at === undefined ? '' : chinaDateOf(at))

const rowOf = (entry: LedgerEntry, columns: readonly LedgerColumn[]): readonly CellToWrite[] => [
  entry.enterpriseNo,
  entry.enterpriseName,
  entry.formerNames.map(({ name, until }) => `${name}（至 ${chinaDateOf(until)}）`).join('\n'),
  entry.unionName ?? '',
  ...columns.map((column) => cellOf(entry.values[column.columnId] ?? '', column)),
  entry.departure ? `已离开台账（${departureWord(entry.departure)}）` : LEDGER_STATE_WORDS[entry.state],
  changesCell(entry),
  dayCell(entry.check?.at),
  dayCell(entry.confirmedAt),
]

/** The ledger as one sheet: the confirmed values by column, then where each entry stands and what was reported this cycle. */
export const ledgerWorksheet = (
  entries: readonly LedgerEntry[],
  columns: readonly LedgerColumn[],
): WorksheetToWrite => ({
  name: '台账',
  head: [
    '序号',
    NAME_LABEL,
    '曾用名',
    '责任工会',
    ...columns.map(({ label }) => label),
    '核对状态',
    '本期变动',
    '核对日期',
    '确认日期',
  ],
  rows: entries.map((entry) => rowOf(entry, columns)),
  widths: [6, 36, 30, 22, ...columns.map(({ kind }) => (kind === 'text' ? 22 : 14)), 10, 48, 12, 12],
})
