import { refuse, type Refusal } from '../refusal/refusal'
import { lettersOf } from '../word-form/wording'
import { draftIndicators, draftPointsOf, pointsIn, type DraftDimension, type DraftTable } from './edition-draft'

/** Why the office should look twice at a row. */
export type RowDoubt =
  | 'number_missing'
  | 'number_twice'
  | 'number_out_of_order'
  | 'wording_missing'
  /** Its dimension has points, the row has none. */
  | 'points_missing'
  /** The row has points, its dimension has none. */
  | 'points_unexpected'
  /** The wording prints other points than those that count. */
  | 'points_disagree'

/** Why at a dimension. */
export type DimensionDoubt = 'title_missing' | 'sum_differs'

/** Why at the words around the table. */
export type WordsDoubt = 'title_missing' | 'opinion_missing'

/** What in a draft is doubtful: by row and by dimension, counted from 0 in the table's order. */
export interface Doubts {
  readonly rows: ReadonlyArray<readonly RowDoubt[]>
  readonly dimensions: ReadonlyArray<readonly DimensionDoubt[]>
  readonly words: readonly WordsDoubt[]
}

const rowDoubts = (table: DraftTable): Doubts['rows'] => {
  const numbers = draftIndicators(table).map(({ no }) => no)
  let at = -1
  return table.dimensions.flatMap((dimension) =>
    dimension.indicators.map(({ no, wording, points }) => {
      at += 1
      const doubts: RowDoubt[] = []
      if (no === null) doubts.push('number_missing')
      else if (numbers.filter((each) => each === no).length > 1) doubts.push('number_twice')
      else if (no !== at + 1) doubts.push('number_out_of_order')
      if (lettersOf(wording) === '') doubts.push('wording_missing')
      if (dimension.points !== null && points === null) doubts.push('points_missing')
      if (dimension.points === null && points !== null) doubts.push('points_unexpected')
      if (pointsIn(wording) !== null && pointsIn(wording) !== points) doubts.push('points_disagree')
      return doubts
    }),
  )
}

const differs = (dimension: DraftDimension): boolean =>
  dimension.points !== null && draftPointsOf(dimension) !== dimension.points

/** Everything in a draft that the office should look at before it confirms it. */
export const doubtsOf = (table: DraftTable): Doubts => ({
  rows: rowDoubts(table),
  dimensions: table.dimensions.map((dimension) => [
    ...(dimension.title.trim() === '' ? (['title_missing'] as const) : []),
    ...(differs(dimension) ? (['sum_differs'] as const) : []),
  ]),
  words: [
    ...(table.title.trim() === '' ? (['title_missing'] as const) : []),
    ...(table.opinionSentence.trim() === '' ? (['opinion_missing'] as const) : []),
  ],
})

const isTwice = (no: number, at: number, all: readonly number[]): boolean => all.indexOf(no) !== at

const checkNumbers = (table: DraftTable): Refusal | undefined => {
  const rows = draftIndicators(table)
  const numbers = rows.flatMap(({ no }) => (no === null ? [] : [no]))
  const twice = numbers.find(isTwice)
  if (twice !== undefined) return refuse('edition_number_twice', { no: twice })
  const missing = rows.map((_row, at) => at + 1).filter((no) => !numbers.includes(no))
  return missing.length > 0 ? refuse('edition_numbers_missing', { nos: missing }) : undefined
}

const checkPoints = ({ title, points, indicators }: DraftDimension, sum: number): Refusal | undefined => {
  if (points === null) {
    const scored = indicators.find((row) => row.points !== null)
    return scored && refuse('edition_points_unexpected', { no: scored.no ?? 0, title })
  }
  const without = indicators.find((row) => row.points === null || !(row.points > 0))
  if (without) return refuse('edition_points_missing', { no: without.no ?? 0 })
  return sum === points ? undefined : refuse('edition_points_differ', { title, points, sum })
}

/**
 * Whether a draft may become an edition. Refuses what no form could be filled in against: numbers that are missing or twice, rows without
 * a wording, points that do not come to what their dimension's heading says, no dimension with points, no title, no opinion.
 */
export const checkDraft = (table: DraftTable): Refusal | undefined => {
  const unworded = draftIndicators(table).findIndex(({ wording }) => lettersOf(wording) === '')
  const untitled = table.dimensions.some(({ title, shortTitle }) => title.trim() === '' || shortTitle.trim() === '')
  if (table.title.trim() === '' || table.opinionSentence.trim() === '' || untitled)
    return refuse('edition_words_missing')
  if (unworded >= 0) return refuse('edition_wording_missing', { row: unworded + 1 })
  const numbers = checkNumbers(table)
  if (numbers) return numbers
  for (const dimension of table.dimensions) {
    const wrong = checkPoints(dimension, draftPointsOf(dimension))
    if (wrong) return wrong
  }
  return table.dimensions.some(({ points }) => points !== null) ? undefined : refuse('edition_without_points')
}
