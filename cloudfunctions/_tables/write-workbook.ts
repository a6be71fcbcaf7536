import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node'

/** What a cell may hold on its way out: text stays text, whatever it begins with; a number is a number. */
export type CellToWrite = string | number | null

/** One sheet to be written: a head that stays in sight, and rows as wide as the head. */
export interface WorksheetToWrite {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: ReadonlyArray<readonly CellToWrite[]>
  /** Widths in characters, by column; where it says nothing, the head's length decides. */
  readonly widths?: readonly number[]
}

/** Excel's own limits: beyond them it calls the file broken. */
const SHEET_NAME_LIMIT = 31
const CELL_LIMIT = 32_767

/** A sheet's name as Excel takes it; two of the same name are told apart by a number. */
const sheetNames = (sheets: readonly WorksheetToWrite[]): readonly string[] => {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\]/g, ' ').trim() || 'Sheet'
    let candidate = plain.slice(0, SHEET_NAME_LIMIT)
    for (let turn = 2; taken.has(candidate); turn += 1) {
      const tail = ` (${turn})`
      candidate = `${plain.slice(0, SHEET_NAME_LIMIT - tail.length)}${tail}`
    }
    taken.add(candidate)
    return candidate
  })
}

/**
 * A cell with its type said. It is never left to be guessed from the value, so "=1+1", "+86", "-" and "@all" are the text
 * that a person wrote and nothing that Excel would calculate.
 */
const cell = (value: CellToWrite, more: object = {}): Cell => {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top', ...more }
  return { value: value.slice(0, CELL_LIMIT), type: String, wrap: true, alignVertical: 'top', ...more }
}

const HEAD = { fontWeight: 'bold', backgroundColor: '#F2F2F2', alignVertical: 'center' } as const

const widthOf = ({ head, widths }: WorksheetToWrite, column: number): number =>
  widths?.[column] ?? Math.min(40, Math.max(8, (head[column] ?? '').length * 2 + 4))

/** A column's letters: A, Z, AA. */
const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number]

/** The arrows in a sheet's head by which its rows are filtered and sorted. They stand right behind its rows, or Excel calls the file broken. */
const filtering = (sheets: readonly WorksheetToWrite[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const { head = [], rows = [] } = sheets[sheetIndex] ?? {}
          if (head.length === 0 || rows.length === 0) return xml
          const range = `A1:${lettersOf(head.length - 1)}${rows.length + 1}`
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
        },
      },
    },
  },
})

/**
 * Writes sheets as an .xlsx file. Used for everything that leaves the product as a table: what people typed is kept as text,
 * so no export holds a formula.
 */
export const writeWorkbook = async (sheets: readonly WorksheetToWrite[]): Promise<Buffer> => {
  const names = sheetNames(sheets)
  const written: Array<Sheet<Buffer>> = sheets.map((sheet, index) => ({
    sheet: names[index] ?? 'Sheet',
    data: [sheet.head.map((title) => cell(title, HEAD)), ...sheet.rows.map((row) => row.map((value) => cell(value)))],
    columns: sheet.head.map((_title, column) => ({ width: widthOf(sheet, column) })),
    stickyRowsCount: 1,
  }))
  return writeXlsxFile(written, { features: [filtering(sheets)] }).toBuffer()
}
