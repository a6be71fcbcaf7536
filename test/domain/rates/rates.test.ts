import { getInstant } from '@/domain/calendar/instant'
import { minutesUntil, RATES, windowOf, type RateKind } from '@/domain/rates/rates'
import { isRefusal } from '@/domain/refusal/refusal'
import { countWithdrawal, WITHDRAWALS_A_DAY, type Withdrawals } from '@/domain/workflow/taken-back'
import { refusalSentence } from '@/text/refusals'
import { china } from '../support/cast'

const at = (moment: string) => getInstant(china(moment))

describe('what is counted together', () => {
  test('is what is done within one stretch of time, and the next one begins at none', () => {
    const minutes = { minutes: 10 }
    const { from, until } = windowOf(minutes, at('2026-12-01 10:07'))
    expect(until - from).toBe(600_000)
    expect(windowOf(minutes, getInstant(until - 1))).toEqual({ from, until })
    expect(windowOf(minutes, getInstant(until)).from).toBe(until)
  })

  test('whoever is stopped is told of a minute at least, and never of less than they wait', () => {
    const now = at('2026-12-01 10:00')
    expect([0, 1, 60_000, 60_001].map((more) => minutesUntil(now + more, now))).toEqual([1, 1, 1, 2])
  })

  test('of wrong codes ten are let through, of right ones sixty', () => {
    const { most, wrong = 1 } = RATES.codes
    expect([most, Math.ceil(most / wrong)]).toEqual([60, 10])
  })
})

test.each(Object.keys(RATES) as RateKind[])(
  'whoever does too much of %s is told what to do in a short sentence',
  (kind) => {
    const sentence = refusalSentence({ refused: 'too_often', with: { kind, minutes: 60 } })
    expect(sentence).toMatch(/请 60 分钟后再试。$/)
    expect(Array.from(sentence).length).toBeLessThanOrEqual(70)
  },
)

describe('taking a paper back', () => {
  const often = (times: number, moment: string, former?: Withdrawals): Withdrawals | undefined => {
    let counted = former
    for (let time = 0; time < times; time += 1) {
      const next = countWithdrawal(counted, at(moment))
      if (isRefusal(next)) throw new Error('refused')
      counted = next
    }
    return counted
  }

  test('is refused for the rest of a day that had its share', () => {
    const full = often(WITHDRAWALS_A_DAY, '2026-12-01 09:00')
    expect(countWithdrawal(full, at('2026-12-01 23:59'))).toEqual({
      refused: 'withdrawn_too_often',
      with: { limit: WITHDRAWALS_A_DAY },
    })
  })

  test('begins anew the day after', () => {
    const full = often(WITHDRAWALS_A_DAY, '2026-12-01 09:00')
    expect(countWithdrawal(full, at('2026-12-02 00:00'))).toEqual({ on: '2026-12-02', count: 1 })
  })
})
