import {
  cell,
  contentTypes,
  documentXml,
  paragraph,
  run,
  table,
  tableRow,
  wordFile,
} from '../../support/word/make-docx'
import { form, formRow, HEAD, wholeForm, wordingOf } from '../../support/word/forms'
import { indicatorIn, read } from './read'

describe('the whole form', () => {
  test('all 28 rows with their scores', async () => {
    const body = wholeForm(
      (no) => `第 ${no} 项的情况。`,
      (no) => (no > 26 ? '' : '1.5'),
    )
    const { indicators, strangers } = await read(wordFile(body))
    expect(strangers).toEqual([])
    for (const { no, ...read } of indicators)
      expect(read).toEqual({
        present: true,
        narrative: `第 ${no} 项的情况。`,
        length: Array.from(`第 ${no} 项的情况。`).length,
        score: no > 26 ? null : 1.5,
        doubts: [],
      })
  })

  test('over several tables, with paragraphs of page breaks between them', async () => {
    const gap = paragraph('<w:r><w:br w:type="page"/></w:r>')
    const body = `${table(HEAD, formRow(2, '甲'))}${gap}${table(HEAD, formRow(8, '乙'))}${gap}${table(HEAD, formRow(20, '丙'))}`
    const { indicators } = await read(wordFile(body))
    expect([2, 8, 20].map((no) => indicators[no - 1]?.narrative)).toEqual(['甲', '乙', '丙'])
  })

  test('inside another table that only lays the page out', async () => {
    expect((await indicatorIn(table(`<w:tr>${cell(form(formRow(2, '甲')) + '<w:p/>')}</w:tr>`))).narrative).toBe('甲')
  })

  test('in Strict Open XML, and in UTF-16', async () => {
    const strict = documentXml(form(formRow(2, '甲'))).replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(documentXml(form(formRow(2, '甲'))).replace('UTF-8', 'UTF-16'), 'utf16le'),
    ])
    for (const xml of [strict, wide])
      expect((await read(wordFile('', { 'word/document.xml': xml }))).indicators[1]?.narrative).toBe('甲')
  })

  test('under another name of its main part', async () => {
    const types = contentTypes().replace('/word/document.xml', '/word/document2.xml')
    const parts = { '[Content_Types].xml': types, 'word/document2.xml': documentXml(form(formRow(2, '甲'))) }
    expect((await read(wordFile(form(formRow(2, '别的')), parts))).indicators[1]?.narrative).toBe('甲')
  })

  test('单位名称 above the table', async () => {
    const body =
      paragraph(run('单位名称：') + run('广东生益科技股份有限公司', '<w:u w:val="single"/>')) + form(formRow(2, '甲'))
    expect((await read(wordFile(body))).unitName).toBe('广东生益科技股份有限公司')
  })
})

describe('cells', () => {
  test('the first level merged downwards, as the notice has it', async () => {
    const body = form(
      tableRow('1', cell('组织领导\n(10分)', '<w:vMerge w:val="restart"/>'), wordingOf(1), '甲', '5'),
      tableRow('2', cell('', '<w:vMerge w:val="continue"/>'), wordingOf(2), '乙', '3'),
      tableRow('3', cell('', '<w:vMerge/>'), wordingOf(3), '丙', '2'),
    )
    const { indicators } = await read(wordFile(body))
    expect(indicators.slice(0, 3).map(({ narrative, score }) => [narrative, score])).toEqual([
      ['甲', 5],
      ['乙', 3],
      ['丙', 2],
    ])
  })

  test('merged sideways, in the way of today and of Word 97', async () => {
    const wide = `<w:tr>${cell('2')}${cell('组织领导')}${cell(wordingOf(2))}${cell('写了', '<w:gridSpan w:val="2"/>')}${cell('3')}</w:tr>`
    const old = `<w:tr>${cell('2')}${cell('')}${cell(wordingOf(2))}${cell('写了', '<w:hMerge w:val="restart"/>')}${cell('', '<w:hMerge w:val="continue"/>')}${cell('3')}</w:tr>`
    const head = `<w:tr>${cell('序号')}${cell('一级指标')}${cell('二级指标')}${cell('自评情况', '<w:gridSpan w:val="2"/>')}${cell('评分')}</w:tr>`
    for (const row of [wide, old])
      expect(await indicatorIn(table(head, row))).toMatchObject({ narrative: '写了', score: 3 })
  })

  test('a row cut in two below one number', async () => {
    const below = tableRow(
      cell('', '<w:vMerge/>'),
      cell('', '<w:vMerge/>'),
      cell('', '<w:vMerge/>'),
      '第二段',
      cell('', '<w:vMerge/>'),
    )
    expect(await indicatorIn(form(formRow(2, '第一段', '3'), below))).toMatchObject({
      narrative: '第一段\n第二段',
      score: 3,
      doubts: [],
    })
  })

  test('a row that begins further to the right', async () => {
    const row = formRow(2, '写了', '3').replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="0"/></w:trPr>')
    expect((await indicatorIn(form(row))).score).toBe(3)
  })

  test('rows and cells in content controls', async () => {
    const row = `<w:sdt><w:sdtContent><w:tr>${cell('2')}${cell('')}${cell(wordingOf(2))}<w:sdt><w:sdtContent>${cell('写了')}</w:sdtContent></w:sdt>${cell('3')}</w:tr></w:sdtContent></w:sdt>`
    expect(await indicatorIn(form(row))).toMatchObject({ narrative: '写了', score: 3 })
  })

  test('numbers that Word counts by itself', async () => {
    const counted = cell(paragraph('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'))
    const body = form(`<w:tr>${counted}${cell('')}${cell(wordingOf(2))}${cell('写了')}${cell('3')}</w:tr>`)
    expect(await indicatorIn(body)).toMatchObject({ narrative: '写了', score: 3, doubts: [] })
  })
})
