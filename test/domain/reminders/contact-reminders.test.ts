import type { Extension, ReturnOrder } from '@/domain/assessment/assessment'
import { CALENDAR_DAYS } from '@/domain/calendar/day-counting'
import { chinaDateOf } from '@/domain/calendar/instant'
import { findContactReminder, isReminderHour, lateMarkOf, messageKey } from '@/domain/reminders/reminders'
import { china, cycle, day } from '../support/cast'
import { dated, season } from '../support/season'

const extension = (deadlineOn: string, at: string): Extension => ({
  deadlineOn: day(deadlineOn),
  reason: '停产检修',
  at: china(at),
})
const order = (rectifyBy: string, at: string): ReturnOrder => ({
  nos: [8],
  rectifyBy: day(rectifyBy),
  note: '',
  at: china(at),
  byName: '审核员甲',
  from: 'union',
})

describe('a contact who has not submitted is reminded 30, 14, 7, 3 and 1 days before, and on the day', () => {
  const SEASON = [
    '2026-11-15 due-30',
    '2026-12-01 due-14',
    '2026-12-08 due-7',
    '2026-12-12 due-3',
    '2026-12-14 due-1',
    '2026-12-15 due-0',
    '2026-12-16 over',
  ]

  test('six times in a season and once when it is over, and on no day besides', () => {
    expect(season(dated('draft'))).toEqual(SEASON)
  })

  test.each(['submitted', 'endorsed', 'received'] as const)('never in %s', (state) => {
    expect(season(dated(state))).toEqual([])
  })

  test('never before the cycle opens', () => {
    expect(season(dated('draft'), { openOn: day('2026-12-01'), deadlineOn: day('2026-12-15') })).toEqual(
      SEASON.slice(1),
    )
  })

  test('by the new day once the office edits the deadline, at once', () => {
    const edited = { openOn: cycle.openOn, deadlineOn: day('2026-12-25') }
    expect(findContactReminder(dated('draft'), cycle, china('2026-12-08 09:00'), CALENDAR_DAYS)?.occasion).toBe('due-7')
    expect(findContactReminder(dated('draft'), edited, china('2026-12-08 09:00'), CALENDAR_DAYS)).toBeUndefined()
    expect(season(dated('draft'), edited).slice(-2)).toEqual(['2026-12-25 due-0', '2026-12-26 over'])
  })

  test('by its own extension', () => {
    expect(season(dated('draft', { extension: extension('2026-12-20', '2026-12-01 09:00') })).slice(-3)).toEqual([
      '2026-12-19 due-1',
      '2026-12-20 due-0',
      '2026-12-21 over',
    ])
  })

  test('by the 整改期限 when returned, and says so', () => {
    expect(season(dated('returned', { returnOrder: order('2026-12-10', '2026-12-06 09:00') }))).toEqual([
      '2026-12-07 rectify-3',
      '2026-12-09 rectify-1',
      '2026-12-10 rectify-0',
      '2026-12-11 over',
    ])
  })

  test('by an extension that was granted to a returned one', () => {
    const granted = dated('returned', {
      returnOrder: order('2026-12-18', '2026-12-10 09:00'),
      extension: extension('2026-12-25', '2026-12-19 09:00'),
    })
    expect(season(granted).slice(-2)).toEqual(['2026-12-25 rectify-0', '2026-12-26 over'])
  })

  test('the whole day long, and the first and last moments of the day in China count', () => {
    for (const time of ['00:00:00.000', '23:59:59.999'])
      expect(findContactReminder(dated('draft'), cycle, china(`2026-12-12 ${time}`), CALENDAR_DAYS)).toEqual({
        occasion: 'due-3',
        plannedOn: '2026-12-12',
        dueOn: '2026-12-15',
        daysLeft: 3,
        lastDay: '2026-12-15',
      })
  })
})

describe('what is late is marked late once', () => {
  const afterwards = china('2026-12-16 00:00')

  test.each([
    ['a draft on the last day', dated('draft'), china('2026-12-15 23:59:59.999'), 'leave'],
    ['a draft from its 24:00 on', dated('draft'), afterwards, 'set'],
    ['marked already', dated('draft', { lateAt: afterwards }), afterwards, 'leave'],
    [
      'marked, and the deadline was moved since',
      dated('draft', { lateAt: afterwards }),
      china('2026-12-10 09:00'),
      'clear',
    ],
    ['submitted in time', dated('submitted'), afterwards, 'leave'],
    ['endorsed', dated('endorsed'), afterwards, 'leave'],
    ['received', dated('received'), afterwards, 'leave'],
    [
      'with an extension that still runs',
      dated('draft', { extension: extension('2026-12-20', '2026-12-01 09:00') }),
      afterwards,
      'leave',
    ],
    [
      'returned with time to correct',
      dated('returned', { returnOrder: order('2026-12-20', '2026-12-14 09:00') }),
      afterwards,
      'leave',
    ],
    [
      'returned, and the 整改期限 is over',
      dated('returned', { returnOrder: order('2026-12-20', '2026-12-14 09:00') }),
      china('2026-12-21 00:00'),
      'set',
    ],
  ])('%s: %s', (_, assessment, now, expected) => {
    expect(lateMarkOf(assessment, cycle, now)).toBe(expected)
  })
})

describe('nobody is woken up', () => {
  test.each([
    ['07:59:59.999', false],
    ['08:00:00.000', true],
    ['20:59:59.999', true],
    ['21:00:00.000', false],
    ['00:00:00.000', false],
  ])('at %s: %s', (time, expected) => {
    expect(isReminderHour(china(`2026-12-01 ${time}`))).toBe(expected)
  })
})

describe('a message is written once per person, occasion and day', () => {
  const key = messageKey('p-1', 'due-3', chinaDateOf(china('2026-12-12 09:00')))

  test('however often the timer fires that day', () => {
    expect(messageKey('p-1', 'due-3', chinaDateOf(china('2026-12-12 20:30')))).toBe(key)
  })

  test.each([
    ['another person', messageKey('p-2', 'due-3', day('2026-12-12'))],
    ['another occasion', messageKey('p-1', 'due-1', day('2026-12-12'))],
    ['another day', messageKey('p-1', 'due-3', day('2026-12-13'))],
  ])('%s is another message', (_, other) => {
    expect(other).not.toBe(key)
  })
})
