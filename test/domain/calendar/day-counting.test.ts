import { CALENDAR_DAYS, unknownYears, workingDays } from '@/domain/calendar/day-counting'
import { HOLIDAYS } from '../../../cloudfunctions/_messages/holidays'
import { day } from '../support/cast'

/** 国庆节 2026: off from Thursday 1 to Wednesday 7 October, for which Sunday 20 September and Saturday 10 October are worked. */
const days = workingDays(HOLIDAYS)

describe('working days', () => {
  test.each([
    ['a Friday', '2026-12-11', true],
    ['a Saturday', '2026-12-12', false],
    ['a Sunday', '2026-12-13', false],
    ['a weekday of a holiday', '2026-10-05', false],
    ['a Sunday that is worked for it', '2026-09-20', true],
    ['a Saturday that is worked for it', '2026-10-10', true],
    ['a Saturday long before 1970 was', '1969-12-27', false],
  ])('%s, %s: %s', (_, date, counts) => {
    expect(days.counts(date as never)).toBe(counts)
  })

  test.each([
    ['none before a Tuesday', '2026-12-15', 0, '2026-12-15'],
    ['none before a Sunday: the Friday', '2026-12-13', 0, '2026-12-11'],
    ['one before a Monday', '2026-12-14', 1, '2026-12-11'],
    ['one before a Sunday', '2026-12-13', 1, '2026-12-10'],
    ['thirty, over six weekends', '2026-12-15', 30, '2026-11-03'],
    ['two, over a holiday', '2026-10-09', 2, '2026-09-30'],
  ])('%s: %s, %i before, is %s', (_, date, count, found) => {
    expect(days.before(day(date), count)).toBe(found)
    expect(days.before(day(date), count)).toBe(found)
  })

  test.each([
    ['2026-12-11', '2026-12-14'],
    ['2026-09-30', '2026-10-08'],
    ['2026-10-09', '2026-10-10'],
  ])('after %s comes %s', (date, next) => {
    expect(days.after(day(date))).toBe(next)
  })

  test.each([
    ['2026-12-11', '2026-12-14', 1],
    ['2026-12-11', '2026-12-13', 0],
    ['2026-09-30', '2026-10-10', 3],
    ['2026-12-14', '2026-12-11', -1],
    ['2026-12-14', '2026-12-14', 0],
  ])('between %s and %s lie %i', (from, to, count) => {
    expect(days.between(day(from), day(to))).toBe(count)
  })
})

test('by the calendar each day counts', () => {
  expect(CALENDAR_DAYS.counts(day('2026-10-01'))).toBe(true)
  expect(CALENDAR_DAYS.before(day('2026-10-09'), 2)).toBe('2026-10-07')
  expect(CALENDAR_DAYS.after(day('2026-12-31'))).toBe('2027-01-01')
  expect(CALENDAR_DAYS.between(day('2026-12-13'), day('2026-12-15'))).toBe(2)
})

describe('a year is known only where its holidays are', () => {
  const dates = (openOn: string, deadlineOn: string) => ({ openOn: day(openOn), deadlineOn: day(deadlineOn) })

  test('2026 is, and a year far away is not guessed at', () => {
    expect(unknownYears(dates('2026-11-01', '2026-12-15'), HOLIDAYS)).toEqual([])
    expect(unknownYears(dates('2099-11-01', '2099-12-15'), HOLIDAYS)).toEqual([2099])
  })

  test('of two that a cycle lies in, the one that is not known is named', () => {
    expect(unknownYears(dates('2026-11-01', '2027-01-31'), { years: [2026] })).toEqual([2027])
  })

  test('its weeks then have five working days, and no holiday of another year is taken for its own', () => {
    expect(days.counts(day('2099-10-01'))).toBe(true)
    expect(days.counts(day('2099-10-03'))).toBe(false)
  })
})
