import { visibleLine } from '../answer/control-characters'
import type { Union } from '../people/person'
import { isRefusal } from '../refusal/refusal'
import { nameKey } from '../ledger/enterprise-name'
import { columnKey, labelKey, NAME_KEY, NO_KEY, UNION_KEY, type Mapping } from './import-columns'
import type { ImportNote, ImportReason, RosterLine } from './import-row'
import type { LedgerColumn } from '../ledger/ledger-column'
import { normaliseName, normaliseTyped } from '../ledger/ledger-value'
import type { TableRow } from '../ledger/table'

/** A line with what was found wrong with it, or worth a word. */
export interface ReadLine {
  readonly line: RosterLine
  readonly reasons: readonly ImportReason[]
  readonly notes: readonly ImportNote[]
}

export interface Reading {
  readonly mapping: Mapping
  readonly columns: readonly LedgerColumn[]
  readonly unions: readonly Union[]
}

/** No enterprise is called so, and no ledger value either; signs before telephone numbers and sums are let be. */
const LIKE_A_FORMULA = /^[=@]/

/** A union by its own name, or a city by the city's: "广州市" and "广州" name 广州市总工会. */
const unionFinder = (unions: readonly Union[]) => {
  const byKey = new Map<string, Union>()
  for (const union of unions) {
    const key = nameKey(union.name)
    const city = key.replace(/总工会$/, '')
    for (const each of union.kind === 'city' ? [city.replace(/市$/, ''), city, key] : [key]) byKey.set(each, union)
  }
  return (text: string): Union | undefined => byKey.get(nameKey(text))
}

/** Longer than any number with what people write around it. */
const NO_LIMIT = 20

const readNo = (text: string): number | null | undefined => {
  if (text.length > NO_LIMIT) return undefined
  const bare = text.normalize('NFKC').replace(/[\s.、)）]+$/, '')
  if (bare === '') return null
  return /^[1-9]\d{0,5}$/.test(bare) ? Number(bare) : undefined
}

type Cells = (key: string) => string

const readValues = (cells: Cells, columns: readonly LedgerColumn[]) => {
  const values: Record<string, string> = {}
  const reasons: ImportReason[] = []
  for (const column of columns) {
    const text = cells(columnKey(column.columnId))
    if (text === '') continue
    const value = normaliseTyped(text, column)
    if (LIKE_A_FORMULA.test(text)) reasons.push({ why: 'like_a_formula', label: column.label })
    else if (isRefusal(value)) reasons.push({ why: 'value', refusal: value })
    else values[column.columnId] = value
  }
  return { values, reasons }
}

const readName = (text: string): { name: string; reasons: readonly ImportReason[] } => {
  if (text === '') return { name: '', reasons: [{ why: 'name_missing' }] }
  if (LIKE_A_FORMULA.test(text)) return { name: text, reasons: [{ why: 'like_a_formula', label: '企业名称' }] }
  const name = normaliseName(text)
  return isRefusal(name) ? { name: text, reasons: [{ why: 'value', refusal: name }] } : { name, reasons: [] }
}

/** More than any name; a longer one is refused with its length and need not be kept whole. */
const KEPT_NAME = 200

const readRow = (row: TableRow, { mapping, columns, unions }: Reading, findUnion: ReturnType<typeof unionFinder>) => {
  const cells: Cells = (key) => visibleLine(row.cells[mapping[key] ?? -1] ?? '')
  const { name, reasons } = readName(cells(NAME_KEY))
  const no = readNo(cells(NO_KEY))
  const wrongNo: readonly ImportReason[] =
    no === undefined ? [{ why: 'no_invalid', text: cells(NO_KEY).slice(0, 20) }] : []
  const read = readValues(cells, columns)
  const unionText = cells(UNION_KEY)
  const union = unions.length > 0 ? findUnion(unionText) : undefined
  const labels: ReadonlyArray<readonly [key: string, label: string]> = [
    [NAME_KEY, '企业名称'],
    ...columns.map(({ columnId, label }) => [columnKey(columnId), label] as const),
  ]
  const notes: readonly ImportNote[] = [
    ...labels.flatMap(([key, label]): ImportNote[] =>
      row.formulas.includes(mapping[key] ?? -1) ? [{ about: 'formula', label }] : [],
    ),
    ...(unionText !== '' && !union ? [{ about: 'union_unknown', text: unionText.slice(0, 40) } as const] : []),
  ]
  const line: RosterLine = {
    row: row.number,
    no: no ?? null,
    name: name.slice(0, KEPT_NAME),
    unionId: union?.unionId ?? null,
    unionName: union?.name ?? null,
    values: read.values,
  }
  return { line, reasons: [...reasons, ...wrongNo, ...read.reasons], notes }
}

/** A row that says nothing in any mapped column, or repeats the head in the middle of the file, is no row of the roster. */
const isBeside = (row: TableRow, mapping: Mapping): boolean => {
  const said = Object.entries(mapping).filter(([, column]) => visibleLine(row.cells[column] ?? '') !== '')
  if (said.every(([key]) => key === NO_KEY)) return true
  const name = labelKey(row.cells[mapping[NAME_KEY] ?? -1] ?? '')
  return name === '企业名称' || name === '单位名称'
}

/** Reads a table's rows as a roster's lines. Every row that says anything is there, with what is wrong with it. */
export const readLines = (rows: readonly TableRow[], reading: Reading): readonly ReadLine[] => {
  const findUnion = unionFinder(reading.unions)
  return rows.filter((row) => !isBeside(row, reading.mapping)).map((row) => readRow(row, reading, findUnion))
}

/** The ledger's column that identifies an enterprise beside its name, if the cycle has one. */
export const creditCodeColumn = (columns: readonly LedgerColumn[]): string | undefined =>
  columns.find(({ label }) => labelKey(label).endsWith('社会信用代码'))?.columnId
