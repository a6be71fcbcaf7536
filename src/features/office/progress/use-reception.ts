import { useCallback, useState } from 'react'
import type { MoveResult } from '@/contract/assessment'
import { RECEPTION_BATCH } from '@/contract/choices'
import type { ReceivableRow } from '@/contract/progress'
import { call, type CallResult } from '@/services/call'
import { distinctRows } from '../../pages'
import { useShownAgain } from '../../page-life'
import { useMayAsk, useYear } from '../../session/use-session'
import { useBatchJob } from '../../use-batch-job'
import { usePages } from '../../use-pages'
import { useSettled } from '../../use-query'

export type ReceptionTab = 'waiting' | 'today'

/** Whether something of it is worth a look before it is received with others. */
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
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  const pages = usePages('oversight.receivable', mayAsk ? { ...named, tab, search: settled } : null)
  useShownAgain(() => void pages.reload())
  const rows = pages.rows && distinctRows(pages.rows, ({ assessmentId }) => assessmentId)
  // Nobody receives a row that they no longer see.
  const selected = (rows ?? []).filter(({ assessmentId }) => chosen.includes(assessmentId))

  const send = useCallback(
    (batch: readonly ReceivableRow[], requestId: string): Promise<CallResult<Moved>> =>
      call(
        tab === 'waiting' ? 'assessment.receiveMany' : 'assessment.takeBackReceipts',
        { seen: batch.map(({ assessmentId, revision }) => ({ assessmentId, seenRevision: revision })) },
        requestId,
      ),
    [tab],
  )
  const { start, close, ...job } = useBatchJob<ReceivableRow, Moved>({ size: RECEPTION_BATCH, ask: send })
  const choose = (wanted: readonly ReceivableRow[]): void => setChosen(wanted.map(({ assessmentId }) => assessmentId))

  return {
    ...{ tab, search, setSearch, rows, selected, setAsking, job },
    // What was chosen may have been received elsewhere meanwhile.
    asking: asking && selected.length > 0,
    cycle: pages.last?.cycle,
    counts: pages.last?.counts,
    searching: settled !== '',
    failure: pages.failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: pages.reload,
    setTab: (next: ReceptionTab): void => {
      setTab(next)
      setChosen([])
    },
    choose: setChosen,
    chooseAll: (): void => choose(rows ?? []),
    /** Those that nothing stands out of. */
    clear: (rows ?? []).filter((row) => !isDoubtful(row)),
    chooseClear: (): void => choose((rows ?? []).filter((row) => !isDoubtful(row))),
    chooseNone: (): void => setChosen([]),
    doubtful: selected.filter(isDoubtful),
    leaveOutDoubtful: (): void => choose(selected.filter((row) => !isDoubtful(row))),
    submit: async (): Promise<void> => {
      setAsking(false)
      await start(() => Promise.resolve({ outcome: 'done' as const, value: selected }))
    },
    close: async (): Promise<void> => {
      close()
      setChosen([])
      await pages.reload()
    },
  }
}

export type Reception = ReturnType<typeof useReception>
