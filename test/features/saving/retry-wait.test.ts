import { retryWait } from '@/features/saving/retry-wait'
import { newRequestId } from '@/services/request-id'

const PHONES = Array.from({ length: 2000 }, newRequestId)

test.each([
  [1, 2_000],
  [2, 4_000],
  [3, 8_000],
  [6, 60_000],
  [40, 60_000],
])('before the try after the %i. a phone waits three quarters to all of %i ms', (attempt, longest) => {
  for (const id of PHONES) {
    expect(retryWait(attempt, id)).toBeGreaterThanOrEqual(longest * 0.75)
    expect(retryWait(attempt, id)).toBeLessThanOrEqual(longest)
  }
})

test.each([1, 2, 3, 6])(
  '2,000 phones that lost the server at one moment do not come back at one: try %i',
  (attempt) => {
    const waits = PHONES.map((id) => retryWait(attempt, id))
    const tenth = (Math.max(...waits) - Math.min(...waits)) / 10
    for (let part = 0; part < 10; part += 1) {
      const from = Math.min(...waits) + part * tenth
      const come = waits.filter((wait) => wait >= from && wait <= from + tenth).length
      expect(come).toBeGreaterThan(100)
      expect(come).toBeLessThan(320)
    }
  },
)

test('phones that meet once do not go on meeting: the share is another at each try', () => {
  const [first = ''] = PHONES
  const meeting = PHONES.filter((id) => Math.abs(retryWait(6, id) - retryWait(6, first)) < 100)
  const apart = meeting.map((id) => Math.abs(retryWait(7, id) - retryWait(7, first)))
  expect(Math.max(...apart)).toBeGreaterThan(1_000)
})

test('the same request at the same try waits as long: what is decided can be decided again', () => {
  expect(retryWait(3, 'a'.repeat(24))).toBe(retryWait(3, 'a'.repeat(24)))
})
