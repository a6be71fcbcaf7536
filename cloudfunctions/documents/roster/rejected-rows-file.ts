import type { Table } from '@/domain/ledger/table'
import { REJECTED_HEAD, unwrittenWords } from '@/text/roster'
import type { StoredRow } from '../../_store/roster-imports'
import { writeWorkbook } from '../../_tables/write-workbook'
import type { HeadedTable } from './plan-file'

/**
 * The rows that were not written, each as its file has it, with its number there and the reason before it. Corrected, the
 * file can be imported as it is: the two columns more are of no ledger.
 */
export const rejectedRowsFile = (
  { table, head }: HeadedTable,
  rows: readonly StoredRow[],
): Promise<Buffer> | undefined => {
  const reasons = new Map(
    rows.flatMap((row) => {
      const words = unwrittenWords(row)
      return words === undefined ? [] : [[row.row, words] as const]
    }),
  )
  const returned = head.rows.filter(({ number }) => reasons.has(number))
  if (returned.length === 0) return undefined
  const own = head.heads.map((text, column) => ({ text, column })).filter(({ text }) => !isOurs(text))
  return writeWorkbook([
    {
      name: nameOf(table),
      head: [REJECTED_HEAD.row, REJECTED_HEAD.reason, ...own.map(({ text }) => text)],
      rows: returned.map(({ number, cells }) => [
        number,
        reasons.get(number) ?? '',
        ...own.map(({ column }) => cells[column] ?? ''),
      ]),
      widths: [8, 40, ...own.map(({ text }) => Math.max(12, text.length * 2 + 4))],
    },
  ])
}

/** A file that was given back before has these columns already. */
const isOurs = (text: string): boolean => text === REJECTED_HEAD.row || text === REJECTED_HEAD.reason

const nameOf = ({ name }: Table): string => (name === '' ? '退回行' : name)
