import { visibleLine } from '../answer/control-characters'
import type { MergerParty } from '../ledger/departure'
import { chinaDateOf } from '../calendar/instant'
import { checkLeaving, checkRejoining } from '../ledger/leaving'
import { refuse } from '../refusal/refusal'
import type { Audience, EventDetail } from '../workflow/event'
import type { Assessment } from './assessment'
import { assessmentIdOf } from './assessment-id'
import type { Rule } from './command'
import { checkExtensionDay, tellAsked, tellAnswered } from './extension-rules'
import { contactsOf, tell } from './telling'
import type { AssessmentEffect } from './assessment-event'
import { sending } from './remark'
import { flaggedOf } from './review-rules'

/**
 * 省级接收, of what the office has not itself marked for return. The product never claims to have filed: filing happens on
 * the province's other platform.
 */
export const receive: Rule<'receive'> = (assessment, _command, { now }) => {
  const nos = flaggedOf(assessment)
  if (nos.length > 0) return refuse('returns_outstanding', { nos })
  return {
    patch: { ...sending(assessment), receivedAt: now },
    effects: [
      tell(assessment, 'received', contactsOf(assessment)),
      ...(assessment.unionId
        ? [tell(assessment, 'received', { kind: 'reviewers', unionId: assessment.unionId } as const)]
        : []),
    ],
  }
}

/**
 * 撤回接收: what was received by mistake, one of many with the others, goes back to where it waited, until the day on which it was
 * received ends in China; later it may have been filed.
 */
export const takeBackReceipt: Rule<'take_back_receipt'> = (assessment, _command, { now }) => {
  const { receivedAt, unionId } = assessment
  if (receivedAt === null || chinaDateOf(receivedAt) !== chinaDateOf(now))
    return refuse('receipt_stands', { receivedOn: receivedAt === null ? null : chinaDateOf(receivedAt) })
  return {
    patch: { receivedAt: null },
    effects: [
      tell(assessment, 'receipt_taken_back', contactsOf(assessment)),
      ...(unionId ? [tell(assessment, 'receipt_taken_back', { kind: 'reviewers', unionId } as const)] : []),
    ],
  }
}

/** 延期 of one enterprise: later than its last day so far, not in the past nor years away, with a reason. It takes the late mark off, and answers a request that waits. */
export const extend: Rule<'extend'> = (assessment, command, context) => {
  const reason = visibleLine(command.reason)
  if (reason === '') return refuse('reason_missing')
  const wrongDay = checkExtensionDay(assessment, command.deadlineOn, context)
  if (wrongDay) return wrongDay
  const detail = { day: command.deadlineOn, reason }
  return {
    patch: {
      extension: { deadlineOn: command.deadlineOn, reason, at: context.now },
      ...{ extensionRequest: null, extensionDecline: null, lateAt: null },
    },
    effects: tellAnswered(assessment, 'extended', detail),
    detail,
  }
}

/**
 * 分派 and 改派: the responsible union is set by the office alone, in any state. Work in progress moves as it is, with
 * its history; a review that the former union had begun is begun anew by the next one.
 */
export const route: Rule<'route'> = (assessment, command) => {
  if (assessment.unionId === command.unionId) return refuse('routing_unchanged')
  const reason = visibleLine(command.reason)
  if (assessment.unionId !== null && reason === '') return refuse('reason_missing')
  const detail = { unionName: command.unionName, fromUnionName: assessment.unionName, reason }
  const waiting = assessment.state === 'submitted'
  const request = assessment.extensionRequest
  const told: readonly AssessmentEffect[] = [
    tell(assessment, 'routed', contactsOf(assessment), detail),
    ...(waiting
      ? [tell(assessment, 'submitted', { kind: 'reviewers', unionId: command.unionId } as const, detail)]
      : []),
    ...(request ? [tellAsked(assessment, { kind: 'reviewers', unionId: command.unionId }, request)] : []),
    ...(assessment.unionId
      ? [tell(assessment, 'routed', { kind: 'reviewers', unionId: assessment.unionId } as const, detail)]
      : []),
  ]
  return {
    patch: {
      ...{ unionId: command.unionId, unionName: command.unionName, withdrawal: null },
      ...(waiting ? { reviewBeganAt: null } : {}),
    },
    effects: told,
    detail,
  }
}

/** Its contacts, and its union where it has one. */
const tellBoth = (assessment: Assessment, occasion: 'left' | 'rejoined', detail: EventDetail) => [
  tell(assessment, occasion, contactsOf(assessment), detail),
  ...(assessment.unionId === null
    ? []
    : [tell(assessment, occasion, { kind: 'reviewers', unionId: assessment.unionId } as const, detail)]),
]

/** The other one of a merger, and its union where that is not told already. Each is led to the other one's own form. */
const tellOther = (
  { cycleId, enterpriseName, unionId }: Assessment,
  occasion: 'took_in' | 'gave_back',
  into: MergerParty | null | undefined,
  otherUnionId: string | null | undefined,
  detail: EventDetail,
): readonly AssessmentEffect[] => {
  if (!into) return []
  const others: readonly Audience[] = [
    { kind: 'contacts', enterpriseId: into.enterpriseId },
    ...(otherUnionId && otherUnionId !== unionId ? [{ kind: 'reviewers', unionId: otherUnionId } as const] : []),
  ]
  return others.map((audience) => ({
    ...{ kind: 'tell', audience, occasion, detail },
    ...{ subjectId: assessmentIdOf(cycleId, into.enterpriseId), subjectName: enterpriseName },
  }))
}

/** 离开台账: from then on it is read and exported, and waits for nobody. Nothing else of it changes, so that it may come back as it was. */
export const leave: Rule<'leave'> = (assessment, command) => {
  const wrong = checkLeaving(assessment, command)
  if (wrong) return wrong
  const { kind, into, reason } = command.departure
  const detail = { departure: kind, intoName: into?.name ?? null, reason }
  return {
    patch: { departure: command.departure },
    effects: [
      ...tellBoth(assessment, 'left', detail),
      ...tellOther(assessment, 'took_in', into, command.otherUnionId, detail),
    ],
    detail,
  }
}

/** 重新纳入: it goes on from where it was. */
export const rejoin: Rule<'rejoin'> = (assessment, { reason: typed, otherUnionId }) => {
  const wrong = checkRejoining(assessment, typed)
  if (wrong) return wrong
  const detail = { reason: visibleLine(typed) }
  const into = assessment.departure?.into
  const effects = [
    ...tellBoth(assessment, 'rejoined', detail),
    ...tellOther(assessment, 'gave_back', into, otherUnionId, { ...detail, intoName: into?.name ?? null }),
  ]
  // Its deadline may have been moved meanwhile: where it is late all the same, the clock marks it anew.
  return { patch: { departure: null, lateAt: null }, effects, detail }
}
