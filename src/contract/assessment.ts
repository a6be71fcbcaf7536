import * as v from 'valibot'
import type { Answer, Answers } from '@/domain/answer/answer'
import type { Assessment, AssessmentState, Cycle, Remark } from '@/domain/assessment/assessment'
import type { Evidence } from '@/domain/evidence/photo'
import type { AssessmentEvent } from '@/domain/workflow/assessment-event'
import { read, write } from './action'
import { id, indicatorNo, line, plainDate, revision, text } from './fields'

const facts = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)), v.pipe(v.number(), v.finite()))

/** What was submitted the round before, for comparison. */
export interface FormerRound {
  readonly answers: Answers
  readonly evidence: Evidence
}

export interface LoadedAssessment {
  readonly assessment: Assessment
  readonly cycle: Cycle
  /** Only for reviewers and the office, once there was a return. */
  readonly former: FormerRound | null
}

export interface Moved {
  readonly state: AssessmentState
  readonly revision: number
}

const target = { assessmentId: id, seenRevision: revision }
const correction = { ...target, rectifyBy: plainDate, note: line }

export const assessmentActions = {
  'assessment.load': read(v.strictObject({ assessmentId: id }))<LoadedAssessment>(),
  'assessment.timeline': read(v.strictObject({ assessmentId: id }))<{
    readonly events: ReadonlyArray<Omit<AssessmentEvent, 'snapshot'>>
  }>(),
  /** Saves one answer against the revision that it was written on; a stale one is refused with the other text. */
  'assessment.saveAnswer': write(
    v.strictObject({
      assessmentId: id,
      no: indicatorNo,
      seenRevision: revision,
      narrative: text,
      selfScore: v.nullable(v.pipe(v.number(), v.finite())),
      facts,
    }),
  )<{ readonly answer: Answer }>(),
  'assessment.submit': write(v.strictObject(target))<Moved>(),
  'assessment.withdraw': write(v.strictObject(target))<Moved>(),
  'assessment.beginReview': write(v.strictObject(target))<Moved>(),
  'assessment.remark': write(
    v.strictObject({
      assessmentId: id,
      no: indicatorNo,
      seenRevision: revision,
      comment: line,
      flagged: v.boolean(),
      verifiedScore: v.nullable(v.pipe(v.number(), v.finite())),
      verifiedReason: line,
    }),
  )<{ readonly remark: Remark }>(),
  'assessment.return': write(v.strictObject(correction))<Moved>(),
  'assessment.endorse': write(v.strictObject({ ...target, signerName: line }))<Moved>(),
  'assessment.sendBack': write(v.strictObject(correction))<Moved>(),
  'assessment.receive': write(v.strictObject(target))<Moved>(),
  'assessment.extend': write(v.strictObject({ ...target, deadlineOn: plainDate, reason: line }))<Moved>(),
}
