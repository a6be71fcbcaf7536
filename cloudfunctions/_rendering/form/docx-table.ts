import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx'
import type { FormPart, FormRow, OfficialForm } from '@/domain/form/official-form'
import { centred, paragraph } from './docx-text'
import { dayText, narrativeParagraphs, scoreLines } from './wording'

/** Column widths in twentieths of a point: 17 cm between the margins. */
const COLUMNS = [620, 1320, 2380, 4440, 880] as const
export const TABLE_WIDTH = COLUMNS.reduce((sum, width) => sum + width, 0)
/** A row of more lines may be broken over pages; a shorter one moves to the next page whole, and leaves no more blank than a quarter. */
const UNBROKEN_LINES = 12
/** As many characters as stand in one line of the narrative's column. */
const LINE_LENGTH = 20
const CELL_MARGINS = { top: 60, bottom: 60, left: 90, right: 90 }

const cell = (
  column: number,
  children: readonly Paragraph[],
  more: { readonly rowSpan?: number; readonly columnSpan?: number } = {},
): TableCell =>
  new TableCell({
    children,
    verticalAlign: VerticalAlignTable.CENTER,
    width: {
      size: COLUMNS.slice(column, column + (more.columnSpan ?? 1)).reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    ...more,
  })

const headRow = ({ printed }: OfficialForm): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: printed.columns.map((title, column) => cell(column, [centred(title, { face: 'head' })])),
  })

const narrative = (row: FormRow): readonly Paragraph[] => {
  const paragraphs = narrativeParagraphs(row)
  return paragraphs.length === 0 ? [paragraph('')] : paragraphs.map((text) => paragraph(text))
}

const lines = (texts: readonly string[]): readonly Paragraph[] =>
  texts.length === 0 ? [paragraph('')] : texts.map((text) => centred(text))

/** About how many lines a narrative takes: many short paragraphs are as high as a long one. */
const linesIn = (row: FormRow): number =>
  narrativeParagraphs(row).reduce((sum, text) => sum + Math.max(1, Math.ceil(Array.from(text).length / LINE_LENGTH)), 0)

const rowOf = (part: FormPart, row: FormRow, index: number): TableRow =>
  new TableRow({
    cantSplit: linesIn(row) <= UNBROKEN_LINES,
    height: { value: 560, rule: HeightRule.ATLEAST },
    children: [
      cell(0, [centred(String(row.no))]),
      ...(index === 0
        ? [
            cell(
              1,
              part.heading.map((line) => centred(line)),
              { rowSpan: part.rows.length },
            ),
          ]
        : []),
      cell(2, [paragraph(row.wording)]),
      cell(3, narrative(row)),
      cell(4, lines(scoreLines(row))),
    ],
  })

/** 审核意见: who says it at the left, what is said, signed and sealed at the right. */
const opinionRow = ({ printed, opinion }: OfficialForm): TableRow => {
  const signed = { alignment: AlignmentType.RIGHT, spacing: { before: 120 } } as const
  return new TableRow({
    cantSplit: true,
    height: { value: 2600, rule: HeightRule.ATLEAST },
    children: [
      cell(
        0,
        printed.opinionLines.map((line) => centred(line)),
        { columnSpan: 2 },
      ),
      cell(
        2,
        [
          centred(opinion.sentence, {}, { spacing: { before: 240, after: 480 } }),
          paragraph(`${printed.signerLabel}${opinion.signerName ?? '　　　　　　　　'}`, {}, signed),
          paragraph(`${printed.seal}　　`, {}, signed),
          paragraph(dayText(opinion.signedOn), {}, { ...signed, spacing: { before: 120, after: 120 } }),
        ],
        { columnSpan: 3 },
      ),
    ],
  })
}

/** The table of 附件 1: its head on every page, 一级指标 merged over their rows, the opinion below. */
export const formTable = (form: OfficialForm): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: COLUMNS,
    alignment: AlignmentType.CENTER,
    margins: CELL_MARGINS,
    rows: [
      headRow(form),
      ...form.parts.flatMap((part) => part.rows.map((row, index) => rowOf(part, row, index))),
      opinionRow(form),
    ],
  })
