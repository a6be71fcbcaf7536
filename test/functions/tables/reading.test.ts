import type { Table } from '@/domain/ledger/table'
import { readTables } from '../../../cloudfunctions/_tables/read-table'
import { GB18030_NAMES, inGb18030, SHEET_PATH, text, withPart, workbook, workbookOf } from './files'

const read = async (file: Buffer, extension: 'xlsx' | 'csv' = 'xlsx'): Promise<Table> => {
  const tables = await readTables(file, extension)
  if ('refused' in tables) throw new Error(tables.refused)
  const [first] = tables
  if (!first) throw new Error('no table')
  return first
}

const cellsOf = async (file: Buffer, extension?: 'xlsx' | 'csv') =>
  (await read(file, extension)).rows.map(({ cells }) => cells)
const ROSTER = [
  ['序号', '企业名称'],
  ['1', 'TCL 华星光电技术有限公司'],
]

describe('a workbook', () => {
  test('is read as text, with the rows numbered as Excel numbers them', async () => {
    const { name, rows } = await read(await workbook(ROSTER))
    expect(name).toBe('名单')
    expect(rows).toEqual([
      { number: 1, cells: ROSTER[0], formulas: [] },
      { number: 2, cells: ROSTER[1], formulas: [] },
    ])
  })

  test('is read although it is called .csv: what a file is, its bytes say', async () => {
    expect(await cellsOf(await workbook(ROSTER), 'csv')).toEqual(ROSTER)
  })

  test('keeps all 18 digits, and writes days and sums as people do', async () => {
    const file = await workbookOf(
      '<row r="1"><c r="A1"><v>914401011234567890</v></c><c r="B1"><v>12.000000000000002</v></c><c r="C1" t="b"><v>1</v></c></row>',
    )
    expect(await cellsOf(file)).toEqual([['914401011234567890', '12', '是']])
  })

  test('gives a formula by what it showed and notes the column; the formula is gone', async () => {
    const link = '<c r="B1" t="str"><f>HYPERLINK("http://example.com/?"&amp;A1,"甲公司")</f><v>甲公司</v></c>'
    const table = await read(await workbookOf(`<row r="1">${text('A1', '1')}${link}</row>`))
    expect(table.rows).toEqual([{ number: 1, cells: ['1', '甲公司'], formulas: [1] }])
    expect(JSON.stringify(table)).not.toContain('HYPERLINK')
  })

  test('gives a formula that was never worked out as blank, and notes it', async () => {
    const table = await read(
      await workbookOf(`<row r="1">${text('A1', '1')}<c r="B1" t="str"><f>A1&amp;"x"</f></c></row>`),
    )
    expect(table.rows).toEqual([{ number: 1, cells: ['1'], formulas: [1] }])
  })

  test('leaves "=1+1" the text that it is, where it is text', async () => {
    expect(await cellsOf(await workbook([['企业名称'], ['=1+1']]))).toEqual([['企业名称'], ['=1+1']])
  })

  test('costs nothing for a cell in the last row, nor for a million painted ones', async () => {
    const painted = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 2}"><c r="XFD${index + 2}" s="3"/></row>`,
    )
    const far = `<row r="1">${text('A1', '企业名称')}</row>${painted.join('')}<row r="1048576">${text('A1048576', '甲')}</row>`
    expect((await read(await workbookOf(far))).rows.map(({ number }) => number)).toEqual([1, 1_048_576])
  })

  test('reads a cell that is merged downwards for each of its rows', async () => {
    const rows = [1, 2, 3].map(
      (row) => `<row r="${row}">${row === 1 ? text('A1', '广州市') : ''}${text(`B${row}`, `企业${row}`)}</row>`,
    )
    const file = await workbookOf(rows.join(''), '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>')
    expect((await cellsOf(file)).map(([city]) => city)).toEqual(['广州市', '广州市', '广州市'])
  })

  test('is read whatever prefix its elements have', async () => {
    const file = await withPart(
      await workbook([['企业名称']]),
      SHEET_PATH,
      () =>
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    )
    expect(await cellsOf(file)).toEqual([['甲']])
  })

  test('keeps characters beyond U+FFFF that are written as their numbers', async () => {
    const file = await workbookOf(`<row r="1">${text('A1', '示例&#134071;化工')}${text('B1', '&#x1F44D;&#38;')}</row>`)
    expect(await cellsOf(file)).toEqual([['示例𠮷化工'.replace('𠮷', String.fromCodePoint(134071)), '👍&']])
  })

  const WORKBOOK_PATH = 'xl/workbook.xml'
  const RELATIONS_PATH = 'xl/_rels/workbook.xml.rels'
  /** A workbook of a former sheet, in that state, and this year's. */
  const withFormer = async (state: string, target = 'worksheets/sheet9.xml'): Promise<Buffer> => {
    const former = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${text('A1', '去年的企业')}</row></sheetData></worksheet>`
    const withSheet = await withPart(await workbook(ROSTER, '今年'), `xl/${target}`, () => former)
    const named = await withPart(withSheet, WORKBOOK_PATH, (xml) =>
      xml.replace('<sheets>', `<sheets><sheet name="去年" sheetId="9" state="${state}" r:id="rId99"/>`),
    )
    return withPart(named, RELATIONS_PATH, (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"/></Relationships>`,
      ),
    )
  }

  test.each([
    ['is hidden', 'hidden', undefined],
    ['is hidden so that nobody can show it', 'veryHidden', undefined],
    ['is a chart', 'visible', 'chartsheets/sheet9.xml'],
  ])('is read without a sheet that %s', async (_, state, target) => {
    const tables = await readTables(await withFormer(state, target), 'xlsx')
    expect(tables).toMatchObject([{ name: '今年', rows: [{ cells: ROSTER[0] }, { cells: ROSTER[1] }] }])
  })

  test('is read with every sheet that is seen', async () => {
    expect(await readTables(await withFormer('visible'), 'xlsx')).toMatchObject([{ name: '去年' }, { name: '今年' }])
  })

  test('says which rows a filter hides', async () => {
    const rows = `<row r="1">${text('A1', '甲')}</row><row r="2" hidden="1">${text('A2', '乙')}</row>`
    expect((await read(await workbookOf(rows))).rows.map(({ hidden }) => hidden === true)).toEqual([false, true])
  })

  test('never lets anything out of the ZIP that its directory does not list', async () => {
    const file = await workbook(ROSTER)
    // A second archive in front: a reader that goes from the start would find its sheet first.
    const other = await workbook([['企业名称'], ['藏在前面的企业']])
    const joined = Buffer.concat([other.subarray(0, other.indexOf(Buffer.from('504b0102', 'hex'))), file])
    const tables = await readTables(joined, 'xlsx')
    expect(JSON.stringify(tables)).not.toContain('藏在前面')
  })
})

describe('a CSV', () => {
  const NAMES = [['企业名称'], ['广州海格通信集团股份有限公司']]
  const plain = '企业名称\r\n广州海格通信集团股份有限公司\r\n'

  test.each([
    ['GB18030, as Excel saves it in China', GB18030_NAMES],
    ['UTF-8', Buffer.from(plain)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${plain}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(`no,name\r\n1,${'a'.repeat(20)}`, 'utf16le')],
  ])('is read in %s', async (name, file) => {
    const expected = name.endsWith('without a mark')
      ? [
          ['no', 'name'],
          ['1', 'a'.repeat(20)],
        ]
      : NAMES
    expect(await cellsOf(file, 'csv')).toEqual(expected)
  })

  test('in GB18030 keeps full-width brackets and rare signs', async () => {
    expect(await cellsOf(inGb18030('企业名称\n日立电梯（中国）有限公司\n'), 'csv')).toEqual([
      ['企业名称'],
      ['日立电梯（中国）有限公司'],
    ])
  })

  test.each([
    ['tabs', '序号\t企业名称\n1\t甲,乙'],
    ['semicolons', '序号;企业名称\n1;甲,乙'],
    ['commas and quotes', '序号,企业名称\n1,"甲,乙"'],
  ])('is read with %s', async (_name, content) => {
    expect(await cellsOf(Buffer.from(content), 'csv')).toEqual([
      ['序号', '企业名称'],
      ['1', '甲,乙'],
    ])
  })

  test('loses no line where lines end in several ways', async () => {
    const { rows } = await read(Buffer.from('企业名称,电话\r\n甲,111\r\n乙,222\n丙,333\r丁,444\n'), 'csv')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['企业名称', '电话'],
      ['甲', '111'],
      ['乙', '222'],
      ['丙', '333'],
      ['丁', '444'],
    ])
  })

  test('says how many cells each line has', async () => {
    const { rows } = await read(Buffer.from('企业名称,地址,电话\n甲,广东省,深圳市,111\n'), 'csv')
    expect(rows.map(({ fields }) => fields)).toEqual([3, 4])
  })

  test('keeps a line break within quotes, and numbers the rows by the lines of the file', async () => {
    const { rows } = await read(Buffer.from('序号,企业名称\n1,"甲\n公司"\n\n2,乙公司\n'), 'csv')
    expect(rows.map(({ cells }) => cells[1])).toEqual(['企业名称', '甲\n公司', '乙公司'])
  })

  test('reads ="007" as 007 and notes every other cell that would be calculated', async () => {
    const { rows } = await read(Buffer.from('="007",=HYPERLINK("http://example.com"),@SUM(A1)\n'), 'csv')
    expect(rows[0]).toMatchObject({ cells: ['007', '=HYPERLINK("http://example.com")', '@SUM(A1)'], formulas: [1, 2] })
  })
})
