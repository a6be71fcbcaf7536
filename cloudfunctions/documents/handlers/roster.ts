import type { ImportSummary, rosterActions } from '@/contract/roster'
import { IMPORT_KINDS } from '@/domain/ledger/import-row'
import { safeName } from '@/domain/package/file-name'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { returnedFileName } from '@/text/roster'
import { requireOffice } from '../../_host/with-cycle'
import type { Call, Handlers } from '../../_host/call'
import type { ImportDocument } from '../../_store/imports'
import { handOut } from '../hand-out'
import { confirmImport } from '../roster/confirm'
import { decideRow } from '../roster/decide-row'
import { readGround } from '../roster/ground'
import { findTable, readKept } from '../roster/plan-file'
import { previewFile, remapFile } from '../roster/preview'
import { returnedFile } from '../roster/returned-file'
import { summaryOf } from '../roster/summary'

const PAGE = 30
/** All rows of the largest table. */
const ALL_ROWS = 5_000

/** An import that the office asks about, with what is shown of it. */
const requireImport = async (call: Call, importId: string) => {
  const office = await requireOffice(call)
  if (isRefusal(office)) return office
  const head = await call.stores.imports.find(importId)
  if (!head) return refuse('import_unknown')
  const { columns } = await call.stores.ledgerLists.columnsOf(head.cycleId)
  return { ...office, head, columns }
}

const shown = async (call: Call, head: ImportDocument | Refusal): Promise<ImportSummary | Refusal> => {
  if (isRefusal(head)) return head
  const { columns } = await call.stores.ledgerLists.columnsOf(head.cycleId)
  return summaryOf(head, columns)
}

export const rosterHandlers: Handlers<keyof typeof rosterActions> = {
  'roster.preview': async (upload, call) => {
    const office = await requireOffice(call)
    return isRefusal(office) ? office : shown(call, await previewFile(call, office, upload))
  },

  'roster.remap': async ({ importId, seenRevision, columns }, call) => {
    const found = await requireImport(call, importId)
    if (isRefusal(found)) return found
    const mapping = Object.fromEntries(columns.map(({ key, column }) => [key, column]))
    return shown(call, await remapFile(call, found, seenRevision, mapping))
  },

  'roster.summary': async ({ importId }, call) => {
    const found = await requireImport(call, importId)
    return isRefusal(found) ? found : summaryOf(found.head, found.columns)
  },

  'roster.last': async (_input, call) => {
    const office = await requireOffice(call)
    if (isRefusal(office)) return office
    const head = await call.stores.imports.findLast()
    const last = head && head.expiresAt > call.now ? await shown(call, head) : null
    return isRefusal(last) ? last : { last }
  },

  'roster.rows': async ({ importId, kind, offset }, call) => {
    const found = await requireImport(call, importId)
    if (isRefusal(found)) return found
    const { head } = found
    const before = IMPORT_KINDS.slice(0, IMPORT_KINDS.indexOf(kind)).reduce((sum, each) => sum + head.counts[each], 0)
    const left = Math.max(0, head.counts[kind] - offset)
    const rows = left === 0 ? [] : await call.stores.imports.rows(head, before + offset, Math.min(PAGE, left))
    return { rows: rows.map(({ seenRevision: _seen, ...row }) => row), more: left > PAGE }
  },

  'roster.decide': async ({ importId, seenRevision, index, decision }, call) => {
    const found = await requireImport(call, importId)
    if (isRefusal(found)) return found
    const decided = await decideRow(call, found, seenRevision, index, decision)
    if (isRefusal(decided)) return decided
    const { seenRevision: _seen, ...row } = decided.row
    return { row, summary: summaryOf(decided.head, found.columns) }
  },

  'roster.confirm': async ({ importId, seenRevision }, call) => {
    const found = await requireImport(call, importId)
    return isRefusal(found) ? found : shown(call, await confirmImport(call, found, seenRevision))
  },

  'roster.rejected': async ({ importId }, call) => {
    const found = await requireImport(call, importId)
    if (isRefusal(found)) return found
    const { head, cycle } = found
    const tables = await readKept(call, head.fileId, head.extension)
    if (isRefusal(tables)) return tables
    const table = findTable(tables, await readGround(call, cycle))
    if (isRefusal(table)) return table
    const bytes = await returnedFile(table, await call.stores.imports.rows(head, 0, ALL_ROWS))
    if (!bytes) return refuse('import_nothing_returned')
    const place = { folder: `documents/imports/${importId}`, name: 'returned.xlsx' }
    return handOut(call, { ...place, fileName: returnedFileName(safeName(head.fileName)), bytes })
  },
}
