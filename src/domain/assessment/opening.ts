import type { Instant } from '../calendar/instant'
import { checkAct, type CycleLife } from '../cycle/stages'
import { refuse, type Refusal } from '../refusal/refusal'
import type { AssessmentOutline } from './assessment'

/** Whether indicator `no` may be written to now: its year lets it be filled in, and it is with its enterprise. */
export const checkMayFill = (
  { editable }: Pick<AssessmentOutline, 'editable'>,
  no: number,
  cycle: CycleLife,
  now: Instant,
): Refusal | undefined =>
  checkAct('fill', cycle, now) ?? (editable.includes(no) ? undefined : refuse('indicator_locked', { no }))
