import { findChineseNumber } from './chinese-number'
import type { WordRow } from './word-table'
import { lettersOf } from './wording'

/** The head of the official table, in its order. */
export const FORM_HEAD = ['序号', '一级指标', '二级指标', '自评情况', '评分'] as const

/** A row that is the form's head, or stands for it. */
export interface Head {
  readonly row: WordRow
  /** Where in `row` each of the five stands; -1 where a part of the table that was cut off goes without it. */
  readonly at: readonly number[]
}

/** What people call the column of 评分, the surest first; 评分标准 and 评分依据, which they add beside it, are none of these. */
const SCORE_HEADINGS = [
  /^(?:企业|单位|本企业|本单位)?(?:自评|自我评价|自我)(?:得|评|打)?分[数值]?$/,
  /^评分$/,
  /^得分$/,
  /^分数$/,
  /^评分(?!标准|依据|说明|办法|方法|细则|规则|要点|参考|人)/,
]

/** How surely a cell is a heading, from 1; 0 where it is not. */
const surenessOf = (heading: (typeof FORM_HEAD)[number], text: string): number => {
  const letters = lettersOf(text)
  if (heading !== '评分') return letters === heading ? 2 : letters.startsWith(heading) ? 1 : 0
  const known = SCORE_HEADINGS.findIndex((each) => each.test(letters))
  return known === -1 ? 0 : SCORE_HEADINGS.length - known
}

const surestCell = (row: WordRow, heading: (typeof FORM_HEAD)[number]): number => {
  const sureness = row.map(({ text }) => surenessOf(heading, text))
  const most = Math.max(0, ...sureness)
  return most === 0 ? -1 : sureness.indexOf(most)
}

/** The head in a row, if the row holds all five headings in their order; 评分 may stand before 自评情况. */
export const findHead = (row: WordRow): Head | undefined => {
  const at = FORM_HEAD.map((heading) => surestCell(row, heading))
  const [number = -1, dimension = -1, wording = -1, narrative = -1, score = -1] = at
  const inOrder = number >= 0 && dimension > number && wording > dimension && narrative > wording
  return inOrder && score > wording && score !== narrative ? { row, at } : undefined
}

/** "1", "１", "1.", "（1）", "①", "第1项", "二十三"; null for what is no number of a row. */
export const findRowNumber = (text: string): number | null => {
  const plain = lettersOf(text).replace(/^第|[项号]$/g, '')
  return /^\d{1,3}$/.test(plain) ? Number(plain) : findChineseNumber(plain)
}

/** An indicator's wording is a line; a cell that holds less or more is not compared with all of them. */
const WORDING_LETTERS = { least: 4, most: 120 }
/** A part of the table that was cut off has lost columns, not gained them. */
const COLUMNS_LOOKED_AT = 4

/** Whether a cell is an indicator's wording. */
export const isWording = (text: string, isKnown: (wording: string) => boolean): boolean => {
  const { length } = lettersOf(text)
  return length >= WORDING_LETTERS.least && length <= WORDING_LETTERS.most && isKnown(text)
}

/**
 * What the head would be above the rows of a table that has none: the rest of the form, cut off by hand, often without 一级指标 or with
 * a dragged border. It is told by a cell that is an indicator's wording; the others stand to it as they do in the head.
 */
export const headAbove = (row: WordRow, head: Head, isKnown: (wording: string) => boolean): Head | undefined => {
  const [, , wording = 0, narrative = 0, score = 0] = head.at
  if (row.length === head.row.length && isWording(row[wording]?.text ?? '', isKnown)) return head
  const here = row.slice(0, COLUMNS_LOOKED_AT).findIndex(({ text }) => isWording(text, isKnown))
  if (here === -1 || here + narrative - wording >= row.length) return undefined
  const number = row.slice(0, here).findIndex(({ text }) => findRowNumber(text) !== null)
  return { row, at: [number, -1, here, here + narrative - wording, here + score - wording] }
}
