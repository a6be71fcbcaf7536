import { addDays, daysFrom, findPlainDate, getPlainDate, laterOf, partsOf } from '@/domain/calendar/plain-date'
import { day } from '../support/cast'

describe('a plain date refuses what is no day', () => {
  test.each([
    ['a day that no February has', '2026-02-29'],
    ['the 29th of February of a century', '2100-02-29'],
    ['the 30th of February of a leap year', '2028-02-30'],
    ['the 31st of a month of 30', '2026-11-31'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-12-00'],
    ['a year before 1970', '1969-12-31'],
    ['one digit', '2026-12-5'],
    ['slashes', '2026/12/15'],
    ['a time behind it', '2026-12-15T00:00:00Z'],
    ['a blank before it', ' 2026-12-15'],
    ['a line break behind it', '2026-12-15\n'],
    ['full-width digits', '２０２６-12-15'],
    ['nothing', ''],
  ])('%s: %j', (_, text) => {
    expect(findPlainDate(text)).toBeUndefined()
    expect(() => getPlainDate(text)).toThrow('not a plain date')
  })
})

describe('a plain date takes every day that exists', () => {
  test.each(['2024-02-29', '2000-02-29', '2028-02-29', '1970-01-01', '9999-12-31', '2026-12-31'])('%s', (text) => {
    expect(findPlainDate(text)).toBe(text)
  })
})

describe('days are counted over months, years and leap days', () => {
  test.each([
    ['2026-11-22', '2026-12-15', 23],
    ['2026-12-15', '2026-12-15', 0],
    ['2026-12-16', '2026-12-15', -1],
    ['2026-12-31', '2027-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2000-01-01', '2100-01-01', 36525],
    ['1970-01-01', '2026-12-15', 20802],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysFrom(day(from), day(to))).toBe(days)
    expect(addDays(day(from), days)).toBe(to)
    expect(addDays(day(to), -days)).toBe(from)
  })

  test('a year of days one by one never repeats or leaves out a day', () => {
    const days = Array.from({ length: 366 }, (_, index) => addDays(day('2028-01-01'), index))
    expect(new Set(days).size).toBe(366)
    expect(days.at(-1)).toBe('2028-12-31')
    expect(days.every((each) => findPlainDate(each) === each)).toBe(true)
  })
})

test('the later of two days is the later one, either way round', () => {
  expect(laterOf(day('2026-12-15'), day('2026-12-20'))).toBe('2026-12-20')
  expect(laterOf(day('2026-12-20'), day('2026-12-15'))).toBe('2026-12-20')
})

test('year, month and day come as numbers', () => {
  expect(partsOf(day('2026-02-05'))).toEqual({ year: 2026, month: 2, day: 5 })
})
