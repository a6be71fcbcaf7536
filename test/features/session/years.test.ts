import type { Session } from '@/contract/session'
import { NOTHING_UNFINISHED, type CycleStanding } from '@/domain/assessment/unfinished'
import { newestOf, otherYears, yearOf, yearParameters } from '@/features/session/years'

const cycle = (cycleId: string) => ({ cycleId, title: `${cycleId.slice(1)} 年度阶段性评估` }) as CycleStanding['cycle']
const standing = (cycleId: string, more: Partial<CycleStanding> = {}): CycleStanding => ({
  ...{ cycle: cycle(cycleId), unfinished: NOTHING_UNFINISHED, owed: 0 },
  ...more,
})
const LEFT = standing('c2026', { owed: 2, unfinished: { ...NOTHING_UNFINISHED, returned: 1, ledger: 1 } })
const session = (seat: NonNullable<Session['person']>['seat'], cycles = [standing('c2027'), LEFT]): Session =>
  ({ person: { seat }, cycle: cycle('c2026'), cycles }) as unknown as Session

const CONTACT = { role: 'contact', enterpriseId: 'e031' } as const

describe('the year of a page', () => {
  test('is the one it was opened for, else the one that its reader is led to', () => {
    expect(yearOf(session(CONTACT), 'c2027')).toEqual({
      ...{ cycleId: 'c2027', former: false, named: { cycleId: 'c2027' } },
    })
    expect(yearOf(session(CONTACT), undefined)).toEqual({
      ...{ cycleId: 'c2026', former: true, named: { cycleId: 'c2026' } },
    })
  })

  test('is not named where there is only one', () => {
    const year = yearOf(session(CONTACT, []), undefined)
    expect(year).toEqual({ cycleId: 'c2026', former: false, named: {} })
    expect(yearParameters(year)).toEqual({})
  })

  test('is not known before it is known who asks', () => {
    expect(yearOf(undefined, undefined)).toEqual({ cycleId: undefined, former: false, named: {} })
  })
})

test('the newest year is the newest, whichever somebody is led to', () => {
  expect(newestOf(session(CONTACT))?.cycleId).toBe('c2027')
  expect(newestOf(session(CONTACT, []))?.cycleId).toBe('c2026')
})

describe('another year is named with what is left of it, and found', () => {
  test.each([
    [CONTACT, '还没有办完：评估表退回修改、台账未确认', '/pages/home/index?id=c2026-e031'],
    [
      { role: 'reviewer', unionId: 'u-dongguan' } as const,
      '还没有办完：1 家退回修改中、1 家台账未确认',
      '/packages/reviewer/pages/worklist/index?cycle=c2026',
    ],
    [
      { role: 'office' } as const,
      '还没有办完：1 家退回修改中、1 家台账未确认',
      '/packages/office/pages/progress/index?cycle=c2026',
    ],
  ])('%j', (seat, note, url) => {
    expect(otherYears(session(seat), 'c2027')).toEqual([
      { cycleId: 'c2026', title: '2026 年度阶段性评估', note, waits: true, url },
    ])
  })

  test('to nobody where there is only one year', () => {
    expect(otherYears(session(CONTACT, []), 'c2026')).toEqual([])
  })
})
