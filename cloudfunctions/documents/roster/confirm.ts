import type { Cycle } from '@/domain/assessment/assessment'
import { effectOf } from '@/domain/roster/import-row'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { journalled, type Call } from '../../_host/call'
import { readClock } from '../../_host/clock'
import { ROWS_A_PAGE, type ImportDocument, type StoredRow } from '../../_store/roster-imports'
import { applyRow, type Writing } from './apply-row'
import { checkPlanned } from './preview'

/** Rows a call: some 250 ms each at worst in the cloud, and a phone gives up on a call after a minute. */
const PAGES_A_CALL = 3
/** A call begins no further page after this. */
const CALL_MILLISECONDS = 15_000

interface Found {
  readonly head: ImportDocument
  readonly person: Person
  readonly cycle: Cycle
}

/** Turns a preview into a writing, once; whoever comes second sees it begun. */
const begin = async (call: Call, { head, person }: Found, seenRevision: number): Promise<ImportDocument | Refusal> => {
  const wrong = checkPlanned(head, call.now)
  if (wrong) return wrong
  const { added, updated, renamed } = head.wanted
  if (added + updated + renamed === 0) return refuse('import_nothing')
  const entry = journalled(call, person.personId, head._id)
  const next: ImportDocument = { ...head, state: 'applying', confirmedBy: person.personId, revision: head.revision + 1 }
  const begun = await call.stores.journal.once<object>(entry, async (transaction) => {
    const stored = await transaction.find<ImportDocument>('imports', head._id)
    if (stored?.revision !== seenRevision || stored.state !== 'planned') return refuse('import_changed')
    const { _id, ...fields } = next
    await transaction.set('imports', _id, fields)
    return {}
  })
  return isRefusal(begun) ? begun : next
}

const counted = (done: ImportDocument['done'], rows: readonly StoredRow[]): ImportDocument['done'] => {
  const written = rows.filter(({ outcome }) => outcome?.was === 'written').map(effectOf)
  const renamed = written.filter((effect) => effect.does === 'update' && effect.rename).length
  const added = written.filter(({ does }) => does === 'add').length
  return {
    added: done.added + added,
    renamed: done.renamed + renamed,
    updated: done.updated + written.length - added - renamed,
    refused: done.refused + rows.filter(({ outcome }) => outcome?.was === 'refused').length,
  }
}

/** Writes the next page of rows. Cut off half way, the page is written again, and each of its rows says that it was done. */
const writePage = async (writing: Writing): Promise<ImportDocument> => {
  const { call, head } = writing
  const rows = await call.stores.rosterImports.rows(head, head.passed, ROWS_A_PAGE)
  const outcomes: StoredRow[] = []
  for (const row of rows) outcomes.push({ ...row, outcome: await applyRow(writing, row) })
  const passed = head.passed + rows.length
  const next = {
    passed,
    done: counted(head.done, outcomes),
    state: passed >= head.total ? ('done' as const) : head.state,
    revision: head.revision + 1,
  }
  const first = await call.stores.rosterImports.pass(head, outcomes, next)
  return first ? { ...head, ...next } : ((await call.stores.rosterImports.find(head._id)) ?? head)
}

/**
 * Writes what was previewed, a few pages of rows a call. The first call needs the revision that the person saw; from then on
 * anyone of the office goes on with it, and a repeated call does nothing twice.
 */
export const confirmImport = async (
  call: Call,
  found: Found,
  seenRevision: number,
): Promise<ImportDocument | Refusal> => {
  const begun = found.head.state === 'planned' ? await begin(call, found, seenRevision) : found.head
  if (isRefusal(begun)) return begun
  let head = begun
  const until = call.now + CALL_MILLISECONDS
  for (let page = 0; page < PAGES_A_CALL && head.state === 'applying' && (page === 0 || readClock() < until); page += 1)
    head = await writePage({ call, head, cycle: found.cycle })
  return head
}
