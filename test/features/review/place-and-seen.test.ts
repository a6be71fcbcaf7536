import { edition2023 } from '@/domain/rubric/edition-2023'
import { stepFrom } from '@/features/review/use-place'
import { seenNow } from '@/features/review/use-seen'
import { swiped } from '@/features/use-swipe'

const last = edition2023.dimensions[edition2023.dimensions.length - 1]

describe('from indicator to indicator', () => {
  const [first, second] = edition2023.dimensions
  const ends = first?.indicators[first.indicators.length - 1]?.no ?? 0

  test('goes on over the end of a dimension, and back', () => {
    expect(stepFrom(edition2023, ends, 1)).toEqual({ tab: second?.id, no: ends + 1 })
    expect(stepFrom(edition2023, ends + 1, -1)).toEqual({ tab: first?.id, no: ends })
  })

  test('begins with the first, and ends with the table', () => {
    expect(stepFrom(edition2023, null, 1)).toEqual({ tab: first?.id, no: 1 })
    expect(stepFrom(edition2023, 1, -1)).toBeUndefined()
    expect(stepFrom(edition2023, last?.indicators[last.indicators.length - 1]?.no ?? 0, 1)).toBeUndefined()
  })
})

describe('a finger’s way over a card', () => {
  const from = { x: 200, y: 400, at: 1_000 }
  const to = (x: number, y: number, at = 1_200) => ({ x, y, at })

  test.each([
    ['to the left leads on', from, to(90, 410), 1],
    ['to the right leads back', from, to(310, 395), -1],
    ['downwards scrolls', from, to(120, 600), undefined],
    ['of a slip is a tap', from, to(160, 400), undefined],
    ['that lasts reads or chooses text', from, to(60, 400, 2_000), undefined],
    ['from the edge is the browser’s own way back', { ...from, x: 10 }, to(200, 400), undefined],
  ])('%s', (_, begins, ends, by) => {
    expect(swiped(begins, ends)).toBe(by)
  })
})

describe('已阅 on the page', () => {
  test('is what was loaded, overtaken by what was marked since', () => {
    expect(seenNow([7, 8], {})).toEqual([7, 8])
    expect(seenNow([7, 8], { 8: false, 9: true, 7: true })).toEqual([7, 9])
  })
})
