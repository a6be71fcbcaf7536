import type { AnswerContent } from '@/domain/answer/answer'
import { checkAnswer } from '@/domain/answer/validate-answer'
import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { freshAssessment } from '@/domain/assessment/cycle'
import { tallyOf } from '@/domain/assessment/scoring'
import { chinaDateOf, getInstant, startOfChinaDay, type Instant } from '@/domain/calendar/instant'
import { addDays, type PlainDate } from '@/domain/calendar/plain-date'
import type { Enterprise, Person } from '@/domain/people/person'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Command } from '@/domain/assessment/command'
import { decide } from '@/domain/assessment/decide'
import type { AssessmentEffect, AssessmentEvent } from '@/domain/assessment/assessment-event'
import { decideRemark, type RemarkContent } from '@/domain/assessment/remark'
import { digestOf } from '../digest'
import type { SamplePerson } from './people'

/** What came of a story: the assessment as it stands now, and everything that happened to it. */
export interface Told {
  readonly assessment: Assessment
  readonly events: ReadonlyArray<{ readonly event: AssessmentEvent; readonly effects: readonly AssessmentEffect[] }>
}

/** When something happened: how many days before today in China, and the hour and minute. */
export type When = readonly [daysAgo: number, hour: number, minute: number]

export interface Stage {
  readonly cycle: Cycle
  readonly now: Instant
}

export const momentOf = ({ now }: Stage, [daysAgo, hour, minute]: When): Instant =>
  getInstant(startOfChinaDay(addDays(chinaDateOf(now), -daysAgo)) + (hour * 60 + minute) * 60_000)

/** The day in China so many days from today. */
export const dayFromNow = ({ now }: Stage, days: number): PlainDate => addDays(chinaDateOf(now), days)

const person = ({ personId, name, seat }: SamplePerson, boundAt: Instant): Person => ({
  personId,
  name,
  seat,
  boundAt,
  revokedAt: null,
})

const granted = <Result extends object>(result: Refusal | Result, what: string): Result => {
  if (isRefusal(result)) throw new Error(`the sample ${what} was refused: ${result.refused}`)
  return result
}

/**
 * Tells one enterprise's sample history through the product's own rules, so that what is seeded is what could have
 * happened: every step is decided, and a step that the rules refuse throws.
 */
export const beginStory = (stage: Stage, enterprise: Enterprise) => {
  const { cycle } = stage
  const rubric = edition2023
  let assessment = freshAssessment(cycle, enterprise, null, rubric)
  const events: Array<Told['events'][number]> = []

  return {
    save: (when: When, by: SamplePerson, no: number, content: AnswerContent): void => {
      const refused = checkAnswer(rubric, no, content, cycle)
      if (refused) throw new Error(`the sample answer ${no} was refused: ${refused.refused}`)
      if (!assessment.editable.includes(no)) throw new Error(`indicator ${no} is locked`)
      const savedAt = momentOf(stage, when)
      const revision = (assessment.answers[no]?.revision ?? 0) + 1
      assessment = {
        ...assessment,
        answers: { ...assessment.answers, [no]: { ...content, revision, savedAt, savedBy: by.personId } },
        tally: { ...assessment.tally, [no]: tallyOf(content, 0) },
        startedAt: assessment.startedAt ?? savedAt,
      }
    },

    remark: (when: When, by: SamplePerson, no: number, content: Partial<RemarkContent>): void => {
      const now = momentOf(stage, when)
      const remark = decideRemark(
        assessment,
        no,
        { comment: '', flagged: false, verifiedScore: null, verifiedReason: '', ...content },
        { actor: person(by, now), now, rubric, cycle, seenRevision: assessment.remarks[no]?.revision ?? 0 },
      )
      assessment = { ...assessment, remarks: { ...assessment.remarks, [no]: granted(remark, `remark on ${no}`) } }
    },

    act: (when: When, by: SamplePerson, command: Command): void => {
      const now = momentOf(stage, when)
      const requestId = `sample-${assessment.assessmentId}-${events.length + 1}`
      const context = {
        ...{ actor: person(by, now), now, cycle, rubric, requestId, digestOf },
        seenRevision: assessment.revision,
      }
      const { patch, event, effects } = granted(decide(assessment, command, context), command.kind)
      assessment = { ...assessment, ...patch }
      events.push({ event, effects })
    },

    told: (): Told => ({ assessment, events }),
  }
}

export type Story = ReturnType<typeof beginStory>
