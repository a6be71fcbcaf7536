import type { Assessment } from './assessment'
import type { AssessmentEffect } from './assessment-event'
import type { Audience, EventDetail } from '../workflow/event'

/** Tells `audience` of what happened, for after the commit. */
export const tell = (
  assessment: Assessment,
  occasion: AssessmentEffect['occasion'],
  audience: Audience,
  detail: EventDetail = {},
): AssessmentEffect => ({
  kind: 'tell',
  audience,
  occasion,
  subjectId: assessment.assessmentId,
  subjectName: assessment.enterpriseName,
  detail,
})

/** The contacts of the assessment's enterprise. */
export const contactsOf = (assessment: Assessment): Audience => ({
  kind: 'contacts',
  enterpriseId: assessment.enterpriseId,
})
