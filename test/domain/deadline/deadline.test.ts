import type { AssessmentState } from '@/domain/assessment/assessment'
import { daysLeft, dueOn, isOver, lastDayOf } from '@/domain/deadline/deadline'
import { china, cycle, day } from '../support/cast'

const extension = (deadlineOn: string, at = '2026-12-01 09:00') => ({
  deadlineOn: day(deadlineOn),
  reason: '停产检修',
  at: china(at),
})
const returnOrder = (rectifyBy: string, at = '2026-12-10 09:00') => ({
  nos: [8],
  rectifyBy: day(rectifyBy),
  note: '',
  at: china(at),
  byName: '审核员甲',
  from: 'union' as const,
})

type Row = readonly [
  name: string,
  state: AssessmentState,
  extendedTo: string | null,
  rectifyBy: string | null,
  lastDay: string,
  due: string,
]

const TABLE: readonly Row[] = [
  ['a draft', 'draft', null, null, '2026-12-15', '2026-12-15'],
  ['a draft with an extension', 'draft', '2026-12-20', null, '2026-12-20', '2026-12-20'],
  ['a draft with an extension that was overtaken', 'draft', '2026-12-10', null, '2026-12-15', '2026-12-15'],
  ['returned, correction after the deadline', 'returned', null, '2026-12-18', '2026-12-18', '2026-12-18'],
  ['returned, correction before the deadline', 'returned', null, '2026-12-12', '2026-12-15', '2026-12-12'],
  [
    'returned after an extension, correction before it',
    'returned',
    '2026-12-20',
    '2026-12-18',
    '2026-12-20',
    '2026-12-18',
  ],
  [
    'submitted: the return that it answered no longer counts',
    'submitted',
    null,
    '2026-12-18',
    '2026-12-15',
    '2026-12-15',
  ],
  ['endorsed', 'endorsed', '2026-12-20', null, '2026-12-20', '2026-12-20'],
]

describe('until when, and by when it is asked for', () => {
  test.each(TABLE)('%s', (_, state, extendedTo, rectifyBy, lastDay, due) => {
    const dates = {
      state,
      extension: extendedTo === null ? null : extension(extendedTo),
      returnOrder: rectifyBy === null ? null : returnOrder(rectifyBy),
    }
    expect(lastDayOf(dates, cycle)).toBe(lastDay)
    expect(dueOn(dates, cycle)).toBe(due)
  })

  test('an extension granted to a returned one asks for it by its own day, so that its reminders begin anew', () => {
    const dates = {
      state: 'returned' as const,
      extension: extension('2026-12-25', '2026-12-19 09:00'),
      returnOrder: returnOrder('2026-12-18'),
    }
    expect(dueOn(dates, cycle)).toBe('2026-12-25')
    expect(lastDayOf(dates, cycle)).toBe('2026-12-25')
  })

  test('an edited deadline counts at once', () => {
    const dates = { state: 'draft' as const, extension: null, returnOrder: null }
    expect(lastDayOf(dates, { deadlineOn: day('2026-12-31') })).toBe('2026-12-31')
  })
})

describe('a day is over at its 24:00 in China, not before', () => {
  test.each([
    ['2026-12-14 23:59:59.999', false, 1],
    ['2026-12-15 00:00:00.000', false, 0],
    ['2026-12-15 23:59:59.999', false, 0],
    ['2026-12-16 00:00:00.000', true, -1],
    ['2026-11-22 08:00:00.000', false, 23],
    ['2027-01-01 00:00:00.000', true, -17],
  ])('%s', (now, over, left) => {
    expect(isOver(cycle.deadlineOn, china(now))).toBe(over)
    expect(daysLeft(cycle.deadlineOn, china(now))).toBe(left)
  })
})
