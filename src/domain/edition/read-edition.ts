import { visibleLine, visibleText } from '../answer/control-characters'
import { refuse, type Refusal } from '../refusal/refusal'
import { findForm, isOpinion, type FormRow } from '../word-form/form-rows'
import type { WordTable, WordText } from '../word-form/word-table'
import { lettersOf } from '../word-form/wording'
import { pointsIn, withoutPoints, type DraftDimension, type DraftTable, type DraftWords } from './edition-draft'

/** A label on a radar has room for so many. */
const SHORT = 6
const LINES_LIMIT = 6

/** A cell that Word broke over lines, as the one line that it is: Chinese has no blank there. */
const cellText = (text: string): string => visibleText(text.replace(/\s*[\r\n]+\s*/g, ''))

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map(visibleLine)
    .filter((line) => line !== '')

const shortTitleOf = (title: string): string => {
  const without = title.replace(/^(?:产业工人|企业)(?:有序参与)?/, '')
  return Array.from(without === '' ? title : without)
    .slice(0, SHORT)
    .join('')
}

const isPointsAlone = (text: string): boolean => pointsIn(text) !== null && withoutPoints(text) === ''

interface Cell {
  readonly heading: string[]
  readonly rows: FormRow[]
}

/**
 * The rows by the cells of 一级指标 that they share. A page of the notice may break such a cell, and its points then stand alone in the
 * lower half: they belong to the cell above.
 */
const cellsOf = (rows: readonly FormRow[]): readonly Cell[] => {
  const cells: Cell[] = []
  for (const row of rows) {
    const lines = linesOf(row.dimension)
    const last = cells[cells.length - 1]
    if (last && (lines.length === 0 || isPointsAlone(lines.join('')))) {
      last.heading.push(...lines)
      last.rows.push(row)
    } else cells.push({ heading: [...lines], rows: [row] })
  }
  return cells
}

const dimensionOf = ({ heading, rows }: Cell): DraftDimension => {
  const whole = heading.join('')
  const title = withoutPoints(whole)
  return {
    title,
    shortTitle: shortTitleOf(title),
    heading,
    points: pointsIn(whole),
    indicators: rows.map(({ number, wording, narrative }) => {
      const text = cellText(wording)
      return { no: number, wording: text, points: pointsIn(text), example: cellText(narrative), follows: null }
    }),
  }
}

interface Opinion {
  readonly lines: readonly string[]
  readonly sentence: string
  readonly signerLabel: string
  readonly seal: string
}

/** The block at the foot: whose opinion it is, its sentence, and where is signed and sealed. */
const opinionOf = (tables: readonly WordTable[]): Opinion => {
  const row = tables.flat().find(isOpinion) ?? []
  const [label, ...rest] = row.filter(({ continued }) => !continued)
  const lines = rest.flatMap(({ text }) => linesOf(text))
  const found = (pattern: RegExp): string => lines.flatMap((line) => pattern.exec(line)?.[0] ?? [])[0] ?? ''
  return {
    lines: linesOf(label?.text ?? ''),
    sentence: lines.find((line) => /呈报|情况属实/.test(line)) ?? '',
    signerLabel: found(/签字人?\s*[：:]/),
    seal: found(/[（(]\s*(?:盖章|公章|单位盖章)\s*[）)]/),
  }
}

/** The first word of a line up to its colon: "单位名称：". */
const labelIn = (lines: readonly string[], pattern: RegExp): string =>
  lines.flatMap((line) => pattern.exec(line)?.[0] ?? [])[0] ?? ''

const UNIT = /(?:单位|企业)名称\s*[：:]/
const FILLED_ON = /填[报表](?:时间|日期)\s*[：:]/

/** The lines between 附件 and the labels: the table's title. */
const titleLinesOf = (lines: readonly string[]): readonly string[] => {
  const annexAt = lines.findIndex((line) => /^附件/.test(line))
  const labelAt = lines.findIndex((line) => UNIT.test(line) || FILLED_ON.test(line))
  const upTo = labelAt === -1 ? lines.length : labelAt
  return lines.slice(annexAt + 1, upTo).slice(-LINES_LIMIT)
}

const wordsOf = (text: Pick<WordText, 'lines'>, head: readonly string[], opinion: Opinion): DraftWords => {
  const lines = text.lines.flatMap(linesOf)
  const [no = '', dimension = '', indicator = '', narrative = '', score = ''] = head.map(cellText)
  return {
    annex: lines.find((line) => /^附件/.test(line)) ?? '',
    titleLines: titleLinesOf(lines),
    enterpriseLabel: labelIn(lines, UNIT),
    filledOnLabel: labelIn(lines, FILLED_ON),
    columns: [no, dimension, indicator, narrative, score],
    opinionLines: opinion.lines,
    signerLabel: opinion.signerLabel,
    seal: opinion.seal,
  }
}

/** No notice asks for more; what has more rows is a list of something else. */
const ROWS_LIMIT = 100

const isNothing = ({ number, wording }: FormRow): boolean => number === null && lettersOf(wording) === ''

/**
 * Reads the table of a new notice out of its 附件 1 in Word: 一级指标 and indicators with their numbers, wording and points, and the words
 * that are printed around them. What cannot be read is left empty, for the office to look at. Refuses a file without a table
 * (edition_without_table), one whose tables are another's (edition_other_annex), and one of endless rows (edition_too_long).
 */
export const readEdition = (text: Pick<WordText, 'tables' | 'lines'>): DraftTable | Refusal => {
  if (text.tables.length === 0) return refuse('edition_without_table')
  const form = findForm(text.tables, (wording) => pointsIn(wording) !== null)
  const rows = form?.rows.filter((row) => !isNothing(row)) ?? []
  if (!form || rows.length === 0) return refuse('edition_other_annex')
  if (rows.length > ROWS_LIMIT) return refuse('edition_too_long', { limit: ROWS_LIMIT })
  const opinion = opinionOf(text.tables)
  const words = wordsOf(text, form.head, opinion)
  return {
    title: words.titleLines.join(''),
    opinionSentence: opinion.sentence,
    words,
    dimensions: cellsOf(rows).map(dimensionOf),
  }
}
