import type { CallResult } from '@/services/call'
import { NUDGE_BATCH, type NudgeEnd, sendNudges } from '../../worklist/nudge'
import type { Year } from '../../session/years'
import { readAllIds } from '../../pages'
import { useBatchJob, type BatchJob } from '../../use-batch-job'
import { askPage } from '../../use-pages'

const UNSUBMITTED_FILTERS = ['unstarted', 'draft', 'returned'] as const

/** Every assessment that its enterprise still has to hand in; read anew, since the page's counts may be minutes old. */
const gatherUnsubmitted = (named: Year['named']): Promise<CallResult<readonly string[]>> =>
  readAllIds(
    UNSUBMITTED_FILTERS.map((filter) => askPage('oversight.enterprises', { ...named, filter, search: '' })),
    ({ assessmentId }) => assessmentId,
  )

export interface NudgeAll extends Pick<
  BatchJob<string, { readonly results: readonly NudgeEnd[] }>,
  'state' | 'busy' | 'stop' | 'resume' | 'close'
> {
  readonly start: () => Promise<void>
}

/** 提醒未提交: to all enterprises that still have to hand in. */
export const useNudgeAll = ({ named }: Year): NudgeAll => {
  const { start, ...job } = useBatchJob({ size: NUDGE_BATCH, ask: sendNudges })
  return { ...job, start: () => start(() => gatherUnsubmitted(named)) }
}
