import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { viewRow } from '@/features/worklist/worklist-view'

const china = (text: string) => getInstant(Date.parse(`${text}+08:00`))
const NOW = china('2026-12-11T10:00')
const cycle: Cycle = {
  cycleId: 'c2026',
  title: '',
  openOn: getPlainDate('2026-11-01'),
  deadlineOn: getPlainDate('2026-12-15'),
  rubricVersion: edition2023.version,
  scoreStep: 0.5,
  bonusPoints: null,
  revision: 1,
}
const outline = (more: Partial<AssessmentOutline>): AssessmentOutline => ({
  assessmentId: 'a1',
  cycleId: 'c2026',
  enterpriseId: 'e001',
  enterpriseNo: 1,
  enterpriseName: '广东微观科技有限公司',
  unionId: 'u',
  unionName: '东莞市总工会',
  state: 'draft',
  rubricVersion: edition2023.version,
  revision: 1,
  round: 0,
  editable: [],
  tally: { 1: { answered: true, score: 4.5, photos: 3 }, 2: { answered: true, score: 3, photos: 0 } },
  startedAt: null,
  lastSavedAt: null,
  submittedAt: null,
  reviewBeganAt: null,
  endorsedAt: null,
  receivedAt: null,
  extension: null,
  returnOrder: null,
  opinion: null,
  lateAt: null,
  ...more,
})
const row = (more: Partial<AssessmentOutline>) =>
  viewRow({ outline: outline(more), unevidenced: 1 }, cycle, edition2023, NOW)
const order = {
  nos: [8, 9],
  rectifyBy: getPlainDate('2026-12-20'),
  note: '',
  at: china('2026-12-09T09:00'),
  byName: '陈审',
  from: 'union',
} as const

describe('a submission', () => {
  const submitted = (at: string, more: Partial<AssessmentOutline> = {}) =>
    row({ state: 'submitted', round: 1, submittedAt: china(at), ...more })

  test.each([
    ['today', '2026-12-11T08:00', 0, false],
    ['late last night, which is a day by the calendar', '2026-12-10T23:59', 1, false],
    ['two days ago', '2026-12-09T23:00', 2, true],
    ['three days ago', '2026-12-08T10:00', 3, true],
  ])('of %s', (_, at, days, overdue) => {
    expect(submitted(at).status).toEqual({ kind: 'waiting', days, overdue, begun: false })
  })
  test('shows its score, its photos and the full scores without one', () => {
    expect(submitted('2026-12-11T08:00')).toMatchObject({
      selfScore: 7.5,
      photos: 3,
      unevidenced: 1,
      resubmitted: false,
    })
  })
  test('that answers a return says how much was asked for', () => {
    expect(submitted('2026-12-11T08:00', { round: 2, returnOrder: order })).toMatchObject({
      resubmitted: true,
      requested: 2,
    })
  })
  test('that somebody has begun to review says so', () => {
    expect(submitted('2026-12-11T08:00', { reviewBeganAt: NOW }).status).toMatchObject({ begun: true })
  })
})

describe('what is with the enterprise', () => {
  test('is due on the last day of the cycle, started or not', () => {
    expect(row({}).status).toEqual({ kind: 'due', dueOn: '2026-12-15', daysLeft: 4, started: false })
    expect(row({ startedAt: NOW })).toMatchObject({ status: { started: true }, answered: 2, indicators: 28 })
  })
  test('says how far it is and when it was saved last, and no score', () => {
    for (const state of ['draft', 'returned'] as const)
      expect(row({ state, startedAt: NOW, lastSavedAt: NOW })).toMatchObject({ lastSavedAt: NOW, selfScore: null })
  })
  test('is due later where the office extended it', () => {
    const extension = { deadlineOn: getPlainDate('2026-12-18'), reason: '', at: NOW }
    expect(row({ extension }).status).toMatchObject({ dueOn: '2026-12-18', daysLeft: 7 })
  })
  test('is overdue once that day is over', () => {
    const late = viewRow({ outline: outline({}), unevidenced: 0 }, cycle, edition2023, china('2026-12-16T00:00'))
    expect(late.status).toMatchObject({ daysLeft: -1 })
  })
  test('is due on the day of its correction where it was returned', () => {
    expect(row({ state: 'returned', returnOrder: order })).toMatchObject({
      status: { kind: 'due', dueOn: '2026-12-20', daysLeft: 9 },
      requested: 2,
      returnedAt: order.at,
      resubmitted: false,
    })
  })
})

test.each(['endorsed', 'received'] as const)('what is %s waits for nobody', (state) => {
  expect(row({ state }).status).toEqual({ kind: 'passed', state })
})
