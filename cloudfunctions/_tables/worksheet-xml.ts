import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { TABLE_LIMITS } from './limits'
import type { ShownNumber } from './number-formats'

/** A sheet with nothing in it but the values of its cells, and what was learnt while it was cleaned. */
export interface CleanWorksheet {
  /** Rows are numbered without gaps, so that a cell in row 1,048,576 costs one row. */
  readonly xml: string
  /** The numbers that the rows have in the file, in the same order. */
  readonly rowNumbers: readonly number[]
  /** The columns (from 0) that formulas had worked out, by the file's row number. */
  readonly formulas: ReadonlyMap<number, readonly number[]>
  /** The numbers of rows that a filter or a person has hidden. */
  readonly hiddenRows: ReadonlySet<number>
  /** The columns (from 0) that nobody sees. */
  readonly hiddenColumns: readonly number[]
  /** Areas that are merged over several rows: [first column from 0, first row, last row]. */
  readonly merged: ReadonlyArray<readonly [number, number, number]>
}

const ADDRESS = /\sr="([A-Z]{1,3})([0-9]{1,7})"/i
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"/g

/** A column's letters as its place from 0: A is 0, AA is 26. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A column from 0 in letters. */
const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

interface Cell {
  readonly row: number
  readonly column: number
  readonly attributes: string
  readonly body: string
}

/** Hidden by a person or by a group that is folded, or drawn so narrow or low that nothing of it is seen. */
const isHidden = (attributes: string, size: 'width' | 'ht'): boolean =>
  /\shidden="(?:1|true)"/.test(attributes) || new RegExp(`\\s${size}="0+(?:\\.0*)?"`).test(attributes)

const COLUMNS = /<(?:\w+:)?col\s([^<>]*)>/g

const hiddenColumnsOf = (xml: string): readonly number[] =>
  [...xml.slice(0, xml.search(/<(?:\w+:)?sheetData/)).matchAll(COLUMNS)].flatMap(([, attributes = '']) => {
    const [from, to] = [/\smin="(\d{1,5})"/, /\smax="(\d{1,5})"/].map((each) =>
      Number(each.exec(` ${attributes}`)?.[1]),
    )
    if (!isHidden(` ${attributes}`, 'width') || !from || !to) return []
    const last = Math.min(to, TABLE_LIMITS.columns)
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from - 1 + index)
  })

/** Where the sheet is while it is read: rows and cells that say no place of their own follow on those before. */
interface Place {
  row: number
  column: number
  readonly hiddenRows: Set<number>
}

const ROW_NUMBER = /\sr="([0-9]{1,7})"/

const goToRow = (place: Place, attributes: string): void => {
  place.row = Number(ROW_NUMBER.exec(attributes)?.[1] ?? place.row + 1)
  place.column = -1
  if (isHidden(attributes, 'ht')) place.hiddenRows.add(place.row)
}

/** False where a place is said that is none. */
const goToCell = (place: Place, attributes: string): boolean => {
  const address = ADDRESS.exec(attributes)
  if (!address && /\sr=/.test(attributes)) return false
  place.column = address ? columnOf(address[1] ?? '') : place.column + 1
  if (address) place.row = Number(address[2])
  return true
}

/** The next cell that holds a value from `at` on. Each character is passed over once, whatever the file is made of. */
function* cellsOf(xml: string, place: Place): Generator<Cell | 'broken', void, undefined> {
  const opening = /<(\w+:)?(c|row)[\s/>]/g
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const [, prefix = '', name = ''] = found
    const tagEnd = xml.indexOf('>', found.index)
    if (tagEnd < 0) return yield 'broken'
    opening.lastIndex = tagEnd
    const attributes = xml.slice(found.index + 1 + prefix.length + name.length, tagEnd).replace(/\/$/, '')
    if (name === 'row') {
      goToRow(place, attributes)
      continue
    }
    if (!goToCell(place, attributes)) return yield 'broken'
    if (xml[tagEnd - 1] === '/') continue
    const end = xml.indexOf(`</${prefix}c>`, tagEnd)
    if (end < 0 || end - tagEnd > TABLE_LIMITS.cellXml) return yield 'broken'
    opening.lastIndex = end
    const raw = xml.slice(tagEnd + 1, end)
    const body = prefix === '' ? raw : raw.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')
    yield { row: place.row, column: place.column, attributes, body }
  }
}

const mergedOf = (xml: string): CleanWorksheet['merged'] =>
  [...xml.matchAll(MERGE)].flatMap(([, left = '', top, , bottom]) =>
    Number(bottom) > Number(top) ? [[columnOf(left), Number(top), Number(bottom)] as const] : [],
  )

const FORMULA = /<f[\s/>]/
const FORMULA_ELEMENT = /<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)/g
const VALUE = /<(?:v|is)[\s/>]/

/** A cell as it goes into the clean sheet: what a formula that failed shows ("#N/A") is text, and so is a number that is seen otherwise. */
const cleanCell = ({ attributes, body }: Cell, address: string, shown: ShownNumber): string => {
  const said = attributes.replace(ADDRESS, '').replace(/\st="e"/, ' t="str"')
  const value = body.replace(FORMULA_ELEMENT, '')
  const style = Number(/\ss="(\d{1,5})"/.exec(said)?.[1] ?? 0)
  const number = /\st="(?!n")/.test(said) ? undefined : /^\s*<v>([^<]*)<\/v>\s*$/.exec(value)?.[1]
  const seen = number === undefined ? undefined : shown(style, number)
  return seen === undefined ? `<c r="${address}"${said}>${value}</c>` : `<c r="${address}" t="str"><v>${seen}</v></c>`
}

/**
 * Reduces a sheet to the values of its cells: formulas are taken out (what they had worked out stays), and so are cells
 * that are only painted, of which spreadsheets hold thousands. Refuses more rows or columns than the limits.
 */
export const cleanWorksheet = (xml: string, shown: ShownNumber): CleanWorksheet | Refusal => {
  const rowNumbers: number[] = []
  const formulas = new Map<number, number[]>()
  const out: string[] = []
  const place: Place = { row: 0, column: -1, hiddenRows: new Set() }
  for (const cell of cellsOf(xml, place)) {
    if (cell === 'broken') return refuse('table_unreadable')
    const { row, column, body } = cell
    if (FORMULA.test(body)) formulas.set(row, [...(formulas.get(row) ?? []), column])
    if (!VALUE.test(body)) continue
    if (column >= TABLE_LIMITS.columns) return refuse('table_too_many_columns', { limit: TABLE_LIMITS.columns })
    if (rowNumbers[rowNumbers.length - 1] !== row) {
      if (rowNumbers.length === TABLE_LIMITS.rows) return refuse('table_too_many_rows', { limit: TABLE_LIMITS.rows })
      if (rowNumbers.length > 0) out.push('</row>')
      rowNumbers.push(row)
      out.push(`<row r="${rowNumbers.length}">`)
    }
    out.push(cleanCell(cell, `${lettersOf(column)}${rowNumbers.length}`, shown))
  }
  if (rowNumbers.length > 0) out.push('</row>')
  return {
    xml: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${out.join('')}</sheetData></worksheet>`,
    rowNumbers,
    formulas,
    hiddenRows: place.hiddenRows,
    hiddenColumns: hiddenColumnsOf(xml),
    merged: mergedOf(xml),
  }
}
