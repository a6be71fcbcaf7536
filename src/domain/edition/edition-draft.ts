import type { PrintedTable } from '../rubric/rubric'

/** One row of a table that is being made an edition. */
export interface DraftIndicator {
  /** 序号; null where none could be read. */
  readonly no: number | null
  /** The wording as the notice prints it, its points included. */
  readonly wording: string
  readonly points: number | null
  /** The example that the table itself gives; empty where it gives none. */
  readonly example: string
  /** The number of the indicator of the edition before whose place this one takes: its figures come along. null for a new one. */
  readonly follows: number | null
}

/** 一级指标 with its rows. */
export interface DraftDimension {
  readonly title: string
  /** For a radar's label or a tab. */
  readonly shortTitle: string
  /** The cell as the table prints it, line by line. */
  readonly heading: readonly string[]
  /** null for a dimension to which the table gives no points. */
  readonly points: number | null
  readonly indicators: readonly DraftIndicator[]
}

/** What the table prints around its indicators; its headings of 一级指标 stand with these. */
export type DraftWords = Omit<PrintedTable, 'dimensions'>

/** The table of a new notice while the office looks it through. */
export interface DraftTable {
  readonly title: string
  readonly opinionSentence: string
  readonly words: DraftWords
  readonly dimensions: readonly DraftDimension[]
}

/** Every row of a draft in the table's order. */
export const draftIndicators = ({ dimensions }: Pick<DraftTable, 'dimensions'>): readonly DraftIndicator[] =>
  dimensions.flatMap(({ indicators }) => indicators)

const sum = (points: ReadonlyArray<number | null>): number =>
  Math.round(points.reduce<number>((total, each) => total + (each ?? 0), 0) * 100) / 100

/** What the rows of a dimension come to. */
export const draftPointsOf = ({ indicators }: DraftDimension): number => sum(indicators.map(({ points }) => points))

/** What all rows come to. */
export const draftTotalOf = (table: DraftTable): number => sum(draftIndicators(table).map(({ points }) => points))

/** The points that a text ends in: "…情况（4 分）", "(15分)"; null where it ends in none. */
export const pointsIn = (text: string): number | null => {
  const found = /[（(]\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[）)]\s*[。.；;]?\s*$/.exec(text.normalize('NFC'))
  return found ? Number(found[1]) : null
}

/** The same text without them. */
export const withoutPoints = (text: string): string =>
  text.replace(/[（(]\s*\d{1,3}(?:\.\d{1,2})?\s*分\s*[）)]\s*[。.；;]?\s*$/, '').trim()
