import type { FormPart, OfficialForm } from '@/domain/form/official-form'
import { COLUMNS, HEAD_HEIGHT, layOut, PADDING, textWidth, type Piece, type TablePage } from './pdf-table-layout'
import { A4, type Align, type Pdf } from './pdf-pages'
import { dayText } from './wording'

const CONTINUED = '（续）'

const leftOf = (column: number): number => A4.left + COLUMNS.slice(0, column).reduce((sum, width) => sum + width, 0)

interface Cell {
  readonly column: number
  readonly columns?: number
  readonly y: number
  readonly height: number
}

/** Draws one cell: its border, and its lines in the middle of its height. */
const draw = (pdf: Pdf, cell: Cell, lines: readonly string[], align: Align = 'left'): void => {
  const { column, columns = 1, y, height } = cell
  const width = textWidth(column, columns)
  const x = leftOf(column)
  pdf.document
    .lineWidth(0.6)
    .strokeColor('#000000')
    .rect(x, y, width + 2 * PADDING.x, height)
    .stroke()
  const free = Math.max(0, height - lines.length * pdf.lineHeight('cell'))
  pdf.write(lines, { x: x + PADDING.x, y: y + free / 2, width }, { align })
}

const drawHead = (pdf: Pdf, { printed }: OfficialForm, y: number): void =>
  printed.columns.forEach((title, column) =>
    draw(pdf, { column, y, height: HEAD_HEIGHT }, pdf.set([title], textWidth(column)), 'center'),
  )

const drawPiece = (pdf: Pdf, { row, first, y, height, wording, narrative, score }: Piece): void => {
  draw(pdf, { column: 0, y, height }, first ? [String(row.no)] : [String(row.no), CONTINUED], 'center')
  draw(pdf, { column: 2, y, height }, wording)
  draw(pdf, { column: 3, y, height }, narrative)
  draw(pdf, { column: 4, y, height }, score, 'center')
}

/** 一级指标 beside the rows of theirs that stand on this page; where they go on over a page, it is said again there. */
const drawParts = (pdf: Pdf, { pieces }: TablePage): void => {
  const parts = new Map<FormPart, Piece[]>()
  for (const piece of pieces) parts.set(piece.part, [...(parts.get(piece.part) ?? []), piece])
  for (const [part, own] of parts) {
    const height = own.reduce((sum, piece) => sum + piece.height, 0)
    draw(
      pdf,
      { column: 1, y: own[0]?.y ?? 0, height },
      part.heading.flatMap((line) => pdf.set([line], textWidth(1))),
      'center',
    )
  }
}

const drawOpinion = (pdf: Pdf, { printed, opinion }: OfficialForm, y: number, height: number): void => {
  draw(pdf, { column: 0, columns: 2, y, height }, pdf.set(printed.opinionLines, textWidth(0, 2)), 'center')
  draw(pdf, { column: 2, columns: 3, y, height }, [])
  const at = { x: leftOf(2) + PADDING.x, width: textWidth(2, 3) - 12 }
  pdf.write(pdf.set([opinion.sentence], at.width), { ...at, y: y + 22 }, { align: 'center' })
  const signed = [
    `${printed.signerLabel}${opinion.signerName ?? '　　　　　　　　'}`,
    `${printed.seal}　　`,
    dayText(opinion.signedOn),
  ]
  signed.forEach((text, index) =>
    pdf.write(pdf.set([text], at.width), { ...at, y: y + 62 + index * 22 }, { align: 'right' }),
  )
}

/** Draws the whole table from `top` of the present page; returns where it ends on its last one. */
export const drawTable = (form: OfficialForm, pdf: Pdf, top: number): number => {
  const pages = layOut(form, pdf, top)
  pages.forEach((page, index) => {
    if (index > 0) pdf.turn()
    drawHead(pdf, form, page.y)
    page.pieces.forEach((piece) => drawPiece(pdf, piece))
    drawParts(pdf, page)
    if (page.opinion) drawOpinion(pdf, form, page.opinion.y, page.opinion.height)
  })
  const opinion = pages.at(-1)?.opinion
  if (!opinion) throw new Error('the table ends with the opinion')
  return opinion.y + opinion.height
}
