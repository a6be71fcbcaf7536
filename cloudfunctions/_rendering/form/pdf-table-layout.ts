import type { FormPart, FormRow, OfficialForm } from '@/domain/form/official-form'
import { BODY_BOTTOM, BODY_WIDTH, A4, type Pdf } from './pdf-pages'
import { narrativeParagraphs, scoreLines } from './wording'

/** Column widths: the Word form's, in points. */
export const COLUMNS = [31, 66, 119, 222, BODY_WIDTH - 31 - 66 - 119 - 222] as const
/** Between a cell's border and its text. */
export const PADDING = { x: 4.5, y: 4 } as const
export const HEAD_HEIGHT = 24
const OPINION_HEIGHT = 132
const LEAST_HEIGHT = 28
/** Fewer lines than this are not left alone at the foot or the head of a page. */
const LINES_TOGETHER = 3
/** A row higher than this share of a page is broken where the page ends; a lower one moves to the next page whole. */
const WHOLE_SHARE = 0.25

/** A row, or the part of a long row that stands on one page. */
export interface Piece {
  readonly part: FormPart
  readonly row: FormRow
  /** false where the row began on an earlier page. */
  readonly first: boolean
  readonly y: number
  readonly height: number
  readonly wording: readonly string[]
  readonly narrative: readonly string[]
  readonly score: readonly string[]
}

/** What of the table stands on one page. */
export interface TablePage {
  /** Where the head row stands. */
  readonly y: number
  readonly pieces: readonly Piece[]
  /** Where the opinion stands, on the last page. */
  readonly opinion: { readonly y: number; readonly height: number } | null
}

/** The width of a column's text. */
export const textWidth = (column: number, columns = 1): number =>
  COLUMNS.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - 2 * PADDING.x

const bodyHeight = BODY_BOTTOM - A4.top - HEAD_HEIGHT

/**
 * Divides the table over pages, beginning at `top` of the first: the head on each page, short rows whole, long ones broken
 * between lines, the opinion never broken.
 */
export const layOut = (form: OfficialForm, pdf: Pdf, top: number): readonly TablePage[] => {
  const line = pdf.lineHeight('cell')
  const heightOf = (lines: number): number => Math.max(LEAST_HEIGHT, lines * line + 2 * PADDING.y)
  const pages: Array<{ y: number; pieces: Piece[]; opinion: TablePage['opinion'] }> = []
  let y = 0

  const turn = (at: number): void => {
    pages.push({ y: at, pieces: [], opinion: null })
    y = at + HEAD_HEIGHT
  }
  const page = () => {
    const last = pages.at(-1)
    if (!last) throw new Error('the table has no page yet')
    return last
  }
  const put = (piece: Omit<Piece, 'y' | 'height'>): void => {
    const height = heightOf(Math.max(piece.wording.length, piece.narrative.length, piece.score.length))
    page().pieces.push({ ...piece, y, height })
    y += height
  }

  const place = (part: FormPart, row: FormRow): void => {
    const wording = pdf.set([row.wording], textWidth(2))
    const score = scoreLines(row)
    const shared = { part, row, wording, score }
    let rest = pdf.set(narrativeParagraphs(row), textWidth(3))
    let first = true
    const whole = heightOf(Math.max(wording.length, rest.length, score.length))
    if (whole > BODY_BOTTOM - y && whole <= bodyHeight * WHOLE_SHARE) turn(A4.top)
    for (;;) {
      const fits = Math.floor((BODY_BOTTOM - y - 2 * PADDING.y) / line)
      const least = Math.max(LINES_TOGETHER, first ? wording.length : 0)
      if (fits < Math.min(least, Math.max(rest.length, wording.length))) {
        turn(A4.top)
        continue
      }
      const left = rest.length - fits
      const taken = left <= 0 ? rest.length : Math.max(least, fits - Math.max(0, LINES_TOGETHER - left))
      put({ ...shared, first, narrative: rest.slice(0, taken), ...(first ? {} : { wording: [], score: [] }) })
      rest = rest.slice(taken)
      if (rest.length === 0) return
      first = false
      turn(A4.top)
    }
  }

  turn(top)
  for (const part of form.parts) for (const row of part.rows) place(part, row)
  if (y + OPINION_HEIGHT > BODY_BOTTOM) turn(A4.top)
  page().opinion = { y, height: OPINION_HEIGHT }
  return pages
}
