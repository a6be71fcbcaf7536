import type { ImportRow, ImportSummary, rosterActions } from '@/contract/roster'
import { IMPORT_KINDS } from '@/domain/roster/import-row'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { allowing, requireOffice } from '../../_host/with-cycle'
import { countWithin } from '../../_host/answer-size'
import type { Call, Handlers } from '../../_host/call'
import type { ImportDocument, StoredRow } from '../../_store/roster-imports'
import { beginDocument } from '../made/begin'
import { confirmImport } from '../roster/confirm'
import { decideRow } from '../roster/decide-row'
import { requireImport } from '../roster/require-import'
import { summaryOf } from '../roster/summary'

const PAGE = 30

/** An import that the office asks about, with what is shown of it. */
const requireShown = async (call: Call, importId: string) => {
  const found = await requireImport(call, importId)
  if (isRefusal(found)) return found
  const { columns } = await call.stores.ledgerLists.columnsOf(found.head.cycleId)
  return { ...found, columns }
}

/** A row without what only the server needs of it: the contact's number is read where somebody is invited, and not on the way there. */
const shownRow = ({ seenRevision: _seen, contact: _contact, ...row }: StoredRow): ImportRow => row

const shown = async (call: Call, head: ImportDocument | Refusal): Promise<ImportSummary | Refusal> => {
  if (isRefusal(head)) return head
  const { columns } = await call.stores.ledgerLists.columnsOf(head.cycleId)
  return summaryOf(head, columns)
}

export const rosterHandlers: Handlers<keyof typeof rosterActions> = {
  'roster.preview': (upload, call) => beginDocument(call, { kind: 'roster', ...upload }),
  'roster.remap': (wanted, call) => beginDocument(call, { kind: 'roster_columns', ...wanted }),
  'roster.rejected': (wanted, call) => beginDocument(call, { kind: 'returned_rows', ...wanted }),

  'roster.summary': async ({ importId }, call) => {
    const found = await requireShown(call, importId)
    return isRefusal(found) ? found : summaryOf(found.head, found.columns)
  },

  'roster.last': async (_input, call) => {
    const office = await requireOffice(call)
    if (isRefusal(office)) return office
    const head = await call.stores.rosterImports.findLast()
    const last = head && head.expiresAt > call.now ? await shown(call, head) : null
    return isRefusal(last) ? last : { last }
  },

  'roster.rows': async ({ importId, kind, offset, after }, call) => {
    const asked = await requireImport(call, importId)
    if (isRefusal(asked)) return asked
    const { head } = asked
    const lastRead = after?.[1]
    if (after && (after[0] !== head.generation || typeof lastRead !== 'number')) return refuse('import_changed')
    const first = IMPORT_KINDS.slice(0, IMPORT_KINDS.indexOf(kind)).reduce((sum, each) => sum + head.counts[each], 0)
    const from = typeof lastRead === 'number' ? Math.max(first, lastRead + 1) : first + offset
    const left = Math.max(0, first + head.counts[kind] - from)
    const found = left === 0 ? [] : await call.stores.rosterImports.rows(head, from, Math.min(PAGE, left))
    // A row may say forty values, their changes, and what is wrong with each.
    const rows = found.slice(0, countWithin(found))
    const last = rows[rows.length - 1]
    const more = left > rows.length
    return { rows: rows.map(shownRow), more, next: more && last ? [head.generation, last.index] : null }
  },

  'roster.decide': async ({ importId, seenRevision, index, decision }, call) => {
    const found = allowing(call, 'keep_ledger', await requireShown(call, importId))
    if (isRefusal(found)) return found
    const decided = await decideRow(call, found, seenRevision, index, decision)
    if (isRefusal(decided)) return decided
    return { row: shownRow(decided.row), summary: summaryOf(decided.head, found.columns) }
  },

  'roster.confirm': async ({ importId, seenRevision }, call) => {
    const found = allowing(call, 'keep_ledger', await requireImport(call, importId))
    return isRefusal(found) ? found : shown(call, await confirmImport(call, found, seenRevision))
  },
}
