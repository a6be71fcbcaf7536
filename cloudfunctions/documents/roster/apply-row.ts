import type { RowOutcome } from '@/contract/roster'
import type { Cycle } from '@/domain/assessment/assessment'
import { freshAssessment } from '@/domain/assessment/cycle'
import { withSaid } from '@/domain/people/roster-contact'
import { changesContact } from '@/domain/roster/import-changes'
import { effectOf } from '@/domain/roster/import-row'
import { entryIdOf, freshEntry } from '@/domain/ledger/ledger-entry'
import type { LedgerValues } from '@/domain/ledger/ledger-value'
import { rosterEnterprise } from '@/domain/ledger/new-enterprise'
import type { Enterprise } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Rubric } from '@/domain/rubric/rubric'
import type { Call } from '../../_host/call'
import { holdOpen } from '../../_store/closed-papers'
import { isDuplicate } from '../../_store/database'
import { assessmentPaper, ledgerPaper, type FreshPaper } from '../../_store/enterprise-papers'
import { addEnterprise, type ImportDocument, type StoredRow } from '../../_store/roster-imports'

/** One import being written: by whom it was confirmed, into which cycle. */
export interface Writing {
  readonly call: Call
  readonly head: ImportDocument
  readonly cycle: Cycle
}

const written: RowOutcome = { was: 'written' }

/** Each row is a request of its own, the same whoever goes on with the import, so that none is written twice. */
const requestOf = ({ head }: Writing, row: StoredRow, step: string) => {
  const requestId = `${head.importId}:${step}${row.index}`
  return { requestId, requestDigest: requestId }
}

const noteOf = ({ head }: Writing, { row }: StoredRow): string => `名单导入：${head.fileName} 第 ${row} 行`

/** The file's number where it is free, else the next after the last. */
const numberFor = async ({ call }: Writing, { no }: StoredRow): Promise<number> =>
  no !== null && (await call.stores.rosterImports.isFree(no)) ? no : (await call.stores.rosterImports.highestNo()) + 1

const NUMBER_ATTEMPTS = 5

/**
 * What a new enterprise begins with: its entry and its form, or for the coming cycle an entry that holds what the file says already.
 */
const firstPapers = (
  cycle: Cycle,
  rubric: Rubric,
  enterprise: Enterprise,
  { values }: StoredRow,
): readonly FreshPaper[] =>
  enterprise.fromCycleId === undefined
    ? [
        ledgerPaper(freshEntry(cycle.cycleId, enterprise, null, undefined)),
        assessmentPaper(freshAssessment(cycle, enterprise, null, rubric)),
      ]
    : [ledgerPaper(freshEntry(enterprise.fromCycleId, enterprise, null, { values, formerNames: [] }))]

const addOnce = async (writing: Writing, row: StoredRow, enterprise: Enterprise): Promise<Refusal | { no: number }> => {
  const { call, cycle } = writing
  const entry = {
    ...requestOf(writing, row, 'add'),
    action: 'roster.confirm',
    personId: writing.head.confirmedBy ?? '',
    at: call.now,
    subject: enterprise.enterpriseId,
  }
  const rubric = await call.stores.editions.of(cycle)
  return call.stores.journal.once<{ no: number }>(entry, async (transaction) => {
    const archived = await holdOpen(transaction, cycle.cycleId)
    if (archived) return archived
    await addEnterprise(transaction, enterprise, firstPapers(cycle, rubric, enterprise, row))
    return { no: enterprise.no }
  })
}

/** Adds the enterprise; where somebody takes its number at that moment, under the next one. */
const add = async (writing: Writing, row: StoredRow): Promise<Refusal | Enterprise> => {
  const { call, head, cycle } = writing
  for (let attempt = 1; ; attempt += 1) {
    const enterprise = rosterEnterprise(row, head.importId, cycle, await numberFor(writing, row), call.now)
    if (await call.stores.rosterImports.isNamed(enterprise)) return refuse('import_name_taken')
    try {
      const added = await addOnce(writing, row, enterprise)
      return isRefusal(added) ? added : { ...enterprise, no: added.no }
    } catch (failure) {
      if (!isDuplicate(failure) || attempt === NUMBER_ATTEMPTS) throw failure
    }
  }
}

/** Notes whom the file names as the contact, for invitations to come. */
const noteContact = async ({ call }: Writing, { contact }: StoredRow, enterpriseId: string): Promise<void> => {
  if (!contact) return
  // What was known before matters only to who says half of it.
  const whole = contact.name !== undefined && contact.telephone !== undefined
  const before = whole ? undefined : (await call.stores.rosterContacts.of([enterpriseId])).get(enterpriseId)
  await call.stores.rosterContacts.note(enterpriseId, { ...withSaid(before, contact), notedAt: call.now })
}

/** A new enterprise, and what the file says of it. */
const addWithValues = async (writing: Writing, row: StoredRow): Promise<Refusal | RowOutcome> => {
  const enterprise = await add(writing, row)
  if (isRefusal(enterprise)) return enterprise
  const { enterpriseId, fromCycleId } = enterprise
  await noteContact(writing, row, enterpriseId)
  if (fromCycleId !== undefined || Object.keys(row.values).length === 0) return written
  // Nobody else writes to what this row has just begun but the office, which may have assigned its union since.
  return carryOut(writing, row, enterpriseId, null, row.values, null)
}

const carryOut = async (
  writing: Writing,
  row: StoredRow,
  enterpriseId: string,
  name: string | null,
  values: LedgerValues,
  seenRevision: number | null,
): Promise<Refusal | RowOutcome> => {
  const { call, cycle } = writing
  const moved = await call.stores.ledger.carryOut(
    { asking: call.asking, now: call.now, ...requestOf(writing, row, 'set') },
    entryIdOf(cycle.cycleId, enterpriseId),
    seenRevision,
    { kind: 'import', wanted: { name, values }, note: noteOf(writing, row) },
  )
  // The request's id is this row's alone: whoever it was that wrote it before, it is written.
  return isRefusal(moved) && moved.refused !== 'request_id_reused' ? moved : written
}

const update = async (
  writing: Writing,
  row: StoredRow,
  enterpriseId: string,
  rename: boolean,
): Promise<Refusal | RowOutcome> => {
  if (row.seenRevision === null) return refuse('import_changed')
  const values = Object.fromEntries(
    Object.entries(row.values).filter(([id]) => row.changes.some(({ field }) => field === id)),
  )
  if (rename || Object.keys(values).length > 0) {
    const moved = await carryOut(writing, row, enterpriseId, rename ? row.name : null, values, row.seenRevision)
    if (isRefusal(moved)) return moved
  }
  if (row.unionId !== null) await writing.call.stores.rosterImports.suggest(enterpriseId, row.unionId)
  if (changesContact(row.changes)) await noteContact(writing, row, enterpriseId)
  return written
}

/** Writes one row, if it is to be written at all; a refusal is that row's outcome and holds up no other. */
export const applyRow = async (writing: Writing, row: StoredRow): Promise<RowOutcome | null> => {
  const effect = effectOf(row)
  if (effect.does === 'nothing') return null
  const result =
    effect.does === 'add'
      ? await addWithValues(writing, row)
      : await update(writing, row, effect.enterpriseId, effect.rename)
  return isRefusal(result) ? { was: 'refused', refusal: result } : result
}
