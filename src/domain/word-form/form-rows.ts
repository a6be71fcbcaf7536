import { NARRATIVE_LIMIT } from '../answer/answer'
import { findChineseNumber } from './chinese-number'
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
}

/** The head of the official table, in its order. */
const FORM_HEAD = ['序号', '一级指标', '二级指标', '自评情况', '评分'] as const

interface Head {
  readonly row: WordRow
  /** Where in `row` each of the five stands. */
  readonly at: readonly number[]
}

const isHeading = (heading: (typeof FORM_HEAD)[number], text: string): boolean => {
  const letters = lettersOf(text)
  return letters.startsWith(heading) || (heading === '评分' && (letters === '自评分' || letters === '得分'))
}

/** The head in a row, if the row holds all five headings in their order. */
const findHead = (row: WordRow): Head | undefined => {
  const at = FORM_HEAD.map((heading) => row.findIndex(({ text }) => isHeading(heading, text)))
  return at.every((index, position) => index > (at[position - 1] ?? -1)) ? { row, at } : undefined
}

const overlap = (a: WordCell, b: WordCell): number =>
  Math.min(a.column + a.span, b.column + b.span) - Math.max(a.column, b.column)

/**
 * The cell of a row below a heading. With as many cells as the head has, the order says it: a border that was dragged in one row
 * shifts that row's grid and nothing else. Otherwise it is the cell that lies below the most of the heading.
 */
const cellBelow = (row: WordRow, head: Head, heading: number): WordCell | undefined => {
  const index = head.at[heading] ?? 0
  const above = head.row[index]
  if (row.length === head.row.length || !above) return row[index]
  const [best] = [...row].sort((a, b) => overlap(b, above) - overlap(a, above))
  return best && overlap(best, above) > 0 ? best : undefined
}

/** "1", "１", "1.", "（1）", "①", "第1项", "二十三"; null for what is no number of a row. */
const findRowNumber = (text: string): number | null => {
  const plain = lettersOf(text).replace(/^第|[项号]$/g, '')
  return /^\d{1,3}$/.test(plain) ? Number(plain) : findChineseNumber(plain)
}

const isBlank = (row: WordRow): boolean => row.every(({ text }) => text.trim() === '')

/** A form has some dozens of rows, however they were cut up; what goes on for longer is something else, and not compared row by row. */
const ROWS_LIMIT = 1000

/** The block at the table's foot, where the union gives its opinion. */
export const isOpinion = (row: WordRow): boolean =>
  row.some(({ text }) => /审核意见/.test(lettersOf(text)) || /同意呈报/.test(lettersOf(text)))

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
})

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
  }
}

/** The form in a file's tables: what its head says, and its rows. */
export interface FoundForm {
  /** 序号、一级指标、二级指标、自评情况、评分, as they stand there. */
  readonly head: readonly string[]
  readonly rows: readonly FormRow[]
}

const foundUnder = ({ row, at }: Head, rows: readonly FormRow[]): FoundForm => ({
  head: at.map((index) => row[index]?.text ?? ''),
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
 * with the head repeated, as the notice itself prints it over four pages; of a table without a head those rows count that have as
 * many cells and a wording that `isKnown`.
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
      if (here && isOpinion(row)) break
      const goesOn = head && row.length === head.row.length && isKnown(row[head.at[2] ?? 0]?.text ?? '')
      if (head && (here || goesOn) && !isBlank(row)) add(rows, row, head)
    }
  }
  return head && foundUnder(head, rows)
}
