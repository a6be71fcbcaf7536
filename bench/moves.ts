import type { Assessment } from '../src/domain/assessment/assessment'
import { getInstant } from '../src/domain/calendar/instant'
import { getPlainDate } from '../src/domain/calendar/plain-date'
import { newRequest } from '../test/functions/support/new-request'
import { assessment, filledIn } from '../test/functions/support/standing'
import { assessmentOf, contactOf, insert, numbersFrom, peopleOfLoad, unionOf } from './load'

/** One call of a function: who asks, and what. */
export interface Asked {
  readonly openId: string
  readonly event: object
  /** `api` where none is named. */
  readonly name?: string
}

/** What is done to one paper, call after call, and the same the obvious way. */
export interface Move {
  readonly name: string
  /** As they are before it. */
  readonly before: Partial<Assessment>
  readonly ours: (no: number) => readonly Asked[]
  readonly obvious: (no: number) => readonly Asked[]
}

const ALL = Array.from({ length: 28 }, (_, index) => index + 1)
const narrative = (no: number): string =>
  `第 ${no} 项：按工资总额足额计提教育经费，用于一线产业工人技能提升，全年举办培训 42 期，覆盖 1350 人次。`.repeat(2)
const SINCE = getInstant(Date.parse('2026-11-20T02:00:00Z'))

const drafted = filledIn()
const submitted: Partial<Assessment> = {
  ...{ ...drafted, state: 'submitted', round: 1, revision: 1, editable: [] },
  ...{ submittedAt: SINCE, reviewBeganAt: SINCE },
}
const remark = { comment: '请补充凭证', flagged: true, verifiedScore: null, verifiedReason: '' }
const remarked = { ...submitted, remarks: { 8: { ...remark, revision: 1, at: SINCE, by: 'p-r', byName: '审核员' } } }

const by = (openId: string, action: string, input: object): Asked => ({
  ...{ openId, event: { action, requestId: newRequest(), input } },
})
const reviewerOf = (no: number): string => `reviewer-${unionOf(no)}`
const submit = (no: number): Asked =>
  by(contactOf(no), 'assessment.submit', { assessmentId: assessmentOf(no), seenRevision: 0 })
const plain = (no: number, action: string, more: object = {}): Asked => ({
  ...{ openId: contactOf(no), name: 'obvious', event: { action, assessmentId: assessmentOf(no), ...more } },
})

/** What reviewers and contacts do with a whole form. */
export const MOVES: readonly Move[] = [
  {
    name: 'submit',
    before: drafted,
    ours: (no) => [submit(no)],
    obvious: (no) => [plain(no, 'submit')],
  },
  {
    name: 'return',
    before: remarked,
    ours: (no) => {
      const input = { rectifyBy: getPlainDate('2026-12-10'), each: [], note: '请按意见修改' }
      return [by(reviewerOf(no), 'assessment.return', { assessmentId: assessmentOf(no), seenRevision: 1, ...input })]
    },
    obvious: (no) => [plain(no, 'return')],
  },
  {
    name: 'endorse',
    before: submitted,
    ours: (no) => {
      const input = { assessmentId: assessmentOf(no), seenRevision: 1, signerName: '审核员' }
      return [by(reviewerOf(no), 'assessment.endorse', input)]
    },
    obvious: (no) => [plain(no, 'endorse')],
  },
  {
    name: 'whole form',
    before: drafted,
    ours: (no) => {
      const answers = ALL.map((each) => ({
        ...{ requestId: newRequest(), no: each, seenRevision: 1, narrative: narrative(each), selfScore: null },
        facts: {},
      }))
      const score = drafted.answers
      const scored = answers.map((answer) => ({ ...answer, selfScore: score[answer.no]?.selfScore ?? null }))
      const saved = by(contactOf(no), 'assessment.saveAnswers', { assessmentId: assessmentOf(no), answers: scored })
      return [saved, submit(no)]
    },
    obvious: (no) => [
      ...ALL.map((each) => plain(no, 'save', { no: each, narrative: narrative(each) })),
      plain(no, 'submit'),
    ],
  },
]

/** Papers for a move, from a number on. */
export const layOut = async (origin: string, { before }: Move, from: number, count: number): Promise<void> => {
  const numbers = numbersFrom(from, count)
  await insert(origin, 'people', peopleOfLoad(numbers))
  await insert(
    origin,
    'assessments',
    numbers.map((no) => assessment(no, unionOf(no), before)),
  )
}
