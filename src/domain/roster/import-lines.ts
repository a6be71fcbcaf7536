import { unbrokenLine, visibleLine } from '../answer/control-characters'
import type { Union } from '../people/person'
import { isRefusal } from '../refusal/refusal'
import { nameKey } from '../ledger/enterprise-name'
import { columnKey, contactColumns, NAME_KEY, NO_KEY, UNION_KEY, withContact, type Mapping } from './import-columns'
import type { ImportNote, ImportReason, RosterLine } from './import-row'
import { labelKey, type LedgerColumn } from '../ledger/ledger-column'
import { normaliseName, normaliseTyped, type LedgerValues } from '../ledger/ledger-value'
import { isPhoneColumn, valueDoubt, valueDoubts, type ValueDoubt } from '../ledger/value-doubts'
import { isCreditCodeColumn } from '../ledger/credit-code'
import { isNoEnterprise } from './no-enterprise'
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

/** No enterprise is called so, and no ledger value either: a formula, or what one shows that failed. Signs before telephone numbers are let be. */
const LIKE_A_FORMULA = /^[=@]|^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i

/** What people put where they have nothing to say. */
const NOTHING = /^(?:[-—–/\\]+|无|暂无|没有)$/

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
  const bare = text
    .normalize('NFKC')
    .replace(/^(?:no\.?|第|\()\s*|(?:\.0+)?[\s.、)号项]*$/gi, '')
    .replace(/^0+(?=\d)/, '')
  if (bare === '') return null
  return /^[1-9]\d{0,5}$/.test(bare) ? Number(bare) : undefined
}

type Cells = (key: string) => string

/** A mere stroke is no value, save in a column of free text. */
const saysNothing = (text: string, column: LedgerColumn): boolean =>
  text === '' ||
  (NOTHING.test(text) && (column.kind !== 'text' || isCreditCodeColumn(column) || isPhoneColumn(column.label)))

/** The values that are taken; one that a spreadsheet spoilt is not: what it was cannot be told, and the ledger keeps what it has. */
const readValues = (cells: Cells, columns: readonly LedgerColumn[]) => {
  const values: Record<string, string> = {}
  const reasons: ImportReason[] = []
  const spoiled: ValueDoubt[] = []
  for (const column of columns) {
    const text = cells(columnKey(column.columnId))
    if (saysNothing(text, column)) continue
    const doubt = valueDoubt(text, column)
    const value = normaliseTyped(text, column)
    if (LIKE_A_FORMULA.test(text)) reasons.push({ why: 'like_a_formula', label: column.label })
    else if (doubt?.doubt === 'spoiled') spoiled.push(doubt)
    else if (isRefusal(value)) reasons.push({ why: 'value', refusal: value })
    else values[column.columnId] = value
  }
  const doubts = [...spoiled, ...valueDoubts(values, columns)]
  return { values, reasons, doubts: doubts.map((doubt): ImportNote => ({ about: 'doubtful', doubt })) }
}

const readName = (text: string): { name: string; reasons: readonly ImportReason[] } => {
  if (text === '') return { name: '', reasons: [{ why: 'name_missing' }] }
  if (LIKE_A_FORMULA.test(text)) return { name: text, reasons: [{ why: 'like_a_formula', label: '企业名称' }] }
  const name = normaliseName(text)
  return isRefusal(name) ? { name: text, reasons: [{ why: 'value', refusal: name }] } : { name, reasons: [] }
}

/**
 * What a row says that is none of an enterprise: its heading or its sum, which often stands in the place of 序号 alone. Undefined where it is
 * an enterprise's.
 */
const findBeside = (
  name: string,
  number: string,
  { row, mapping, isUnion }: { row: TableRow; mapping: Mapping; isUnion: (text: string) => boolean },
): string | undefined => {
  const said = name === '' && readNo(number) === undefined ? number : name
  if (said === '') return undefined
  const others = Object.entries(mapping).filter(
    ([key, column]) => key !== NAME_KEY && key !== NO_KEY && visibleLine(row.cells[column] ?? '') !== '',
  )
  const alone = others.length === 0 && Object.keys(mapping).length > 1
  return isNoEnterprise(said, number, alone) || (alone && isUnion(said)) ? said : undefined
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
  const named = unbrokenLine(written(NAME_KEY))
  const beside = findBeside(named, cells(NO_KEY), { row, mapping, isUnion: (text) => findUnion(text) !== undefined })
  const { name, reasons } = beside === undefined ? readName(named) : { name: beside, reasons: [] }
  const no = beside === undefined ? readNo(cells(NO_KEY)) : null
  const wrongNo: readonly ImportReason[] =
    no === undefined ? [{ why: 'no_invalid', text: cells(NO_KEY).slice(0, 20) }] : []
  const { reasons: wrongValues, values, doubts } = readValues(cells, columns)
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
    ...(beside === undefined ? [] : [{ about: 'no_enterprise' } as const]),
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
  return { line, reasons: beside === undefined ? [...reasons, ...wrongNo, ...wrongValues] : [], notes }
}

/** A row that says nothing in any mapped column but its number, or repeats the head in the middle of the file, is no row of the roster. */
const isBeside = (row: TableRow, mapping: Mapping): boolean => {
  const said = Object.entries(mapping).filter(([, column]) => visibleLine(row.cells[column] ?? '') !== '')
  if (said.every(([key, column]) => key === NO_KEY && readNo(visibleLine(row.cells[column] ?? '')) !== undefined))
    return true
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
