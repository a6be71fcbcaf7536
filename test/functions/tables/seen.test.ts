import { readTables } from '../../../cloudfunctions/_tables/read-table'
import { SHEET_PATH, text, withPart, workbookOf, zipped } from './files'

const readingOf = async (file: Buffer | Promise<Buffer>) => {
  const tables = await readTables(await file, 'xlsx')
  return 'refused' in tables ? tables.refused : (tables[0]?.rows ?? []).map(({ number, cells }) => [number, ...cells])
}

describe('a number is read as it is seen:', () => {
  const FORMATS = ['General', '0%', '0.0%', '000000', '0"人"', 'yyyy"年"', 'h:mm', '0.00E+00']
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${FORMATS.map(
    (code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  ).join(
    '',
  )}</numFmts><cellXfs count="9">${FORMATS.map((_, at) => `<xf numFmtId="${170 + at}" applyNumberFormat="1"/>`).join('')}<xf numFmtId="9"/></cellXfs></styleSheet>`
  const shown = async (format: number, value: string, type = '') => {
    const sheet = await workbookOf(`<row r="1"><c r="A1" s="${format}"${type}><v>${value}</v></c></row>`)
    return readingOf(withPart(sheet, 'xl/styles.xml', () => styles))
  }
  test.each([
    ['a percent', 1, '0.35', '35%'],
    ['with a decimal', 2, '0.355', '35.5%'],
    ['without what a computer adds', 1, '0.28999999999999998', '29%'],
    ['as every program knows it', 8, '1.2', '120%'],
    ['zeros before it', 3, '123', '000123'],
    ['a word behind it', 4, '320', '320'],
    ['a year', 5, '46000', '2025-12-09'],
    ['a time of day', 6, '0.75', '18:00'],
    ['many digits', 7, '123456789', '123456789'],
    ['no more than its digits', 0, '0.35', '0.35'],
  ])('%s', async (_, format, value, seen) => {
    expect(await shown(format, value)).toEqual([[1, seen]])
  })

  test('but text is text in whatever format', async () => {
    expect(await shown(1, '0.35', ' t="str"')).toEqual([[1, '0.35']])
  })
})

test('columns that are hidden, folded or of no width are told', async () => {
  const cols = `<cols><col min="1" max="1" width="9"/><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="0" customWidth="1"/><col min="9" max="16384" hidden="true"/></cols>`
  const sheet = await workbookOf(
    `<row r="1">${text('A1', '企业名称')}</row><row r="2" ht="0" customHeight="1">${text('A2', '甲')}</row>`,
  )
  const tables = await readTables(
    await withPart(sheet, SHEET_PATH, (xml) => xml.replace('<sheetData>', `${cols}<sheetData>`)),
    'xlsx',
  )
  expect(tables).toMatchObject([{ rows: [{ number: 1 }, { number: 2, hidden: true }] }])
  const [{ hiddenColumns = [] } = {}] = 'refused' in tables ? [] : tables
  expect(hiddenColumns.slice(0, 4)).toEqual([1, 2, 3, 8])
})

test.each([
  ['.xlsb', 'xl/workbook.bin'],
  ['OpenDocument', 'content.xml'],
  ['Word', 'word/document.xml'],
  ['Numbers', 'Index/Document.iwa'],
])('%s under a table’s name is told from a broken table', async (_, part) => {
  expect(await readingOf(zipped(new Map([[part, '<x/>']])))).toBe('table_other_format')
})

test('text under a workbook’s name is read as the text that it is', async () => {
  expect(await readingOf(Buffer.from('企业名称,电话\n甲,1'))).toEqual([
    [1, '企业名称', '电话'],
    [2, '甲', '1'],
  ])
  expect(await readingOf(Buffer.from([0, 1, 2, 3, 255]))).toBe('table_unreadable')
})
