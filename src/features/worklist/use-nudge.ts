import { useState } from 'react'
import type { WorklistTab } from '@/contract/worklist'
import { NUDGED_STATES } from '@/domain/reminders/nudge'
import type { CallResult } from '@/services/call'
import { readAllIds } from '../pages'
import type { Year } from '../session/years'
import { useBatchJob } from '../use-batch-job'
import { askPage } from '../use-pages'
import { NUDGE_BATCH, sendNudges } from './nudge'

/** Where on a union's worklist those stand who still have to hand in, or to correct. */
const NUDGED_TABS = { draft: 'unsubmitted', returned: 'returned' } as const satisfies Readonly<
  Record<(typeof NUDGED_STATES)[number], string>
>

/** How many of a union's enterprises are nudged: as many as the tabs of those who still have to hand in, or to correct, hold. */
export const countToNudge = (counts: Readonly<Record<WorklistTab, number>>): number =>
  NUDGED_STATES.reduce((sum, state) => sum + counts[NUDGED_TABS[state]], 0)

/** The list may be longer than what is drawn: all of it is read first. */
const gather = (unionId: string, named: Year['named']): Promise<CallResult<readonly string[]>> =>
  readAllIds(
    NUDGED_STATES.map((state) => askPage('worklist.page', { ...named, unionId, tab: NUDGED_TABS[state], search: '' })),
    ({ outline }) => outline.assessmentId,
  )

/** 一键催办: every enterprise of the union that still has to hand in or to correct, once that was confirmed. */
export const useNudge = (unionId: string | undefined, { named }: Year) => {
  const { state, start, resume, close } = useBatchJob({ size: NUDGE_BATCH, ask: sendNudges })
  const [proposed, setProposed] = useState<readonly string[] | 'all' | null>(null)
  return {
    state,
    /** Said what will happen, of all or of those that were ticked, and not confirmed yet. */
    proposed,
    propose: () => setProposed('all'),
    proposePicked: (ids: readonly string[]) => setProposed(ids),
    withdraw: () => setProposed(null),
    start: async () => {
      setProposed(null)
      if (unionId === undefined || proposed === null) return
      const ids = proposed
      await start(() =>
        ids === 'all' ? gather(unionId, named) : Promise.resolve({ outcome: 'done' as const, value: ids }),
      )
    },
    resume,
    close,
  }
}
