import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import { CHOICE_LIMIT, COLUMN_KINDS, COLUMN_LIMIT, TEXT_LIMIT } from '@/domain/ledger/ledger-column'
import type { LedgerColumn, LedgerColumns } from '@/domain/ledger/ledger-column'
import type { LedgerEntry, LedgerEvent, LedgerOutline, LedgerState } from '@/domain/ledger/ledger-entry'
import type { CheckStandsOut } from '@/domain/ledger/check-stands-out'
import type { Refusal } from '@/domain/refusal/refusal'
import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import { read, write } from './action'
import { LEDGER_BATCH, LEDGER_FILTERS } from './choices'
import type { BegunDocument } from './document'
import { after, cycleId, id, line, paging, revision, type CursorPage, type KeyedPage } from './fields'

export type LedgerFilter = (typeof LEDGER_FILTERS)[number]

/** What an entry stands at after a write. */
export interface LedgerMoved {
  readonly state: LedgerState
  readonly revision: number
}

export interface LedgerView {
  readonly entry: LedgerEntry
  readonly columns: readonly LedgerColumn[]
  readonly cycle: Pick<Cycle, 'cycleId' | 'title' | 'openOn' | 'deadlineOn' | 'archivedAt'>
  /** What the person who asks may do with it now. */
  readonly open: ReadonlyArray<LedgerCommand['kind']>
}

/** One that its enterprise has checked, with what of it is worth a look before it is confirmed. */
export interface CheckedRow extends CheckStandsOut {
  readonly entryId: string
  readonly revision: number
  readonly enterpriseNo: number
  readonly enterpriseName: string
}

/** What came of confirming one of several. */
export interface ConfirmResult {
  readonly entryId: string
  readonly enterpriseName: string
  /** Why it was not done; null where it was. */
  readonly refusal: Refusal | null
}

/** Fields as somebody wants them: `name` or a column's id. What is not named stays as it is. */
const fields = v.pipe(v.array(v.strictObject({ field: id, value: line })), v.maxLength(COLUMN_LIMIT + 1))

const target = { entryId: id, seenRevision: revision }

const column = v.strictObject({
  columnId: id,
  label: line,
  kind: v.picklist(COLUMN_KINDS),
  required: v.boolean(),
  choices: v.pipe(v.array(line), v.maxLength(CHOICE_LIMIT * 2)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TEXT_LIMIT)),
})

export const ledgerActions = {
  'ledger.load': read(v.strictObject({ entryId: id }))<LedgerView>(),
  /** 核对 by the enterprise; no field at all is “无变化”. */
  'ledger.check': write(v.strictObject({ ...target, fields, note: line }))<LedgerMoved>(),
  'ledger.confirm': write(v.strictObject(target))<LedgerMoved>(),
  /** What waits for whoever asks to confirm it: a union's own, for the office what no union answers for; in the ledger's order. */
  'ledger.toConfirm': read(v.strictObject({ cycleId: v.optional(cycleId), search: line, ...paging }))<
    KeyedPage & {
      readonly cycle: Cycle
      /** How many wait, whatever was searched for. */
      readonly count: number
      readonly rows: readonly CheckedRow[]
    }
  >(),
  /** 确认 of several, each as it was seen; what of them cannot be confirmed is told one by one. */
  'ledger.confirmMany': write(
    v.strictObject({
      seen: v.pipe(v.array(v.strictObject(target)), v.minLength(1), v.maxLength(LEDGER_BATCH)),
    }),
  )<{ readonly results: readonly ConfirmResult[] }>(),
  'ledger.return': write(v.strictObject({ ...target, note: line }))<LedgerMoved>(),
  /** 更正 by the office, with a reason; it holds at once. */
  'ledger.correct': write(v.strictObject({ ...target, fields, reason: line }))<LedgerMoved>(),
  /** A union's own enterprises, or the whole province for the office, in the ledger's order. */
  'ledger.page': read(
    v.strictObject({ cycleId: v.optional(cycleId), filter: v.picklist(LEDGER_FILTERS), search: line, ...paging }),
  )<
    KeyedPage & {
      readonly counts: Readonly<Record<LedgerFilter, number>>
      readonly rows: readonly LedgerOutline[]
    }
  >(),
  /** What happened to an enterprise's entry in all cycles of which the asker may see it, newest first. */
  'ledger.history': read(v.strictObject({ entryId: id, after }))<CursorPage<LedgerEvent>>(),
  /** A year's columns; while it has none, what the office is offered to begin with: the last year's before it. */
  'ledger.columns': read(v.strictObject({ cycleId: v.optional(cycleId) }))<{
    readonly cycle: Cycle
    readonly columns: LedgerColumns
    readonly suggested: readonly LedgerColumn[]
    readonly suggestedFrom: 'product' | 'last_cycle'
  }>(),
  /**
   * Sets a year's columns. Enterprises that have no entry yet get theirs, some hundreds a call: a client repeats the same
   * request until `prepared` is all of them.
   */
  'ledger.setColumns': write(
    v.strictObject({
      cycleId: v.optional(cycleId),
      seenRevision: revision,
      columns: v.pipe(v.array(column), v.maxLength(COLUMN_LIMIT * 2)),
    }),
  )<{ readonly columns: LedgerColumns; readonly prepared: number; readonly enterprises: number }>(),
}

export const ledgerDocuments = {
  /** Begins the ledger as .xlsx: a union's own part, or the whole province for the office. */
  'ledger.export': write(
    v.strictObject({ cycleId: v.optional(cycleId), filter: v.picklist(LEDGER_FILTERS), search: v.optional(line) }),
  )<BegunDocument>(),
}
