import type { Assessment } from '../assessment/assessment'
import { indicatorsOf, type Rubric } from '../rubric/rubric'
import type { AssessmentPatch, Decision, DecisionContext } from './command'
import type { AssessmentEvent, Audience, Effect, EventDetail, EventKind } from './event'

/** Tells `audience` of what happened, for after the commit. */
export const tell = (
  assessment: Assessment,
  occasion: Effect['occasion'],
  audience: Audience,
  detail: EventDetail = {},
): Effect => ({
  kind: 'tell',
  audience,
  occasion,
  assessmentId: assessment.assessmentId,
  enterpriseName: assessment.enterpriseName,
  detail,
})

/** The contacts of the assessment's enterprise. */
export const contactsOf = (assessment: Assessment): Audience => ({
  kind: 'contacts',
  enterpriseId: assessment.enterpriseId,
})

/** Puts a decision together: the patch with its next revision, and the event that records it. */
export const decision = (
  assessment: Assessment,
  context: DecisionContext,
  kind: EventKind,
  patch: AssessmentPatch,
  effects: readonly Effect[],
  more: Pick<AssessmentEvent, 'snapshot'> & { readonly detail?: EventDetail } = {},
): Decision => {
  const revision = assessment.revision + 1
  return {
    patch: { ...patch, revision },
    effects,
    event: {
      eventId: context.requestId,
      assessmentId: assessment.assessmentId,
      kind,
      at: context.now,
      actor: { personId: context.actor.personId, name: context.actor.name, role: context.actor.seat.role },
      round: patch.round ?? assessment.round,
      state: patch.state ?? assessment.state,
      revision,
      detail: more.detail ?? {},
      ...(more.snapshot ? { snapshot: more.snapshot } : {}),
    },
  }
}

/** All indicator numbers of a rubric: what is editable in a first draft. */
export const allNumbers = (rubric: Rubric): readonly number[] => indicatorsOf(rubric).map((indicator) => indicator.no)
