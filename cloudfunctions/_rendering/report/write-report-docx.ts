import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IRunOptions,
} from 'docx'
import { safeName } from '@/domain/package/file-name'
import type { ReportPaper } from '@/domain/report/paper'
import { FACES } from '../form/docx-text'
import { dayText, headLines } from '../form/wording'
import { REPORT_DRAFT_LINE, reportEditionText } from './wording'

/** The page of official papers (GB/T 9704—2012): 37 mm above, 28 mm left, a text area of 156 × 225 mm. */
const PAGE = {
  // A4 as Word itself writes it.
  size: { width: 11_906, height: 16_838 },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    header: convertMillimetersToTwip(15),
    footer: convertMillimetersToTwip(15),
  },
}

/** 二号 for the title, 三号 for everything else, 小五 at the foot; in half points. */
const SIZE = { title: 44, text: 32, foot: 18 }
/** 固定值 28 磅, in twentieths of a point: 22 lines a page. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const
/** Two characters of 三号, in twentieths of a point. */
const INDENT = { firstLine: 640 }

const text = (words: string, style: IRunOptions = {}): TextRun =>
  new TextRun({ text: words, font: FACES.body, size: SIZE.text, ...style })

const heading = (words: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    indent: INDENT,
    spacing: { ...LINE, before: 0, after: 0 },
    children: [text(words, { font: FACES.head, color: '000000' })],
  })

const body = (words: string): Paragraph =>
  new Paragraph({ indent: INDENT, spacing: LINE, alignment: AlignmentType.BOTH, children: [text(words)] })

const signed = ({ unit, submittedOn }: ReportPaper): readonly Paragraph[] =>
  [unit, dayText(submittedOn)].map(
    (words, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepNext: index === 0,
        spacing: { ...LINE, before: index === 0 ? 560 : 0 },
        indent: { right: 640 },
        children: [text(words)],
      }),
  )

const titleLines = ({ unit, title }: ReportPaper): readonly Paragraph[] =>
  [unit, title].map(
    (words, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: LineRuleType.AT_LEAST, after: index === 1 ? 560 : 0 },
        children: [text(words, { font: FACES.title, size: SIZE.title, bold: true })],
      }),
  )

const small = (words: string, index: number): Paragraph =>
  new Paragraph({ spacing: { before: index === 0 ? 560 : 0 }, children: [text(words, { size: SIZE.foot })] })

const footer = (paper: ReportPaper, code: string): Footer => {
  const foot = { size: SIZE.foot }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          text(`${reportEditionText(paper, code)}　第 `, foot),
          new TextRun({ children: [PageNumber.CURRENT], font: FACES.body, ...foot }),
          text(' 页　共 ', foot),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], font: FACES.body, ...foot }),
          text(' 页', foot),
        ],
      }),
    ],
  })
}

/** On every page of a draft, so that no page of it passes for a submitted one. */
const draftHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [text(REPORT_DRAFT_LINE, { font: FACES.head, size: 21, color: 'C00000' })],
      }),
    ],
  })

/**
 * Writes a report as a Word file in the look of official papers: title, the sections under numbered headings, and whose it
 * is with the day. `code` names the version (see `reportCodeOf`) and is printed on each page.
 */
export const writeReportDocx = async (paper: ReportPaper, code: string): Promise<Uint8Array> => {
  const file = new Document({
    creator: paper.unit,
    title: `${paper.unit}${paper.title}`,
    description: reportEditionText(paper, code),
    sections: [
      {
        properties: { page: PAGE },
        ...(paper.submittedOn === null ? { headers: { default: draftHeader() } } : {}),
        footers: { default: footer(paper, code) },
        children: [
          ...titleLines(paper),
          ...paper.sections.flatMap((section) => [heading(section.heading), ...section.paragraphs.map(body)]),
          ...signed(paper),
          ...headLines(paper.head).map(small),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

/** What the file is called where it is saved. */
export const reportFileName = (
  { unit, title, submittedOn, round }: ReportPaper,
  format: 'docx' | 'pdf' = 'docx',
): string => `${safeName(unit)}-${title}-${submittedOn === null ? '草稿' : `第${round}次提交`}.${format}`
