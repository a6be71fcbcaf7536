import { unbrokenLine, visibleLine } from '../answer/control-characters'
import type { Union } from '../people/person'
import { isRefusal } from '../refusal/refusal'
import { nameKey } from '../ledger/enterprise-name'
import { columnKey, contactColumns, NAME_KEY, NO_KEY, UNION_KEY, withContact, type Mapping } from './import-columns'
import type { ImportNote, ImportReason, RosterLine } from './import-row'
import { labelKey, type LedgerColumn } from '../ledger/ledger-column'
import { normaliseName, normaliseTyped, type LedgerValues } from '../ledger/ledger-value'
import { valueDoubts } from '../ledger/value-doubts'
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
  /** How many columns the head has. */
  readonly heads: number
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

/** Sums, signatures and remarks below a list, and the headings of its groups ("一、国有企业", "广州市（12家）"). */
const BESIDE =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数)(?:[:：(（]|$)|^(?:填\s*表\s*人?|制\s*表\s*人?|填\s*报\s*人?|审\s*核\s*人?|负\s*责\s*人|经\s*办\s*人|联\s*系\s*人|联\s*系\s*电\s*话|备\s*注|说\s*明|注|填\s*表\s*日\s*期|日\s*期)\s*[:：]/
const GROUP =
  /^(?:(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]).{1,20}|.{2,20}[(（]\s*\d+\s*[家户][)）])$/

/** Whether a row with a name is none of an enterprise. A group's heading says nothing beside its own words. */
const isNoEnterprise = (name: string, row: TableRow, mapping: Mapping, isUnion: (text: string) => boolean): boolean => {
  if (BESIDE.test(name)) return true
  const others = Object.entries(mapping).filter(
    ([key, column]) => key !== NAME_KEY && key !== NO_KEY && visibleLine(row.cells[column] ?? '') !== '',
  )
  return others.length === 0 && Object.keys(mapping).length > 1 && (GROUP.test(name) || isUnion(name))
}

/** Values without those that a spreadsheet spoilt: what they were cannot be told, and the ledger keeps what it has. */
const withDoubts = (values: LedgerValues, columns: readonly LedgerColumn[]) => {
  const doubts = valueDoubts(values, columns)
  const spoiled = new Set(doubts.flatMap((each) => (each.doubt === 'spoiled' ? [each.label] : [])))
  const kept = columns.filter(({ label, columnId }) => !spoiled.has(label) && values[columnId] !== undefined)
  return {
    values: Object.fromEntries(kept.map(({ columnId }) => [columnId, values[columnId] ?? ''])),
    notes: doubts.map((doubt): ImportNote => ({ about: 'doubtful', doubt })),
  }
}

/** Whom a row names as the contact; nothing where it names nobody. */
const contactIn = (
  values: LedgerValues,
  { name, telephone }: ReturnType<typeof contactColumns>,
): Pick<RosterLine, 'contact'> => {
  const said = {
    ...(values[name.columnId] ? { name: values[name.columnId] } : {}),
    ...(values[telephone.columnId] ? { telephone: values[telephone.columnId] } : {}),
  }
  return Object.keys(said).length > 0 ? { contact: said } : {}
}

const ofLedger = (values: LedgerValues, ledger: readonly LedgerColumn[]): LedgerValues =>
  Object.fromEntries(Object.entries(values).filter(([id]) => ledger.some(({ columnId }) => columnId === id)))

/** More than any name; a longer one is refused with its length and need not be kept whole. */
const KEPT_NAME = 200

/** What is the same for every row of a table. */
interface RowColumns {
  /** The ledger's, and of the contact's those that it has not. */
  readonly columns: readonly LedgerColumn[]
  readonly contact: ReturnType<typeof contactColumns>
  readonly findUnion: ReturnType<typeof unionFinder>
}

const readRow = (
  row: TableRow,
  { mapping, columns: ledger, unions, heads }: Reading,
  { columns, contact, findUnion }: RowColumns,
): ReadLine => {
  const written: Cells = (key) => row.cells[mapping[key] ?? -1] ?? ''
  const cells: Cells = (key) => visibleLine(written(key))
  const { name, reasons } = readName(unbrokenLine(written(NAME_KEY)))
  const no = readNo(cells(NO_KEY))
  const wrongNo: readonly ImportReason[] =
    no === undefined ? [{ why: 'no_invalid', text: cells(NO_KEY).slice(0, 20) }] : []
  const { reasons: wrongValues, values: given } = readValues(cells, columns)
  const { values, notes: doubts } = withDoubts(given, columns)
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
    ...doubts,
    ...(row.hidden === true ? [{ about: 'hidden_row' } as const] : []),
    ...(row.fields !== undefined && heads > 1 && row.fields !== heads
      ? [{ about: 'other_width', fields: row.fields, heads } as const]
      : []),
    ...(isNoEnterprise(name, row, mapping, (text) => findUnion(text) !== undefined)
      ? [{ about: 'no_enterprise' } as const]
      : []),
    ...(unionText !== '' && !union ? [{ about: 'union_unknown', text: unionText.slice(0, 40) } as const] : []),
  ]
  const line: RosterLine = {
    row: row.number,
    no: no ?? null,
    name: name.slice(0, KEPT_NAME),
    unionId: union?.unionId ?? null,
    unionName: union?.name ?? null,
    values: ofLedger(values, ledger),
    ...contactIn(values, contact),
  }
  return { line, reasons: [...reasons, ...wrongNo, ...wrongValues], notes }
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
  const same: RowColumns = {
    columns: withContact(reading.columns),
    contact: contactColumns(reading.columns),
    findUnion: unionFinder(reading.unions),
  }
  return rows.filter((row) => !isBeside(row, reading.mapping)).map((row) => readRow(row, reading, same))
}
