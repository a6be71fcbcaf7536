import { useCallback, useState } from 'react'
import type { WaitingUnionRow } from '@/contract/union-nudge'
import type { UnionMatter } from '@/domain/reminders/union-nudge'
import { call, type CallResult } from '@/services/call'
import { useShownAgain } from '../../page-life'
import { distinctRows, readAllIds } from '../../pages'
import { yearAllows } from '../../session/page-year'
import { useMayAsk, useYear } from '../../session/use-session'
import { useBatchJob } from '../../use-batch-job'
import { type ChosenScope, prepareFor, useChosen } from '../../use-chosen'
import { askPage, usePages } from '../../use-pages'
import { followNudges, NUDGE_BATCH, type NudgeEnd } from '../../worklist/nudge'

interface Nudged {
  readonly results: readonly NudgeEnd[]
}

type Named = ReturnType<typeof useYear>['named']

/** One call of 提醒, and what became of it. */
const sendUnionNudges = async (
  named: Named,
  matter: UnionMatter,
  unionIds: readonly string[],
  requestId: string,
): Promise<CallResult<Nudged>> => {
  const of = { ...named, matter, unionIds: [...unionIds] }
  const sent = await call('oversight.nudgeUnions', of, requestId)
  if (sent.outcome !== 'done') return sent
  const counted = sent.value.results.map(({ unionId, unionName, ...rest }) => ({
    ...{ id: unionId, name: unionName },
    ...rest,
  }))
  const results = await followNudges(counted, async () => {
    const asked = await call('oversight.nudgedUnions', of)
    if (asked.outcome !== 'done') return asked
    return { outcome: 'done', value: asked.value.results.map(({ unionId, ...rest }) => ({ id: unionId, ...rest })) }
  })
  return { outcome: 'done', value: { results } }
}

/** 提醒 of unions: those for which a matter waits, to choose from, or all of them. */
export const useNudgeUnions = (first: UnionMatter) => {
  const mayAsk = useMayAsk('office')
  const { named } = useYear()
  const [matter, setMatter] = useState(first)
  const [asking, setAsking] = useState<ChosenScope | null>(null)
  const of = { ...named, matter }
  const pages = usePages('oversight.waitingUnions', mayAsk ? of : null)
  useShownAgain(() => void pages.reload())
  const send = useCallback(
    (unionIds: readonly string[], requestId: string) => sendUnionNudges(named, matter, unionIds, requestId),
    [named, matter],
  )
  const { start, close, ...job } = useBatchJob<string, Nudged>({ size: NUDGE_BATCH, ask: send })
  const cycle = pages.last?.cycle
  const rows = pages.rows && distinctRows<WaitingUnionRow>(pages.rows, ({ unionId }) => unionId)
  const { clear, ...choice } = useChosen(rows?.map(({ unionId }) => unionId) ?? [])
  const gather = () => readAllIds([askPage('oversight.waitingUnions', of)], ({ unionId }) => unionId)

  return {
    ...{ rows, cycle, matter, asking, job },
    ...choice,
    failure: pages.failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: pages.reload,
    mayNudge: cycle !== undefined && yearAllows(cycle, 'nudge'),
    setMatter: (next: UnionMatter) => {
      clear()
      setMatter(next)
    },
    ask: setAsking,
    start: async (): Promise<void> => {
      setAsking(null)
      await start(prepareFor(asking, choice.selected, gather))
    },
    close: async (): Promise<void> => {
      close()
      clear()
      await pages.reload()
    },
  }
}
