import { useState } from 'react'
import type { NudgedResult, NudgeResult, WorklistRow } from '@/contract/worklist'
import { call, type CallResult } from '@/services/call'
import { readAllRows } from '../pages'
import type { Year } from '../session/years'
import { type Prepare, useBatchJob } from '../use-batch-job'
import { askPage } from '../use-pages'

/** worklist.nudge takes so many enterprises a call. */
export const NUDGE_BATCH = 50

/** What came of a nudge for one enterprise, as far as it is known: that WeChat carried it, or only the inbox. */
export interface NudgeEnd extends Omit<NudgeResult, 'outcome'> {
  readonly outcome: NudgeResult['outcome'] | 'under_way'
  /** Each of those who were told; none where that is not known. */
  readonly people: NudgedResult['people']
}

/** What leaves something to do comes first: an invitation, a telephone call. */
const OUTCOME_ORDER: ReadonlyArray<NudgeEnd['outcome']> = [
  'no_contact',
  'told_in_app_only',
  'under_way',
  'told',
  'told_already_today',
]

/** Results with one outcome. */
export interface NudgeGroup {
  readonly outcome: NudgeEnd['outcome']
  readonly results: readonly NudgeEnd[]
}

/** Results by outcome, in the order in which somebody has to act on them; outcomes that did not occur are left out. */
export const groupNudges = (results: readonly NudgeEnd[]): readonly NudgeGroup[] =>
  OUTCOME_ORDER.map((outcome) => ({ outcome, results: results.filter((result) => result.outcome === outcome) })).filter(
    (group) => group.results.length > 0,
  )

/** How many somebody has to telephone, since no message reached them, or none is known to have. */
export const countToCall = (results: readonly NudgeEnd[]): number =>
  results.filter(({ outcome }) => outcome === 'no_contact' || outcome === 'told_in_app_only').length

/** What is said of each once it is known what became of the sending; what was counted on is not told as done. */
export const nudgeEnds = (
  results: readonly NudgeResult[],
  nudged: readonly NudgedResult[] | undefined,
): readonly NudgeEnd[] =>
  results.map((result) => {
    if (result.outcome !== 'told' && result.outcome !== 'told_in_app_only') return { ...result, people: [] }
    const end = nudged?.find(({ enterpriseId }) => enterpriseId === result.enterpriseId)
    if (end) return { ...result, outcome: end.outcome, people: end.people }
    return { ...result, outcome: result.outcome === 'told' ? 'under_way' : result.outcome, people: [] }
  })

/** As often as the sending is asked after, which begins once the answer is out, and how long it is waited for in between. */
const LOOKS = 3
const PAUSE = 700

const whatBecame = async (assessmentIds: readonly string[]): Promise<readonly NudgedResult[] | undefined> => {
  let latest: readonly NudgedResult[] | undefined
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const asked = await call('worklist.nudged', { assessmentIds: [...assessmentIds] })
    if (asked.outcome !== 'done') return latest
    latest = asked.value.results
    if (latest.length > 0 && latest.every(({ outcome }) => outcome !== 'under_way')) return latest
  }
  return latest
}

/** One call of 催办, for a reviewer's own enterprises and for the office's, and what became of it. */
export const sendNudges = async (
  assessmentIds: readonly string[],
  requestId: string,
): Promise<CallResult<{ readonly results: readonly NudgeEnd[] }>> => {
  const sent = await call('worklist.nudge', { assessmentIds: [...assessmentIds] }, requestId)
  if (sent.outcome !== 'done') return sent
  const { results } = sent.value
  const counted = results.some(({ outcome }) => outcome === 'told' || outcome === 'told_in_app_only')
  const nudged = counted ? await whatBecame(assessmentIds) : undefined
  return { outcome: 'done', value: { results: nudgeEnds(results, nudged) } }
}

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
