import { indicatorsOf, type Indicator, type Rubric } from '../rubric/rubric'
import { ALIKE, lettersOf, likeness } from '../word-form/wording'
import { draftIndicators, type DraftIndicator, type DraftTable } from './edition-draft'

/** What became of an indicator from one edition to the next. */
export type EditionChange = 'same' | 'reworded' | 'moved' | 'new'

/** A row of a draft beside the one of the edition before that it follows. */
export interface ComparedRow {
  readonly row: DraftIndicator
  readonly former: Indicator | null
  readonly change: EditionChange
  /** Whether it carries other points than before. */
  readonly otherPoints: boolean
}

const changeOf = (row: DraftIndicator, former: Indicator | null): EditionChange => {
  if (!former) return 'new'
  if (lettersOf(row.wording) !== lettersOf(former.wording)) return 'reworded'
  return row.no === former.no ? 'same' : 'moved'
}

/** A draft beside the edition before: each row with what it follows, and the indicators that nothing follows. */
export const compareEditions = (
  table: DraftTable,
  before: Rubric,
): { readonly rows: readonly ComparedRow[]; readonly gone: readonly Indicator[] } => {
  const formers = indicatorsOf(before)
  const rows = draftIndicators(table).map((row) => {
    const former = formers.find(({ no }) => no === row.follows) ?? null
    return { row, former, change: changeOf(row, former), otherPoints: former !== null && former.points !== row.points }
  })
  return { rows, gone: formers.filter(({ no }) => !rows.some(({ former }) => former?.no === no)) }
}

interface Pair {
  readonly at: number
  readonly no: number
  readonly alike: number
}

const pairsOf = (rows: readonly DraftIndicator[], formers: readonly Indicator[]): readonly Pair[] =>
  rows
    .flatMap((row, at) =>
      formers.map((former) => ({
        at,
        no: former.no,
        alike: likeness(row.wording, former.wording),
        near: row.no === former.no,
      })),
    )
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || Number(b.near) - Number(a.near))

/**
 * The draft with each row tied to the indicator of the edition before that its wording comes nearest to: the likest pairs first, each
 * once.
 */
export const tieToFormer = (table: DraftTable, before: Rubric): DraftTable => {
  const follows = new Map<number, number>()
  const taken = new Set<number>()
  for (const { at, no } of pairsOf(draftIndicators(table), indicatorsOf(before)))
    if (!follows.has(at) && !taken.has(no)) {
      follows.set(at, no)
      taken.add(no)
    }
  let at = -1
  return {
    ...table,
    dimensions: table.dimensions.map((dimension) => {
      const former = before.dimensions.find(({ title }) => lettersOf(title) === lettersOf(dimension.title))
      return {
        ...dimension,
        shortTitle: former?.shortTitle ?? dimension.shortTitle,
        indicators: dimension.indicators.map((row) => {
          at += 1
          return { ...row, follows: follows.get(at) ?? null }
        }),
      }
    }),
  }
}
