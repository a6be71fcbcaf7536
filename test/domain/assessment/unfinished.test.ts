import type { AssessmentState } from '@/domain/assessment/assessment'
import {
  checkLeftOver,
  formsOwedBy,
  isOwedByContact,
  ledTo,
  NOTHING_UNFINISHED,
  unfinishedOf,
} from '@/domain/assessment/unfinished'
import { countUnfinished, type UnfinishedKind } from '@/domain/assessment/unfinished-kinds'
import { china, cycle, day } from '../support/cast'

const NO_WORK = {
  ...{ assessments: [], reportsReceived: { stage: 0, summary: 0 }, unionsAsked: { stage: 0, summary: 0 } },
  ...{ ledgerConfirmed: 0, nominations: 0 },
}

describe('a form is unfinished under one kind alone, until it is received', () => {
  test.each<[AssessmentState, boolean, UnfinishedKind | null]>([
    ['draft', true, 'unsubmitted'],
    ['draft', false, 'unsubmitted'],
    ['returned', true, 'returned'],
    ['submitted', true, 'waiting'],
    ['submitted', false, 'unrouted'],
    ['endorsed', true, 'endorsed'],
    ['received', true, null],
  ])('%s, with a union: %p → %s', (state, routed, kind) => {
    const work = { ...NO_WORK, reportsReceived: { stage: 3, summary: 0 }, ledgerConfirmed: 3 }
    const unfinished = unfinishedOf({ ...work, assessments: [{ state, routed, count: 3 }] })
    expect(unfinished).toEqual({ ...NOTHING_UNFINISHED, ...(kind ? { [kind]: 3 } : {}) })
  })
})

test('reports and the ledger are unfinished until each enterprise’s is received and confirmed', () => {
  const assessments = [{ state: 'received' as const, routed: true, count: 5 }]
  const unfinished = unfinishedOf({
    ...{ assessments, reportsReceived: { stage: 2, summary: 1 }, unionsAsked: { stage: 0, summary: 3 } },
    ...{ ledgerConfirmed: 4, nominations: 6 },
  })
  expect(unfinished).toEqual({ ...NOTHING_UNFINISHED, stage_reports: 3, summaries: 2, ledger: 1, nominations: 6 })
  expect(countUnfinished(unfinished)).toBe(12)
})

describe('the next year is opened', () => {
  const left = { ...NOTHING_UNFINISHED, waiting: 11, returned: 6 }
  test('over nothing without a word', () => {
    expect(checkLeftOver(cycle, NOTHING_UNFINISHED, null)).toBeUndefined()
  })
  test.each([
    ['nothing', null],
    ['fewer', { ...left, waiting: 10 }],
    ['more', { ...left, endorsed: 1 }],
  ])('not over what is left where %s was confirmed', (_, confirmed) => {
    expect(checkLeftOver(cycle, left, confirmed)).toEqual({
      refused: 'cycle_unfinished',
      with: { title: cycle.title, unfinished: left },
    })
  })
  test('over exactly what was confirmed', () => {
    expect(checkLeftOver(cycle, left, { ...left })).toBeUndefined()
  })
})

describe('somebody is led to the oldest year in which a form waits for them', () => {
  test.each([
    ['none waits', [0, 0, 0], 0],
    ['one of the newest', [2, 0, 0], 0],
    ['one of a former', [5, 1, 0], 1],
    ['of several, the oldest', [5, 1, 3], 2],
  ])('%s', (_, owed, expected) => {
    const standings = owed.map((each) => ({ owed: each }))
    expect(ledTo(standings)).toBe(standings[expected])
  })

  test('and to none where there is none', () => {
    expect(ledTo([])).toBeUndefined()
  })

  test('a reviewer’s forms are those to review, the office’s those to receive and to assign', () => {
    const left = { ...NOTHING_UNFINISHED, unsubmitted: 9, returned: 8, waiting: 3, unrouted: 2, endorsed: 4 }
    expect([formsOwedBy('reviewer', left), formsOwedBy('office', left)]).toEqual([3, 6])
  })

  const draft = { state: 'draft' as const, extension: null, returnOrder: null }
  test.each([
    ['with them, before its day', draft, '2026-12-15 23:59', true],
    ['with them, over its last day', draft, '2026-12-16 00:00', false],
    ['before its year begins', draft, '2026-10-29 23:59', false],
    [
      'extended beyond it',
      { ...draft, extension: { deadlineOn: day('2027-01-20'), at: china('2026-12-10 09:00') } },
      '2027-01-20 12:00',
      true,
    ],
    ['submitted', { ...draft, state: 'submitted' as const }, '2026-12-01 09:00', false],
  ])('a contact’s form %s', (_, outline, now, expected) => {
    expect(isOwedByContact({ ...outline, extension: outline.extension as never }, cycle, china(now))).toBe(expected)
  })
})
