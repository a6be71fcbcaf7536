import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { TABLE_LIMITS } from './limits'

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
  if (/\shidden="(?:1|true)"/.test(attributes)) place.hiddenRows.add(place.row)
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

/**
 * Reduces a sheet to the values of its cells: formulas are taken out (what they had worked out stays), and so are cells
 * that are only painted, of which spreadsheets hold thousands. Refuses more rows or columns than the limits.
 */
export const cleanWorksheet = (xml: string): CleanWorksheet | Refusal => {
  const rowNumbers: number[] = []
  const formulas = new Map<number, number[]>()
  const out: string[] = []
  const place: Place = { row: 0, column: -1, hiddenRows: new Set() }
  for (const cell of cellsOf(xml, place)) {
    if (cell === 'broken') return refuse('table_unreadable')
    const { row, column, attributes, body } = cell
    if (FORMULA.test(body)) formulas.set(row, [...(formulas.get(row) ?? []), column])
    if (!VALUE.test(body)) continue
    if (column >= TABLE_LIMITS.columns) return refuse('table_too_many_columns', { limit: TABLE_LIMITS.columns })
    if (rowNumbers[rowNumbers.length - 1] !== row) {
      if (rowNumbers.length === TABLE_LIMITS.rows) return refuse('table_too_many_rows', { limit: TABLE_LIMITS.rows })
      if (rowNumbers.length > 0) out.push('</row>')
      rowNumbers.push(row)
      out.push(`<row r="${rowNumbers.length}">`)
    }
    // What a formula that failed shows ("#N/A") is text, by which the row is doubted.
    const others = attributes.replace(ADDRESS, '').replace(/\st="e"/, ' t="str"')
    out.push(`<c r="${lettersOf(column)}${rowNumbers.length}"${others}>${body.replace(FORMULA_ELEMENT, '')}</c>`)
  }
  if (rowNumbers.length > 0) out.push('</row>')
  return {
    xml: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${out.join('')}</sheetData></worksheet>`,
    rowNumbers,
    formulas,
    hiddenRows: place.hiddenRows,
    merged: mergedOf(xml),
  }
}
