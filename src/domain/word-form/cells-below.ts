import { FORM_HEAD, type Head } from './form-head'
import type { WordCell, WordRow } from './word-table'

/** What stands in a row below one of the form's headings. */
interface Below {
  readonly text: string
  /** Whether it is the lower part of a cell that was merged with the row above. */
  readonly continued: boolean
  readonly unread: boolean
}

/** A row by the form's headings, in their order. */
export interface RowBelow {
  readonly cells: readonly Below[]
  /** Whether 自评情况 or 评分 was put together from several cells, shares one, or text stands in a cell that is below no heading. */
  readonly misaligned: boolean
}

const NARRATIVE = FORM_HEAD.indexOf('自评情况')
const SCORE = FORM_HEAD.indexOf('评分')
const MATTERING = [FORM_HEAD.indexOf('二级指标'), NARRATIVE, SCORE]

const overlap = (a: WordCell, b: WordCell): number =>
  Math.min(a.column + a.span, b.column + b.span) - Math.max(a.column, b.column)

/** The place of what overlaps a cell the most; -1 where nothing does. */
const mostBelow = (cell: WordCell, others: WordRow): number => {
  const overlaps = others.map((other) => overlap(cell, other))
  const most = Math.max(0, ...overlaps)
  return most === 0 ? -1 : overlaps.indexOf(most)
}

const isSaid = ({ text }: WordCell): boolean => text.trim() !== ''

const together = (cells: WordRow): Below => ({
  text:
    cells.length === 1
      ? (cells[0]?.text ?? '')
      : cells
          .filter(isSaid)
          .map(({ text }) => text)
          .join('\n'),
  continued: cells.length > 0 && cells.every(({ continued }) => continued),
  unread: cells.some(({ unread }) => unread === true),
})

/** A row whose cells are other than the head's, by where they lie: a heading has all that lies below it, or a part of what lies below several. */
const byPlace = (row: WordRow, head: Head): RowBelow => {
  const headings = row.map((cell) => mostBelow(cell, head.row))
  const below = head.at.map((index): WordRow => {
    const heading = head.row[index]
    const own = row.filter((_, at) => headings[at] === index)
    if (!heading || own.length > 0) return own
    const covering = row[mostBelow(heading, row)]
    return covering ? [covering] : []
  })
  const shared = row.filter(
    (cell) => isSaid(cell) && MATTERING.filter((heading) => below[heading]?.includes(cell)).length > 1,
  )
  return {
    cells: below.map(together),
    misaligned:
      shared.length > 0 ||
      [NARRATIVE, SCORE].some((heading) => (below[heading] ?? []).filter(isSaid).length > 1) ||
      row.some((cell, at) => headings[at] === -1 && isSaid(cell)),
  }
}

/**
 * What stands below each heading. With as many cells as the head has, the order says it: a border that was dragged in one row
 * shifts that row's grid and nothing else. Otherwise it is what lies below the heading.
 */
export const cellsBelow = (row: WordRow, head: Head): RowBelow => {
  if (row.length !== head.row.length) return byPlace(row, head)
  const at = (index: number): WordRow => (row[index] ? [row[index]] : [])
  return { cells: head.at.map((index) => together(at(index))), misaligned: false }
}

/** The lower line of a head of two, its blank cells saying what the upper line says above them. */
export const underUpper = (upper: WordRow, lower: WordRow): WordRow =>
  lower.map((cell) => (isSaid(cell) ? cell : { ...cell, text: upper[mostBelow(cell, upper)]?.text ?? '' }))

/** The texts in a row that stand below a column without a heading. */
export const belowNoHeading = (row: WordRow, head: Head): readonly string[] =>
  row.length === head.row.length
    ? row.flatMap((cell, at) =>
        !head.at.includes(at) && isSaid(cell) && head.row[at]?.text.trim() === '' ? [cell.text.trim()] : [],
      )
    : []
