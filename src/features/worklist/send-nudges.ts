import type { NudgeResult } from '@/contract/worklist'
import { call, type CallResult } from '@/services/call'

/** One call of 催办, for a reviewer's own enterprises and for the office's. */
export const sendNudges = (
  assessmentIds: readonly string[],
  requestId: string,
): Promise<CallResult<{ readonly results: readonly NudgeResult[] }>> =>
  call('worklist.nudge', { assessmentIds: [...assessmentIds] }, requestId)
