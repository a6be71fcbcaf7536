import type { Assessment } from '@/domain/assessment/assessment'
import {
  endorsedIn,
  enterprisesIn,
  isAtRisk,
  latenessOf,
  nudgedIn,
  submittedIn,
  unsubmittedIn,
  type StateCounts,
} from '@/domain/assessment/standing'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { cycle } from '../support/cast'
import { blank } from '../support/stages'

const at = (text: string) => getInstant(Date.parse(`2026-${text}+08:00`))

const outline = (more: Partial<Assessment> = {}): Assessment => ({ ...blank, ...more })

const answered = (count: number) => ({
  tally: Object.fromEntries(Array.from({ length: count }, (_, index) => [index + 1, { answered: true }])),
})
const extendedTo = (day: string, grantedAt: string) => ({
  extension: { deadlineOn: getPlainDate(`2026-${day}`), reason: '搬迁', at: at(`${grantedAt}T09:00`) },
})
const returned = (rectifyBy: string, returnedAt: string) => ({
  state: 'returned' as const,
  returnOrder: {
    ...{ nos: [8], rectifyBy: getPlainDate(`2026-${rectifyBy}`), note: '', byName: '陈审', from: 'union' as const },
    at: at(`${returnedAt}T09:00`),
  },
})
const LEFT = {
  departure: { kind: 'removed', into: null, reason: '', at: at('11-01T09:00'), byName: '', cycleId: 'c2026' },
}

describe('who is 逾期 and who is 整改逾期', () => {
  test.each([
    ['a draft to the last minute of the last day', {}, '12-15T23:59', undefined],
    ['a draft from then on', {}, '12-16T00:00', 'late'],
    ['one that was extended, within its own days', extendedTo('12-20', '12-14'), '12-20T23:59', undefined],
    ['and after them', extendedTo('12-20', '12-14'), '12-21T00:00', 'late'],
    [
      'one that the clock marked before it was given time',
      { ...extendedTo('12-20', '12-17'), lateAt: at('12-16T08:07') },
      '12-18T09:00',
      undefined,
    ],
    [
      'one that was handed in in time and returned, within its days',
      returned('12-06', '12-01'),
      '12-06T23:59',
      undefined,
    ],
    ['after them, though the form is still taken in', returned('12-06', '12-01'), '12-07T00:00', 'rectification_late'],
    ['and when it is taken in no more: never 逾期', returned('12-06', '12-01'), '12-16T00:00', 'rectification_late'],
    [
      'extended after the return: by that day',
      { ...returned('12-06', '12-01'), ...extendedTo('12-20', '12-05') },
      '12-10T09:00',
      undefined,
    ],
    [
      'extended before it: by the 整改期限',
      { ...returned('12-18', '12-14'), ...extendedTo('12-30', '12-10') },
      '12-19T00:00',
      'rectification_late',
    ],
    ['handed in again in time', { ...returned('12-06', '12-01'), state: 'submitted' }, '12-30T09:00', undefined],
    ['endorsed', { state: 'endorsed' }, '12-30T09:00', undefined],
    ['received', { state: 'received' }, '12-30T09:00', undefined],
    ['one that left the ledger', LEFT, '12-30T09:00', undefined],
  ] as ReadonlyArray<readonly [string, Partial<Assessment>, string, string | undefined]>)(
    '%s',
    (_who, more, moment, is) => {
      expect(latenessOf(outline(more), cycle, at(moment))).toBe(is)
    },
  )
})

describe('who is at risk', () => {
  test.each([
    ['nothing written, 29 days ahead', {}, '11-16T09:00', false],
    ['nothing written, 28 days ahead', {}, '11-17T09:00', true],
    ['nothing written, 16 days ahead', {}, '11-29T09:00', true],
    ['12 of 28 written, 16 days ahead', answered(12), '11-29T09:00', true],
    ['13 of 28 written, 16 days ahead', answered(13), '11-29T09:00', false],
    ['5 lacking, five days ahead', answered(23), '12-10T09:00', true],
    ['5 lacking, six days ahead', answered(23), '12-09T09:00', false],
    ['nothing lacking, a day ahead', answered(28), '12-14T23:59', false],
    ['nothing lacking, on the last day', answered(28), '12-15T00:00', true],
    ['late, and so no risk any more', {}, '12-16T00:00', false],
    ['extended: by its own day', { ...answered(23), ...extendedTo('12-30', '12-14') }, '12-16T09:00', false],
    ['handed in', { state: 'submitted' }, '12-15T09:00', false],
    ['to be corrected', returned('12-20', '12-14'), '12-15T09:00', false],
    ['one that left the ledger', LEFT, '12-15T09:00', false],
  ] as ReadonlyArray<readonly [string, Partial<Assessment>, string, boolean]>)('%s: %#', (_who, more, moment, is) => {
    expect(isAtRisk(outline(more), 28, cycle, at(moment))).toBe(is)
  })
})

describe('sums', () => {
  const counts: StateCounts = {
    ...{ unstarted: 9, draft: 20, submitted: 16, returned: 3, endorsed: 40, received: 12 },
    ...{ late: 2, rectification_late: 1, at_risk: 4, departed: 5 },
  }
  test('未提交 and 已提交 are all enterprises; who is late or at risk is counted once', () => {
    expect(unsubmittedIn(counts) + submittedIn(counts)).toBe(100)
    expect(enterprisesIn(counts)).toBe(100)
  })
  test('what was handed in and returned counts as 已提交, and is told by 催办 all the same', () => {
    expect(submittedIn(counts)).toBe(71)
    expect(unsubmittedIn(counts)).toBe(29)
    expect(nudgedIn(counts)).toBe(32)
  })
  test('what the office has received was endorsed and stays counted as such', () => {
    expect(endorsedIn(counts)).toBe(52)
  })
})
