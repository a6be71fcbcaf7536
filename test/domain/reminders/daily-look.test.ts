import { CALENDAR_DAYS, workingDays } from '@/domain/calendar/day-counting'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { isLookedThrough, papersToRead, plannedForAll, type DailyLook } from '@/domain/reminders/daily-look'

const day = (text: string) => getPlainDate(`2026-${text}`)
const at = (text: string, time = '09:07') => getInstant(Date.parse(`2026-${text}T${time}:00+08:00`))
const CYCLE = { openOn: day('11-01'), deadlineOn: day('12-15'), revision: 3 }
const look = (on: string, toldOf: string | null): DailyLook => ({
  ...{ on: day(on), revision: 3, deadlineOn: CYCLE.deadlineOn },
  toldOf: toldOf === null ? null : day(toldOf),
})

test.each([
  ['at no time yet', undefined, '12-08', false],
  ['the same day', look('12-08', '12-08'), '12-08', true],
  ['the day before', look('12-08', '12-08'), '12-09', false],
  ['a later day, before the clock was set back', look('12-14', '12-14'), '12-08', false],
  ['the same day, with other settings', { ...look('12-08', '12-08'), revision: 2 }, '12-08', false],
])('a year that was looked through %s', (_when, kept, today, is) => {
  expect(isLookedThrough(kept, CYCLE, at(today))).toBe(is)
})

test.each([
  ['11-15', '11-15'],
  ['11-22', '11-15'],
  ['11-25', null],
  ['12-01', '12-01'],
  ['12-10', '12-08'],
  ['12-15', '12-15'],
  ['12-18', '12-16'],
  ['12-24', null],
])('on %s the reminder of a year whose deadline is 15 December is the one planned for %s', (today, planned) => {
  expect(plannedForAll(CYCLE, at(today), CALENDAR_DAYS)).toBe(planned === null ? null : day(planned))
})

test.each([
  ['12-05', '12-04'],
  ['12-11', '12-10'],
  ['12-13', '12-10'],
  ['12-14', '12-14'],
])('on %s, where working days are counted, it is the one planned for %s', (today, planned) => {
  expect(plannedForAll(CYCLE, at(today), workingDays({ off: [], madeUp: [] }))).toBe(day(planned))
})

describe('all open papers are read', () => {
  test.each([
    ['where nothing was kept', undefined],
    ['where an earlier reminder was told', look('12-07', '12-01')],
    ['where a later one was told, before the clock was set back', look('12-14', '12-14')],
    ['where that day was told of another deadline', { ...look('12-08', '12-08'), deadlineOn: day('12-09') }],
  ])('%s', (_what, kept) => {
    expect(papersToRead(kept, CYCLE, at('12-09'), CALENDAR_DAYS)).toEqual({ which: 'all' })
  })
})

describe('of open papers only those with a day of their own are read', () => {
  test('where everybody was told', () => {
    expect(papersToRead(look('12-08', '12-08'), CYCLE, at('12-09'), CALENDAR_DAYS).which).toBe('dated')
  })

  test('where there is nothing to tell, by the days of which there is', () => {
    const read = papersToRead(undefined, CYCLE, at('11-25'), CALENDAR_DAYS)
    if (read.which === 'all') throw new Error('nothing is due to all')
    // A week over; each day that is near; and within a week after each day that was planned.
    expect(read.dueDays).toContain(day('11-18'))
    expect(read.dueDays).not.toContain(day('11-17'))
    expect(read.dueDays).toContain(day('12-02'))
    expect(read.dueDays).toContain(day('12-25'))
    // Twenty days ahead: the next is planned for a week from now, and the last one is too long ago.
    expect(read.dueDays).not.toContain(day('12-15'))
    expect(read.dueDays).not.toContain(day('12-26'))
  })
})
