import type { Assessment } from './assessment'
import { completenessOf } from './completeness'
import { progressOf } from './scoring'
import { allNumbers } from '../rubric/rubric'
import { isOver, lastDayOf } from '../deadline/deadline'
import { isRefusal, refuse } from '../refusal/refusal'
import type { Rule } from './command'
import { contactsOf, tell } from './telling'
import type { AssessmentEffect, Submission } from './assessment-event'
import type { Audience } from '../workflow/event'
import { withMarksAnswered } from './remark'
import { countWithdrawal, isToldAlready } from '../workflow/taken-back'

/** Who waits for a submission: the responsible union, or the office that is to assign one. */
const receiversOf = ({ unionId }: Pick<Assessment, 'unionId'>): Audience =>
  unionId === null ? { kind: 'office' } : { kind: 'reviewers', unionId }

/** What is kept of a submission. */
export const submissionOf = ({ answers, evidence }: Submission): Submission => ({ answers, evidence })

/**
 * 提交: complete, in time, and then nothing is editable. An assessment without a responsible union is taken in all the
 * same and waits in the office's 待分派 list: routing never loses an enterprise.
 */
export const submit: Rule<'submit'> = (assessment, _command, context) => {
  const { now, begunAt = now, cycle, rubric } = context
  const lastDay = lastDayOf(assessment, cycle)
  if (isOver(lastDay, begunAt)) return refuse('deadline_passed', { deadlineOn: lastDay })
  const { blocking } = completenessOf(rubric, assessment.answers, assessment.evidence, cycle, assessment.editable)
  if (blocking.length > 0) return refuse('submission_blocked', { findings: blocking.length })

  const score = progressOf(rubric, assessment.tally, cycle).selfScore
  const resubmitted = assessment.state === 'returned'
  // No score: what was told has to stay so where the next submission is not told again.
  const told: AssessmentEffect = assessment.unionId
    ? tell(assessment, resubmitted ? 'resubmitted' : 'submitted', receiversOf(assessment))
    : tell(assessment, 'submitted_unrouted', receiversOf(assessment))
  return {
    patch: {
      round: assessment.round + 1,
      editable: [],
      submittedAt: now,
      submittedBy: context.actor.personId,
      reviewBeganAt: null,
      lateAt: null,
      withdrawal: null,
      ...withMarksAnswered(assessment),
      // Whoever has submitted needs no later day any more.
      ...(assessment.extensionRequest ? { extensionRequest: null } : {}),
    },
    effects: isToldAlready(assessment.withdrawal, assessment.unionId, now) ? [] : [told],
    detail: { score, ...(isOver(lastDay, now) ? { begunAt } : {}) },
    snapshot: submissionOf(assessment),
  }
}

/**
 * 撤回: until a reviewer has opened it, and while it could still be submitted again. A withdrawn resubmission is
 * returned once more, with only the indicators open that the return named.
 */
export const withdraw: Rule<'withdraw'> = (assessment, _command, context) => {
  if (assessment.reviewBeganAt !== null) return refuse('review_begun')
  const back = assessment.returnOrder ? 'returned' : 'draft'
  const lastDay = lastDayOf({ ...assessment, state: back }, context.cycle)
  if (isOver(lastDay, context.now)) return refuse('withdraw_after_deadline', { deadlineOn: lastDay })
  const withdrawals = countWithdrawal(assessment.withdrawals, context.now)
  if (isRefusal(withdrawals)) return withdrawals
  return {
    patch: {
      state: back,
      round: assessment.round - 1,
      editable: assessment.returnOrder?.nos ?? allNumbers(context.rubric),
      submittedAt: null,
      withdrawal: { at: context.now, unionId: assessment.unionId },
      withdrawals,
    },
    effects: [receiversOf(assessment), contactsOf(assessment)].map((audience) => ({
      ...tell(assessment, 'withdrawn', audience),
      unlessResubmitted: true as const,
    })),
  }
}
