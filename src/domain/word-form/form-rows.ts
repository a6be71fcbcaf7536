import { NARRATIVE_LIMIT } from '../answer/answer'
import { belowNoHeading, cellsBelow, underUpper } from './cells-below'
import { FORM_HEAD, findHead, findRowNumber, headAbove, isWording, type Head } from './form-head'
import type { WordRow, WordTable } from './word-table'
import { ALIKE, lettersOf, likeness } from './wording'

/** One row of the form as it stands in the file, before it is known which indicator it is. */
export interface FormRow {
  /** What 序号 says; null where it says nothing that is a number (Word's own numbering leaves the cell empty). */
  readonly number: number | null
  /** 一级指标 as it stands beside this row: blank in all but the first row of a merged cell. */
  readonly dimension: string
  readonly wording: string
  readonly narrative: string
  readonly score: string
  /** Whether its 自评情况, or its 评分, is the lower part of a cell that was merged with the row above. */
  readonly mergedUp: boolean
  readonly scoreMergedUp: boolean
  /** Whether a row without a number or wording of its own was added to it. */
  readonly joined: boolean
  /** Whether its 自评情况, or its 评分, holds something of which no text can be read. */
  readonly unread: boolean
  readonly scoreUnread: boolean
  /** Whether its cells are not those of the head, so that what belongs where is not certain. */
  readonly misaligned: boolean
}

const isBlank = (row: WordRow): boolean => row.every(({ text }) => text.trim() === '')

/** A form has some dozens of rows, however they were cut up; what goes on for longer is something else, and not compared row by row. */
const ROWS_LIMIT = 1000

const rowUnder = (row: WordRow, head: Head): FormRow & { readonly numberContinued: boolean } => {
  const { cells, misaligned } = cellsBelow(row, head)
  const [number, dimension, wording, narrative, score] = cells
  return {
    number: findRowNumber(number?.text ?? ''),
    numberContinued: number?.continued ?? false,
    dimension: dimension?.text ?? '',
    wording: wording?.text ?? '',
    narrative: narrative?.text ?? '',
    score: score?.text ?? '',
    mergedUp: narrative?.continued ?? false,
    scoreMergedUp: score?.continued ?? false,
    joined: false,
    unread: narrative?.unread ?? false,
    scoreUnread: score?.unread ?? false,
    misaligned,
  }
}

const OPINION = /审核意见|同意呈报/

/** The block at the table's foot, where the union gives its opinion. */
export const isOpinion = (row: WordRow): boolean => row.some(({ text }) => OPINION.test(lettersOf(text)))

/**
 * Whether the form's table ends with this row. The opinion's words stand in narratives as well ("报上级工会提出审核意见"): it is the block
 * that is merged over columns, or says 审核意见 at its left, and neither a number nor an indicator's wording beside it.
 */
const endsForm = (row: WordRow, head: Head, isKnown: IsKnown): boolean => {
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
  joined: above.joined || (!asked && (below.narrative + below.score).trim() !== ''),
  unread: above.unread || below.unread,
  scoreUnread: above.scoreUnread || below.scoreUnread,
  misaligned: above.misaligned || below.misaligned,
})

/** The form in a file's tables: what its head says, and its rows. */
export interface FoundForm {
  /** 序号、一级指标、二级指标、自评情况、评分, as they stand there. */
  readonly head: readonly string[]
  /** The headings of columns that are none of these five, and were passed over; what stands in one without a heading. */
  readonly passedOver: readonly string[]
  readonly rows: readonly FormRow[]
}

type IsKnown = (wording: string) => boolean

/** 序号 merged over a whole 一级指标 is no number of its rows: they are told by their wordings. */
const isAnother = (above: FormRow, below: FormRow, isKnown: IsKnown): boolean =>
  isWording(above.wording, isKnown) &&
  isWording(below.wording, isKnown) &&
  likeness(above.wording, below.wording) < ALIKE

const goesOn = ({ number, wording }: FormRow): boolean => number === null && wording.trim() === ''

/** A row that only counts the columns below the head: 1, 2, 3, 4, 5. */
const countsColumns = (row: WordRow): boolean =>
  row.length >= FORM_HEAD.length && row.every(({ text }, at) => findRowNumber(text) === at + 1)

/** What has been read of a file's tables so far. */
interface Found {
  readonly isKnown: IsKnown
  readonly rows: FormRow[]
  readonly passedOver: Set<string>
  head: Head | undefined
  /** Rows looked at since the first head. */
  looked: number
  /** Whether the opinion was met: what comes below it and names no indicator is none of the form's. */
  over: boolean
}

/** Adds a row of the file to those read so far: as one of its own, or as the rest of the one above. */
const add = ({ rows, passedOver, isKnown }: Found, row: WordRow, head: Head): void => {
  const { numberContinued, ...formRow } = rowUnder(row, head)
  for (const text of belowNoHeading(row, head)) passedOver.add(text)
  const last = rows[rows.length - 1]
  if (last && (goesOn(formRow) || (numberContinued && !isAnother(last, formRow, isKnown))))
    rows[rows.length - 1] = join(last, formRow, numberContinued)
  else rows.push(formRow)
}

const setHead = (found: Found, head: Head): void => {
  found.head = head
  found.over = false
  head.row.forEach(({ text }, index) => {
    if (!head.at.includes(index) && text.trim() !== '') found.passedOver.add(text.trim())
  })
}

/** The rest of a row at the beginning of a table that goes on without a head. */
const isRestAbove = ({ rows, over }: Found, row: WordRow, head: Head): boolean => {
  if (over || rows.length === 0 || row.length !== head.row.length) return false
  const below = rowUnder(row, head)
  return goesOn(below) && below.narrative.trim() !== ''
}

/** Reads one table; false once there were more rows than any form has. */
const addTable = (found: Found, table: WordTable): boolean => {
  let here: Head | undefined
  let above: WordRow = []
  // Rows of a table without a head, until it shows that it is the rest of the form.
  let waiting: WordRow[] = []
  for (const row of table) {
    if (found.head && (found.looked += 1) > ROWS_LIMIT) return false
    if (isBlank(row)) continue
    const head = findHead(underUpper(above, row)) ?? findHead(row)
    above = row
    if (head) setHead(found, (here = head))
    if (head || !found.head || countsColumns(row)) continue
    here ??= headAbove(row, found.head, found.isKnown)
    if (!here) {
      if (isRestAbove(found, row, found.head)) add(found, row, found.head)
      else waiting.push(row)
      continue
    }
    for (const before of waiting) add(found, before, here)
    waiting = []
    if (endsForm(row, here, found.isKnown)) found.over = true
    else if (isWording(rowUnder(row, here).wording, found.isKnown)) found.over = false
    if (!found.over) add(found, row, here)
  }
  return true
}

/**
 * The form in a file's tables, or undefined where none of them has its head. The form may lie in several tables
 * with the head repeated, as the notice itself prints it over four pages; a table without a head counts from the first row on whose
 * wording `isKnown`, and what stands above that row with it.
 */
export const findForm = (tables: readonly WordTable[], isKnown: IsKnown): FoundForm | undefined => {
  const found: Found = { isKnown, rows: [], passedOver: new Set(), head: undefined, looked: 0, over: false }
  tables.every((table) => addTable(found, table))
  const { head, passedOver, rows } = found
  return head && { head: head.at.map((index) => head.row[index]?.text ?? ''), passedOver: [...passedOver], rows }
}
