import { getPlainDate } from '@/domain/calendar/plain-date'
import {
  countUnder,
  endorsedIn,
  enterprisesIn,
  riskOf,
  sharesOf,
  submittedIn,
  unionBars,
  unroutedOf,
  unsubmittedIn,
} from '@/features/office/progress/progress'
import { china, counts } from './example'

const province = counts({ unstarted: 9, draft: 20, submitted: 16, returned: 3, endorsed: 40, received: 12, late: 2 })

test('submitted and unsubmitted together are all enterprises', () => {
  expect(enterprisesIn(province)).toBe(100)
  expect(submittedIn(province) + unsubmittedIn(province)).toBe(100)
})

test('what was returned is with the enterprise again, so it still has to be handed in', () => {
  expect(submittedIn(province)).toBe(68)
  expect(unsubmittedIn(province)).toBe(32)
})

test('what the office has received was endorsed and stays counted as such', () => {
  expect(endorsedIn(province)).toBe(52)
})

test('the late are marked, not counted a second time', () => {
  expect(enterprisesIn(counts({ draft: 5, late: 5 }))).toBe(5)
})

test('the parts of the bar are all enterprises', () => {
  const shares = sharesOf(province)
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(100)
  expect(shares.endorsed).toBe(52)
})

describe('who is at risk', () => {
  const deadline = getPlainDate('2026-12-15')
  const at = (moment: string) => riskOf(province, deadline, china(moment))

  test('nobody while there are more than seven days', () => {
    expect(at('2026-12-07T23:59')).toEqual({ count: 0, filter: 'unstarted' })
  })
  test('from seven days before, who has written nothing', () => {
    expect(at('2026-12-08T00:00')).toEqual({ count: 9, filter: 'unstarted' })
  })
  test('still them on the last day, to its last minute', () => {
    expect(at('2026-12-15T23:59')).toEqual({ count: 9, filter: 'unstarted' })
  })
  test('once it is over, who was marked late, and nobody twice', () => {
    expect(at('2026-12-16T00:00')).toEqual({ count: 2, filter: 'late' })
  })
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
  expect(countUnder('late', counted)).toBe(2)
  expect(countUnder('asking', counted)).toBe(4)
  expect(countUnder('asking', { total: province })).toBe(0)
})
