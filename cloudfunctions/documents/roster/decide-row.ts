import type { Cycle } from '@/domain/assessment/assessment'
import { importChanges } from '@/domain/roster/import-changes'
import { mayDecide, type ImportDecision } from '@/domain/roster/import-row'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { journalled, type Call } from '../../_host/call'
import { pageIdOf, type ImportDocument, type ImportPage, type StoredRow } from '../../_store/roster-imports'
import { readGround } from './ground'
import { checkPlanned } from './preview'
import { tallyOf } from './summary'

interface Found {
  readonly head: ImportDocument
  readonly person: Person
  readonly cycle: Cycle
}

export interface Decided {
  readonly head: ImportDocument
  readonly row: StoredRow
}

/** The row with what was said of it; for another enterprise than the one first found, its changes are worked out anew. */
const withDecision = async (
  call: Call,
  { cycle }: Found,
  row: StoredRow,
  decision: ImportDecision,
): Promise<StoredRow | Refusal> => {
  if (decision.kind !== 'same') return { ...row, decision }
  const ground = await readGround(call, cycle)
  const known = ground.known.find(({ enterpriseId }) => enterpriseId === decision.enterpriseId)
  if (!known) return refuse('enterprise_unknown')
  const nameOf = (unionId: string | null) => ground.unions.find((union) => union.unionId === unionId)?.name ?? ''
  return {
    ...row,
    decision: { ...decision, rename: decision.rename && !known.joinsLater },
    match: { enterpriseId: known.enterpriseId, no: known.no, name: known.name },
    changes: known.joinsLater ? [] : importChanges(row, known, ground.columns, decision.rename, nameOf),
    seenRevision: known.seenRevision,
  }
}

const withTally = (head: ImportDocument, before: StoredRow, after: StoredRow): ImportDocument => {
  const [was, is] = [tallyOf(before), tallyOf(after)]
  return {
    ...head,
    revision: head.revision + 1,
    undecided: head.undecided - was.undecided + is.undecided,
    wanted: {
      added: head.wanted.added - was.added + is.added,
      updated: head.wanted.updated - was.updated + is.updated,
      renamed: head.wanted.renamed - was.renamed + is.renamed,
    },
  }
}

/** Says what one row is: only what was offered for it, only while the import is a preview, against the seen revision. */
export const decideRow = async (
  call: Call,
  found: Found,
  seenRevision: number,
  index: number,
  decision: ImportDecision,
): Promise<Decided | Refusal> => {
  const { head } = found
  const entry = journalled(call, found.person.personId, `${head._id}-${index}`)
  const [row] = await call.stores.rosterImports.rows(head, index, 1)
  if (!row) return refuse('import_row_unknown', { row: index + 1 })
  const before = await call.stores.journal.findAnswer<object>(entry)
  if (before) return isRefusal(before) ? before : { head, row }
  const wrong = checkPlanned(head, call.now)
  if (wrong) return wrong
  if (head.revision !== seenRevision) return refuse('import_changed')
  if (!mayDecide(row, decision)) return refuse('import_choice_unknown', { row: row.row })
  const decided = await withDecision(call, found, row, decision)
  if (isRefusal(decided)) return decided
  const next = withTally(head, row, decided)
  const result = await call.stores.journal.once<object>(entry, async (transaction) => {
    const stored = await transaction.find<ImportDocument>('imports', head._id)
    if (stored?.revision !== seenRevision || stored.state !== 'planned') return refuse('import_changed')
    const pageId = pageIdOf(head, index)
    const page = await transaction.find<ImportPage>('import_pages', pageId)
    if (!page) return refuse('import_row_unknown', { row: row.row })
    const rows = page.rows.map((each) => (each.index === index ? decided : each))
    await transaction.set('import_pages', pageId, { importId: head._id, rows })
    const { _id, ...fields } = next
    await transaction.set('imports', _id, fields)
    return {}
  })
  return isRefusal(result) ? result : { head: next, row: decided }
}
