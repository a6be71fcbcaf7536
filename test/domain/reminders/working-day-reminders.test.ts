import { workingDays } from '@/domain/calendar/day-counting'
import { addDays } from '@/domain/calendar/plain-date'
import { findContactReminder } from '@/domain/reminders/reminders'
import { china, cycle, day } from '../support/cast'
import { dated, season } from '../support/season'

describe('where the year counts working days', () => {
  const days = workingDays({ off: [day('2026-12-10')], madeUp: [] })

  test('the days before are working ones, and a day off is none of them', () => {
    expect(season(dated('draft'), { openOn: day('2026-10-20'), deadlineOn: day('2026-12-15') }, days)).toEqual([
      '2026-11-02 due-30',
      '2026-11-24 due-14',
      '2026-12-03 due-7',
      '2026-12-09 due-3',
      '2026-12-14 due-1',
      '2026-12-15 due-0',
      '2026-12-16 over',
    ])
  })

  test('a deadline on a Sunday is reminded of on the Friday, and is over on the Monday', () => {
    expect(season(dated('draft'), { openOn: day('2026-12-08'), deadlineOn: day('2026-12-13') }, days)).toEqual([
      '2026-12-09 due-1',
      '2026-12-11 due-0',
      '2026-12-14 over',
    ])
  })

  test('what is left is told in working days, and in days where none is left before the last', () => {
    const dates = { openOn: day('2026-12-01'), deadlineOn: day('2026-12-13') }
    expect(findContactReminder(dated('draft'), dates, china('2026-12-09 09:00'), days)).toMatchObject({
      ...{ daysLeft: 4, workingDaysLeft: 1 },
    })
    expect(findContactReminder(dated('draft'), dates, china('2026-12-11 09:00'), days)).toMatchObject({
      ...{ daysLeft: 2, workingDaysLeft: 0 },
    })
  })

  test('a long holiday after the deadline does not swallow that it is over', () => {
    const holiday = Array.from({ length: 9 }, (_, index) => addDays(day('2026-12-16'), index))
    const long = workingDays({ off: holiday, madeUp: [] })
    expect(season(dated('draft'), cycle, long).slice(-1)).toEqual(['2026-12-25 over'])
  })
})
