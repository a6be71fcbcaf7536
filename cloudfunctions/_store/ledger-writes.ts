import type { Chained } from '@/domain/chain/chain'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { decideLedger, type LedgerDecision } from '@/domain/ledger/decide-ledger'
import type { LedgerContext } from '@/domain/ledger/ledger-command'
import { noColumns, type LedgerColumns } from '@/domain/ledger/ledger-column'
import { outlineOf, type LedgerEntry, type LedgerEvent, type LedgerOutline } from '@/domain/ledger/ledger-entry'
import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { enterpriseReportIds } from '@/domain/report/report'
import { chained } from './chained'
import { checkUnclosed, type ClosablePaper } from './closed-papers'
import { documents, type Database } from './database'
import { addTelling } from './events'
import { UNCOUNTED, type CountedPaper } from './counted-papers'
import { countedWrite } from './unfiled-events'
import type { Transaction } from './transaction'

/** An entry as kept: with the few numbers of its outline, so that lists leave values and check out. */
export type LedgerDocument = LedgerEntry &
  Pick<LedgerOutline, 'changes' | 'checkedAt'> &
  ClosablePaper &
  Chained &
  CountedPaper & {
    readonly _id: string
    /** What it is found by beside its name (`domain/ledger/search-key.ts`); missing or null until the clock has made it. */
    readonly searchKey?: string | null
  }

/** An entry as it is written. */
export const ledgerDocument = (entry: LedgerEntry): LedgerDocument => {
  const { changes, checkedAt } = outlineOf(entry)
  return { _id: entry.entryId, ...entry, changes, checkedAt }
}

/** The entry of a document. */
export const entryOf = ({
  _id,
  changes: _changes,
  checkedAt: _at,
  closed: _closed,
  chain: _chain,
  searchKey: _searchKey,
  uncounted: _uncounted,
  countedIn: _countedIn,
  ...entry
}: LedgerDocument): LedgerEntry => entry

/** Adds a line to the history. Lines are only ever added; the request's id is the line's. */
export const addLedgerEvent = (transaction: Transaction, event: LedgerEvent): Promise<void> =>
  transaction.add('ledger_history', { _id: event.eventId, ...event })

/** What is signed, or at its end, keeps the name that it was signed under. */
const KEEPS_ITS_NAME: Readonly<Record<'assessments' | 'reports', readonly string[]>> = {
  assessments: ['endorsed', 'received'],
  reports: ['received'],
}

const renamePaper = async (
  transaction: Transaction,
  database: Database,
  collection: keyof typeof KEEPS_ITS_NAME,
  id: string,
  fields: object,
): Promise<void> => {
  const paper = await transaction.find<{ state: string }>(collection, id)
  if (paper && !KEEPS_ITS_NAME[collection].includes(paper.state))
    await transaction.update(collection, id, { ...fields, ...countedWrite(database) })
}

const renamePapers = async (
  transaction: Transaction,
  database: Database,
  cycleId: string,
  enterpriseId: string,
  name: string,
) => {
  await renamePaper(transaction, database, 'assessments', assessmentIdOf(cycleId, enterpriseId), {
    enterpriseName: name,
  })
  for (const reportId of enterpriseReportIds(cycleId, enterpriseId))
    await renamePaper(transaction, database, 'reports', reportId, { name })
}

/** The later cycles of an enterprise, which are being prepared and which nobody was shown yet. */
const laterCycles = async (
  database: Database,
  { cycleId, enterpriseId }: Pick<LedgerEntry, 'cycleId' | 'enterpriseId'>,
): Promise<readonly string[]> => {
  const where = { enterpriseId, cycleId: database.command.gt(cycleId) }
  const later = database.collection('assessments').where(where).field({ cycleId: true })
  return (await documents<{ cycleId: string }>(later.get())).map((paper) => paper.cycleId)
}

/**
 * A confirmed new name reaches the cycle's papers, unless one was signed already, the enterprise's record, and what is begun for
 * a year to come; whoever begins that meanwhile changes the enterprise too, so one of the two is done again. What a former
 * year's entry says may be older than what stands there by now: it stays in its year.
 */
const rename = async (
  transaction: Transaction,
  database: Database,
  entry: LedgerEntry,
  name: string,
  former: boolean,
): Promise<void> => {
  const { cycleId, enterpriseId } = entry
  await renamePapers(transaction, database, cycleId, enterpriseId, name)
  if (former) return
  await transaction.update('enterprises', enterpriseId, { name })
  for (const later of await laterCycles(database, entry)) {
    await renamePapers(transaction, database, later, enterpriseId, name)
    const laterId = assessmentIdOf(later, enterpriseId)
    if (await transaction.find('ledger', laterId))
      await transaction.update('ledger', laterId, { enterpriseName: name, searchKey: null })
  }
}

/** Writes what a decision on an entry says, within a transaction that read the entry. */
const writeLedgerDecision = async (
  transaction: Transaction,
  database: Database,
  { entry, event, effects, renamedTo }: LedgerDecision,
  former: boolean,
  stored: LedgerDocument,
): Promise<void> => {
  const { _id, ...fields } = ledgerDocument(entry)
  // What the entry says since stands in the chain, so that a value that was changed beside it is found.
  const { event: linked, chain } = chained(stored, { ...event, snapshot: { values: entry.values } })
  const { snapshot: _values, ...kept } = linked
  const searchKey = renamedTo === null ? (stored.searchKey ?? null) : null
  const counted = stored.countedIn ? { countedIn: stored.countedIn } : {}
  await transaction.set('ledger', _id, { ...fields, chain, searchKey, ...counted, ...UNCOUNTED })
  await addLedgerEvent(transaction, kept)
  if (renamedTo !== null) await rename(transaction, database, entry, renamedTo, former)
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
  database: Database,
  entryId: string,
  command: LedgerCommand,
  context: Omit<LedgerContext, 'columns'>,
): Promise<Refusal | LedgerDecision> => {
  const stored = await transaction.find<LedgerDocument>('ledger', entryId)
  if (!stored) return refuse('ledger_entry_unknown')
  const closed = checkUnclosed(stored, context.cycle)
  if (closed) return closed
  const entry = entryOf(stored)
  const { columns } = await findColumns(transaction, entry.cycleId)
  const decision = decideLedger(entry, command, { ...context, columns })
  if (!isRefusal(decision)) await writeLedgerDecision(transaction, database, decision, context.former, stored)
  return decision
}
