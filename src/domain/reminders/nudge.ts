import type { AssessmentOutline, Cycle } from '../assessment/assessment'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { daysLeft, dueOn } from '../deadline/deadline'
import type { Person } from '../people/person'
import type { Effect } from '../workflow/event'
import { seatMessageKey } from './reminders'

/** What a nudge tells. */
export type NudgeOccasion = 'nudged'

type Nudged = Pick<
  AssessmentOutline,
  'assessmentId' | 'enterpriseId' | 'enterpriseName' | 'state' | 'extension' | 'returnOrder'
>

/** The name under which a contact is nudged once a day for a form, however many people nudge. */
const onceADayAs = ({ assessmentId }: Pick<Nudged, 'assessmentId'>): string => `nudge-${assessmentId}`

/** The key of the message that a contact is nudged by today. */
export const nudgeKey = (outline: Pick<Nudged, 'assessmentId'>, contact: Person, now: Instant): string =>
  seatMessageKey(contact, onceADayAs(outline), chinaDateOf(now))

/** Reminds an enterprise's contacts of the day that is due. */
export const nudge = (outline: Nudged, cycle: Pick<Cycle, 'deadlineOn'>, now: Instant): Effect<NudgeOccasion> => {
  const due = dueOn(outline, cycle)
  return {
    kind: 'tell',
    audience: { kind: 'contacts', enterpriseId: outline.enterpriseId },
    occasion: 'nudged',
    onceADayAs: onceADayAs(outline),
    subjectId: outline.assessmentId,
    subjectName: outline.enterpriseName,
    detail: { day: due, daysLeft: daysLeft(due, now) },
  }
}
