import {
  isNarrowed,
  type Narrowing,
  narrowingOfView,
  narrowingWords,
  NOT_NARROWED,
  placeOf,
  shownOf,
  viewOf,
} from '@/features/narrowing'
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
    expect([isNarrowed(NOT_NARROWED), narrowingWords(NOT_NARROWED)]).toEqual([false, ''])
    expect(isNarrowed({ ...NOT_NARROWED, order: 'score' })).toBe(false)
    expect(isNarrowed({ ...NOT_NARROWED, changed: true })).toBe(true)
  })

  test('is asked for by what is narrowed alone, and said in words', () => {
    expect(shownOf(narrowed, null)).toEqual({ evidence: 'none', standing: 'late', scoreFrom: 80, scoreTo: 89.99 })
    expect(placeOf(narrowed)).toEqual({ cityId: 'u-guangzhou' })
    expect(narrowingWords(narrowed)).toBe('广州市全部 · 无佐证 · 已逾期 · 自评 80 分到 90 分 · 自评分高的在前')
  })

  test('asks for what changed once it is known since when', () => {
    expect(shownOf({ ...NOT_NARROWED, changed: true }, null)).toEqual({})
    expect(shownOf({ ...NOT_NARROWED, changed: true }, 7)).toEqual({ changedSince: 7 })
  })
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
    const tab = { by: 'tab', unionId: 'u-dongguan', tab: 'waiting', changedSince: 7 } as const
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
