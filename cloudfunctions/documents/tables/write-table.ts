import type { ActionName } from '@/contract/contract'
import { TABLE_WEIGHT_LIMIT, weightOfRow } from '@/domain/job/enterprise-table'
import { safeName } from '@/domain/package/file-name'
import type { Person } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { journalled } from '../../_host/call'
import { writeWorkbook, type CellToWrite } from '../../_tables/write-workbook'
import type { MakingCall, Tell, WrittenFile } from '../made/making'
import type { TableColumn } from './columns'

/** A list on its way out. */
export interface TableToWrite<Row> {
  /** What its sheet is called. */
  readonly name: string
  /** What the file is called, without its ending: whose it is, and of when. */
  readonly title: string
  readonly columns: ReadonlyArray<TableColumn<Row>>
  /** Its rows, as they are read. */
  readonly pages: AsyncIterable<readonly Row[]>
  /** Whose telephone number stands in a row, where one does. */
  readonly numberOf?: (row: Row) => string | undefined
  /** What of a row is kept, to ask later whether it is still theirs who asked. */
  readonly idOf?: (row: Row) => string
}

/** Who takes a table away, by which action, and what is noted of it. */
export interface TakenAway {
  readonly person: Person
  readonly jobId: string
  readonly action: ActionName
  /** A union's id, or all. */
  readonly subject: string
  /** What was asked for. */
  readonly wanted: object
}

/** The same pages, each made into rows. */
export async function* pagesOf<Item, Row>(
  pages: AsyncIterable<readonly Item[]>,
  make: (page: readonly Item[]) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[], void, undefined> {
  for await (const page of pages) yield await make(page)
}

/**
 * Writes any list that leaves as a table: page by page into cells, noted in the journal once however often its making is begun anew (who,
 * from which seat, what, how many rows, whose numbers; never the numbers themselves), then as .xlsx with a head that stays and filters.
 * Refuses what would not fit into a function's memory.
 */
export const writeTable = async <Row>(
  { stores, now }: MakingCall,
  tell: Tell,
  { person, jobId, action, subject, wanted }: TakenAway,
  { name, title, columns, pages, numberOf, idOf }: TableToWrite<Row>,
): Promise<WrittenFile | Refusal> => {
  const rows: Array<readonly CellToWrite[]> = []
  const numbersOf = new Set<string>()
  const entryIds: string[] = []
  let weight = 0
  tell({ step: 'reading', done: 0, total: 0 })
  for await (const page of pages) {
    for (const row of page) {
      const cells = columns.map(({ cell }) => cell(row))
      weight += weightOfRow(cells)
      if (weight > TABLE_WEIGHT_LIMIT) return refuse('exported_table_too_large', { rows: rows.length })
      rows.push(cells)
      const owner = numberOf?.(row)
      if (owner !== undefined) numbersOf.add(owner)
      if (idOf) entryIds.push(idOf(row))
    }
    tell({ step: 'reading', done: rows.length, total: 0 })
  }
  const noted = await stores.journal.once(
    {
      ...journalled({ requestId: jobId, requestDigest: jobId, action, now }, person.personId, subject),
      seat: seatKeyOf(person.seat),
    },
    () => Promise.resolve({ wanted, rows: rows.length, ...(numberOf ? { numbersOf: [...numbersOf] } : {}) }),
  )
  if (isRefusal(noted)) return noted
  tell({ step: 'writing', done: 0, total: 0 })
  const head = columns.map((column) => column.title)
  const widths = columns.map(({ width }) => width)
  return {
    fileName: `${safeName(title)}.xlsx`,
    bytes: await writeWorkbook([{ name, head, rows, widths }]),
    ...(idOf ? { entryIds: [...new Set(entryIds)] } : {}),
  }
}
