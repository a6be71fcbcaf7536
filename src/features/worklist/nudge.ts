import type { NudgeResult } from '@/contract/worklist'

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
