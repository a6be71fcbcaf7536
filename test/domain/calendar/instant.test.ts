import { chinaDateOf, chinaHourOf, endOfChinaDay, getInstant, startOfChinaDay } from '@/domain/calendar/instant'
import { china, day } from '../support/cast'

describe('an instant refuses what is no moment', () => {
  test.each([Number.NaN, Infinity, -Infinity, 1.5, 2 ** 60])('%p', (milliseconds) => {
    expect(() => getInstant(milliseconds)).toThrow('not an instant')
  })
})

describe('the day in China changes at its own midnight', () => {
  test.each([
    ['2026-12-15T15:59:59.999Z', '2026-12-15', 23],
    ['2026-12-15T16:00:00.000Z', '2026-12-16', 0],
    ['2026-12-14T16:00:00.000Z', '2026-12-15', 0],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', 0],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', 0],
    ['2026-07-01T04:30:00.000Z', '2026-07-01', 12],
    // America's clocks change on these two; China's do not.
    ['2026-11-01T09:30:00.000Z', '2026-11-01', 17],
    ['2026-03-08T10:30:00.000Z', '2026-03-08', 18],
  ])('%s is on %s at %i', (utc, date, hour) => {
    const at = getInstant(Date.parse(utc))
    expect(chinaDateOf(at)).toBe(date)
    expect(chinaHourOf(at)).toBe(hour)
  })
})

test('a day in China begins at 16:00 UTC the day before and ends where the next begins', () => {
  expect(startOfChinaDay(day('2026-12-15'))).toBe(Date.parse('2026-12-14T16:00:00Z'))
  expect(endOfChinaDay(day('2026-12-15'))).toBe(startOfChinaDay(day('2026-12-16')))
  expect(endOfChinaDay(day('2026-12-15'))).toBe(china('2026-12-16 00:00:00.000'))
})
