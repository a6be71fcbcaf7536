import { useState } from 'react'
import { runInBatches } from '../batches'
import { readAllRows } from '../pages'
import { askPage } from '../use-pages'
import { groupNudges, NUDGE_BATCH, type NudgeGroup } from './nudge'
import type { NudgeResult, WorklistRow } from '@/contract/worklist'
import { call, type CallResult } from '@/services/call'

type Failure = Exclude<CallResult<never>, { outcome: 'done' }>

/** Where a 催办 of everyone who has not submitted stands. */
export type NudgeRun =
  | { readonly kind: 'idle' }
  /** Said what will happen, and not confirmed yet. */
  | { readonly kind: 'proposed' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null }
  | {
      readonly kind: 'ended'
      readonly groups: readonly NudgeGroup[]
      readonly results: readonly NudgeResult[]
      readonly failure: Failure | null
      /** Not nudged yet, for another try. */
      readonly rest: readonly string[]
      readonly resumeId: string | null
    }

const ended = (
  results: readonly NudgeResult[],
  failure: Failure | null,
  rest: readonly string[],
  resumeId: string | null,
): NudgeRun => ({
  kind: 'ended',
  groups: groupNudges(results),
  results,
  failure,
  rest,
  resumeId,
})

/** 一键催办: every enterprise of the union that has not submitted, in calls of at most NUDGE_BATCH. */
export const useNudge = (unionId: string | undefined) => {
  const [run, setRun] = useState<NudgeRun>({ kind: 'idle' })

  const nudge = async (assessmentIds: readonly string[], before: readonly NudgeResult[], resumeId: string | null) => {
    setRun({ kind: 'running', done: 0, total: assessmentIds.length })
    const batches = await runInBatches({
      items: assessmentIds,
      size: NUDGE_BATCH,
      ask: (batch, requestId) => call('worklist.nudge', { assessmentIds: [...batch] }, requestId),
      onProgress: (done) => setRun({ kind: 'running', done, total: assessmentIds.length }),
      resumeId,
    })
    const results = [...before, ...batches.outputs.flatMap((output) => output.results)]
    setRun(ended(results, batches.failure, batches.rest, batches.resumeId))
  }

  /** The list may be longer than what is drawn: all of it is read first. */
  const start = async () => {
    if (unionId === undefined) return
    setRun({ kind: 'running', done: 0, total: null })
    const read = await readAllRows<WorklistRow, { rows: readonly WorklistRow[]; more: boolean }>(
      askPage('worklist.page', { unionId, tab: 'unsubmitted', search: '' }),
    )
    if (read.outcome !== 'done') setRun(ended([], read, [], null))
    else await nudge([...new Set(read.value.rows.map((row) => row.outline.assessmentId))], [], null)
  }

  const resume = async () => {
    if (run.kind !== 'ended') return
    if (run.rest.length === 0) await start()
    else await nudge(run.rest, run.results, run.resumeId)
  }

  return {
    run,
    propose: () => setRun({ kind: 'proposed' }),
    close: () => setRun({ kind: 'idle' }),
    start,
    resume,
  }
}

export type Nudge = ReturnType<typeof useNudge>
