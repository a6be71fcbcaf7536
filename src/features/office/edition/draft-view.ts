import { readTypedNumber } from '@/domain/answer/typed-number'
import { isOnStep } from '@/domain/answer/validate-answer'
import { doubtsOf, type DimensionDoubt, type RowDoubt, type WordsDoubt } from '@/domain/edition/check-draft'
import { compareEditions, type EditionChange } from '@/domain/edition/compare-editions'
import {
  draftPointsOf,
  draftTotalOf,
  type DraftDimension,
  type DraftIndicator,
  type DraftTable,
} from '@/domain/edition/edition-draft'
import { pointsOf, type Indicator, type Rubric } from '@/domain/rubric/rubric'

export type { DraftCorrection } from '@/domain/edition/correct-draft'

/** One row beside the indicator of the edition before that it follows. `at` counts the rows of the table from 0. */
export interface DraftRow {
  readonly at: number
  readonly row: DraftIndicator
  readonly former: Indicator | null
  readonly change: EditionChange
  readonly otherPoints: boolean
  readonly doubts: readonly RowDoubt[]
}

export interface DraftPart {
  readonly at: number
  readonly dimension: DraftDimension
  /** What its rows come to. */
  readonly sum: number
  readonly doubts: readonly DimensionDoubt[]
  readonly rows: readonly DraftRow[]
}

/** A draft as the office looks it through. */
export interface DraftView {
  readonly parts: readonly DraftPart[]
  readonly gone: readonly Indicator[]
  readonly wordsDoubts: readonly WordsDoubt[]
  readonly total: number
  readonly formerTotal: number
  readonly changed: number
  readonly doubtful: number
}

/** Whether a row is other than in the edition before, its points included. */
export const isChanged = ({ change, otherPoints }: DraftRow): boolean => change !== 'same' || otherPoints
const isDoubtful = ({ doubts }: DraftRow): boolean => doubts.length > 0

/** Lays a draft out beside the edition before. */
export const draftViewOf = (table: DraftTable, before: Rubric): DraftView => {
  const { rows: compared, gone } = compareEditions(table, before)
  const doubts = doubtsOf(table)
  const rows = compared.map((each, at): DraftRow => ({ ...each, at, doubts: doubts.rows[at] ?? [] }))
  let from = 0
  const parts = table.dimensions.map((dimension, at): DraftPart => {
    const own = rows.slice(from, (from += dimension.indicators.length))
    return { at, dimension, sum: draftPointsOf(dimension), doubts: doubts.dimensions[at] ?? [], rows: own }
  })
  return {
    parts,
    gone,
    wordsDoubts: doubts.words,
    total: draftTotalOf(table),
    formerTotal: pointsOf(before),
    changed: rows.filter(isChanged).length,
    doubtful: rows.filter(isDoubtful).length + parts.filter((part) => part.doubts.length > 0).length,
  }
}

export const DRAFT_FILTERS = ['all', 'changed', 'doubtful'] as const
export type DraftFilter = (typeof DRAFT_FILTERS)[number]

/** The parts with the rows that a filter leaves; a part without any is left out, unless it is doubtful itself. */
export const shownParts = ({ parts }: DraftView, filter: DraftFilter): readonly DraftPart[] => {
  if (filter === 'all') return parts
  const keeps = filter === 'changed' ? isChanged : isDoubtful
  return parts
    .map((part) => ({ ...part, rows: part.rows.filter(keeps) }))
    .filter(({ rows, doubts }) => rows.length > 0 || (filter === 'doubtful' && doubts.length > 0))
}

/** A row as it is typed. */
export interface RowForm {
  readonly no: string
  readonly wording: string
  readonly points: string
  readonly example: string
  readonly follows: string
}

const typed = (value: number | null): string => (value === null ? '' : String(value))

export const rowFormOf = ({ no, wording, points, example, follows }: DraftIndicator): RowForm => ({
  no: typed(no),
  wording,
  points: typed(points),
  example,
  follows: typed(follows),
})

/** A whole number from 1 to 200, null where nothing was typed, undefined where it is none. */
const findNumber = (text: string): number | null | undefined => {
  const read = readTypedNumber(text)
  if (read.kind === 'blank') return null
  return read.kind === 'number' && isOnStep(read.value, 1) && read.value >= 1 && read.value <= 200
    ? read.value
    : undefined
}

/** Points in hundredths at the finest; null and undefined as above. */
export const findPoints = (text: string): number | null | undefined => {
  const read = readTypedNumber(text)
  if (read.kind === 'blank') return null
  return read.kind === 'number' && isOnStep(read.value, 0.01) && read.value < 1000 ? read.value : undefined
}

/** The fields of a row in which no number can be read. */
export const rowGaps = (form: RowForm): ReadonlyArray<'no' | 'points' | 'follows'> => [
  ...(findNumber(form.no) === undefined ? (['no'] as const) : []),
  ...(findPoints(form.points) === undefined ? (['points'] as const) : []),
  ...(findNumber(form.follows) === undefined ? (['follows'] as const) : []),
]

/** The row that was typed, or undefined while a number cannot be read. */
export const findRow = (form: RowForm): DraftIndicator | undefined =>
  rowGaps(form).length > 0
    ? undefined
    : {
        no: findNumber(form.no) ?? null,
        wording: form.wording.trim(),
        points: findPoints(form.points) ?? null,
        example: form.example.trim(),
        follows: findNumber(form.follows) ?? null,
      }
