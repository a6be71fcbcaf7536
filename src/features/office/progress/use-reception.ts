import { useCallback, useState } from 'react'
import type { MoveResult } from '@/contract/assessment'
import { RECEPTION_BATCH } from '@/contract/choices'
import type { ReceivableRow } from '@/contract/progress'
import { call, type CallResult } from '@/services/call'
import { usePickedOnly, useTakePicked } from '../../picking'
import { distinctRows } from '../../pages'
import { useShownAgain } from '../../page-life'
import { useMayAsk, useYear } from '../../session/use-session'
import { useLookFirst } from '../../use-look-first'
import { usePages } from '../../use-pages'
import { useSettled } from '../../use-query'

export type ReceptionTab = 'waiting' | 'today'

const idOf = ({ assessmentId }: ReceivableRow): string => assessmentId
const isDoubtful = ({ unstamped, lowered, unevidenced }: ReceivableRow): boolean =>
  unstamped || lowered.length > 0 || unevidenced.length > 0

interface Moved {
  readonly results: readonly MoveResult[]
}

/** 一并接收: those that were endorsed, to be received together, and those received today, which may be taken back. */
export const useReception = () => {
  const mayAsk = useMayAsk('office')
  const { named } = useYear()
  const [tab, setTab] = useState<ReceptionTab>('waiting')
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const pages = usePages('oversight.receivable', mayAsk ? { ...named, tab, search: settled } : null)
  useShownAgain(() => void pages.reload())
  const only = usePickedOnly()
  const isListed = (row: ReceivableRow): boolean => tab === 'today' || only.isListed(idOf(row))
  const rows = pages.rows && distinctRows(pages.rows, idOf).filter(isListed)

  const send = useCallback(
    (batch: readonly ReceivableRow[], requestId: string): Promise<CallResult<Moved>> =>
      call(
        tab === 'waiting' ? 'assessment.receiveMany' : 'assessment.takeBackReceipts',
        { seen: batch.map(({ assessmentId, revision }) => ({ assessmentId, seenRevision: revision })) },
        requestId,
      ),
    [tab],
  )
  const { reload, loadAll, loading } = pages
  const counts = pages.last?.counts
  const counted = tab === 'waiting' ? (only.count ?? counts?.waiting) : counts?.today
  const many = useLookFirst<ReceivableRow, Moved>({
    ...{ rows: rows ?? [], more: pages.more, searched: settled, counted },
    ...{ idOf, isDoubtful, size: RECEPTION_BATCH, send, reload },
    loadAll: async () => (await loadAll())?.filter(isListed),
  })
  useTakePicked(only, rows !== undefined, loadAll, (ids) => {
    many.choose(ids)
    many.setAsking(true)
  })

  return {
    ...{ tab, search, setSearch, rows, counts, loading, reload },
    ...many,
    close: async (): Promise<void> => {
      only.release()
      await many.close()
    },
    only: tab === 'waiting' ? only : { ...only, count: undefined },
    cycle: pages.last?.cycle,
    failure: pages.failure,
    more: pages.more,
    loadMore: pages.loadMore,
    setTab: (next: ReceptionTab): void => {
      setTab(next)
      many.chooseNone()
    },
  }
}

export type Reception = ReturnType<typeof useReception>
