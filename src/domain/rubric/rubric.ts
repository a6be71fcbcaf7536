/** A figure that an indicator asks for beside its narrative. */
export interface Fact {
  readonly id: string
  readonly label: string
  readonly unit: string
  /** `count`: whole numbers from 0; `amount`: up to two decimals from 0. */
  readonly kind: 'count' | 'amount'
}

/** What the program computes from an indicator's figures; the recipe is data, the arithmetic is in `facts.ts`. */
export type Formula =
  | { readonly kind: 'growth'; readonly now: string; readonly before: string }
  | { readonly kind: 'share'; readonly part: string; readonly whole: string }
  | { readonly kind: 'sum'; readonly of: readonly string[] }

export interface ComputedFact {
  readonly label: string
  readonly unit: string
  readonly formula: Formula
}

/** How one may write to an indicator: ours, beside the example that the table itself gives. */
export interface WritingHint {
  /** What belongs into it, in a line. */
  readonly hint: string
  /** An invented one, about as long as the table asks for. */
  readonly example: string
}

export interface Indicator {
  /** The 序号 of the official table, from 1. */
  readonly no: number
  /** The official wording, character for character, its points included. */
  readonly wording: string
  /** Points of the official table; null for a bonus indicator, which carries none. */
  readonly points: number | null
  /** The example that the table itself gives. */
  readonly example?: string
  /** How one may write to it, where the edition says so itself; that of the first is in `hints-2023.ts`. */
  readonly writing?: WritingHint
  /** The number of the indicator of the edition before whose place this one takes; missing for a new one, and in the first edition. */
  readonly follows?: number
  readonly facts: readonly Fact[]
  readonly computed: readonly ComputedFact[]
}

export interface Dimension {
  readonly id: string
  /** The official 一级指标 without its points. */
  readonly title: string
  /** For a radar's label or a tab. */
  readonly shortTitle: string
  readonly points: number | null
  readonly indicators: readonly Indicator[]
}

/** The words that 附件 1 prints around the indicators, line by line as its cells are broken. */
export interface PrintedTable {
  readonly annex: string
  readonly titleLines: readonly string[]
  readonly enterpriseLabel: string
  readonly filledOnLabel: string
  readonly columns: readonly [no: string, dimension: string, indicator: string, narrative: string, score: string]
  /** 一级指标 with their points, by dimension. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly opinionLines: readonly string[]
  readonly signerLabel: string
  readonly seal: string
}

/** One edition of the table: what an assessment is filled in against, for good. */
export interface Rubric {
  readonly version: string
  /** The version of the edition before; the first has none. */
  readonly after?: string
  readonly title: string
  readonly source: string
  readonly dimensions: readonly Dimension[]
  readonly opinionSentence: string
  readonly printed: PrintedTable
}

/** The indicator's wording without the points that the table prints behind it: "（5分）", "（4 分）". */
export const indicatorTitle = (indicator: Indicator): string =>
  indicator.wording.replace(/（\d+ ?分）$/, '').replace(/。$/, '')

/** Every indicator of a rubric in the table's order. */
export const indicatorsOf = (rubric: Rubric): readonly Indicator[] =>
  rubric.dimensions.flatMap((dimension) => dimension.indicators)

/** What an edition's points come to in all: the maximum of a total without the bonus. */
export const pointsOf = (rubric: Rubric): number =>
  indicatorsOf(rubric).reduce((sum, { points }) => Math.round((sum + (points ?? 0)) * 100) / 100, 0)

/** The numbers of the indicators to which the table gives no points: the office may, for a year. */
export const bonusNumbers = (rubric: Rubric): readonly number[] =>
  indicatorsOf(rubric).flatMap(({ no, points }) => (points === null ? [no] : []))

/** The indicator numbered `no`, or undefined. */
export const findIndicator = (rubric: Rubric, no: number): Indicator | undefined =>
  indicatorsOf(rubric).find((indicator) => indicator.no === no)

/** The dimension that holds indicator `no`, or undefined. */
export const findDimensionOf = (rubric: Rubric, no: number): Dimension | undefined =>
  rubric.dimensions.find((dimension) => dimension.indicators.some((indicator) => indicator.no === no))

/** All indicator numbers of a rubric: what is editable in a first draft. */
export const allNumbers = (rubric: Rubric): readonly number[] => indicatorsOf(rubric).map((indicator) => indicator.no)
