import { useState } from 'react'
import { LEDGER_FILTERS } from '@/contract/choices'
import type { LedgerFilter } from '@/contract/ledger'
import { call, type CallResult } from '@/services/call'
import { useOpenDocument } from '../documents/use-open-document'
import { useSession } from '../session/use-session'
import { useYear } from '../session/use-year'
import { usePages } from '../use-pages'
import { useSettled } from '../use-settled'

type Failure = Exclude<CallResult<never>, { outcome: 'done' }>

/** The ledger of whoever looks: a union's own enterprises, or the province's, by state and by name; and its export. */
export const useLedgerList = () => {
  const { session, failure: unknown, mustChoose } = useSession()
  const role = session?.person?.seat.role
  const year = useYear()
  const [filter, setFilter] = useState<LedgerFilter>('all')
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const asks = !mustChoose && (session !== undefined || unknown !== undefined)
  const pages = usePages('ledger.page', asks ? { ...year.named, filter, search: settled } : null)
  const [exporting, setExporting] = useState(false)
  const [exportFailure, setExportFailure] = useState<Failure>()
  const [unopened, setUnopened] = useState(false)
  const { open } = useOpenDocument()

  const exportSheet = async () => {
    if (exporting) return
    setExporting(true)
    setExportFailure(undefined)
    const result = await call('ledger.export', { ...year.named, filter })
    if (result.outcome === 'done') {
      const end = await open(result.value)
      setUnopened(end === 'no_way' || end === 'cannot_open')
    }
    if (result.outcome !== 'done') setExportFailure(result)
    setExporting(false)
  }

  return {
    ...pages,
    counts: pages.last?.counts,
    filters: LEDGER_FILTERS,
    ...{ filter, setFilter, search, setSearch, exporting, exportFailure, unopened, exportSheet },
    isOffice: role === 'office',
    /** Columns are set for the newest year alone. */
    setsColumns: role === 'office' && !year.former,
  }
}
