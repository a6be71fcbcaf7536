import * as v from 'valibot'
import { IMPORT_KINDS, type ImportCandidate, type ImportKind, type PlannedRow } from '@/domain/roster/import-row'
import type { ImportField, Mapping } from '@/domain/roster/import-columns'
import type { Refusal } from '@/domain/refusal/refusal'
import { read, write } from './action'
import { uploadId, type BegunDocument } from './document'
import { cycleId, id, line, offset, paging, revision, type KeyedPage } from './fields'

/** 预览 → 写入中 → 已完成. Nothing is written before the office has confirmed. */
type ImportState = 'planned' | 'applying' | 'done'

/** How many rows do what. Before the confirmation what they would do, afterwards what they did. */
export interface ImportTally {
  readonly added: number
  readonly updated: number
  readonly renamed: number
}

/** An import as the office sees it. */
export interface ImportSummary {
  readonly importId: string
  /** The year into which it is imported. */
  readonly cycleId: string
  readonly revision: number
  readonly state: ImportState
  readonly fileName: string
  readonly sheet: string
  /** The sheets that hold a list, hidden ones apart; of one that was planned before they were noted, none. */
  readonly sheets: readonly string[]
  /** The head of the file, by column, and which field is read from where. */
  readonly heads: readonly string[]
  readonly fields: readonly ImportField[]
  readonly mapping: Mapping
  /** Of the head's columns those that are hidden in the file: what stands there, whoever sent it may not have seen. */
  readonly hiddenColumns: readonly number[]
  /** Fields that several columns of the file claim. */
  readonly doubled: readonly string[]
  readonly counts: Readonly<Record<ImportKind, number>>
  /** Rows that wait for the office to say what they are; confirming leaves them alone. */
  readonly undecided: number
  readonly wanted: ImportTally
  readonly done: ImportTally & { readonly refused: number }
  /** How far the writing is, in rows of `total`. */
  readonly passed: number
  readonly total: number
  /** Enterprises of the ledger that the file does not name; they stay as they are. */
  readonly absent: { readonly count: number; readonly first: readonly ImportCandidate[] }
  readonly expiresAt: number
}

/** What became of a row that was to be written. */
export type RowOutcome =
  | { readonly was: 'written' }
  /** Somebody changed it meanwhile, or the like: it was left as it was. */
  | { readonly was: 'refused'; readonly refusal: Refusal }

export interface ImportRow extends Omit<PlannedRow, 'contact'> {
  /** Its place in the plan, by which a decision names it. */
  readonly index: number
  readonly outcome: RowOutcome | null
}

const target = { importId: id, seenRevision: revision }

const decision = v.variant('kind', [
  v.strictObject({ kind: v.literal('skip') }),
  v.strictObject({ kind: v.literal('new') }),
  v.strictObject({ kind: v.literal('same'), enterpriseId: id, rename: v.boolean() }),
])

/** As the file has it. */
const sheetName = v.pipe(v.string(), v.maxLength(200))

/** A column of the file, counted from 0. */
const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(199))
const columns = v.pipe(
  v.array(v.strictObject({ key: v.pipe(v.string(), v.maxLength(80)), column })),
  v.minLength(1),
  v.maxLength(80),
)

export const rosterActions = {
  /**
   * Begins to read an uploaded roster and to plan it against the ledger. Nothing of the ledger is written. Once it is done the import
   * is there, by the document's own id.
   */
  'roster.preview': write(
    v.strictObject({
      /** The year whose ledger it is held against; where none is named, the one that whoever asks is led to. */
      cycleId: v.optional(cycleId),
      uploadId,
      extension: v.picklist(['xlsx', 'csv']),
      fileName: line,
    }),
  )<BegunDocument>(),
  /** Begins to plan the same file anew: with the columns as the person says, or another of its sheets with the columns that it has. */
  'roster.remap': write(
    v.strictObject({ ...target, columns: v.optional(columns), sheet: v.optional(sheetName) }),
  )<BegunDocument>(),
  'roster.summary': read(v.strictObject({ importId: id }))<ImportSummary>(),
  /** The office's last import, into whichever year, so that one that was left can be gone on with. */
  'roster.last': read(v.strictObject({}))<{ readonly last: ImportSummary | null }>(),
  /** The rows of one kind; a place in them that was planned anew meanwhile is refused. */
  'roster.rows': read(v.strictObject({ importId: id, kind: v.picklist(IMPORT_KINDS), ...paging }))<
    KeyedPage & { readonly rows: readonly ImportRow[] }
  >(),
  /** Says what one row is. */
  'roster.decide': write(v.strictObject({ ...target, index: offset, decision }))<{
    readonly row: ImportRow
    readonly summary: ImportSummary
  }>(),
  /**
   * Writes what was previewed, some hundreds of rows a call: a client asks again, each time as a new request, until the state
   * is `done`. What was interrupted is gone on with; no row is written twice.
   */
  'roster.confirm': write(v.strictObject(target))<ImportSummary>(),
  /** Begins the rows that were not written as .xlsx, each with its reason beside it. */
  'roster.rejected': write(v.strictObject({ importId: id }))<BegunDocument>(),
}
