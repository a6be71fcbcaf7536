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
  /** Merged areas of one column: [column from 0, first row, last row]. */
  readonly merged: ReadonlyArray<readonly [number, number, number]>
}

const ADDRESS = /\sr="([A-Z]{1,3})([0-9]{1,7})"/
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"/g

/** A column's letters as its place from 0: A is 0, AA is 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

interface Cell {
  readonly row: number
  readonly column: number
  readonly letters: string
  readonly attributes: string
  readonly body: string
}

/** The next cell that holds a value from `at` on. Each character is passed over once, whatever the file is made of. */
function* cellsOf(xml: string): Generator<Cell | 'broken', void, undefined> {
  const opening = /<(\w+:)?c[\s/>]/g
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const tagEnd = xml.indexOf('>', found.index)
    if (tagEnd < 0) return yield 'broken'
    opening.lastIndex = tagEnd
    if (xml[tagEnd - 1] === '/') continue
    const closing = `</${found[1] ?? ''}c>`
    const end = xml.indexOf(closing, tagEnd)
    if (end < 0 || end - tagEnd > TABLE_LIMITS.cellXml) return yield 'broken'
    opening.lastIndex = end
    const prefix = found[1] ?? ''
    const raw = xml.slice(tagEnd + 1, end)
    const body = prefix === '' ? raw : raw.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')
    const attributes = xml.slice(found.index + 2 + prefix.length, tagEnd)
    const address = ADDRESS.exec(attributes)
    if (!address) return yield 'broken'
    const letters = address[1] ?? ''
    yield { row: Number(address[2]), column: columnOf(letters), letters, attributes, body }
  }
}

const mergedOf = (xml: string): CleanWorksheet['merged'] =>
  [...xml.matchAll(MERGE)].flatMap(([, left = '', top, right = '', bottom]) =>
    left === right ? [[columnOf(left), Number(top), Number(bottom)] as const] : [],
  )

const ROW = /<(?:\w+:)?row\s([^<>]*)>/g

const hiddenRowsOf = (xml: string): ReadonlySet<number> =>
  new Set(
    [...xml.matchAll(ROW)].flatMap(([, attributes = '']) => {
      const number = /(?:^|\s)r="([0-9]{1,7})"/.exec(attributes)?.[1]
      return number !== undefined && /(?:^|\s)hidden="(?:1|true)"/.test(attributes) ? [Number(number)] : []
    }),
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
  for (const cell of cellsOf(xml)) {
    if (cell === 'broken') return refuse('table_unreadable')
    const { row, column, letters, attributes, body } = cell
    if (FORMULA.test(body)) formulas.set(row, [...(formulas.get(row) ?? []), column])
    if (!VALUE.test(body)) continue
    if (column >= TABLE_LIMITS.columns) return refuse('table_too_many_columns', { limit: TABLE_LIMITS.columns })
    if (rowNumbers[rowNumbers.length - 1] !== row) {
      if (rowNumbers.length === TABLE_LIMITS.rows) return refuse('table_too_many_rows', { limit: TABLE_LIMITS.rows })
      if (rowNumbers.length > 0) out.push('</row>')
      rowNumbers.push(row)
      out.push(`<row r="${rowNumbers.length}">`)
    }
    const placed = attributes.replace(ADDRESS, ` r="${letters}${rowNumbers.length}"`)
    out.push(`<c${placed}>${body.replace(FORMULA_ELEMENT, '')}</c>`)
  }
  if (rowNumbers.length > 0) out.push('</row>')
  return {
    xml: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${out.join('')}</sheetData></worksheet>`,
    rowNumbers,
    formulas,
    hiddenRows: hiddenRowsOf(xml),
    merged: mergedOf(xml),
  }
}
