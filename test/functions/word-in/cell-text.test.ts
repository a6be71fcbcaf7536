import { cell, contentTypes, paragraph, run, table, tableRow, wordFile } from '../../support/word/make-docx'
import { form, formRow, wordingOf } from '../../support/word/forms'
import { indicatorIn, narrativeOf, read } from './read'

describe('a cell’s text', () => {
  test('paragraphs, breaks and tabs stay', async () => {
    const content =
      paragraph(`${run('一、甲')}<w:r><w:br/></w:r>${run('乙')}`) +
      paragraph(`<w:r><w:tab/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>`)
    expect(await narrativeOf(content)).toBe('一、甲\n乙\n\t丙\n丁')
  })

  test('what was inserted is kept and what was deleted is not', async () => {
    const content = paragraph(
      `${run('今年')}<w:ins w:id="1" w:author="甲">${run('成立')}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>撤销</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('旧处')}</w:moveFrom><w:moveTo w:id="4">${run('领导小组')}</w:moveTo>`,
    )
    expect(await narrativeOf(content)).toBe('今年成立领导小组')
  })

  test('a paragraph whose end was deleted goes on in the next, and a deleted row is gone', async () => {
    const content = paragraph(run('上半句'), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run('下半句'))
    expect(await narrativeOf(content)).toBe('上半句下半句')
    const deleted = formRow(2, '旧的').replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
    expect(await indicatorIn(form(deleted, formRow(2, '新的')))).toMatchObject({ narrative: '新的', doubts: [] })
  })

  test('hidden text and notes are no text of the cell', async () => {
    const content = paragraph(
      `${run('看得见')}${run('看不见', '<w:vanish/>')}${run('也看得见', '<w:vanish w:val="0"/>')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
    )
    expect(await narrativeOf(content)).toBe('看得见也看得见')
  })

  const boxed = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`
  const forOlder = (inner: string) =>
    `<mc:Fallback><w:pict><v:textbox>${boxed(inner)}</v:textbox></w:pict></mc:Fallback>`

  test('a text box is text of the cell, once, whichever way it is kept in', async () => {
    const said = paragraph(run('列入十四五规划。'))
    const newer = `<mc:Choice Requires="wps"><w:drawing><w:anything>${boxed(said)}</w:anything></w:drawing></mc:Choice>`
    const ways = [
      `<mc:AlternateContent>${newer}</mc:AlternateContent>`,
      `<mc:AlternateContent>${newer}${forOlder(said)}</mc:AlternateContent>`,
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice>${forOlder(said)}</mc:AlternateContent>`,
      `<w:drawing>${boxed(said)}</w:drawing>`,
    ]
    for (const way of ways) expect(await narrativeOf(paragraph(`<w:r>${way}</w:r>`))).toBe('列入十四五规划。')
  })

  test('of a character that is kept in two ways the one that says something is read', async () => {
    const smile =
      '<mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent>'
    expect(await narrativeOf(paragraph(`<w:r><w:t>好</w:t>${smile}</w:r>`))).toBe('好😀')
    const wrapped = `<mc:AlternateContent><mc:Choice Requires="x">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`
    expect(await narrativeOf(paragraph(`${run('更')}${wrapped}`))).toBe('更新')
  })

  test('a picture is said to be in the cell, since nothing of it is read', async () => {
    const content = paragraph(`${run('见图')}<w:r><w:drawing/></w:r>`)
    expect(await indicatorIn(form(formRow(2, content)))).toMatchObject({
      narrative: '见图',
      doubts: [{ kind: 'unread' }],
    })
    const elsewhere = form(formRow(2, '甲'), formRow(3, paragraph('<w:r><w:pict/></w:r>')))
    expect((await indicatorIn(elsewhere)).doubts).toEqual([])
  })

  test('a field is what it came to, not its formula', async () => {
    const turn = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const content = paragraph(
      `${run('共')}${turn('begin')}<w:r><w:instrText>= 3 * 4</w:instrText><w:t>formula</w:t></w:r>${turn('separate')}${run('12')}${turn('end')}${run('次，')}<w:fldSimple w:instr="DATE">${run('12月')}</w:fldSimple>`,
    )
    expect(await narrativeOf(content)).toBe('共12次，12月')
  })

  test('characters that Word draws over each other are read from their formula', async () => {
    const eq = (formula: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${formula}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const content = paragraph(
      `${run('第')}${eq(' eq \\o\\ac(○,21)')}${run('项：聘请')}${eq('EQ \\* jc2 \\o\\ad(\\s\\up 9(yǎn),䶮)')}${run('师傅，完成')}${eq('eq \\f(2,3)')}<w:fldSimple w:instr="eq \\o\\ac(○,7)"/>`,
    )
    expect(await narrativeOf(content)).toBe('第㉑项：聘请䶮师傅，完成2/3⑦')
    expect((await indicatorIn(form(formRow(2, paragraph(`${run('甲')}${eq('eq \\i(1,2)')}`))))).doubts).toEqual([
      { kind: 'unread' },
    ])
  })

  test('links, content controls and readings above a character are text; a control’s own hint is not', async () => {
    const hint = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>`
    const typed = `<w:sdt><w:sdtPr/><w:sdtContent>${run('写在控件里')}</w:sdtContent></w:sdt>`
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>yuè</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>粤</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    const overHint = hint.replace('单击此处输入文字', '列入十四五规划。')
    expect(await narrativeOf(paragraph(overHint))).toBe('列入十四五规划。')
    const styled = overHint.replace('<w:r>', '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')
    expect(await narrativeOf(paragraph(styled))).toBe('')
    const content = paragraph(`<w:hyperlink w:anchor="x">${run('链接')}</w:hyperlink>${typed}${hint}${ruby}`)
    expect(await narrativeOf(content)).toBe('链接写在控件里粤')
  })

  test('soft hyphens and marks without width are gone, a hyphen that does not break stays', async () => {
    const content = paragraph(`${run('工\u00AD匠\u200B学\uFEFF院')}<w:r><w:softHyphen/><w:noBreakHyphen/></w:r>`)
    expect(await narrativeOf(content)).toBe('工匠学院-')
  })

  test('a tick of Wingdings, and an equation', async () => {
    const content = paragraph(
      `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('达标率')}<m:oMath><m:r><m:t>98%</m:t></m:r></m:oMath>`,
    )
    expect(await narrativeOf(content)).toBe('☑达标率98%')
  })

  test('a table in the cell becomes lines', async () => {
    const inner = table(tableRow('年份', '人数'), tableRow('2026', '38'))
    expect(await narrativeOf(`${paragraph(run('党员：'))}${inner}${paragraph(run('以上。'))}`)).toBe(
      '党员：\n年份\t人数\n2026\t38\n以上。',
    )
  })

  test('ampersands and brackets come out as they were typed', async () => {
    expect(await narrativeOf('A&B <甲> "乙"')).toBe('A&B <甲> "乙"')
  })
})

describe('lists', () => {
  const level = (ilvl: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const NUMBERING = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '（%1）')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF06C')}${level(1, 'decimalEnclosedCircleChinese', '%2')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`

  const item = (text: string, numId: number, ilvl = 0) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`)

  const listed = async (...items: readonly string[]): Promise<string> => {
    const file = wordFile(form(formRow(2, items.join(''))), { 'word/numbering.xml': NUMBERING })
    return (await read(file)).indicators[1]?.narrative ?? ''
  }

  test('keep the numbers that Word counts', async () => {
    expect(await listed(item('甲', 1), item('乙', 1, 1), item('丙', 1, 1), item('丁', 1), item('戊', 1, 1))).toBe(
      '（一）甲\n一.1 乙\n一.2 丙\n（二）丁\n二.1 戊',
    )
  })

  test('bullets are bullets, circles are circles', async () => {
    expect(await listed(item('甲', 2), item('乙', 2, 1))).toBe('• 甲\n①乙')
  })

  test('go on from each other, or begin anew where they are told to', async () => {
    expect(await listed(item('甲', 3), item('乙', 3), item('丙', 4))).toBe('1. 甲\n2. 乙\n1. 丙')
  })

  test('that a style makes are numbered as well, also by the style that it goes on from', async () => {
    const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`)
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="M"><w:basedOn w:val="L"/></w:style></w:styles>`
    const numbering = NUMBERING.replace(
      '<w:num w:numId="1">',
      '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:pStyle w:val="L"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num><w:num w:numId="1">',
    )
    const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'
    const file = wordFile(
      form(formRow(2, styled('L', '列入规划') + styled('M', '写入要点') + paragraph(run('以上')))),
      {
        'word/numbering.xml': numbering,
        'word/styles.xml': styles,
        '[Content_Types].xml': contentTypes(undefined, `<Override PartName="/word/styles.xml" ContentType="${kind}"/>`),
      },
    )
    expect((await read(file)).indicators[1]?.narrative).toBe('1、列入规划\n2、写入要点\n以上')
  })

  test('rows whose numbers a list counts are known by their wording', async () => {
    const numbered = (no: number) =>
      `<w:tr>${cell(paragraph('', '<w:numPr><w:numId w:val="3"/></w:numPr>'))}${cell('')}${cell(wordingOf(no))}${cell(`第${no}项`)}${cell('')}</w:tr>`
    const { indicators } = await read(
      wordFile(form(numbered(1), numbered(2), numbered(3)), { 'word/numbering.xml': NUMBERING }),
    )
    expect(indicators.slice(0, 3).map(({ narrative, doubts }) => [narrative, doubts])).toEqual([
      ['第1项', []],
      ['第2项', []],
      ['第3项', []],
    ])
  })
})
