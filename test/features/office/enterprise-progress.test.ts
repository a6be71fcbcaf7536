import { edition2023 } from '@/domain/rubric/edition-2023'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { shortTiming, timingSentence } from '@/text/office'
import { enterpriseProgressOf } from '@/features/office/progress/enterprise-progress'
import { china, cycle, outline } from './example'

const NOON = china('2026-12-12T12:00')

test('a draft in which nothing was saved has not started', () => {
  expect(enterpriseProgressOf(outline(), cycle, edition2023, NOON).state).toBe('unstarted')
  expect(enterpriseProgressOf(outline({ startedAt: china('2026-11-20T09:00') }), cycle, edition2023, NOON).state).toBe(
    'draft',
  )
})

test('the last day counts in full', () => {
  expect(enterpriseProgressOf(outline(), cycle, edition2023, china('2026-12-15T23:59')).timing).toMatchObject({
    kind: 'in_time',
    left: 0,
  })
  expect(enterpriseProgressOf(outline(), cycle, edition2023, china('2026-12-16T00:00')).timing).toMatchObject({
    kind: 'late',
    days: 1,
  })
})

test('it is late by the day, before the clock has marked it', () => {
  const { timing } = enterpriseProgressOf(outline({ lateAt: null }), cycle, edition2023, china('2026-12-18T09:00'))
  expect(timing).toEqual({ kind: 'late', lastDay: '2026-12-15', days: 3 })
})

test('an extension moves the last day, and what was late is in time again', () => {
  const extension = { deadlineOn: getPlainDate('2026-12-20'), reason: '搬迁', at: china('2026-12-16T09:00') }
  const { timing } = enterpriseProgressOf(
    outline({ extension, lateAt: china('2026-12-16T00:10') }),
    cycle,
    edition2023,
    china('2026-12-18T09:00'),
  )
  expect(timing).toMatchObject({ kind: 'in_time', lastDay: '2026-12-20', left: 2 })
})

test('what was returned is late by its 整改期限, and says whether it is still taken in', () => {
  const returnOrder = {
    ...{ nos: [8], rectifyBy: getPlainDate('2026-12-08'), note: '', byName: '李审核', from: 'union' as const },
    at: china('2026-12-01T09:00'),
  }
  const at = (moment: string) =>
    enterpriseProgressOf(outline({ state: 'returned', returnOrder }), cycle, edition2023, china(moment)).timing
  expect(at('2026-12-08T23:59')).toMatchObject({ kind: 'in_time', dueOn: '2026-12-08' })
  expect(at('2026-12-10T09:00')).toMatchObject({ kind: 'rectification_late', days: 2, open: true })
  expect(at('2026-12-16T09:00')).toMatchObject({ kind: 'rectification_late', days: 8, open: false })
  expect(timingSentence(at('2026-12-10T09:00'))).toBe('整改期限12月8日已过 2 天，最迟12月15日仍可提交')
  expect(timingSentence(at('2026-12-16T09:00'))).toBe('整改期限12月8日已过 8 天，现在不能提交')
})

test('what was handed in has no last day any more', () => {
  for (const state of ['submitted', 'endorsed', 'received'] as const)
    expect(enterpriseProgressOf(outline({ state }), cycle, edition2023, china('2026-12-30T09:00')).timing).toEqual({
      kind: 'handed_in',
    })
})

test('scores, items and photos come from the tally', () => {
  const tally = { 1: { answered: true, score: 4.5, photos: 2 }, 2: { answered: true, score: 2, photos: 0 } }
  expect(
    enterpriseProgressOf(outline({ state: 'submitted', tally, startedAt: NOON }), cycle, edition2023, NOON),
  ).toMatchObject({
    answered: 2,
    indicators: 28,
    selfScore: 6.5,
    photos: 2,
    bonusScore: null,
  })
})

test.each(['draft', 'returned'] as const)('of what lies with its enterprise (%s) no score is said', (state) => {
  const tally = { 1: { answered: true, score: 4.5, photos: 2 } }
  const progress = enterpriseProgressOf(outline({ state, tally, startedAt: NOON }), cycle, edition2023, NOON)
  expect(progress).toMatchObject({ answered: 1, photos: 2, selfScore: null, bonusScore: null })
})

test('a list’s row says its own day only where it differs from everybody’s, and since when it is late', () => {
  const at = (moment: string, more = {}, extended = false) =>
    shortTiming(enterpriseProgressOf(outline(more), cycle, edition2023, china(moment)).timing, extended)
  expect(at('2026-12-08T09:00')).toBeUndefined()
  expect(at('2026-12-16T09:00')).toBe('过了 1 天')
  expect(at('2026-12-16T09:00', { state: 'endorsed' })).toBeUndefined()
  const extension = { deadlineOn: getPlainDate('2026-12-20'), reason: '搬迁', at: china('2026-12-10T09:00') }
  expect(at('2026-12-16T09:00', { extension }, true)).toBe('延至12月20日')
  const returnOrder = {
    ...{ nos: [8], rectifyBy: getPlainDate('2026-12-08'), note: '', byName: '李审核', from: 'union' as const },
    at: china('2026-11-30T09:00'),
  }
  expect(at('2026-12-01T09:00', { state: 'returned', returnOrder })).toBe('整改到12月8日')
  expect(at('2026-12-10T09:00', { state: 'returned', returnOrder })).toBe('过了 2 天')
})

test('who is at risk is said of each as it is counted', () => {
  const of = (moment: string) => enterpriseProgressOf(outline(), cycle, edition2023, china(moment)).atRisk
  expect([of('2026-11-16T09:00'), of('2026-11-29T09:00'), of('2026-12-16T09:00')]).toEqual([false, true, false])
})
