import { useState } from 'react'
import { LEDGER_FILTERS } from '@/contract/choices'
import type { LedgerFilter } from '@/contract/ledger'
import type { LedgerOutline } from '@/domain/ledger/ledger-entry'
import { useDocument } from '../documents/use-document'
import { usePageYear } from '../session/page-year'
import { useSession } from '../session/use-session'
import { usePicking } from '../picking'
import { usePages } from '../use-pages'
import { useSettled } from '../use-query'

/** The ledger of whoever looks: a union's own enterprises, or the province's, by state and by name; and its export. */
export const useLedgerList = () => {
  const { session, failure: unknown, mustChoose } = useSession()
  const role = session?.person?.seat.role
  const year = usePageYear('papers/ledger-list')
  const [filter, setFilter] = useState<LedgerFilter>('all')
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const asks = !mustChoose && (session !== undefined || unknown !== undefined)
  const pages = usePages('ledger.page', asks ? { ...year.named, filter, search: settled } : null)
  const exporting = useDocument('ledger.export')
  const picking = usePicking<LedgerOutline>({
    ...{ rows: pages.rows ?? [], more: pages.more },
    pickedOf: ({ entryId, enterpriseName }) => ({ id: entryId, name: enterpriseName }),
    readAll: async () => (await pages.loadAll())?.map(({ entryId }) => entryId),
  })
  const isOffice = role === 'office'

  return {
    ...pages,
    counts: pages.last?.counts,
    /** Who has left is a filter where there is anybody. */
    filters: LEDGER_FILTERS.filter(
      (key) => key !== 'departed' || filter === key || (pages.last?.counts.departed ?? 0) > 0,
    ),
    ...{ filter, setFilter, search, setSearch, exporting },
    exportLedger: () => void exporting.run({ ...year.named, filter, search: settled }),
    /** What the rows were searched by. */
    searched: settled,
    isOffice,
    picking,
    /** Whom of those that are ticked somebody confirms: what was checked, of the office's own what no union answers for. */
    toConfirm: picking.picked.filter(
      ({ state, departure, unionId }) => state === 'checked' && !departure && (!isOffice || unionId === null),
    ),
    year,
    /** Where something was checked; the office's own are those without a union. */
    mayConfirm: (pages.last?.counts.checked ?? 0) > 0 && year.allows('keep_ledger'),
    setsColumns: role === 'office' && year.allows('set_columns'),
  }
}
