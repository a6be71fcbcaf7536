import type { Assessment } from '../assessment/assessment'
import { indicatorsOf, type Rubric } from '../rubric/rubric'
import type { AssessmentEffect, AssessmentEvent, EventKind } from './assessment-event'
import type { AssessmentPatch, Decision, DecisionContext } from './command'
import type { Audience, EventDetail } from './event'
import { decidedOn } from './workflow'

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

/** Puts a decision on an assessment together: the patch with its next revision, and the event that records it. */
export const decision = (
  assessment: Assessment,
  context: DecisionContext,
  kind: EventKind,
  patch: AssessmentPatch,
  effects: readonly AssessmentEffect[],
  more: Pick<AssessmentEvent, 'snapshot'> & { readonly detail?: EventDetail } = {},
): Decision => decidedOn({ ...assessment, subjectId: assessment.assessmentId }, context, kind, patch, effects, more)

/** All indicator numbers of a rubric: what is editable in a first draft. */
export const allNumbers = (rubric: Rubric): readonly number[] => indicatorsOf(rubric).map((indicator) => indicator.no)
