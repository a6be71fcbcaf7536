import type { Assessment, AssessmentState } from '@/domain/assessment/assessment'
import type { Submission } from '@/domain/assessment/assessment-event'
import { portionOf, responseDays, type CountedEvent } from '@/domain/totals/portion'
import { bandOf } from '@/domain/totals/behind'
import { addedUp } from '@/domain/totals/counters'
import {
  contentsIn,
  dimensionsIn,
  funnelOf,
  indicatorsIn,
  responsesIn,
  totalPoints,
  trendOf,
} from '@/domain/totals/totals'
import { china, rubric } from '../support/cast'

const answer = (selfScore: number | null) => ({
  ...{ narrative: '做了工作', selfScore, facts: {}, revision: 1, savedAt: china('2026-11-20 10:00'), savedBy: 'p' },
})
const contents = (scores: Readonly<Record<number, number | null>>, evidenced: readonly number[] = []): Submission => ({
  answers: Object.fromEntries(Object.entries(scores).map(([no, score]) => [no, answer(score)])),
  evidence: Object.fromEntries(evidenced.map((no) => [no, [{ photoId: 'a' } as never]])),
})
const remark = (verifiedScore: number | null) =>
  ({ comment: '', flagged: false, verifiedScore, verifiedReason: '', revision: 1 }) as never
const paper = (state: AssessmentState, more: Partial<Assessment> = {}) => ({
  ...{ state, departure: null, sentRemarks: {}, returnOrder: null, endorsedAt: null, receivedAt: null },
  ...more,
})

let turn = 0
beforeEach(() => {
  turn = 0
})
const event = (kind: CountedEvent['kind'], at: string, state: AssessmentState = 'submitted'): CountedEvent => ({
  ...{ kind, state, at: china(`2026-${at}`), revision: ++turn },
})

describe('what is not counted', () => {
  test('what a draft says: it is its writer’s own', () => {
    expect(portionOf(paper('draft'), contents({ 3: 4 }, [3]), [], rubric)).toEqual({ 'state/draft': 1 })
  })

  test('an enterprise that has left the ledger', () => {
    const departure = { kind: 'removed' } as never
    expect(portionOf(paper('received', { departure }), contents({ 3: 4 }), [], rubric)).toEqual({})
  })

  test('a verified score before the union has endorsed', () => {
    const sentRemarks = { 3: remark(2) }
    const counters = portionOf(paper('returned', { sentRemarks }), contents({ 3: 4 }), [], rubric)
    expect(Object.keys(counters).filter((name) => /verified|gap|lowered/.test(name))).toEqual([])
  })

  test('a submission that was withdrawn', () => {
    const history = [event('submitted', '11-20 10:00'), event('withdrawn', '11-20 11:00', 'draft')]
    expect(portionOf(paper('draft'), contents({ 3: 4 }), history, rubric)).toEqual({ 'state/draft': 1 })
  })
})

test('of an endorsed form: its own scores, the verified ones, their gap, its evidence and its days', () => {
  const counters = portionOf(
    paper('endorsed', { sentRemarks: { 3: remark(2.5), 4: remark(null) }, endorsedAt: china('2026-11-25 10:00') }),
    contents({ 3: 4, 4: 3, 5: null }, [3]),
    [event('submitted', '11-20 10:00'), event('endorsed', '11-25 10:00', 'endorsed')],
    rubric,
  )
  const of = (no: number) => indicatorsIn(counters, rubric).find((each) => each.no === no)
  expect(of(3)).toMatchObject({
    self: { count: 1, mean: 4 },
    verified: { count: 1, mean: 2.5 },
    ...{ gap: -1.5, lowered: 1, raised: 0, evidenced: 1, returned: 0 },
  })
  expect(of(4)).toMatchObject({ verified: { mean: 3 }, gap: 0, lowered: 0, evidenced: 0 })
  expect(of(5)).toMatchObject({ self: { count: 0, mean: null, median: null }, gap: null })
  expect(totalPoints(counters)).toMatchObject({ self: { mean: 7 }, verified: { mean: 5.5 } })
  expect(contentsIn(counters)).toBe(1)
  expect(trendOf(counters, 'submitted')).toEqual([['2026-11-20', 1]])
  expect(responsesIn(counters)).toEqual({
    ...{ count: 1, mean: 5, median: 5, within: [0, 0, 1, 0], enterprises: [0, 0, 1, 0] },
  })
})

test('a returned form counts by what was submitted last, and to which indicators it was returned', () => {
  const returnOrder = { nos: [3, 8] } as never
  const counters = portionOf(paper('returned', { returnOrder }), contents({ 3: 4 }), [], rubric)
  expect(counters).toMatchObject({ 'state/returned': 1, 'self/3/400': 1, 'returned/3': 1, 'returned/8': 1 })
})

test('who was answered twice within a span is one enterprise of it', () => {
  const history = [
    ...[event('submitted', '11-20 10:00'), event('returned', '11-22 10:00', 'returned')],
    ...[event('submitted', '11-24 10:00'), event('endorsed', '11-26 10:00', 'endorsed')],
  ]
  const counters = portionOf(paper('endorsed'), contents({ 3: 4 }), history, rubric)
  expect(responsesIn(counters)).toMatchObject({ count: 2, within: [0, 2, 0, 0], enterprises: [0, 1, 0, 0] })
})

describe('the band of points', () => {
  test.each([
    [3, 3, 0],
    [2.99, 3, 1],
    [2.4, 3, 1],
    [2.39, 3, 2],
    [1.8, 3, 2],
    [1.79, 3, 3],
    // 0.6 of 7 is no whole binary fraction.
    [4.2, 7, 2],
    [0, 3, 3],
    [3.5, 3, 0],
  ])('%d of %d', (score, maximum, band) => {
    expect(bandOf(Math.round(score * 100), maximum)).toBe(band)
  })
})

describe('in how many days the union answered', () => {
  test.each([
    ['never submitted', () => [], []],
    ['it waits', () => [event('submitted', '11-20 10:00')], []],
    ['the same day', () => [event('submitted', '11-20 08:00'), event('endorsed', '11-20 23:00')], [0]],
    ['the next morning', () => [event('submitted', '11-20 23:59'), event('returned', '11-21 00:01')], [1]],
    ['withdrawn', () => [event('submitted', '11-20 10:00'), event('withdrawn', '11-21 10:00')], []],
    [
      'returned, handed in again and endorsed',
      () => [
        ...[event('submitted', '11-20 10:00'), event('returned', '11-22 10:00')],
        ...[event('submitted', '11-24 10:00'), event('endorsed', '11-25 10:00')],
      ],
      [2, 1],
    ],
    [
      'routed while it waited: from the day on which the union had it',
      () => [event('submitted', '11-20 10:00'), event('routed', '11-28 10:00'), event('endorsed', '11-29 10:00')],
      [1],
    ],
    [
      'routed after a former union had answered',
      () => [event('submitted', '11-20 10:00'), event('returned', '11-28 10:00'), event('routed', '11-29 10:00')],
      [],
    ],
    // An office's way back is no answer of the union.
    ['sent back by the office', () => [event('submitted', '11-20 10:00'), event('sent_back', '11-25 10:00')], []],
  ] as ReadonlyArray<[string, () => readonly CountedEvent[], readonly number[]]>)('%s', (_name, history, days) => {
    expect(responseDays(history())).toEqual(days)
  })
})

test('many are counted together: funnel, dimensions and how they are spread', () => {
  const { id, points } = rubric.dimensions[0] ?? { id: '', points: 0 }
  const nos = rubric.dimensions[0]?.indicators.map((each) => [each.no, each.points] as const) ?? []
  const full = contents(Object.fromEntries(nos))
  const none = contents(Object.fromEntries(nos.map(([no]) => [no, 0])))
  const counters = addedUp([
    portionOf(paper('submitted'), full, [], rubric),
    portionOf(paper('endorsed'), full, [], rubric),
    portionOf(paper('received'), none, [], rubric),
    portionOf(paper('draft'), undefined, [], rubric),
  ])
  expect(funnelOf(counters)).toEqual({ enterprises: 4, submitted: 3, endorsed: 2, received: 1 })
  expect(dimensionsIn(counters, rubric)[0]).toMatchObject({
    id,
    self: { count: 3, median: points },
    bands: [2, 0, 0, 1],
  })
})

test('the days of several years’ ends: each name counts up to its day', () => {
  const on = (day: string) =>
    portionOf(paper('submitted'), contents({ 3: 4 }), [event('submitted', `${day} 10:00`)], rubric)
  expect(trendOf(addedUp([on('11-20'), on('11-22'), on('11-20')]), 'submitted')).toEqual([
    ['2026-11-20', 2],
    ['2026-11-22', 3],
  ])
})
