import type { RequestedDocument } from '@/domain/job/document-job'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import { safeName } from '@/domain/package/file-name'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { requireInCycle } from '../../_host/with-cycle'
import { allPages } from '../../_store/all-pages'
import { ledgerScope, type LedgerScope } from '../../_store/ledger-filter'
import { writeWorkbook } from '../../_tables/write-workbook'
import { ledgerWorksheet } from '../ledger-worksheet'
import type { MakingCall, Making } from './making'

type RequestedLedger = Extract<RequestedDocument, { kind: 'ledger' }>

const ENTRIES_A_QUERY = 500

const allEntries = (
  { stores }: MakingCall,
  scope: LedgerScope,
  filter: RequestedLedger['filter'],
): Promise<readonly LedgerEntry[]> =>
  allPages((skip, limit) => stores.ledgerLists.entries(scope, filter, skip, limit), ENTRIES_A_QUERY)

/** The ledger as Excel: a union's own part, or the province's for the office. It changes all the time, so each asking is its own. */
export const ledgerMaking = async (
  asking: MakingCall,
  { cycleId, filter }: RequestedLedger,
): Promise<Making | Refusal> => {
  const reader = await requireInCycle(asking, cycleId, 'reviewer', 'office')
  if (isRefusal(reader)) return reader
  const { person, cycle } = reader
  const scope = ledgerScope(reader)
  const { ledgerLists, unions } = asking.stores
  return {
    person,
    wanted: { kind: 'ledger', cycleId: cycle.cycleId, filter },
    contents: null,
    isHandedOver: async (entryIds) => (await ledgerLists.countOfThese(scope, entryIds)) < entryIds.length,
    write: async (tell) => {
      tell({ step: 'reading', done: 0, total: 0 })
      const [entries, { columns }, union] = await Promise.all([
        allEntries(asking, scope, filter),
        ledgerLists.columnsOf(cycle.cycleId),
        scope.unionId === null ? undefined : unions.find(scope.unionId),
      ])
      tell({ step: 'writing', done: 0, total: 0 })
      return {
        fileName: `${safeName(`${cycle.title}台账（${union?.name ?? '全省'}）`)}.xlsx`,
        bytes: await writeWorkbook([ledgerWorksheet(entries, columns)]),
        ...(scope.unionId === null ? {} : { entryIds: entries.map(({ entryId }) => entryId) }),
      }
    },
  }
}
