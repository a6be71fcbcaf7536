/** What of a file holds no text that can be read: pictures, drawings, objects of other programs, notes, words struck out, fields, whole files. */
export type UnreadKind = 'picture' | 'drawing' | 'object' | 'note' | 'struck' | 'field' | 'file'

/** How many there are of each kind; none of one that is missing. */
export type Unread = Readonly<Partial<Record<UnreadKind, number>>>

/** One cell of a table as Word laid it out, with the text that a reader of the paper sees. */
export interface WordCell {
  readonly text: string
  /** The first column of the table's grid that it covers, and how many. */
  readonly column: number
  readonly span: number
  /** Whether it is the lower part of a cell merged downwards. */
  readonly continued: boolean
  /** Whether something stands in it of which no text can be read: a picture, a chart, an embedded file. */
  readonly unread?: boolean
}

export type WordRow = readonly WordCell[]
export type WordTable = readonly WordRow[]

/** What was read of a Word file before anything is made of it: its tables, and the lines between them. */
export interface WordText {
  readonly tables: readonly WordTable[]
  readonly lines: readonly string[]
  /** Of the lines those that stand in no table. */
  readonly linesOutside: readonly string[]
  /** How many tables stand in no other one. */
  readonly outerTables: number
  readonly unread: Unread
  /** Of it, what stands in no table. */
  readonly unreadOutside: Unread
}
