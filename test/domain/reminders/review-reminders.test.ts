import { CALENDAR_DAYS, workingDays } from '@/domain/calendar/day-counting'
import type { Instant } from '@/domain/calendar/instant'
import { daysWaiting, findReviewReminder } from '@/domain/reminders/reminders'
import { china, cycle } from '../support/cast'

const at = (waitingSince: readonly Instant[], unsubmitted: number, now: string, days = CALENDAR_DAYS) =>
  findReviewReminder({ waitingSince, unsubmitted }, cycle, china(now), days)

describe('days that a submission has waited are days on a calendar in China', () => {
  test.each([
    ['2026-11-20 23:59:59.999', '2026-11-21 00:00', 1],
    ['2026-11-20 00:00', '2026-11-20 23:59', 0],
    ['2026-11-20 18:00', '2026-11-22 08:00', 2],
    ['2026-12-31 18:00', '2027-01-02 08:00', 2],
  ])('from %s to %s: %i', (since, now, days) => {
    expect(daysWaiting(china(since), china(now))).toBe(days)
  })
})

describe('until 6 days before the deadline, reviewers hear each morning of what waits since the day before', () => {
  test.each([
    ['nothing waits', [], 9, undefined],
    ['it came today', [china('2026-11-22 08:00')], 9, undefined],
    [
      'it came yesterday',
      [china('2026-11-21 00:00')],
      9,
      { occasion: 'review-waiting', waiting: 1, overdue: 0, countedIn: 'calendar', unsubmitted: 9 },
    ],
    [
      'it came two days ago',
      [china('2026-11-20 23:59')],
      9,
      { occasion: 'review-waiting', waiting: 1, overdue: 1, countedIn: 'calendar', unsubmitted: 9 },
    ],
    [
      'some wait longer than others',
      [china('2026-11-10 09:00'), china('2026-11-20 09:00'), china('2026-11-22 09:00')],
      0,
      { occasion: 'review-waiting', waiting: 3, overdue: 2, countedIn: 'calendar', unsubmitted: 0 },
    ],
  ])('%s', (_, since, unsubmitted, expected) => {
    expect(at(since, unsubmitted, '2026-11-22 09:00')).toEqual(expected)
  })
})

describe('from 5 days before the deadline on, they hear of open work daily', () => {
  test.each([
    ['6 days before', '2026-12-09 23:59', undefined],
    ['5 days before', '2026-12-10 00:00', 'review-closing'],
    ['on the day', '2026-12-15 23:59', 'review-closing'],
    ['the day after', '2026-12-16 00:00', undefined],
  ])('%s, with one enterprise still to submit', (_, now, occasion) => {
    expect(at([], 1, now)?.occasion).toBe(occasion)
  })

  test('of what came the same day too', () => {
    expect(at([china('2026-12-12 08:00')], 0, '2026-12-12 09:00')).toEqual({
      occasion: 'review-closing',
      waiting: 1,
      overdue: 0,
      countedIn: 'calendar',
      unsubmitted: 0,
    })
  })

  test('never when everything is done', () => {
    for (const now of ['2026-12-10 09:00', '2026-12-15 09:00', '2026-12-20 09:00'])
      expect(at([], 0, now)).toBeUndefined()
  })

  test('and after the deadline again of what waits since the day before', () => {
    expect(at([china('2026-12-16 08:00')], 3, '2026-12-16 09:00')).toBeUndefined()
    expect(at([china('2026-12-15 20:00')], 3, '2026-12-16 09:00')?.occasion).toBe('review-waiting')
  })
})

describe('where the year counts working days', () => {
  const days = workingDays({ off: [], madeUp: [] })

  test('nobody hears of anything on a weekend', () => {
    for (const now of ['2026-12-12 09:00', '2026-12-13 09:00']) expect(at([], 3, now, days)).toBeUndefined()
    expect(at([], 3, '2026-12-14 09:00', days)?.occasion).toBe('review-closing')
  })

  test('what came on a Friday has waited one day on the Monday, and two on the Tuesday', () => {
    const friday = [china('2026-11-20 15:00')]
    expect(at(friday, 0, '2026-11-23 09:00', days)).toMatchObject({ overdue: 0, countedIn: 'working' })
    expect(at(friday, 0, '2026-11-24 09:00', days)).toMatchObject({ overdue: 1 })
  })

  test('the last five days before the deadline are working ones', () => {
    expect(at([], 1, '2026-12-07 09:00', days)).toBeUndefined()
    expect(at([], 1, '2026-12-08 09:00', days)?.occasion).toBe('review-closing')
  })
})
