import { chinaDateOf } from '@/domain/calendar/instant'
import { departureWord } from '@/domain/ledger/leaving'
import { NAME_LABEL, type LedgerColumn } from '@/domain/ledger/ledger-column'
import { LEDGER_STATE_WORDS, type FieldChange, type LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { CellToWrite } from '../../_tables/write-workbook'
import { dayCell, type TableColumn } from './columns'

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

/** The ledger: the confirmed values by column, then where each entry stands and what was reported this cycle. */
export const ledgerTable = (columns: readonly LedgerColumn[]): ReadonlyArray<TableColumn<LedgerEntry>> => [
  { title: '序号', width: 6, cell: ({ enterpriseNo }) => enterpriseNo },
  { title: NAME_LABEL, width: 36, cell: ({ enterpriseName }) => enterpriseName },
  {
    title: '曾用名',
    width: 30,
    cell: ({ formerNames }) => formerNames.map(({ name, until }) => `${name}（至 ${chinaDateOf(until)}）`).join('\n'),
  },
  { title: '责任工会', width: 22, cell: ({ unionName }) => unionName ?? '' },
  ...columns.map((column) => ({
    title: column.label,
    width: column.kind === 'text' ? 22 : 14,
    cell: ({ values }: LedgerEntry) => cellOf(values[column.columnId] ?? '', column),
  })),
  {
    title: '核对状态',
    width: 10,
    cell: ({ departure, state }) =>
      departure ? `已离开台账（${departureWord(departure)}）` : LEDGER_STATE_WORDS[state],
  },
  { title: '本期变动', width: 48, cell: changesCell },
  { title: '核对日期', width: 12, cell: ({ check }) => dayCell(check?.at) },
  { title: '确认日期', width: 12, cell: ({ confirmedAt }) => dayCell(confirmedAt) },
]
