import type { ImportSummary } from '@/contract/roster'
import { findHead, importFields, isMapping, type Mapping, type TableHead } from '@/domain/roster/import-columns'
import { planImport } from '@/domain/roster/import-plan'
import { IMPORT_KINDS, type ImportKind } from '@/domain/roster/import-row'
import type { Table } from '@/domain/ledger/table'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { StoredRow } from '../../_store/roster-imports'
import { TABLE_LIMITS } from '../../_tables/limits'
import { readTables } from '../../_tables/read-table'
import type { MakingCall } from '../made/making'
import type { Ground } from './ground'
import { tallyOf } from './summary'

/** A sheet of which the head was found. */
export interface HeadedTable {
  readonly table: Table
  readonly head: TableHead
}

/** A roster as it was planned, ready to be kept. */
export interface PlannedFile {
  readonly head: Pick<
    ImportSummary,
    | 'sheet'
    | 'sheets'
    | 'heads'
    | 'mapping'
    | 'hiddenColumns'
    | 'doubled'
    | 'counts'
    | 'undecided'
    | 'wanted'
    | 'absent'
  > & { readonly total: number }
  readonly rows: readonly StoredRow[]
}

/** As many sheets as a person chooses among; a workbook may have thousands. */
const SHEETS_SHOWN = 30

/** Names of enterprises that the file does not speak of: some are shown, all are counted. */
const ABSENT_SHOWN = 50

/** What a person chose of a file; what is missing is as it is found. */
export interface Chosen {
  readonly mapping?: Mapping | undefined
  readonly sheet?: string | undefined
}

/** The sheets that have a head, in the workbook's order: others are covers and explanations. */
export const headedTables = (tables: readonly Table[], ground: Ground): readonly HeadedTable[] => {
  const fields = importFields(ground.columns)
  return tables.flatMap((table) => {
    const head = findHead(table, fields)
    return head ? [{ table, head }] : []
  })
}

/** The sheet of that name, or the first one where none is named. */
export const findTable = (headed: readonly HeadedTable[], sheet: string | undefined): HeadedTable | Refusal =>
  headed.find(({ table }) => sheet === undefined || table.name === sheet) ?? refuse('table_without_head')

/** Reads a kept file again: its sheets as text, or why not. */
export const readKept = async (
  { stores }: Pick<MakingCall, 'stores'>,
  fileId: string,
  extension: 'xlsx' | 'csv',
): Promise<readonly Table[] | Refusal> => {
  const bytes = await stores.files.read(fileId, TABLE_LIMITS.bytes)
  if (bytes === undefined) return refuse('document_missing')
  if (bytes === 'too_large') return refuse('table_too_large', { limitBytes: TABLE_LIMITS.bytes })
  return readTables(Buffer.from(bytes), extension)
}

const countsOf = (rows: readonly StoredRow[]): Readonly<Record<ImportKind, number>> =>
  Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length])) as Readonly<
    Record<ImportKind, number>
  >

/** Plans a sheet against the ledger; rows of one kind stand together, in the file's order. */
const planTable = (
  { table, head }: HeadedTable,
  sheets: readonly string[],
  ground: Ground,
  chosen: Mapping | undefined,
): PlannedFile | Refusal => {
  if (chosen && !isMapping(chosen, importFields(ground.columns), head.heads)) return refuse('table_column_missing')
  const mapping = chosen ?? head.mapping
  const plan = planImport(head.rows, mapping, ground, head.heads.length)
  if (plan.rows.length === 0) return refuse('table_empty')
  const revisions = new Map(ground.known.map(({ enterpriseId, seenRevision }) => [enterpriseId, seenRevision]))
  const rows = IMPORT_KINDS.flatMap((kind) => plan.rows.filter((row) => row.kind === kind)).map(
    (row, index): StoredRow => ({
      ...row,
      index,
      outcome: null,
      seenRevision: row.match ? (revisions.get(row.match.enterpriseId) ?? null) : null,
    }),
  )
  const tallies = rows.map(tallyOf)
  const sum = (of: (tally: (typeof tallies)[number]) => number) =>
    tallies.reduce((total, tally) => total + of(tally), 0)
  return {
    rows,
    head: {
      sheet: table.name,
      sheets,
      heads: head.heads,
      mapping,
      hiddenColumns: (table.hiddenColumns ?? []).filter((column) => column < head.heads.length),
      doubled: head.doubled,
      counts: countsOf(rows),
      undecided: sum(({ undecided }) => undecided),
      wanted: {
        added: sum(({ added }) => added),
        updated: sum(({ updated }) => updated),
        renamed: sum(({ renamed }) => renamed),
      },
      absent: { count: plan.absent.length, first: plan.absent.slice(0, ABSENT_SHOWN) },
      total: rows.length,
    },
  }
}

/** Reads and plans a kept file in one go. */
export const planFile = async (
  asking: MakingCall,
  file: { readonly fileId: string; readonly extension: 'xlsx' | 'csv' },
  ground: Ground,
  chosen: Chosen = {},
): Promise<PlannedFile | Refusal> => {
  const tables = await readKept(asking, file.fileId, file.extension)
  if (isRefusal(tables)) return tables
  const headed = headedTables(tables, ground)
  const found = findTable(headed, chosen.sheet)
  if (isRefusal(found)) return found
  const sheets = headed.slice(0, SHEETS_SHOWN).map(({ table }) => table.name)
  return planTable(found, sheets, ground, chosen.mapping)
}
