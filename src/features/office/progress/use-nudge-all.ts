import type { CallResult } from '@/services/call'
import { NUDGE_BATCH, type NudgeEnd, sendNudges } from '../../worklist/nudge'
import type { Year } from '../../session/years'
import { readAllIds } from '../../pages'
import { useBatchJob, type BatchJob } from '../../use-batch-job'
import { askPage } from '../../use-pages'

/** The lists that hold them: 未提交 and 退回修改. */
const NUDGED_FILTERS = ['unsubmitted', 'returned'] as const

/** Every assessment that lies with its enterprise; read anew, since the page's counts may be minutes old. */
const gatherNudged = (named: Year['named']): Promise<CallResult<readonly string[]>> =>
  readAllIds(
    NUDGED_FILTERS.map((filter) => askPage('oversight.enterprises', { ...named, filter, search: '' })),
    ({ assessmentId }) => assessmentId,
  )

export type NudgeJob = Pick<
  BatchJob<string, { readonly results: readonly NudgeEnd[] }>,
  'state' | 'busy' | 'stop' | 'resume' | 'close'
>

export interface NudgeAll extends NudgeJob {
  readonly start: () => Promise<void>
}

/** 催办 of those that were ticked on the list. */
export const useNudgePicked = (): NudgeJob & { readonly start: (ids: readonly string[]) => Promise<void> } => {
  const { start, ...job } = useBatchJob({ size: NUDGE_BATCH, ask: sendNudges })
  return { ...job, start: (ids) => start(() => Promise.resolve({ outcome: 'done', value: ids })) }
}

/** 一键催办: of all enterprises that still have to hand in or to correct. */
export const useNudgeAll = ({ named }: Year): NudgeAll => {
  const { start, ...job } = useBatchJob({ size: NUDGE_BATCH, ask: sendNudges })
  return { ...job, start: () => start(() => gatherNudged(named)) }
}
