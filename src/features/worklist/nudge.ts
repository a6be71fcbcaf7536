import { useState } from 'react'
import type { NudgeResult, WorklistRow } from '@/contract/worklist'
import { call, type CallResult } from '@/services/call'
import { readAllRows } from '../pages'
import type { Year } from '../session/years'
import { type Prepare, useBatchJob } from '../use-batch-job'
import { askPage } from '../use-pages'

/** worklist.nudge takes so many enterprises a call. */
export const NUDGE_BATCH = 50

/** What leaves something to do comes first: an invitation, a telephone call. */
const OUTCOME_ORDER: ReadonlyArray<NudgeResult['outcome']> = [
  'no_contact',
  'told_in_app_only',
  'told',
  'told_already_today',
]

/** Results with one outcome. */
export interface NudgeGroup {
  readonly outcome: NudgeResult['outcome']
  readonly results: readonly NudgeResult[]
}

/** Results by outcome, in the order in which somebody has to act on them; outcomes that did not occur are left out. */
export const groupNudges = (results: readonly NudgeResult[]): readonly NudgeGroup[] =>
  OUTCOME_ORDER.map((outcome) => ({ outcome, results: results.filter((result) => result.outcome === outcome) })).filter(
    (group) => group.results.length > 0,
  )

/** How many somebody has to telephone, since no message is sure to reach them. */
export const countToCall = (results: readonly NudgeResult[]): number =>
  results.filter(({ outcome }) => outcome === 'no_contact' || outcome === 'told_in_app_only').length

/** One call of 催办, for a reviewer's own enterprises and for the office's. */
export const sendNudges = (
  assessmentIds: readonly string[],
  requestId: string,
): Promise<CallResult<{ readonly results: readonly NudgeResult[] }>> =>
  call('worklist.nudge', { assessmentIds: [...assessmentIds] }, requestId)

/** The list may be longer than what is drawn: all of it is read first. */
const gatherUnsubmitted =
  (unionId: string, named: Year['named']): Prepare<string> =>
  async () => {
    const read = await readAllRows<WorklistRow, { rows: readonly WorklistRow[]; more: boolean }>(
      askPage('worklist.page', { ...named, unionId, tab: 'unsubmitted', search: '' }),
    )
    if (read.outcome !== 'done') return read
    return { outcome: 'done', value: [...new Set(read.value.rows.map((row) => row.outline.assessmentId))] }
  }

/** 一键催办: every enterprise of the union that has not submitted, once that was confirmed. */
export const useNudge = (unionId: string | undefined, { named }: Year) => {
  const { state, start, resume, close } = useBatchJob({ size: NUDGE_BATCH, ask: sendNudges })
  const [proposed, setProposed] = useState(false)
  return {
    state,
    /** Said what will happen, and not confirmed yet. */
    proposed,
    propose: () => setProposed(true),
    withdraw: () => setProposed(false),
    start: async () => {
      setProposed(false)
      if (unionId !== undefined) await start(gatherUnsubmitted(unionId, named))
    },
    resume,
    close,
  }
}

export type Nudge = ReturnType<typeof useNudge>
