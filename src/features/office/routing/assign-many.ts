import { useCallback, useState } from 'react'
import type { MoveResult } from '@/contract/assessment'
import { ROUTING_BATCH } from '@/contract/choices'
import { call, type CallResult } from '@/services/call'
import { readAllRows, type RowsPage } from '../../pages'
import { useBatchJob } from '../../use-batch-job'
import { type ChosenScope, prepareFor } from '../../use-chosen'
import { askPage } from '../../use-pages'
import { useUnionPick } from './unions'
import type { Routing, RoutingRow } from './use-routing'

interface Seen {
  readonly assessmentId: string
  readonly seenRevision: number
}

const seenIn = ({ assessmentId, assessmentRevision }: RoutingRow): Seen => ({
  assessmentId,
  seenRevision: assessmentRevision,
})

interface Assigned {
  readonly results: readonly MoveResult[]
}

/** 分派 of several to one union: those chosen, or all that the search finds in the tab, those not yet on the screen included. */
export const useAssignMany = ({ year, tab, searched, chosen, clear, reload }: Routing) => {
  const [asking, setAsking] = useState<ChosenScope | null>(null)
  const [tried, setTried] = useState(false)
  const unions = useUnionPick()
  const unionId = unions.picked?.unionId

  const gather = async (): Promise<CallResult<readonly Seen[]>> => {
    const found = await readAllRows<RoutingRow, RowsPage<RoutingRow>>(
      askPage('routing.list', { ...year.named, tab, search: searched }),
    )
    if (found.outcome !== 'done') return found
    const seen = new Map(found.value.rows.map((row) => [row.assessmentId, seenIn(row)]))
    return { outcome: 'done', value: [...seen.values()] }
  }
  const send = useCallback(
    (seen: readonly Seen[], requestId: string): Promise<CallResult<Assigned>> =>
      call('routing.assignMany', { unionId: unionId ?? '', seen: [...seen] }, requestId),
    [unionId],
  )
  const { start, close, ...job } = useBatchJob<Seen, Assigned>({ size: ROUTING_BATCH, ask: send })

  return {
    // What was chosen may have been assigned elsewhere meanwhile.
    asking: asking === 'chosen' && chosen.length === 0 ? null : asking,
    count: asking === 'all' ? undefined : chosen.length,
    ask: (scope: ChosenScope | null): void => {
      setTried(false)
      setAsking(scope)
    },
    unions,
    /** Said once somebody has tried to send it. */
    unionMissing: tried && unionId === undefined,
    submit: async (): Promise<void> => {
      setTried(true)
      if (unionId === undefined || asking === null) return
      setAsking(null)
      await start(prepareFor(asking, chosen.map(seenIn), gather))
    },
    job,
    close: async (): Promise<void> => {
      close()
      clear()
      unions.pick(null)
      await reload()
    },
  }
}

export type AssignMany = ReturnType<typeof useAssignMany>
