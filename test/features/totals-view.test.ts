import type { UnionTotals, YearTotals } from '@/contract/totals'
import type { IndicatorTotals } from '@/domain/totals/totals'
import { groupsOf, mostReturned, trendView } from '@/features/totals/totals-view'
import { china, cycle, day } from '../domain/support/cast'

const funnel = (enterprises: number, submitted: number) => ({ enterprises, submitted, endorsed: 0, received: 0 })
const year = (more: Partial<YearTotals>): YearTotals =>
  ({ cycle, funnel: funnel(10, 3), trend: { submitted: [], endorsed: [] }, before: null, ...more }) as YearTotals

test('a year in which nobody has submitted has no trend', () => {
  expect(trendView(year({}), china('2026-12-01 10:00'))).toBeNull()
})

test('both years are laid together by the days that are left, each by its own last day and its own number', () => {
  const view = trendView(
    year({
      trend: {
        submitted: [
          [day('2026-11-20'), 1],
          [day('2026-11-30'), 3],
        ],
        endorsed: [],
      },
      before: {
        cycle: { cycleId: 'c2025', title: '2025 年', deadlineOn: day('2025-12-20') },
        enterprises: 4,
        // 14 days before its last day it had two, and four on it.
        submitted: [
          [day('2025-12-06'), 2],
          [day('2025-12-20'), 4],
        ],
      },
    }),
    china('2026-12-01 10:00'),
  )
  expect(view?.now).toEqual({
    points: [
      [-25, 0.1],
      [-15, 0.3],
    ],
    until: -14,
    count: 3,
  })
  expect([view?.firstOn, view?.lastOn]).toEqual(['2026-11-20', '2026-12-15'])
  expect(view?.before).toMatchObject({
    points: [
      [-14, 0.5],
      [0, 1],
    ],
    count: 2,
    enterprises: 4,
  })
})

test('kinds of unions come in the notice’s order, those with none are left out', () => {
  const union = (unionId: string, kind: UnionTotals['kind'], submitted: number) =>
    ({ unionId, unionName: unionId, kind, funnel: funnel(5, submitted) }) as UnionTotals
  const unions = [union('a', 'city', 1), union('b', 'city', 2), union('c', 'group', 3), union('d', null, 4)]
  expect(groupsOf(unions).map(({ kind, funnel: { submitted } }) => [kind, submitted])).toEqual([
    ['city', 3],
    ['group', 3],
  ])
})

test('what was returned most comes first, what never was is not among it', () => {
  const of = (no: number, returned: number) => ({ no, returned }) as IndicatorTotals
  expect(mostReturned([of(1, 0), of(2, 1), of(3, 4), of(4, 1)]).map(({ no }) => no)).toEqual([3, 2, 4])
})
