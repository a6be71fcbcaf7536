import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import type { WordCell, WordRow, WordTable } from '@/domain/word-form/word-table'

/** A row of cells, one column each. */
export const row = (...texts: readonly string[]): WordRow =>
  texts.map((text, column): WordCell => ({ text, column, span: 1, continued: false }))

/** The same row with some cells as lower parts of merged ones. */
export const continuing = (cells: WordRow, ...columns: readonly number[]): WordRow =>
  cells.map((cell, at) => ({ ...cell, continued: columns.includes(at) }))

export const HEAD = row('序号', '一级指标', '二级指标', '自评情况（每项 100 字左右）', '评分')

export const wordingOf = (no: number): string => indicatorsOf(edition2023).find((each) => each.no === no)?.wording ?? ''

/** A row of the official table, filled in. */
export const filled = (no: number, narrative: string, score = ''): WordRow =>
  row(String(no), '', wordingOf(no), narrative, score)

export const form = (...rows: readonly WordRow[]): readonly WordTable[] => [[HEAD, ...rows]]
