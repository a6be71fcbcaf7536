import type { AssessmentOutline, Cycle } from '../assessment/assessment'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { daysLeft, dueOn, isOver, lastDayOf } from '../deadline/deadline'
import type { Person, Role } from '../people/person'
import type { Effect } from '../workflow/event'
import { seatMessageKey } from './reminders'

/** What a nudge tells. */
export type NudgeOccasion = 'nudged'

/** How one person was told by a nudge. */
export type NudgedOutcome = 'sent' | 'in_app_only' | 'under_way'

/** How an enterprise was told, by how each of its contacts was: one whom WeChat told is enough, and while it may still be one it is open. */
export const nudgedTogether = (outcomes: readonly NudgedOutcome[]): 'told' | 'told_in_app_only' | 'under_way' => {
  if (outcomes.includes('sent')) return 'told'
  return outcomes.includes('under_way') ? 'under_way' : 'told_in_app_only'
}

type Nudged = Pick<
  AssessmentOutline,
  'assessmentId' | 'enterpriseId' | 'enterpriseName' | 'state' | 'extension' | 'returnOrder'
>

/** The name under which a contact is nudged once a day for a form, however many people nudge. */
const onceADayAs = ({ assessmentId }: Pick<Nudged, 'assessmentId'>): string => `nudge-${assessmentId}`

/** The key of the message that a contact is nudged by today. */
export const nudgeKey = (outline: Pick<Nudged, 'assessmentId'>, contact: Person, now: Instant): string =>
  seatMessageKey(contact, onceADayAs(outline), chinaDateOf(now))

/** Reminds an enterprise's contacts of the day that is due, in the name of whoever nudges. */
export const nudge = (
  outline: Nudged,
  cycle: Pick<Cycle, 'deadlineOn'>,
  by: Role,
  now: Instant,
): Effect<NudgeOccasion> => {
  const due = dueOn(outline, cycle)
  return {
    kind: 'tell',
    audience: { kind: 'contacts', enterpriseId: outline.enterpriseId },
    occasion: 'nudged',
    onceADayAs: onceADayAs(outline),
    subjectId: outline.assessmentId,
    subjectName: outline.enterpriseName,
    detail: { day: due, daysLeft: daysLeft(due, now), role: by, late: isOver(lastDayOf(outline, cycle), now) },
  }
}
