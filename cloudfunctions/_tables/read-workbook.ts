import { buffer } from 'node:stream/consumers'
import readXlsxFile from 'read-excel-file/node'
import { ZipFile } from 'yazl'
import type { Table, TableRow } from '@/domain/ledger/table'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { shownNumbers } from './number-formats'
import { cleanWorksheet, type CleanWorksheet } from './worksheet-xml'
import { readWorkbookParts } from './workbook-parts'

const RELATIONS = 'xl/_rels/workbook.xml.rels'
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1]

const SHEET_TAG = /<(?:\w+:)?sheet\s[^<>]*?(?:\/>|>\s*<\/(?:\w+:)?sheet>)/g

interface SheetTag {
  readonly tag: string
  readonly path: string
}

/**
 * The sheets that a person sees, in the workbook's order: no charts, and nothing hidden, where last year's list or an explanation often
 * lies; where all is hidden, all of it.
 */
const shownSheets = (parts: ReadonlyMap<string, string>): readonly SheetTag[] => {
  const targets = new Map(
    [...(parts.get(RELATIONS) ?? '').matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  )
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(SHEET_TAG)].flatMap(([tag]) => {
    const target = targets.get(attribute(tag, 'id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return parts.has(path) && SHEET.test(path) ? [{ tag, path }] : []
  })
  const shown = sheets.filter(({ tag }) => (attribute(tag, 'state') ?? 'visible') === 'visible')
  return shown.length > 0 ? shown : sheets
}

/** The workbook without the sheets that are passed over. */
const workbookOf = (xml: string, shown: readonly SheetTag[]): string =>
  xml.replace(SHEET_TAG, (tag) => (shown.some((each) => each.tag === tag) ? tag : ''))

/** A number as it was typed, as far as Excel kept it; "12.000000000000002" is 12. */
const numberText = (raw: string): string =>
  /^-?\d{1,21}$/.test(raw) ? raw : String(Number(Number(raw).toPrecision(15)))

/** A time of day is kept as a part of the first day that there is. */
const dateText = (date: Date): string =>
  date.getUTCFullYear() < 1900 ? date.toISOString().slice(11, 16) : date.toISOString().slice(0, 10)

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** A cell merged downwards says the same for each of its rows: 地市 is often written once for ten enterprises. */
const spread = (rows: readonly TableRow[], merged: CleanWorksheet['merged']): readonly TableRow[] => {
  const cells = new Map(rows.map((row) => [row.number, [...row.cells]]))
  for (const [column, top, bottom] of merged.slice(0, 10_000)) {
    const text = cells.get(top)?.[column] ?? ''
    if (text === '') continue
    for (const { number } of rows) {
      const row = number > top && number <= bottom ? cells.get(number) : undefined
      if (row && (row[column] ?? '') === '') row[column] = text
    }
  }
  return rows.map((row) => ({ ...row, cells: [...(cells.get(row.number) ?? [])].map((text) => text ?? '') }))
}

/** The workbook again, holding nothing but what was looked at: whoever parses it cannot find another file in the ZIP. */
const cleanCopy = async (
  parts: ReadonlyMap<string, string>,
  sheets: ReadonlyMap<string, CleanWorksheet>,
  shown: readonly SheetTag[],
): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [path, xml] of parts) {
    const clean = path === 'xl/workbook.xml' ? workbookOf(xml, shown) : (sheets.get(path)?.xml ?? xml)
    zip.addBuffer(Buffer.from(clean, 'utf8'), path, { compress: false })
  }
  zip.end()
  return buffer(zip.outputStream)
}

const tableOf = (name: string, data: ReadonlyArray<readonly unknown[]>, sheet: CleanWorksheet | undefined): Table => {
  const rows = data.flatMap((cells, index): TableRow[] => {
    const number = sheet?.rowNumbers[index] ?? index + 1
    const hidden = sheet?.hiddenRows.has(number) === true
    return [
      {
        number,
        cells: cells.map(cellText),
        formulas: sheet?.formulas.get(number) ?? [],
        ...(hidden ? { hidden } : {}),
      },
    ]
  })
  return {
    name,
    rows: spread(rows, sheet?.merged ?? []).filter(({ cells }) => cells.some((text) => text !== '')),
    hiddenColumns: sheet?.hiddenColumns ?? [],
  }
}

const parse = async (
  parts: ReadonlyMap<string, string>,
  sheets: ReadonlyMap<string, CleanWorksheet>,
): Promise<readonly Table[] | Refusal> => {
  try {
    const shown = shownSheets(parts)
    const copy = await cleanCopy(parts, sheets, shown)
    const read = await readXlsxFile<string>(copy, { trim: false, parseNumber: numberText })
    return read.map(({ sheet, data }, index) => tableOf(sheet, data, sheets.get(shown[index]?.path ?? '')))
  } catch {
    // The library throws for whatever it cannot make sense of; the file is somebody's, so that is an answer to them.
    return refuse('table_unreadable')
  }
}

/**
 * Reads the sheets of an .xlsx file as text. A formula is read by the value that was shown when the file was saved, and its
 * column is noted on the row; the formula itself is neither calculated nor kept. Dates come as YYYY-MM-DD.
 */
export const readWorkbook = async (bytes: Buffer): Promise<readonly Table[] | Refusal> => {
  const parts = await readWorkbookParts(bytes)
  if (isRefusal(parts)) return parts
  const shown = shownNumbers(parts.get('xl/styles.xml'))
  const sheets = new Map<string, CleanWorksheet>()
  for (const [path, xml] of parts) {
    if (!SHEET.test(path)) continue
    const sheet = cleanWorksheet(xml, shown)
    if (isRefusal(sheet)) return sheet
    sheets.set(path, sheet)
  }
  return parse(parts, sheets)
}
