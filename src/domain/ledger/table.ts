/** A row of a table that somebody handed in, as text. */
export interface TableRow {
  /** The number that the file itself gives the row, from 1: what a person looks for in Excel. */
  readonly number: number
  readonly cells: readonly string[]
  /** The columns (from 0) whose text a formula had worked out; the formula itself is never read. */
  readonly formulas: readonly number[]
  /** Hidden in the sheet, by a filter or by hand. */
  readonly hidden?: boolean
  /** How many cells the line has, where lines may differ in that: a comma too many moves everything behind it. */
  readonly fields?: number
}

/** One sheet of a workbook, or a CSV file, whose sheet has no name. Rows that hold nothing are left out. */
export interface Table {
  readonly name: string
  readonly rows: readonly TableRow[]
  /** The columns (from 0) that are hidden in the sheet, by hand or in a group that is folded. */
  readonly hiddenColumns?: readonly number[]
}
