import { CALENDAR_DAYS, workingDays } from '@/domain/calendar/day-counting'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { findReminderCalendar, reminderCalendar } from '@/features/office/cycle/cycle-days'
import { beforeWords } from '@/text/office-cycle'
import { china, cycle } from './example'

describe('the calendar of reminders', () => {
  const calendar = reminderCalendar(cycle, china('2026-12-08T10:00'), CALENDAR_DAYS)

  test('holds the days of the contacts and the closing days of the reviewers, each once and in order', () => {
    expect(calendar.map(({ day, contacts, reviewers }) => [day, contacts, reviewers])).toEqual([
      ['2026-11-15', true, false],
      ['2026-12-01', true, false],
      ['2026-12-08', true, false],
      ['2026-12-10', false, true],
      ['2026-12-11', false, true],
      ['2026-12-12', true, true],
      ['2026-12-13', false, true],
      ['2026-12-14', true, true],
      ['2026-12-15', true, true],
    ])
  })

  test('tells what is over from today and from what comes', () => {
    expect(calendar.slice(1, 4).map(({ timing }) => timing)).toEqual(['over', 'today', 'coming'])
  })

  test('reminds no contact before the cycle opens', () => {
    const late = reminderCalendar(
      { ...cycle, openOn: getPlainDate('2026-12-05') },
      china('2026-12-08T10:00'),
      CALENDAR_DAYS,
    )
    expect(late[0]?.day).toBe('2026-12-08')
  })

  test('waits for both days', () => {
    expect(findReminderCalendar('', '2026-12-15', china('2026-12-08T10:00'), CALENDAR_DAYS)).toBeUndefined()
  })
})

describe('the calendar of reminders, in working days', () => {
  const days = workingDays({ off: [], madeUp: [] })

  test('has none on a weekend, and says how many working days before it is', () => {
    const calendar = reminderCalendar(cycle, china('2026-12-08T10:00'), days)
    expect(calendar.map(({ day, daysBefore }) => `${day} ${daysBefore}`)).toEqual([
      ...['2026-11-03 30', '2026-11-25 14', '2026-12-04 7', '2026-12-08 5', '2026-12-09 4'],
      ...['2026-12-10 3', '2026-12-11 2', '2026-12-14 1', '2026-12-15 0'],
    ])
    expect(calendar.slice(-2).map(beforeWords)).toEqual(['截止前 1 个工作日', '截止当天'])
  })

  test('of a deadline on a Sunday ends with the Friday', () => {
    const sunday = { ...cycle, deadlineOn: getPlainDate('2026-12-13') }
    const last = reminderCalendar(sunday, china('2026-12-08T10:00'), days).slice(-1)
    expect(last).toMatchObject([{ day: '2026-12-11', contacts: true }])
    expect(last.map(beforeWords)).toEqual(['截止前最后一个工作日'])
  })

  test('waits until it is known which days are off', () => {
    expect(findReminderCalendar('2026-11-01', '2026-12-15', china('2026-12-08T10:00'), undefined)).toBeUndefined()
  })
})
