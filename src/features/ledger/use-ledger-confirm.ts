import { useState } from 'react'
import { LEDGER_BATCH } from '@/contract/choices'
import type { CheckedRow, ConfirmResult } from '@/contract/ledger'
import { call, type CallResult } from '@/services/call'
import { usePickedOnly, useTakePicked } from '../picking'
import { distinctRows } from '../pages'
import { useShownAgain } from '../page-life'
import { useSession, useYear } from '../session/use-session'
import { useLookFirst } from '../use-look-first'
import { usePages } from '../use-pages'
import { useSettled } from '../use-query'

const idOf = ({ entryId }: CheckedRow): string => entryId
const isDoubtful = ({ changed, renamedTo, doubts, noted }: CheckedRow): boolean =>
  changed.length > 0 || renamedTo !== null || doubts > 0 || noted

interface Confirmed {
  readonly results: readonly ConfirmResult[]
}

const send = (batch: readonly CheckedRow[], requestId: string): Promise<CallResult<Confirmed>> =>
  call(
    'ledger.confirmMany',
    { seen: batch.map(({ entryId, revision }) => ({ entryId, seenRevision: revision })) },
    requestId,
  )

/** 一并确认台账: what enterprises have checked, confirmed together after a look at what they changed. */
export const useLedgerConfirm = () => {
  const { session, failure: unknown, mustChoose } = useSession()
  const { named } = useYear()
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const asks = !mustChoose && (session !== undefined || unknown !== undefined)
  const pages = usePages('ledger.toConfirm', asks ? { ...named, search: settled } : null)
  useShownAgain(() => void pages.reload())
  const only = usePickedOnly()
  const isListed = (row: CheckedRow): boolean => only.isListed(idOf(row))
  const rows = pages.rows && distinctRows(pages.rows, idOf).filter(isListed)
  const { failure, more, loading, loadMore, loadAll, reload, last } = pages
  const many = useLookFirst<CheckedRow, Confirmed>({
    ...{ rows: rows ?? [], more, searched: settled, counted: only.count ?? last?.count },
    ...{ idOf, isDoubtful, size: LEDGER_BATCH, send, reload },
    loadAll: async () => (await loadAll())?.filter(isListed),
  })
  useTakePicked(only, rows !== undefined, loadAll, (ids) => {
    many.choose(ids)
    many.setAsking(true)
  })
  return {
    ...{ search, setSearch, rows, failure, more, loading, loadMore, reload },
    ...many,
    close: async (): Promise<void> => {
      only.release()
      await many.close()
    },
    only,
    cycle: last?.cycle,
    isOffice: session?.person?.seat.role === 'office',
  }
}

export type LedgerConfirm = ReturnType<typeof useLedgerConfirm>
