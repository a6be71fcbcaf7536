import { ZipFile } from 'yauzl'
import { readTables } from '../../../cloudfunctions/_tables/read-table'
import {
  encryptedWorkbook,
  oldWorkbook,
  SHEET_PATH,
  sheetXml,
  text,
  withPart,
  workbook,
  workbookOf,
  zipped,
} from './files'

const refusalOf = async (file: Buffer, extension: 'xlsx' | 'csv' = 'xlsx'): Promise<string | undefined> => {
  const read = await readTables(file, extension)
  return 'refused' in read ? read.refused : undefined
}

const ROSTER = [
  ['序号', '企业名称'],
  ['1', '广州海格通信集团股份有限公司'],
]

describe('a workbook is refused, and nothing is inflated,', () => {
  test('beyond 5 MB, which is what a 200 MB archive is stopped by', async () => {
    expect(await readTables(Buffer.alloc(5 * 1024 * 1024 + 1, 0x50), 'xlsx')).toEqual({
      refused: 'table_too_large',
      with: { limitBytes: 5 * 1024 * 1024 },
    })
  })

  test('as a bomb: 60 MB of blanks in a small archive', async () => {
    const bomb = await withPart(await workbook(ROSTER), SHEET_PATH, () => Buffer.alloc(60 * 1024 * 1024, 0x20))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const inflating = jest.spyOn(ZipFile.prototype, 'openReadStreamPromise')
    expect(await refusalOf(bomb)).toBe('table_unsafe')
    expect(inflating).not.toHaveBeenCalled()
    inflating.mockRestore()
  })

  test('as a bomb that lies about its size in the directory', async () => {
    const bomb = await withPart(await workbook(ROSTER), SHEET_PATH, () => Buffer.alloc(4 * 1024 * 1024, 0x20))
    const real = Buffer.alloc(4)
    real.writeUInt32LE(4 * 1024 * 1024)
    const lied = Buffer.alloc(4)
    lied.writeUInt32LE(100)
    for (let at = bomb.indexOf(real); at >= 0; at = bomb.indexOf(real, at + 4)) lied.copy(bomb, at)
    expect(await refusalOf(bomb)).toBe('table_unsafe')
  })

  test('with more parts than any table has', async () => {
    const parts = new Map(Array.from({ length: 600 }, (_, index) => [`xl/part${index}.xml`, '<a/>']))
    expect(await refusalOf(await zipped(parts))).toBe('table_unsafe')
  })

  test('with entities that swell', async () => {
    const swelling = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>'
    const file = await withPart(await workbook(ROSTER), SHEET_PATH, (xml) =>
      xml.replace('<worksheet', `${swelling}<worksheet`),
    )
    expect(await refusalOf(file)).toBe('table_unsafe')
  })

  test('with macros, under either extension and without VBA', async () => {
    expect(await refusalOf(await withPart(await workbook(ROSTER), 'xl/vbaProject.bin', () => 'VBA'))).toBe(
      'table_has_macros',
    )
    expect(await refusalOf(await withPart(await workbook(ROSTER), 'xl/macrosheets/sheet1.xml', () => '<a/>'))).toBe(
      'table_has_macros',
    )
    const types = await withPart(await workbook(ROSTER), '[Content_Types].xml', (xml) =>
      xml.replace('spreadsheetml.sheet.main+xml', 'sheet.macroEnabled.main+xml'),
    )
    expect(await refusalOf(types)).toBe('table_has_macros')
  })

  test('encrypted by Excel, encrypted as a ZIP, or of before 2007', async () => {
    expect(await refusalOf(encryptedWorkbook())).toBe('table_encrypted')
    expect(await refusalOf(oldWorkbook())).toBe('table_old_format')
    const file = await workbook(ROSTER)
    // The flag that says "encrypted", in the first entry of the directory.
    const entry = file.indexOf(Buffer.from('504b0102', 'hex'))
    file.writeUInt16LE(file.readUInt16LE(entry + 8) | 1, entry + 8)
    expect(await refusalOf(file)).toBe('table_encrypted')
  })

  test.each([
    ['nothing at all', Buffer.alloc(0), 'table_empty'],
    ['cut off half way', async () => (await workbook(ROSTER)).subarray(0, 800), 'table_unreadable'],
    ['a ZIP that is no workbook', () => zipped(new Map([['a.txt', 'a']])), 'table_unreadable'],
    ['a web page that calls itself .xlsx', Buffer.from('<html><table></table></html>'), 'table_other_format'],
    [
      'a part with NUL bytes',
      async () => workbookOf('<row r="1"><c r="\u0000"><v>1</v></c></row>'),
      'table_unreadable',
    ],
    [
      'a cell that is never closed',
      async () => workbookOf('<row r="1"><c r="A1"><v>1</v></row>'.repeat(20_000)),
      'table_unreadable',
    ],
    [
      'a text that does not exist',
      async () => workbookOf('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'),
      'table_unreadable',
    ],
    ['a sheet without a word', async () => workbookOf('<row r="1"><c r="A1" s="1"/></row>'), 'table_empty'],
  ] as ReadonlyArray<[string, Buffer | (() => Promise<Buffer>), string]>)('%s', async (_name, file, refused) => {
    expect(await refusalOf(typeof file === 'function' ? await file() : file)).toBe(refused)
  })

  test('with 10,000 columns, or with more than 5,000 rows', async () => {
    expect(await refusalOf(await workbook([Array.from({ length: 10_000 }, (_, index) => `列${index}`)]))).toBe(
      'table_too_many_columns',
    )
    const rows = Array.from(
      { length: 5_001 },
      (_, index) => `<row r="${index + 1}">${text(`A${index + 1}`, '甲')}</row>`,
    )
    expect(await refusalOf(await workbookOf(rows.join('')))).toBe('table_too_many_rows')
  })

  test('quickly, however it is built to be slow', async () => {
    const started = process.cpuUsage()
    for (const hostile of ['<c ', '<f ', '<mergeCell ', '<c r="A1">', '<c r="A1"><f '])
      await refusalOf(
        await withPart(await workbook(ROSTER), SHEET_PATH, () => sheetXml(`<row>${hostile.repeat(60_000)}`)),
      )
    // Time of its own work: how busy the machine is with other work does not count.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000)
  })
})

describe('a CSV is refused', () => {
  test.each([
    ['with nothing in it', '', 'table_empty'],
    ['with blank lines alone', '\r\n,,\r\n', 'table_empty'],
    ['with a quote that is never closed', '序号,企业名称\r\n1,"广州', 'table_broken_quotes'],
    ['with more columns than a table has', `${'列,'.repeat(10_000)}列`, 'table_too_many_columns'],
    ['with more rows than a table has', '1,甲\n'.repeat(5_001), 'table_too_many_rows'],
    ['with NUL bytes in it', '序号,企\u0000业\u0000名称\n1,广州\u0000\u0000', 'table_encoding_unknown'],
  ])('%s', async (_name, content, refused) => {
    expect(await refusalOf(Buffer.from(content), 'csv')).toBe(refused)
  })

  test('that is a picture by another name', async () => {
    const picture = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex')
    expect(await refusalOf(picture, 'csv')).toBe('table_encoding_unknown')
  })

  test('that is in truth an old .xls, with what to do about that', async () => {
    expect(await refusalOf(oldWorkbook(), 'csv')).toBe('table_old_format')
  })
})
