import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { CallResult } from '@/services/call'
import { NUDGE_BATCH, type NudgeEnd, sendNudges } from '../../worklist/nudge'
import type { Year } from '../../session/years'
import { readAllRows } from '../../pages'
import { useBatchJob, type BatchJob } from '../../use-batch-job'
import { askPage } from '../../use-pages'

const UNSUBMITTED_FILTERS = ['unstarted', 'draft', 'returned'] as const

/** Every assessment that its enterprise still has to hand in; read anew, since the page's counts may be minutes old. */
const gatherUnsubmitted = async (named: Year['named']): Promise<CallResult<readonly string[]>> => {
  const ids: string[] = []
  for (const filter of UNSUBMITTED_FILTERS) {
    const result = await readAllRows<
      AssessmentOutline,
      { readonly rows: readonly AssessmentOutline[]; readonly more: boolean }
    >(askPage('oversight.enterprises', { ...named, filter, search: '' }))
    if (result.outcome !== 'done') return result
    ids.push(...result.value.rows.map((outline) => outline.assessmentId))
  }
  return { outcome: 'done', value: ids }
}

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
