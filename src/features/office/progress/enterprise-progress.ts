import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { progressOf } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { isAtRisk, latenessOf } from '@/domain/assessment/standing'
import { daysLeft, dueOn, isOver, lastDayOf } from '@/domain/deadline/deadline'
import { isWithWriter } from '@/domain/people/access'
import { hasLeft } from '@/domain/ledger/departure'
import type { Rubric } from '@/domain/rubric/rubric'

/** How an enterprise stands towards its last day. */
type Timing =
  | { readonly kind: 'handed_in' }
  | { readonly kind: 'in_time'; readonly lastDay: PlainDate; readonly dueOn: PlainDate; readonly left: number }
  | { readonly kind: 'late'; readonly lastDay: PlainDate; readonly days: number }
  /** Its 整改期限 is over since so many days; `open`: until its last day it is still taken in. */
  | {
      readonly kind: 'rectification_late'
      readonly dueOn: PlainDate
      readonly days: number
      readonly lastDay: PlainDate
      readonly open: boolean
    }

/** Where one enterprise stands, from its outline alone. */
export interface EnterpriseProgress {
  /** `unstarted` is a draft in which nothing was saved yet. */
  readonly state: AssessmentOutline['state'] | 'unstarted'
  readonly answered: number
  readonly indicators: number
  /** null while it lies with the enterprise: what it scores itself is its own until it is submitted. */
  readonly selfScore: number | null
  /** Apart from it; null while no bonus points are set, and as selfScore is. */
  readonly bonusScore: number | null
  readonly photos: number
  readonly timing: Timing
  /** 有风险. */
  readonly atRisk: boolean
}

const timingOf = (outline: AssessmentOutline, cycle: Cycle, now: Instant): Timing => {
  // Of who has left nothing is waited for.
  if (hasLeft(outline) || (outline.state !== 'draft' && outline.state !== 'returned')) return { kind: 'handed_in' }
  const lastDay = lastDayOf(outline, cycle)
  const due = dueOn(outline, cycle)
  switch (latenessOf(outline, cycle, now)) {
    case 'late':
      return { kind: 'late', lastDay, days: -daysLeft(lastDay, now) }
    case 'rectification_late':
      return {
        ...{ kind: 'rectification_late', dueOn: due, days: -daysLeft(due, now), lastDay },
        open: !isOver(lastDay, now),
      }
    case undefined:
      return { kind: 'in_time', lastDay, dueOn: due, left: daysLeft(lastDay, now) }
  }
}

/** What a list and its page say of one enterprise at `now`. */
export const enterpriseProgressOf = (
  outline: AssessmentOutline,
  cycle: Cycle,
  rubric: Rubric,
  now: Instant,
): EnterpriseProgress => {
  const progress = progressOf(rubric, outline.tally, cycle)
  const scored = isWithWriter(outline.state) ? undefined : progress
  return {
    state: outline.state === 'draft' && outline.startedAt === null ? 'unstarted' : outline.state,
    answered: progress.answered,
    indicators: progress.indicators,
    selfScore: scored?.selfScore ?? null,
    bonusScore: scored?.bonusScore ?? null,
    photos: progress.photos,
    timing: timingOf(outline, cycle, now),
    atRisk: isAtRisk(outline, progress.indicators, cycle, now),
  }
}
