import { cell, contentTypes, paragraph, run, table, tableRow, wordFile, type Parts } from '../../support/word/make-docx'
import { form, formRow, HEAD, wordingOf } from '../../support/word/forms'
import { BOX_WITH_PICTURE, NOTE, OLD_PICTURE, PICTURE } from '../../support/word/unread'
import { read } from './read'

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const turn = (kind: string, data = ''): string => `<w:r><w:fldChar w:fldCharType="${kind}">${data}</w:fldChar></w:r>`
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`
const hint = (content: string): string =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const equation = (name: string, ...parts: ReadonlyArray<readonly [string, string]>): string =>
  `<m:oMath><m:${name}>${parts.map(([part, text]) => `<m:${part}><m:r><m:t>${text}</m:t></m:r></m:${part}>`).join('')}</m:${name}></m:oMath>`
const list = (entries: readonly string[], chosen: number): string =>
  `<w:ffData><w:ddList><w:result w:val="${chosen}"/>${entries.map((each) => `<w:listEntry w:val="${each}"/>`).join('')}</w:ddList></w:ffData>`

/** What indicator 2 comes to in a file of people's own making: its text, its score, and what is doubted of it. */
const readingOf = async (body: string, parts: Parts = {}) => {
  const found = (await read(wordFile(body, parts))).indicators[1]
  return [found?.narrative, found?.score, found?.doubts.map(({ kind }) => kind)]
}

const UNREAD = ['unread']

describe('what stands in a cell is read, or the cell is said to hold something unread:', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a fraction of an equation', run('占') + equation('f', ['num', '3'], ['den', '4']), '占3/4', []],
    ['a power', run('10') + run('4', '<w:vertAlign w:val="superscript"/>'), '10^4', []],
    ['square metres', run('50m') + run('2', '<w:vertAlign w:val="superscript"/>'), '50m²', []],
    ['a power of an equation', equation('sSup', ['e', 'm'], ['sup', '2']), 'm²', []],
    ['figures struck out by hand', run('培训') + run('12', '<w:strike/>') + run('18次'), '培训18次', UNREAD],
    ['a footnote', `${run('甲')}<w:r><w:footnoteReference w:id="1"/></w:r>`, '甲', UNREAD],
    ['ink', `${run('甲')}<w:r><w14:contentPart/></w:r>`, '甲', UNREAD],
    ['WordArt', `${run('甲')}<w:r><w:pict><v:shape><v:textpath string="乙"/></v:shape></w:pict></w:r>`, '甲', UNREAD],
    ['a comment', `<w:commentRangeStart w:id="0"/>${run('甲')}<w:r><w:commentReference w:id="0"/></w:r>`, '甲', []],
    [
      'a symbol that a field draws',
      `${turn('begin')}${instruction('SYMBOL 61692 \\f Wingdings')}${turn('end')}${run('甲')}`,
      '甲',
      UNREAD,
    ],
    [
      'a box to tick',
      `${turn('begin', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>')}${instruction('FORMCHECKBOX')}${turn('end')}${run('是')}`,
      '☑是',
      [],
    ],
    ['a field whose end is gone', `${run('甲')}${turn('begin')}${instruction('DATE')}${run('乙')}`, '甲乙', UNREAD],
    ['a hint of WPS', hint(run('请在此处填写自评情况')), '', []],
    ['another hint', hint(run('[在此处键入]')), '', []],
    [
      'a drawing with its text for older programs',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('盒'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      '盒',
      [],
    ],
  ])('%s', async (_, content, narrative, doubts) => {
    expect(await readingOf(form(formRow(2, paragraph(content), '3'), formRow(3, '丙')))).toEqual([narrative, 3, doubts])
  })

  test('another file put into the cell', async () => {
    expect(await readingOf(form(formRow(2, '<w:altChunk/><w:p/>', '3')))).toEqual(['', 3, UNREAD])
  })

  test('a field whose end is gone takes nothing of the next cells', async () => {
    const body = form(formRow(2, paragraph(turn('begin') + instruction('DATE'))), formRow(3, '丙', '2'))
    expect((await read(wordFile(body))).indicators[2]).toMatchObject({ narrative: '丙', score: 2, doubts: [] })
  })
})

describe('a score', () => {
  test.each<[string, string, number | null, readonly string[]]>([
    ['chosen from a list', turn('begin', list(['2', '2.5'], 1)) + instruction('FORMDROPDOWN') + turn('end'), 2.5, []],
    ['in several runs', run('2') + run('.', '<w:b/>') + run('5'), 2.5, []],
    ['as a fraction', equation('f', ['num', '1'], ['den', '2']), null, ['score_of_other_maximum']],
    ['over one that was struck out', run('3', '<w:strike/>') + run('2'), 2, []],
    ['as a picture', '<w:r><w:drawing/></w:r>', null, ['score_unreadable']],
  ])('%s', async (_, content, score, doubts) => {
    const cells = [cell('2'), cell(''), cell(wordingOf(2)), cell('甲'), cell(paragraph(content))]
    expect(await readingOf(table(HEAD, tableRow(...cells)))).toEqual(['甲', score, doubts])
  })
})

test('what stands beside the table and is no text is counted; what stands in a row is that row’s doubt', async () => {
  const inRow = paragraph(run('有。') + PICTURE)
  const body = [
    paragraph(run('单位名称：') + NOTE),
    form(formRow(2, inRow)),
    paragraph(OLD_PICTURE),
    paragraph(BOX_WITH_PICTURE),
  ]
  const { unread, indicators } = await read(wordFile(body.join('')))
  expect(unread).toEqual({ note: 1, picture: 2 })
  expect(indicators[1]?.doubts).toEqual([{ kind: 'unread' }])
})

describe('a sign of a symbol font is what that font shows at its place:', () => {
  const sym = (font: string, char: string) => paragraph(`<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`)
  const typed = (font: string, text: string) => paragraph(run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`))
  test.each([
    ['not less, and no bullet', sym('Symbol', 'F0B3'), '≥', []],
    ['not more, where another font has a box', sym('Symbol', 'F0A3'), '≤', []],
    ['a box', sym('Wingdings 2', 'F0A3'), '□', []],
    ['a number in a circle', sym('Wingdings', 'F083'), '③', []],
    ['one that was typed in such a font', typed('Wingdings', '\uF0FE'), '☑', []],
    ['a letter of Unicode', sym('宋体', '2103'), '℃', []],
    ['one that nobody knows, which is told', sym('Webdings', 'F021'), '•', ['unread']],
  ])('%s', async (_, content, narrative, kinds) => {
    const { indicators } = await read(wordFile(form(formRow(2, paragraph(run('共')) + content))))
    expect(indicators[1]).toMatchObject({ narrative: `共\n${narrative}`, doubts: kinds.map((kind) => ({ kind })) })
  })
})

test('sentences beside the table are told, and the form’s own words are not', async () => {
  const beside = [
    '附件 1',
    '单位名称：第1号企业有限公司，填报时间：2026年',
    '（盖章）',
    '补充说明：第 2 项的名单，另附纸质材料。',
  ]
  const { beside: told } = await read(
    wordFile(beside.map((line) => paragraph(run(line))).join('') + form(formRow(2, '有。'))),
  )
  expect(told).toEqual(['补充说明：第 2 项的名单，另附纸质材料。'])
})

test('a cell in which only a hint stands moves no other', async () => {
  const empty = hint(cell(paragraph(run('单击此处输入文字。'))))
  expect(await readingOf(table(HEAD, tableRow('2', '', wordingOf(2), empty, '3')))).toEqual(['', 3, []])
})

test('a paragraph that says its level alone is numbered by the list of its style', async () => {
  const styled = paragraph(run('甲'), '<w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="0"/></w:numPr>')
  const parts = {
    'word/numbering.xml': `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/styles.xml': `<w:styles ${NAMESPACE}><w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
    '[Content_Types].xml': contentTypes(
      undefined,
      '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>',
    ),
  }
  expect(await readingOf(form(formRow(2, styled)), parts)).toEqual(['1、甲', null, []])
})

test('a file that declares all its XML to be the document is read where Word lays it', async () => {
  const types = contentTypes()
    .replace(/<Override[^>]*>/g, '')
    .replace('application/xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')
  expect(await readingOf(form(formRow(2, '甲', '3')), { '[Content_Types].xml': types })).toEqual(['甲', 3, []])
})
