import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { findPlainDate, getPlainDate, partsOf, type PlainDate } from '@/domain/calendar/plain-date'
import { openBounds, type DayBounds } from '@/domain/deadline/day-bounds'
import { isOver } from '@/domain/deadline/deadline'

/** Whether the next year's cycle may be opened: there is none yet, or the present one is over. */
export const mayOpenNext = (present: Pick<Cycle, 'deadlineOn'> | null, now: Instant): boolean =>
  present === null || isOver(present.deadlineOn, now)

/** The 15 December that comes next and belongs to no cycle yet: what the deadline is set to until somebody changes it. */
export const proposedDeadline = (present: Pick<Cycle, 'deadlineOn'> | null, now: Instant): PlainDate => {
  const free = present ? partsOf(present.deadlineOn).year + 1 : 0
  const year = Math.max(free, partsOf(chinaDateOf(now)).year)
  const proposed = getPlainDate(`${year}-12-15`)
  return isOver(proposed, now) ? getPlainDate(`${year + 1}-12-15`) : proposed
}

/** The days on which a year with this deadline, as it was chosen, may begin; undefined while none was. */
export const openBoundsOf = (deadlineOn: string): DayBounds | undefined => {
  const deadline = findPlainDate(deadlineOn)
  return deadline && openBounds(deadline)
}

export interface NextCycleGaps {
  readonly openOn?: 'open_missing'
  readonly deadlineOn?: 'deadline_missing' | 'deadline_before_open'
}

/** What is missing before it can be opened; empty where nothing is. */
export const nextCycleGaps = (openOn: string, deadlineOn: string): NextCycleGaps => {
  const open = findPlainDate(openOn)
  const deadline = findPlainDate(deadlineOn)
  const wrong = !deadline ? 'deadline_missing' : open && deadline < open ? 'deadline_before_open' : undefined
  return { ...(open ? {} : { openOn: 'open_missing' }), ...(wrong ? { deadlineOn: wrong } : {}) }
}
