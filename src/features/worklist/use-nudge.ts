import { useState } from 'react'
import { readAllRows } from '../pages'
import type { Year } from '../session/years'
import { useBatchJob, type Prepare } from '../use-batch-job'
import { askPage } from '../use-pages'
import { NUDGE_BATCH } from './nudge'
import { sendNudges } from './send-nudges'
import type { WorklistRow } from '@/contract/worklist'

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
