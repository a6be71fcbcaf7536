import type { Instant } from '../calendar/instant'
import { checkAct, type CycleLife } from '../cycle/stages'
import { checkOnLedger } from '../ledger/departure'
import { refuse, type Refusal } from '../refusal/refusal'
import type { AssessmentOutline } from './assessment'

/** Whether indicator `no` may be written to now: its year lets it be filled in, its enterprise has not left, and it is with that. */
export const checkMayFill = (
  assessment: Pick<AssessmentOutline, 'editable' | 'departure'>,
  no: number,
  cycle: CycleLife,
  now: Instant,
): Refusal | undefined =>
  checkAct('fill', cycle, now) ??
  checkOnLedger(assessment) ??
  (assessment.editable.includes(no) ? undefined : refuse('indicator_locked', { no }))
