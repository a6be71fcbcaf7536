import type { AssessmentState } from '@/domain/assessment/assessment'
import { decideLedger, type LedgerDecision } from '@/domain/ledger/decide-ledger'
import type { LedgerContext } from '@/domain/ledger/ledger-command'
import { noColumns, type LedgerColumns } from '@/domain/ledger/ledger-column'
import { outlineOf, type LedgerEntry, type LedgerEvent, type LedgerOutline } from '@/domain/ledger/ledger-entry'
import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { addTelling } from './events'
import type { Transaction } from './transaction'

/** An entry as kept: with the few numbers of its outline, so that lists leave values and check out. */
export type LedgerDocument = LedgerEntry & Pick<LedgerOutline, 'changes' | 'checkedAt'> & { readonly _id: string }

/** An entry as it is written. */
export const ledgerDocument = (entry: LedgerEntry): LedgerDocument => {
  const { changes, checkedAt } = outlineOf(entry)
  return { _id: entry.entryId, ...entry, changes, checkedAt }
}

/** The entry of a document. */
export const entryOf = ({ _id, changes: _changes, checkedAt: _at, ...entry }: LedgerDocument): LedgerEntry => entry

/** Adds a line to the history. Lines are only ever added; the request's id is the line's. */
export const addLedgerEvent = (transaction: Transaction, event: LedgerEvent): Promise<void> =>
  transaction.add('ledger_history', { _id: event.eventId, ...event })

/** What is signed keeps the name that it was signed under. */
const KEEPS_ITS_NAME: readonly AssessmentState[] = ['endorsed', 'received']

/**
 * A confirmed new name reaches the cycle's assessment, unless that was endorsed already, and the enterprise's record. What a
 * former year's entry says may be older than what stands there by now: it stays in its year.
 */
const rename = async (
  transaction: Transaction,
  { entryId, enterpriseId }: LedgerEntry,
  name: string,
  former: boolean,
): Promise<void> => {
  if (!former) await transaction.update('enterprises', enterpriseId, { name })
  const assessment = await transaction.find<{ state: AssessmentState }>('assessments', entryId)
  if (assessment && !KEEPS_ITS_NAME.includes(assessment.state))
    await transaction.update('assessments', entryId, { enterpriseName: name })
}

/** Writes what a decision on an entry says, within a transaction that read the entry. */
const writeLedgerDecision = async (
  transaction: Transaction,
  { entry, event, effects, renamedTo }: LedgerDecision,
  former: boolean,
): Promise<void> => {
  const { _id, ...fields } = ledgerDocument(entry)
  await transaction.set('ledger', _id, fields)
  await addLedgerEvent(transaction, event)
  if (renamedTo !== null) await rename(transaction, entry, renamedTo, former)
  await addTelling(transaction, { requestId: event.eventId, at: event.at, actor: event.actor }, effects)
}

/** Columns within a transaction, so that what is decided by them still holds when it is written. */
export const findColumns = async (transaction: Transaction, cycleId: string): Promise<LedgerColumns> => {
  const stored = await transaction.find<LedgerColumns & { _id: string }>('ledger_columns', cycleId)
  if (!stored) return noColumns(cycleId)
  const { _id, ...columns } = stored
  return columns
}

/**
 * Reads an entry, asks the domain, and writes what it decides, all within `transaction`. `seenRevision` null takes the entry
 * as it stands: for what follows from another decision.
 */
export const decideEntryWithin = async (
  transaction: Transaction,
  entryId: string,
  command: LedgerCommand,
  context: Omit<LedgerContext, 'columns'>,
): Promise<Refusal | LedgerDecision> => {
  const stored = await transaction.find<LedgerDocument>('ledger', entryId)
  if (!stored) return refuse('ledger_entry_unknown')
  const entry = entryOf(stored)
  const { columns } = await findColumns(transaction, entry.cycleId)
  const decision = decideLedger(entry, command, { ...context, columns })
  if (!isRefusal(decision)) await writeLedgerDecision(transaction, decision, context.former)
  return decision
}
