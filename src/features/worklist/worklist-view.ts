import type { WorklistRow } from '@/contract/worklist'
import type { AssessmentOutline, AssessmentState, Cycle } from '@/domain/assessment/assessment'
import { progressOf } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { daysLeft, dueOn } from '@/domain/deadline/deadline'
import type { Named } from '@/domain/ledger/enterprise-names'
import type { Departure } from '@/domain/ledger/departure'
import { daysWaiting, REVIEW_WAITING_DAYS } from '@/domain/reminders/reminders'
import { isWithWriter } from '@/domain/people/access'
import type { Rubric } from '@/domain/rubric/rubric'

/** What a row of the worklist stands at, in the order of what a reviewer should see first. */
type RowStatus =
  /** Submitted and waiting for this union; `overdue` from REVIEW_WAITING_DAYS on. */
  | { readonly kind: 'waiting'; readonly days: number; readonly overdue: boolean; readonly begun: boolean }
  /** With the enterprise: a draft, or a return that is being corrected. */
  | { readonly kind: 'due'; readonly dueOn: PlainDate; readonly daysLeft: number; readonly started: boolean }
  | { readonly kind: 'passed'; readonly state: AssessmentState }
  /** It has left the ledger, wherever its form stands. */
  | { readonly kind: 'departed'; readonly departure: Departure }

/** A row of the worklist, ready to be worded. */
export interface RowView extends Named {
  readonly assessmentId: string
  readonly enterpriseNo: number
  readonly enterpriseName: string
  readonly state: AssessmentState
  readonly status: RowStatus
  readonly submittedAt: Instant | null
  readonly endorsedAt: Instant | null
  readonly returnedAt: Instant | null
  /** null while it lies with the enterprise: what it scores itself is its own until it is submitted. */
  readonly selfScore: number | null
  readonly lastSavedAt: Instant | null
  readonly photos: number
  readonly answered: number
  readonly indicators: number
  readonly unevidenced: number
  /** How many corrections the return asked for; null where nothing was returned. The actual changes need the answers. */
  readonly requested: number | null
  readonly resubmitted: boolean
}

const statusOf = (outline: AssessmentOutline, cycle: Pick<Cycle, 'deadlineOn'>, now: Instant): RowStatus => {
  if (outline.departure) return { kind: 'departed', departure: outline.departure }
  switch (outline.state) {
    case 'submitted': {
      const days = outline.submittedAt === null ? 0 : daysWaiting(outline.submittedAt, now)
      return { kind: 'waiting', days, overdue: days >= REVIEW_WAITING_DAYS, begun: outline.reviewBeganAt !== null }
    }
    case 'draft':
    case 'returned': {
      const due = dueOn(outline, cycle)
      return { kind: 'due', dueOn: due, daysLeft: daysLeft(due, now), started: outline.startedAt !== null }
    }
    case 'endorsed':
    case 'received':
      return { kind: 'passed', state: outline.state }
  }
}

/** What a list says of one enterprise, from its outline alone. */
export const viewRow = (
  { outline, unevidenced, names }: WorklistRow,
  cycle: Cycle,
  rubric: Rubric,
  now: Instant,
): RowView => {
  const progress = progressOf(rubric, outline.tally, cycle)
  return {
    assessmentId: outline.assessmentId,
    enterpriseNo: outline.enterpriseNo,
    enterpriseName: outline.enterpriseName,
    ...(names ? { names } : {}),
    state: outline.state,
    status: statusOf(outline, cycle, now),
    submittedAt: outline.submittedAt,
    endorsedAt: outline.endorsedAt,
    returnedAt: outline.returnOrder?.at ?? null,
    lastSavedAt: outline.lastSavedAt,
    selfScore: isWithWriter(outline.state) ? null : progress.selfScore,
    photos: progress.photos,
    answered: progress.answered,
    indicators: progress.indicators,
    unevidenced,
    requested: outline.returnOrder ? outline.returnOrder.nos.length : null,
    resubmitted: outline.state === 'submitted' && outline.round > 1 && outline.returnOrder !== null,
  }
}
