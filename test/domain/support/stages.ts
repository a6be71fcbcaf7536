import { createHash } from 'node:crypto'
import type { Answers } from '@/domain/answer/answer'
import type { Assessment, AssessmentState, Remark } from '@/domain/assessment/assessment'
import { freshAssessment } from '@/domain/assessment/cycle'
import { tallyOf } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import { isRefusal, type Refusal, type RefusalCode } from '@/domain/refusal/refusal'
import { indicatorsOf } from '@/domain/rubric/rubric'
import type { Command, Decision, DecisionContext } from '@/domain/assessment/command'
import { decide } from '@/domain/assessment/decide'
import { china, contact, cycle, day, dongguan, enterprise, NOON, office, reviewer, rubric } from './cast'

export const narrative = (no: number): string => `第${no}项的自评情况，`.padEnd(60, '认真落实各项要求并取得实效')

export const answersFor = (nos: readonly number[], at: Instant = NOON): Answers =>
  Object.fromEntries(
    nos.map((no) => {
      const points = indicatorsOf(rubric).find((indicator) => indicator.no === no)?.points ?? null
      const selfScore = points === null ? null : points - 0.5
      return [
        no,
        { narrative: narrative(no), selfScore, facts: {}, revision: 1, savedAt: at, savedBy: contact.personId },
      ]
    }),
  )

export const withAnswers = (assessment: Assessment, answers: Answers): Assessment => ({
  ...assessment,
  answers: { ...assessment.answers, ...answers },
  tally: {
    ...assessment.tally,
    ...Object.fromEntries(Object.entries(answers).map(([no, answer]) => [no, tallyOf(answer, 0)])),
  },
  startedAt: assessment.startedAt ?? NOON,
})

export const ALL_NOS = indicatorsOf(rubric).map((indicator) => indicator.no)
export const blank = freshAssessment(cycle, enterprise, dongguan.name, rubric)
export const complete = withAnswers(blank, answersFor(ALL_NOS))

export const remarkOf = (more: Partial<Remark> = {}): Remark => ({
  comment: '请补充佐证材料',
  flagged: false,
  verifiedScore: null,
  verifiedReason: '',
  revision: 1,
  at: NOON,
  by: reviewer.personId,
  byName: reviewer.name,
  ...more,
})

/** Marks indicators as 需退回修改, each with a comment. */
export const flag = (assessment: Assessment, ...nos: readonly number[]): Assessment => ({
  ...assessment,
  remarks: { ...assessment.remarks, ...Object.fromEntries(nos.map((no) => [no, remarkOf({ flagged: true })])) },
})

export const contextFor = (
  assessment: Assessment,
  actor: Person,
  more: Partial<DecisionContext> = {},
): DecisionContext => ({
  actor,
  now: NOON,
  cycle,
  rubric,
  requestId: 'request-0123456789',
  digestOf: (text) => createHash('sha256').update(text).digest('hex'),
  seenRevision: assessment.revision,
  ...more,
})

/** What `decide` says, with everything right that the test does not name. */
export const ask = (
  assessment: Assessment,
  actor: Person,
  command: Command,
  more: Partial<DecisionContext> = {},
): Refusal | Decision => decide(assessment, command, contextFor(assessment, actor, more))

/** The decision, where the test expects one. */
export const allowed = (answer: Refusal | Decision): Decision => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer
}

export const codeOf = (answer: object | undefined): RefusalCode | 'allowed' =>
  answer !== undefined && isRefusal(answer) ? answer.refused : 'allowed'

/** The assessment after a command that the test expects to be allowed. */
export const after = (
  assessment: Assessment,
  actor: Person,
  command: Command,
  more: Partial<DecisionContext> = {},
): Assessment => ({
  ...assessment,
  ...allowed(ask(assessment, actor, command, more)).patch,
})

export const submitted = after(complete, contact, { kind: 'submit' })
export const underReview = after(submitted, reviewer, { kind: 'begin_review' })
export const RETURN = { kind: 'return', rectifyBy: day('2026-12-20'), note: '请按意见修改' } as const
export const returned = after(flag(underReview, 8, 17), reviewer, RETURN)
export const resubmitted = after(returned, contact, { kind: 'submit' }, { now: china('2026-11-25 09:00') })
export const endorsed = after(underReview, reviewer, { kind: 'endorse', signerName: '审核员甲' })
export const received = after(endorsed, office, { kind: 'receive' })

export const IN_STATE: Readonly<Record<AssessmentState, Assessment>> = {
  draft: complete,
  submitted,
  returned,
  endorsed,
  received,
}
