import { NARRATIVE_LIMIT } from '../answer/answer'
import { FORM_HEAD, findHead, findRowNumber, headAbove, isWording, type Head } from './form-head'
import type { WordCell, WordRow, WordTable } from './word-table'
import { lettersOf } from './wording'

/** One row of the form as it stands in the file, before it is known which indicator it is. */
export interface FormRow {
  /** What 序号 says; null where it says nothing that is a number (Word's own numbering leaves the cell empty). */
  readonly number: number | null
  /** 一级指标 as it stands beside this row: blank in all but the first row of a merged cell. */
  readonly dimension: string
  readonly wording: string
  readonly narrative: string
  readonly score: string
  /** Whether its 自评情况 is the lower part of a cell that was merged with the row above. */
  readonly mergedUp: boolean
  /** Whether a row without a number or wording of its own was added to it. */
  readonly joined: boolean
  /** Whether its 自评情况 holds something of which no text can be read. */
  readonly unread: boolean
}

const overlap = (a: WordCell, b: WordCell): number =>
  Math.min(a.column + a.span, b.column + b.span) - Math.max(a.column, b.column)

/**
 * The cell of a row below a heading. With as many cells as the head has, the order says it: a border that was dragged in one row
 * shifts that row's grid and nothing else. Otherwise it is the cell that lies below the most of the heading.
 */
const cellBelow = (row: WordRow, head: Head, heading: number): WordCell | undefined => {
  const index = head.at[heading] ?? -1
  const above = head.row[index]
  if (row.length === head.row.length || !above) return row[index]
  const [best] = [...row].sort((a, b) => overlap(b, above) - overlap(a, above))
  return best && overlap(best, above) > 0 ? best : undefined
}

const isBlank = (row: WordRow): boolean => row.every(({ text }) => text.trim() === '')

/** A form has some dozens of rows, however they were cut up; what goes on for longer is something else, and not compared row by row. */
const ROWS_LIMIT = 1000

const rowUnder = (row: WordRow, head: Head): FormRow & { readonly numberContinued: boolean } => {
  const [number, dimension, wording, narrative, score] = FORM_HEAD.map((_, heading) => cellBelow(row, head, heading))
  return {
    number: findRowNumber(number?.text ?? ''),
    numberContinued: number?.continued ?? false,
    dimension: dimension?.text ?? '',
    wording: wording?.text ?? '',
    narrative: narrative?.text ?? '',
    score: score?.text ?? '',
    mergedUp: narrative?.continued ?? false,
    joined: false,
    unread: narrative?.unread ?? false,
  }
}

const OPINION = /审核意见|同意呈报/

/** The block at the table's foot, where the union gives its opinion. */
export const isOpinion = (row: WordRow): boolean => row.some(({ text }) => OPINION.test(lettersOf(text)))

/**
 * Whether the form's table ends with this row. The opinion's words stand in narratives as well ("报上级工会提出审核意见"): it is the block
 * that is merged over columns, or says 审核意见 at its left, and neither a number nor an indicator's wording beside it.
 */
const endsForm = (row: WordRow, head: Head, isKnown: (wording: string) => boolean): boolean => {
  if (!isOpinion(row)) return false
  const { number, wording } = rowUnder(row, head)
  if (number !== null || isWording(wording, isKnown)) return false
  const [, , , narrative = 0] = head.at
  const left = row.slice(0, narrative).some(({ text }) => OPINION.test(lettersOf(text)))
  return row.length < head.row.length || left
}

/** Ten times what an answer may hold: longer is too long however long it is, and is not put together any further. */
const JOINED_LIMIT = 10 * NARRATIVE_LIMIT

const joinedTexts = (above: string, below: string): string => {
  if (above.length > JOINED_LIMIT) return above
  return above.trim() === '' || below.trim() === '' ? above + below : `${above}\n${below}`
}

const join = (above: FormRow, below: FormRow, asked: boolean): FormRow => ({
  ...above,
  dimension: joinedTexts(above.dimension, below.dimension),
  wording: joinedTexts(above.wording, below.wording),
  narrative: joinedTexts(above.narrative, below.narrative),
  score: joinedTexts(above.score, below.score),
  joined: above.joined || !asked,
  unread: above.unread || below.unread,
})

/** The form in a file's tables: what its head says, and its rows. */
export interface FoundForm {
  /** 序号、一级指标、二级指标、自评情况、评分, as they stand there. */
  readonly head: readonly string[]
  /** The headings of columns that are none of these five, and were passed over. */
  readonly passedOver: readonly string[]
  readonly rows: readonly FormRow[]
}

const foundUnder = ({ row, at }: Head, rows: readonly FormRow[]): FoundForm => ({
  head: at.map((index) => row[index]?.text ?? ''),
  passedOver: row.flatMap(({ text }, index) => (at.includes(index) || text.trim() === '' ? [] : [text.trim()])),
  rows,
})

/** Adds a row of the file to those read so far: as one of its own, or as the rest of the one above. */
const add = (rows: FormRow[], row: WordRow, head: Head): void => {
  const { numberContinued, ...formRow } = rowUnder(row, head)
  const last = rows[rows.length - 1]
  const nameless = formRow.number === null && formRow.wording.trim() === ''
  if (last && (numberContinued || nameless)) rows[rows.length - 1] = join(last, formRow, numberContinued)
  else rows.push(formRow)
}

/**
 * The form in a file's tables, or undefined where none of them has its head. The form may lie in several tables
 * with the head repeated, as the notice itself prints it over four pages; a table without a head counts from the first row on whose
 * wording `isKnown`.
 */
export const findForm = (
  tables: readonly WordTable[],
  isKnown: (wording: string) => boolean,
): FoundForm | undefined => {
  const rows: FormRow[] = []
  let head: Head | undefined
  let looked = 0
  for (const table of tables) {
    let here: Head | undefined
    for (const row of table) {
      if (head && (looked += 1) > ROWS_LIMIT) return foundUnder(head, rows)
      const found = findHead(row)
      if (found) {
        head = here = found
        continue
      }
      if (!head || isBlank(row)) continue
      here ??= headAbove(row, head, isKnown)
      if (!here) continue
      if (endsForm(row, here, isKnown)) break
      add(rows, row, here)
    }
  }
  return head && foundUnder(head, rows)
}
