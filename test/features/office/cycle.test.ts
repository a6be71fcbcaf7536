import { edition2023 } from '@/domain/rubric/edition-2023'
import { getPlainDate } from '@/domain/calendar/plain-date'
import {
  changesOf,
  findConfiguration,
  formOf,
  gapsOf,
  parseMaximum,
  wrongPartsOf,
} from '@/features/office/cycle/cycle-form'
import { mayOpenNext, nextCycleGaps, proposedDeadline, proposedOpening } from '@/features/office/cycle/cycle-days'
import { china, cycle } from './example'

const form = formOf(cycle, edition2023)
const seen = { ...cycle, revision: 4 }

test('what was not edited is not changed, and is sent as it was', () => {
  expect(changesOf(cycle, form)).toEqual([])
  expect(findConfiguration(form, seen)).toEqual({
    cycleId: 'c2026',
    seenRevision: 4,
    openOn: '2026-11-01',
    deadlineOn: '2026-12-15',
    dayCount: 'calendar',
    scoreStep: 0.5,
    bonusPoints: null,
    figuresOnPaper: false,
  })
})

test('a deadline before the opening day is said at the deadline and not sent', () => {
  const wrong = { ...form, deadlineOn: '2026-10-31' }
  expect(gapsOf(wrong).deadlineOn).toBe('deadline_before_open')
  expect(findConfiguration(wrong, seen)).toBeUndefined()
})

test('a day that no calendar has is missing', () => {
  expect(gapsOf({ ...form, deadlineOn: '2026-02-29' }).deadlineOn).toBe('deadline_missing')
  expect(gapsOf({ ...form, openOn: '' }).openOn).toBe('open_missing')
})

test('bonus maxima are asked for the indicators to which the edition gives no points, and for no others', () => {
  const [first, second] = edition2023.dimensions
  const smaller = { ...edition2023, dimensions: [first, second].flatMap((each) => each ?? []) }
  expect(Object.keys(form.bonus)).toEqual(['27', '28'])
  expect(formOf(cycle, smaller)).toMatchObject({ bonus: {}, bonusLimit: 25 })
})

test('bonus maxima are asked for only while the bonus carries points', () => {
  expect(gapsOf({ ...form, bonus: { 27: '', 28: 'x' } }).bonus).toEqual({})
  expect(gapsOf({ ...form, bonusOn: true, bonus: { 27: '5', 28: 'x' } }).bonus).toEqual({ 28: 'maximum_wrong' })
})

test('bonus points that were switched off are sent as none, whatever is still typed', () => {
  expect(findConfiguration({ ...form, bonusOn: false, bonus: { 27: '5', 28: '5' } }, seen)?.bonusPoints).toBeNull()
  expect(findConfiguration({ ...form, bonusOn: true, bonus: { 27: '5', 28: '2.5' } }, seen)?.bonusPoints).toEqual({
    27: 5,
    28: 2.5,
  })
})

test.each([
  ['5', 5],
  [' 2.5 ', 2.5],
  ['２。５', 2.5],
  ['2,5', undefined],
  ['100', 100],
  ['0', undefined],
  ['100.5', undefined],
  ['1.25', undefined],
  ['-1', undefined],
  ['1e2', undefined],
  ['', undefined],
])('a maximum typed as %p is read as %p', (typed, value) => {
  expect(parseMaximum(typed, 100)).toBe(value)
})

test('each change is named for the question that is asked before saving', () => {
  expect(changesOf(cycle, { ...form, deadlineOn: '2026-12-20', scoreStep: 1 })).toEqual([
    'deadline_later',
    'step_coarser',
  ])
  expect(changesOf(cycle, { ...form, deadlineOn: '2026-12-10', scoreStep: 0.1, bonusOn: true })).toEqual([
    'deadline_earlier',
    'step_finer',
    'bonus_on',
  ])
  const withBonus = { ...cycle, bonusPoints: { 27: 5, 28: 5 } }
  expect(changesOf(withBonus, { ...formOf(withBonus, edition2023), bonus: { 27: '5', 28: '3' } })).toEqual([
    'bonus_maxima',
  ])
  expect(changesOf(withBonus, { ...formOf(withBonus, edition2023), bonusOn: false })).toEqual(['bonus_off'])
})

test('a change of how days are counted is named before it is saved', () => {
  expect(changesOf(cycle, { ...form, dayCount: 'working' })).toEqual(['days_working'])
  expect(changesOf({ ...cycle, dayCount: 'working' }, form)).toEqual(['days_calendar'])
})

describe('the next year’s cycle', () => {
  test('may be opened once the present one is over, or where there is none', () => {
    expect(mayOpenNext(cycle, china('2026-12-15T23:59'))).toBe(false)
    expect(mayOpenNext(cycle, china('2026-12-16T00:00'))).toBe(true)
    expect(mayOpenNext(null, china('2026-10-01T09:00'))).toBe(true)
  })

  test('is proposed for the 15 December that comes next and is not taken', () => {
    expect(proposedDeadline(cycle, china('2026-12-20T09:00'))).toBe('2027-12-15')
    expect(proposedDeadline(null, china('2026-10-01T09:00'))).toBe('2026-12-15')
    expect(proposedDeadline(null, china('2026-12-16T00:00'))).toBe('2027-12-15')
    expect(proposedDeadline(cycle, china('2029-03-01T09:00'))).toBe('2029-12-15')
  })

  test('is proposed to begin on the last one’s day a year later, as its preview says, where the deadline lets it', () => {
    const days = { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') }
    expect(proposedOpening({ days }, '2027-12-15')).toBe('2027-11-01')
    expect(proposedOpening({ days }, '2029-12-15')).toBe('')
    expect(proposedOpening({ days }, '')).toBe('')
    expect(proposedOpening({ days: null }, '2027-12-15')).toBe('')
    expect(proposedOpening(undefined, '2027-12-15')).toBe('')
  })

  test('needs both days in their order', () => {
    expect(nextCycleGaps('', '')).toEqual({ openOn: 'open_missing', deadlineOn: 'deadline_missing' })
    expect(nextCycleGaps('2027-12-16', '2027-12-15')).toEqual({ deadlineOn: 'deadline_before_open' })
    expect(nextCycleGaps('2027-10-30', '2027-12-15')).toEqual({})
  })
})

test('what is wrong on a long page is named by its part', () => {
  expect(wrongPartsOf({ ...form, openOn: '', bonusOn: true })).toEqual(['dates', 'bonus'])
  expect(wrongPartsOf(form)).toEqual([])
})
