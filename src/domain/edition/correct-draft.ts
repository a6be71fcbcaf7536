import { refuse, type Refusal } from '../refusal/refusal'
import { pointsIn, withoutPoints, type DraftDimension, type DraftIndicator, type DraftTable } from './edition-draft'

/** What the office corrects in a draft. Rows and dimensions are counted from 0 in the table's order. */
export type DraftCorrection =
  | ({ readonly kind: 'row'; readonly at: number } & DraftIndicator)
  | {
      readonly kind: 'dimension'
      readonly at: number
      readonly title: string
      readonly shortTitle: string
      readonly points: number | null
    }
  | { readonly kind: 'words'; readonly title: string; readonly opinionSentence: string }
  /** A row that was not read at all, after the one at `at`. */
  | { readonly kind: 'insert'; readonly at: number }
  | { readonly kind: 'remove'; readonly at: number }
  /** The row at `at` and those after it become a dimension of their own. */
  | { readonly kind: 'divide'; readonly at: number }
  /** The dimension at `at` becomes part of the one above. */
  | { readonly kind: 'join'; readonly at: number }

const BLANK_ROW: DraftIndicator = { no: null, wording: '', points: null, example: '', follows: null }

/** The dimension that holds the row at `at`, and the row's place in it. */
const placeOf = (
  { dimensions }: DraftTable,
  at: number,
): { readonly dimension: number; readonly row: number } | undefined => {
  let before = 0
  for (const [dimension, { indicators }] of dimensions.entries()) {
    if (at < before + indicators.length) return { dimension, row: at - before }
    before += indicators.length
  }
  return undefined
}

const changed = (
  table: DraftTable,
  at: number,
  change: (dimension: DraftDimension) => readonly DraftDimension[],
): DraftTable => ({
  ...table,
  dimensions: table.dimensions.flatMap((dimension, index) => (index === at ? change(dimension) : [dimension])),
})

const withRows = (dimension: DraftDimension, indicators: readonly DraftIndicator[]): readonly DraftDimension[] =>
  indicators.length === 0 ? [] : [{ ...dimension, indicators }]

/** The lines that a cell of 一级指标 prints: as the notice broke them while they say what was read, else title and points. */
const headingOf = (heading: readonly string[], title: string, points: number | null): readonly string[] => {
  const whole = heading.join('')
  if (withoutPoints(whole) === title && pointsIn(whole) === points) return heading
  return points === null ? [title] : [title, `（${points}分）`]
}

type RowCorrection = Exclude<DraftCorrection, { kind: 'dimension' | 'join' | 'words' }>

const correctRow = (table: DraftTable, correction: RowCorrection): DraftTable | undefined => {
  const place = placeOf(table, correction.at)
  if (!place) return undefined
  return changed(table, place.dimension, (dimension) => {
    const rows = dimension.indicators
    switch (correction.kind) {
      case 'row': {
        const { kind: _kind, at: _at, ...row } = correction
        return withRows(
          dimension,
          rows.map((each, index) => (index === place.row ? row : each)),
        )
      }
      case 'insert':
        return withRows(dimension, [...rows.slice(0, place.row + 1), BLANK_ROW, ...rows.slice(place.row + 1)])
      case 'remove':
        return withRows(
          dimension,
          rows.filter((_row, index) => index !== place.row),
        )
      case 'divide': {
        const blank = { title: '', shortTitle: '', heading: [], points: null }
        const after = withRows({ ...blank, indicators: [] }, rows.slice(place.row))
        return [...withRows(dimension, rows.slice(0, place.row)), ...after]
      }
    }
  })
}

const correctDimension = (
  table: DraftTable,
  correction: Extract<DraftCorrection, { kind: 'dimension' | 'join' }>,
): DraftTable | undefined => {
  const { at } = correction
  const dimension = table.dimensions[at]
  if (!dimension) return undefined
  if (correction.kind === 'dimension') {
    const { title, shortTitle, points } = correction
    const heading = headingOf(dimension.heading, title, points)
    return changed(table, at, (each) => [{ ...each, title, shortTitle, points, heading }])
  }
  if (at === 0) return undefined
  const joined = changed(table, at - 1, (above) => [
    { ...above, indicators: [...above.indicators, ...dimension.indicators] },
  ])
  return changed(joined, at, () => [])
}

/** The draft with one thing corrected. Refuses with edition_draft_changed what is about a row or dimension that is not there. */
export const correctDraft = (table: DraftTable, correction: DraftCorrection): DraftTable | Refusal => {
  if (correction.kind === 'words') {
    const { title, opinionSentence } = correction
    const titleLines = table.words.titleLines.join('') === title ? table.words.titleLines : [title]
    return { ...table, title, opinionSentence, words: { ...table.words, titleLines } }
  }
  const corrected =
    correction.kind === 'dimension' || correction.kind === 'join'
      ? correctDimension(table, correction)
      : correctRow(table, correction)
  return corrected ?? refuse('edition_draft_changed')
}
