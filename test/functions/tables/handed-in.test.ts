import { readTables } from '../../../cloudfunctions/_tables/read-table'
import { SHEET_PATH, text, withPart, workbook, workbookOf } from './files'

/** What a table comes to: its rows by their numbers, or the refusal. */
const readingOf = async (file: Buffer | Promise<Buffer>, extension: 'xlsx' | 'csv' = 'xlsx') => {
  const tables = await readTables(await file, extension)
  return 'refused' in tables ? tables.refused : (tables[0]?.rows ?? []).map(({ number, cells }) => [number, ...cells])
}
const csv = (content: string) => readingOf(Buffer.from(content), 'csv')
const said = (inner: string): string => `<row r="1"><c r="A1" t="inlineStr"><is>${inner}</is></c></row>`

describe('a cell of a workbook is read as Excel shows it, whoever wrote the file:', () => {
  test.each<[string, string, string]>([
    ['runs of several looks', '<r><t>广东</t></r><r><rPr><b/></rPr><t>示例</t></r>', '广东示例'],
    ['a reading above it', '<t>广东</t><rPh sb="0" eb="2"><t>guang</t></rPh><phoneticPr fontId="1"/>', '广东'],
    ['a character as a number with zeros before it', '<t>&#0134071;&#x00020BB7;&#55362;&#57271;</t>', '𠮷𠮷𠮷'],
    ['characters as numbers in runs', '<r><t>&#134071;</t></r><r><t>&#x20bb7;</t></r>', '𠮷𠮷'],
    ['text that is not escaped', '<t><![CDATA[甲<乙>&丙]]></t>', '甲<乙>&丙'],
    ['a comment in it', '<t>广东<!-- 谁写的 -->示例</t>', '广东示例'],
    ['a line break as Excel escapes it', '<t>广东_x000D_\n示例</t>', '广东\r\n示例'],
  ])('%s', async (_, inner, shown) => {
    expect(await readingOf(workbookOf(said(inner)))).toEqual([[1, shown]])
  })

  test('rows and cells that say no place follow on those before', async () => {
    const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const rows = `<row>${cell('企业名称')}${cell('电话')}</row><row hidden="1">${cell('甲')}<c/><c><v>3</v></c></row><row r="9">${cell('乙')}</row>`
    const tables = await readTables(await workbookOf(rows), 'xlsx')
    expect(tables).toMatchObject([{ rows: [{ number: 1 }, { number: 2, hidden: true }, { number: 9 }] }])
    expect(await readingOf(workbookOf(rows))).toEqual([
      [1, '企业名称', '电话', ''],
      [2, '甲', '', '3'],
      [9, '乙', '', ''],
    ])
  })

  test('attributes in single quotes', async () => {
    const file = withPart(await workbook([['企业名称']]), SHEET_PATH, (xml) => xml.replaceAll('"', "'"))
    expect(await readingOf(file)).toEqual([[1, '企业名称']])
  })

  test('what a formula shows that failed, as a value too', async () => {
    expect(await readingOf(workbookOf('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'))).toEqual([[1, '#N/A']])
  })

  test('an area merged over rows and columns for each of its rows', async () => {
    const rows = `<row r="1">${text('A1', '广州市')}${text('C1', '甲')}</row><row r="2">${text('C2', '乙')}</row>`
    const file = workbookOf(rows, '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')
    expect(await readingOf(file)).toEqual([
      [1, '广州市', '', '甲'],
      [2, '广州市', '', '乙'],
    ])
  })

  test('a declaration that a comment takes apart is one all the same', async () => {
    const file = withPart(await workbook([['企业名称']]), SHEET_PATH, (xml) =>
      xml.replace('<worksheet', '<!DOC<!-- -->TYPE a><worksheet'),
    )
    expect(await readingOf(file)).toBe('table_unsafe')
  })
})

describe('a file of another format under a table’s name is told from a table:', () => {
  test.each([
    ...['<table border=1><tr><td>企业名称', '<!-- OA --><html>', '<meta charset="gbk"><table>', '\uFEFF<html>'],
    ...['<?xml version="1.0"?>\n<html xmlns="x">', '<?xml version="1.0"?><Workbook xmlns="x">', ' {\\rtf1'],
    ...[
      'From: <Saved by Blink>\r\nDate: Mon\r\nMIME-Version: 1.0\r\n',
      'Content-Type: multipart/related;\r\n boundary=x',
    ],
  ])('%j', async (content) => {
    for (const extension of ['xlsx', 'csv'] as const)
      expect(await readingOf(Buffer.from(content), extension)).toBe('table_other_format')
  })

  test('a web page in UTF-16', async () => {
    expect(await readingOf(Buffer.from('\uFEFF<html>', 'utf16le'))).toBe('table_other_format')
  })
})

describe('a CSV accounts for every line:', () => {
  const HEAD = '企业名称,电话,地市\n'
  test.each([
    ['a quote that swallows records', `${HEAD}"甲,1,广州\n乙,2,深圳\n"丙",3,珠海\n`],
    ['one that another closes', `${HEAD}甲,1,"广州\n乙,2,深圳"\n丙,3,珠海\n`],
    ['one that nothing closes', `${HEAD}甲,1,"广州\n乙,2,深圳\n`],
  ])('%s is refused', async (_, content) => {
    expect(await csv(content)).toBe('table_broken_quotes')
  })

  test.each<[string, string, ReadonlyArray<readonly [number, ...string[]]>]>([
    [
      'cells of several lines, rows by the line on which they begin',
      '"甲\r\n公司",1\n"乙\r公司",2\r\n丙,3',
      [
        [1, '甲\r\n公司', '1'],
        [3, '乙\r公司', '2'],
        [5, '丙', '3'],
      ],
    ],
    [
      'full-width commas, where no other sign parts the cells',
      '企业名称，电话\n甲，1',
      [
        [1, '企业名称', '电话'],
        [2, '甲', '1'],
      ],
    ],
    [
      'full-width commas within cells',
      '名称,备注\n甲,一，二，三，四',
      [
        [1, '名称', '备注'],
        [2, '甲', '一，二，三，四'],
      ],
    ],
    [
      'upright strokes',
      '企业名称|电话\n甲|1',
      [
        [1, '企业名称', '电话'],
        [2, '甲', '1'],
      ],
    ],
    [
      'lone CR',
      '甲,1\r乙,2\r',
      [
        [1, '甲', '1'],
        [2, '乙', '2'],
      ],
    ],
    [
      'blank lines before and between',
      '\n\n甲,1\r\n\r\n,\n乙,2',
      [
        [3, '甲', '1'],
        [6, '乙', '2'],
      ],
    ],
    [
      'quotes within quotes',
      '"甲 "乙" 公司",1\n丙"丁,2',
      [
        [1, '甲 "乙" 公司', '1'],
        [2, '丙"丁', '2'],
      ],
    ],
    ['an apostrophe that keeps digits text', "甲,'914419006181631892", [[1, '甲', '914419006181631892']]],
    [
      'an address over lines with commas',
      '甲,"广东省,广州市\n天河区",1\n乙,东莞,2',
      [
        [1, '甲', '广东省,广州市\n天河区', '1'],
        [3, '乙', '东莞', '2'],
      ],
    ],
  ])('%s', async (_, content, rows) => {
    expect(await csv(content)).toEqual(rows)
  })
})
