import { useCallback, useMemo } from 'react'
import { ROUTING_BATCH } from '@/contract/choices'
import { call, type CallResult } from '@/services/call'
import { readAllIds } from '../../pages'
import { useYear } from '../../session/use-session'
import type { Year } from '../../session/years'
import { type BatchJob, useBatchJob } from '../../use-batch-job'
import { askPage } from '../../use-pages'
import { useWrite } from '../../use-write'

/** Confirms the suggestion of one enterprise, straight from its card: it can be changed at any time. */
export const useConfirmOne = () => {
  const { run } = useWrite('routing.confirm')
  const { cycleId } = useYear().named
  return useCallback((enterpriseId: string) => run({ cycleId, enterpriseIds: [enterpriseId] }), [run, cycleId])
}

interface Confirmed {
  readonly confirmed: readonly string[]
  readonly skipped: readonly string[]
}

const gatherSuggested = (named: Year['named'], search: string): Promise<CallResult<readonly string[]>> =>
  readAllIds([askPage('routing.list', { ...named, tab: 'suggested', search })], (row) => row.enterprise.enterpriseId)

const confirmIn =
  (cycleId: string | undefined) =>
  (enterpriseIds: readonly string[], requestId: string): Promise<CallResult<Confirmed>> =>
    call('routing.confirm', { cycleId, enterpriseIds: [...enterpriseIds] }, requestId)

export interface ConfirmSuggestions extends Pick<
  BatchJob<string, Confirmed>,
  'state' | 'busy' | 'stop' | 'resume' | 'close'
> {
  readonly confirmThese: (enterpriseIds: readonly string[]) => Promise<void>
  /** Every suggestion that `search` finds, those not yet on the screen included. */
  readonly confirmAll: (search: string) => Promise<void>
}

/** Confirms the roster's suggestions as they stand. */
export const useConfirmSuggestions = (): ConfirmSuggestions => {
  const { named } = useYear()
  const { cycleId } = named
  const { start, ...job } = useBatchJob({ size: ROUTING_BATCH, ask: useMemo(() => confirmIn(cycleId), [cycleId]) })
  return {
    ...job,
    confirmThese: useCallback(
      (enterpriseIds) => start(() => Promise.resolve({ outcome: 'done' as const, value: enterpriseIds })),
      [start],
    ),
    confirmAll: (search) => start(() => gatherSuggested(named, search)),
  }
}
