import type { RequestedDocument } from '@/domain/job/document-job'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { requireInCycle } from '../../_host/with-cycle'
import { eachKeyedPage } from '../../_store/row-keys'
import { ledgerScope } from '../../_store/ledger-filter'
import { ledgerTable } from '../tables/ledger'
import { writeTable } from '../tables/write-table'
import type { MakingCall, Making } from './making'

type RequestedLedger = Extract<RequestedDocument, { kind: 'ledger' }>

const ENTRIES_A_QUERY = 500

/** The ledger as Excel: a union's own part, or the province's for the office. It changes all the time, so each asking is its own. */
export const ledgerMaking = async (
  asking: MakingCall,
  { cycleId, filter, search = '' }: RequestedLedger,
): Promise<Making | Refusal> => {
  const reader = await requireInCycle(asking, cycleId, 'reviewer', 'office')
  if (isRefusal(reader)) return reader
  const { person, cycle } = reader
  const scope = ledgerScope(reader)
  const { ledgerLists, unions, renamed } = asking.stores
  const wanted = { kind: 'ledger' as const, cycleId: cycle.cycleId, filter, search }
  return {
    person,
    wanted,
    contents: null,
    isHandedOver: async (entryIds) => (await ledgerLists.countOfThese(scope, entryIds)) < entryIds.length,
    write: async (tell, { jobId }) => {
      const [{ columns }, union, named] = await Promise.all([
        ledgerLists.columnsOf(cycle.cycleId),
        scope.unionId === null ? undefined : unions.find(scope.unionId),
        renamed.search(search, cycle.cycleId),
      ])
      const entries = eachKeyedPage((page) => ledgerLists.entries(scope, filter, named, page), ENTRIES_A_QUERY)
      return writeTable<LedgerEntry>(
        asking,
        tell,
        { ...{ person, jobId, wanted }, action: 'ledger.export', subject: scope.unionId ?? 'all' },
        {
          name: '台账',
          title: `${cycle.title}台账（${union?.name ?? '全省'}）`,
          columns: ledgerTable(columns),
          pages: entries,
          ...(scope.unionId === null ? {} : { idOf: ({ entryId }) => entryId }),
        },
      )
    },
  }
}
