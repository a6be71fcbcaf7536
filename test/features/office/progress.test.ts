import { concernsOf, countUnder, sharesOf, unionBars, unroutedOf } from '@/features/office/progress/progress'
import { counts } from './example'

const province = counts({ unstarted: 9, draft: 20, submitted: 16, returned: 3, endorsed: 40, received: 12, late: 2 })

test('the parts of the bar are all enterprises', () => {
  const shares = sharesOf(province)
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(100)
  expect(shares.endorsed).toBe(52)
})

test('what is to be looked after is named with its list, and not where there is nothing', () => {
  expect(concernsOf({ ...province, rectification_late: 1, at_risk: 0 })).toEqual([
    { filter: 'late', count: 2 },
    { filter: 'rectification_late', count: 1 },
  ])
})

test('an earlier version that does not count them names none', () => {
  expect(concernsOf(counts({ draft: 3 }))).toEqual([])
})

test('unions stand in the order given, whoever is ahead', () => {
  const bars = unionBars([
    { unionId: 'u2', unionName: '深圳市总工会', counts: counts({ draft: 4, submitted: 1 }), reviewers: 0 },
    { unionId: 'u1', unionName: '广州市总工会', counts: counts({ received: 5 }), reviewers: 2 },
  ])
  expect(bars.map(({ unionId, submitted, enterprises }) => [unionId, submitted, enterprises])).toEqual([
    ['u2', 1, 5],
    ['u1', 5, 5],
  ])
  expect(bars.map(({ unattended }) => unattended)).toEqual([true, false])
})

test('a union without enterprises has no bar', () => {
  expect(unionBars([{ unionId: 'u1', unionName: '广州市总工会', counts: counts(), reviewers: 1 }])).toEqual([])
})

test('of the unrouted, those with a suggestion are told apart from those with none', () => {
  expect(unroutedOf({ unrouted: 100, suggested: 66 })).toEqual({ suggested: 66, open: 34 })
})

test('two counts taken a moment apart never make a number below zero', () => {
  expect(unroutedOf({ unrouted: 5, suggested: 6 }).open).toBe(0)
})

test('each filter announces as many as its list will show', () => {
  const counted = { total: province, asking: 4 }
  expect(countUnder('all', counted)).toBe(100)
  expect(countUnder('draft', counted)).toBe(20)
  expect(countUnder('unsubmitted', counted)).toBe(29)
  expect(countUnder('handed_in', counted)).toBe(71)
  expect(countUnder('endorsed', counted)).toBe(40)
  expect(countUnder('endorsed_or_received', counted)).toBe(52)
  expect(countUnder('late', counted)).toBe(2)
  expect(countUnder('asking', counted)).toBe(4)
  expect(countUnder('asking', { total: province })).toBe(0)
})
