import {
  countedNamed,
  isNarrowed,
  type Narrowing,
  narrowingOfView,
  narrowingParts,
  narrowingWords,
  NOT_NARROWED,
  placeOf,
  shownOf,
  viewOf,
} from '@/features/narrowing'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { edition2023 as rubric } from '@/domain/rubric/edition-2023'
import { type Counted, countedName } from '@/domain/totals/behind'
import { packagePageOf, shownListNamed } from '@/features/documents/shown-list'

const YEAR = { cycleId: 'c2026', former: false, named: { cycleId: 'c2026' } }
const guangzhou = { unionId: 'u-guangzhou', name: '广州市总工会' }
const narrowed: Narrowing = {
  ...NOT_NARROWED,
  union: guangzhou,
  wholeCity: true,
  evidence: 'none',
  standing: 'late',
  score: '80',
  order: 'score',
}

/** The parameters of an address as a page gets them. */
const parametersOf = (url: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))

describe('what a list is narrowed to', () => {
  test('is nothing at first, and sorting it narrows it not', () => {
    expect([isNarrowed(NOT_NARROWED), narrowingWords(NOT_NARROWED, undefined)]).toEqual([false, ''])
    expect(isNarrowed({ ...NOT_NARROWED, order: 'score' })).toBe(false)
    expect(isNarrowed({ ...NOT_NARROWED, changed: true })).toBe(true)
  })

  test('is asked for by what is narrowed alone, and said in words', () => {
    expect(shownOf(narrowed, null)).toEqual({ evidence: 'none', standing: 'late', scoreFrom: 80, scoreTo: 89.99 })
    expect(placeOf(narrowed)).toEqual({ cityId: 'u-guangzhou' })
    expect(narrowingWords(narrowed, undefined)).toBe(
      '广州市全部 · 无佐证 · 已逾期 · 自评 80 分到 90 分 · 自评分高的在前',
    )
  })

  test('asks for what changed once it is known since when', () => {
    expect(shownOf({ ...NOT_NARROWED, changed: true }, null)).toEqual({})
    expect(shownOf({ ...NOT_NARROWED, changed: true }, 7)).toEqual({ changedSince: 7 })
  })
})

test('each thing that it is narrowed to can be taken away alone', () => {
  const parts = narrowingParts({ ...narrowed, counted: { of: 'returned', no: 8 } }, undefined)
  expect(parts.map(({ words }) => words)).toEqual([
    ...['广州市全部', '无佐证', '已逾期', '自评 80 分到 90 分', '第 8 项被退回', '自评分高的在前'],
  ])
  expect(parts.find(({ words }) => words === '第 8 项被退回')?.without).toEqual(narrowed)
  expect(parts[0]?.without).toMatchObject({ union: null, wholeCity: false, evidence: 'none' })
})

describe('a number of 统计', () => {
  const ALL: ReadonlyArray<readonly [Counted, string]> = [
    [{ of: 'contents' }, '统计在内的'],
    [{ of: 'unevidenced', no: 28 }, '第 28 项没有佐证'],
    [{ of: 'band', no: 3, band: 0 }, '第 3 项自评满分'],
    [{ of: 'band_of', dimension: 'skills', band: 3 }, '技能培育自评不到六成'],
    [{ of: 'band_total', band: 1 }, '总分自评八成以上'],
    [{ of: 'submitted_on', on: getPlainDate('2026-12-01') }, '12月1日首次提交'],
    [{ of: 'answered', span: 3 }, '审核用了 7 天以上'],
  ]
  test.each(ALL)('%j goes through an address, and is said in words', (counted, words) => {
    expect(countedNamed({ counted: encodeURIComponent(countedName(counted)) })).toEqual(counted)
    expect(countedNamed({ counted: countedName(counted) })).toEqual(counted)
    expect(narrowingWords({ ...NOT_NARROWED, counted }, rubric)).toBe(words)
  })

  test.each(['', 'state/draft', 'self/3/450', 'band/3/4', 'band/3', 'day/endorsed/2026-12-01', '%', 'answered/9'])(
    '%j leads to no list',
    (name) => {
      expect(countedNamed({ counted: name })).toBeNull()
    },
  )
})

test('a list that is saved comes back as it was', () => {
  const saved = viewOf('每天先看', { by: 'filter', filter: 'submitted' }, { ...narrowed, changed: true }, '石化')
  expect(saved).toMatchObject({ name: '每天先看', search: '石化', placeName: '广州市总工会', changed: true })
  expect(narrowingOfView({ ...saved, viewId: 'v-1', list: 'enterprises' })).toEqual({ ...narrowed, changed: true })
})

describe('the address of a list’s package', () => {
  test('says whom the list showed', () => {
    const shown = { by: 'filter', filter: 'submitted', ...placeOf(narrowed), ...shownOf(narrowed, null) } as const
    expect(shownListNamed(parametersOf(packagePageOf(shown, '茂名 石化', YEAR)))).toEqual({
      shown,
      search: '茂名 石化',
    })
    const counted = { of: 'band', no: 8, band: 0 } as const
    const tab = { by: 'tab', unionId: 'u-dongguan', tab: 'all', changedSince: 7, counted } as const
    expect(shownListNamed(parametersOf(packagePageOf(tab, '', YEAR)))).toEqual({ shown: tab, search: '' })
  })

  test.each([
    {},
    { list: 'tab', tab: 'waiting' },
    { list: 'tab', union: 'u-1', tab: 'nothing' },
    { list: 'filter', filter: '$ne' },
  ])('names no list by %j', (named) => {
    expect(shownListNamed(named)).toBeUndefined()
  })
})
