import type { ledgerDocuments, LedgerFilter } from '@/contract/ledger'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import { safeName } from '@/domain/package/file-name'
import { isRefusal } from '@/domain/refusal/refusal'
import type { Call, Handlers } from '../../_host/call'
import { requireInCycle } from '../../_host/with-cycle'
import { ledgerScope, type LedgerScope } from '../../_store/ledger-lists'
import { writeWorkbook } from '../../_tables/write-workbook'
import { handOut } from '../hand-out'
import { ledgerSheet } from '../ledger-sheet'

const ENTRIES_A_QUERY = 500

/** All entries of a scope, some hundreds a query: CloudBase gives at most 1,000 documents at once. */
const allEntries = async (
  { stores }: Call,
  scope: LedgerScope,
  filter: LedgerFilter,
): Promise<readonly LedgerEntry[]> => {
  const entries: LedgerEntry[] = []
  for (;;) {
    const page = await stores.ledgerLists.entries(scope, filter, entries.length, ENTRIES_A_QUERY)
    entries.push(...page)
    if (page.length < ENTRIES_A_QUERY) return entries
  }
}

export const ledgerDocumentHandlers: Handlers<keyof typeof ledgerDocuments> = {
  'ledger.export': async ({ cycleId, filter }, call) => {
    const reader = await requireInCycle(call, cycleId, 'reviewer', 'office')
    if (isRefusal(reader)) return reader
    const { person, cycle } = reader
    const scope = ledgerScope(reader)
    const [entries, columns, union] = await Promise.all([
      allEntries(call, scope, filter),
      call.stores.ledgerLists.columnsOf(cycle.cycleId),
      scope.unionId === null ? undefined : call.stores.places.findUnion(scope.unionId),
    ])
    const workbook = await writeWorkbook([ledgerSheet(entries, columns.columns)])
    return handOut(call, {
      folder: `exports/${person.personId}`,
      name: `ledger-${cycle.cycleId}.xlsx`,
      fileName: `${safeName(`${cycle.title}台账（${union?.name ?? '全省'}）`)}.xlsx`,
      bytes: workbook,
    })
  },
}
