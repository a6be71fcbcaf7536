import { visibleLine } from '../answer/control-characters'
import { addDays, type PlainDate } from '../calendar/plain-date'
import { extensionBoundsOf } from '../deadline/deadline'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Audience, EventDetail } from '../workflow/event'
import type { Assessment, ExtensionRequest } from './assessment'
import type { AssessmentEffect, AssessmentOccasion } from './assessment-event'
import type { DecisionContext, Rule } from './command'
import { contactsOf, tell } from './telling'

/** As long as the reason of a 延期申请, or of its answer, may be. */
export const EXTENSION_REASON_LIMIT = 200

/** Whether an assessment's last day may be moved to `day`: later than it is so far, not in the past nor years away. */
export const checkExtensionDay = (
  assessment: Assessment,
  day: PlainDate,
  { cycle, now }: Pick<DecisionContext, 'cycle' | 'now'>,
): Refusal | undefined => {
  const { earliestOn, latestOn } = extensionBoundsOf(assessment, cycle, now)
  if (day < earliestOn) return refuse('deadline_not_later', { deadlineOn: addDays(earliestOn, -1) })
  return day > latestOn ? refuse('extension_too_far', { latestOn }) : undefined
}

const checkReason = (reason: string): Refusal | undefined => {
  const { length } = Array.from(reason)
  if (length === 0) return refuse('reason_missing')
  return length > EXTENSION_REASON_LIMIT
    ? refuse('extension_reason_too_long', { length, limit: EXTENSION_REASON_LIMIT })
    : undefined
}

/** Who answers a request: the responsible union, or the office where there is none. A union without a reviewer is told of to the office. */
const answeringOf = ({ unionId }: Pick<Assessment, 'unionId'>): Audience =>
  unionId === null ? { kind: 'office' } : { kind: 'reviewers', unionId }

/** Tells those who answer of a request, and leads them to the list of all that wait. */
export const tellAsked = (
  assessment: Assessment,
  audience: Audience,
  { wishedOn, reason }: Pick<ExtensionRequest, 'wishedOn' | 'reason'>,
): AssessmentEffect => ({
  ...tell(assessment, 'extension_asked', audience, { day: wishedOn, reason }),
  list: { list: 'extensions', cycleId: assessment.cycleId },
})

/** The contacts, and where somebody had asked also those who might have answered: whoever did it is not told. */
export const tellAnswered = (
  assessment: Assessment,
  occasion: AssessmentOccasion,
  detail: EventDetail,
): readonly AssessmentEffect[] => [
  tell(assessment, occasion, contactsOf(assessment), detail),
  ...(assessment.extensionRequest && assessment.unionId !== null
    ? [tell(assessment, occasion, answeringOf(assessment), detail)]
    : []),
]

/**
 * 申请延期: a later day, and why. It stays until it is answered, taken back, or not needed any more because the form was submitted;
 * a second one is not put beside it.
 */
export const askExtension: Rule<'ask_extension'> = (assessment, { wishedOn, reason: typed }, context) => {
  const waiting = assessment.extensionRequest
  if (waiting) return refuse('extension_asked_already', { wishedOn: waiting.wishedOn })
  const reason = visibleLine(typed)
  const wrong = checkReason(reason) ?? checkExtensionDay(assessment, wishedOn, context)
  if (wrong) return wrong
  const request: ExtensionRequest = { wishedOn, reason, at: context.now, byName: context.actor.name }
  return {
    patch: { extensionRequest: request, extensionDecline: null },
    effects: [tellAsked(assessment, answeringOf(assessment), request)],
    detail: { day: wishedOn, reason },
  }
}

/** 撤回延期申请, while nobody has answered it. */
export const takeBackRequest: Rule<'take_back_request'> = (assessment) => {
  if (!assessment.extensionRequest) return refuse('extension_not_asked')
  return {
    patch: { extensionRequest: null },
    effects: [tell(assessment, 'extension_request_taken_back', answeringOf(assessment))],
  }
}

/** 同意延期: the day may be another one than was asked for; the reason is the enterprise's own. */
export const grantExtension: Rule<'grant_extension'> = (assessment, { deadlineOn }, context) => {
  const { extensionRequest: request } = assessment
  if (!request) return refuse('extension_not_asked')
  const wrong = checkExtensionDay(assessment, deadlineOn, context)
  if (wrong) return wrong
  const detail = { day: deadlineOn, reason: request.reason }
  return {
    patch: {
      extension: { deadlineOn, reason: request.reason, at: context.now },
      ...{ extensionRequest: null, extensionDecline: null, lateAt: null },
    },
    effects: tellAnswered(assessment, 'extension_granted', detail),
    detail,
  }
}

/** 不同意延期, with words for the enterprise. The last day stays what it is; it may ask again. */
export const declineExtension: Rule<'decline_extension'> = (assessment, { reason: typed }, { actor, now }) => {
  if (!assessment.extensionRequest) return refuse('extension_not_asked')
  const reason = visibleLine(typed)
  const wrong = checkReason(reason)
  if (wrong) return wrong
  return {
    patch: { extensionRequest: null, extensionDecline: { reason, at: now, byName: actor.name } },
    effects: tellAnswered(assessment, 'extension_declined', { reason }),
    detail: { reason },
  }
}
