import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { cell, documentXml, paragraph, run, wordFile } from '../../support/word/make-docx'
import { wordingOf } from '../../support/word/forms'
import { read } from './read'

const text = (content: string) => new TableCell({ children: content.split('\n').map((line) => new Paragraph(line)) })
const HEADINGS = ['序号', '一级指标', '二级指标', '自评情况\n（每项100字左右）', '评分']
const head = new TableRow({ tableHeader: true, children: HEADINGS.map(text) })

const packed = (children: ReadonlyArray<Paragraph | Table>) =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [{ reference: 'points', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1．', start: 1 }] }],
      },
      sections: [{ children }],
    }),
  )

describe('forms that were typed elsewhere', () => {
  test('over four tables as the notice prints it, the first level merged in each', async () => {
    const indicators = indicatorsOf(edition2023)
    const pages = [indicators.slice(0, 7), indicators.slice(7, 20), indicators.slice(20)]
    const tables = pages.map(
      (page) =>
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [
            head,
            ...page.map(
              ({ no, wording }, at) =>
                new TableRow({
                  cantSplit: true,
                  children: [
                    text(String(no)),
                    new TableCell({
                      verticalMerge: at === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
                      children: [new Paragraph(at === 0 ? '组织领导(10分)' : '')],
                    }),
                    text(wording.replace('（', '\n（')),
                    text(`第 ${no} 项第一段。\n第二段。`),
                    text(no > 26 ? '/' : '2.0分'),
                  ],
                }),
            ),
          ],
        }),
    )
    const { indicators: found } = await read(packed(tables))
    for (const { no, narrative, score, doubts } of found)
      expect([no, narrative, score, doubts]).toEqual([no, `第 ${no} 项第一段。\n第二段。`, no > 26 ? null : 2, []])
  })

  test('with a numbered list, changes that are tracked, and a title row inside the table', async () => {
    const point = (content: string) => new Paragraph({ text: content, numbering: { reference: 'points', level: 0 } })
    const mark = { author: '甲', date: '2026-12-01T00:00:00Z' }
    const narrative = new TableCell({
      children: [
        point('制定培养规划。'),
        new Paragraph({
          numbering: { reference: 'points', level: 0 },
          children: [
            new TextRun('全年培训 '),
            new DeletedTextRun({ text: '12', id: 1, ...mark }),
            new InsertedTextRun({ text: '18', id: 2, ...mark }),
            new TextRun({ text: ' 期', break: 1 }),
          ],
        }),
      ],
    })
    const title = new TableRow({
      children: [new TableCell({ columnSpan: 5, children: [new Paragraph('阶段性评估表')] })],
    })
    const row = new TableRow({ children: [text('7'), text(''), text(wordingOf(7)), narrative, text('4.5')] })
    const { indicators } = await read(packed([new Table({ rows: [title, head, row] })]))
    expect(indicators[6]).toMatchObject({
      narrative: '1．制定培养规划。\n2．全年培训 18\n 期',
      score: 4.5,
      doubts: [],
    })
  })

  // WPS marks rows and cells with its own vocabulary, writes «continue» out, and leaves an empty paragraph with a run's looks only.
  test('as WPS writes a table', async () => {
    const looks =
      '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:vertAlign w:val="baseline"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
    const p = (content: string) =>
      `<w:p><w:pPr><w:keepNext w:val="0"/><w:numPr><w:numId w:val="0"/></w:numPr>${looks}</w:pPr>${content === '' ? '' : `<w:r>${looks}<w:t>${content}</w:t></w:r>`}<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>`
    const c = (content: string, more = '') =>
      `<w:tc><w:tcPr><w:tcW w:w="1704" w:type="dxa"/>${more}<w:noWrap w:val="0"/><w:vAlign w:val="top"/></w:tcPr>${p(content)}</w:tc>`
    const borders = '<w:tblPrEx><w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPrEx>'
    const r = (...cells: readonly string[]) =>
      `<w:tr>${borders}<w:trPr><w:trHeight w:val="90" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="5"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="autofit"/></w:tblPr><w:tblGrid/>${r(...HEADINGS.map((each) => c(each.replace('\n', ''))))}${r(c('1'), c('组织领导', '<w:vMerge w:val="restart"/>'), c(wordingOf(1)), c('已成立'), c('5'))}${r(c('2'), c('', '<w:vMerge w:val="continue"/>'), c(wordingOf(2)), c('已列入'), c('３'))}</w:tbl>`
    const { indicators } = await read(wordFile(body))
    expect(indicators.slice(0, 2).map(({ narrative, score, doubts }) => [narrative, score, doubts])).toEqual([
      ['已成立', 5, []],
      ['已列入', 3, []],
    ])
  })

  // The prefix is a file's own choice; only the namespace counts.
  test('with another prefix for Word’s vocabulary', async () => {
    const xml = documentXml(
      `<w:tbl><w:tr>${HEADINGS.map((each) => cell(each)).join('')}</w:tr><w:tr>${['2', '', wordingOf(2)].map((each) => cell(each)).join('')}${cell(paragraph(run('写了')))}${cell('3')}</w:tr></w:tbl>`,
    )
    const renamed = xml
      .replace(/<(\/?)w:/g, '<$1ns0:')
      .replace(/ w:/g, ' ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=')
    const { indicators } = await read(wordFile('', { 'word/document.xml': renamed }))
    expect(indicators[1]).toMatchObject({ narrative: '写了', score: 3 })
  })
})
