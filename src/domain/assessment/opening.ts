import { startOfChinaDay, type Instant } from '../calendar/instant'
import { refuse, type Refusal } from '../refusal/refusal'
import type { AssessmentOutline, Cycle } from './assessment'

/** Whether a year's opening day has come in China. */
export const isOpened = ({ openOn }: Pick<Cycle, 'openOn'>, now: Instant): boolean => now >= startOfChinaDay(openOn)

/**
 * Whether a year's papers may be written and handed in yet: one rule for the server's writes and the phone's fields.
 * Returns the refusal, or undefined where they may.
 */
export const checkOpened = (cycle: Pick<Cycle, 'openOn'>, now: Instant): Refusal | undefined =>
  isOpened(cycle, now) ? undefined : refuse('cycle_not_open', { openOn: cycle.openOn })

/** Whether indicator `no` may be written to now: its year has begun, and it is with its enterprise. */
export const checkMayFill = (
  { editable }: Pick<AssessmentOutline, 'editable'>,
  no: number,
  cycle: Pick<Cycle, 'openOn'>,
  now: Instant,
): Refusal | undefined =>
  checkOpened(cycle, now) ?? (editable.includes(no) ? undefined : refuse('indicator_locked', { no }))
