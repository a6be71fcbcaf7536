import { edition2023 } from '@/domain/rubric/edition-2023'
import { stepFrom, swipedFrom } from '@/features/review/use-place'
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

describe('a swipe goes on from the card that it crosses', () => {
  const [first] = edition2023.dimensions
  const ends = first?.indicators[first.indicators.length - 1]?.no ?? 0

  test.each([
    ['wherever the reviewer was led before', 1, null, 1],
    ['also where they scrolled away since', 1, 9, 1],
    ['but for the last of a dimension, which stands too low to come to the finger', ends - 1, ends, ends],
    ['which another dimension’s never does', ends, ends + 1, ends],
  ])('%s', (_, no, at, from) => {
    expect(swipedFrom(edition2023, no, at)).toBe(from)
  })
})

describe('a finger’s way over a card', () => {
  const from = { x: 200, y: 400 }
  const to = (x: number, y: number) => ({ x, y })

  test.each([
    ['to the left leads on', from, to(90, 410), 1],
    ['to the right leads back', from, to(310, 395), -1],
    ['downwards scrolls', from, to(120, 600), undefined],
    ['of a slip is a tap', from, to(160, 400), undefined],
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
