import { addedUp, changeBetween, countedBelow } from '@/domain/totals/counters'
import { atMost, distributionOf, meanOf, medianOf, shownMiddle, sizeOf } from '@/domain/totals/distribution'

const of = (...values: readonly number[]) =>
  distributionOf(countedBelow(addedUp(values.map((value) => ({ [`self/3/${value}`]: 1 }))), 'self', 3))

describe('numbers by name', () => {
  test('are added up, and what comes to nothing is left out', () => {
    expect(
      addedUp([
        { a: 1, b: 2 },
        { a: -1, c: 3 },
      ]),
    ).toEqual({ b: 2, c: 3 })
  })

  test('what has to be added to the one to become the other', () => {
    const before = { a: 2, b: 1 }
    const after = { a: 3, c: 1 }
    expect(changeBetween(before, after)).toEqual({ a: 1, b: -1, c: 1 })
    expect(addedUp([before, changeBetween(before, after)])).toEqual(after)
    expect(changeBetween(after, after)).toEqual({})
  })

  test('a name is no part of a longer one', () => {
    expect([...countedBelow({ 'self/3/450': 1, 'self/30/450': 2, 'self/3/400': 0 }, 'self', 3)]).toEqual([['450', 1]])
  })
})

describe('mean and middle', () => {
  test.each([
    { values: [], mean: null, median: null },
    { values: [400], mean: 400, median: 400 },
    { values: [100, 400], mean: 250, median: 250 },
    { values: [400, 100, 100], mean: 200, median: 100 },
    { values: [50, 50, 450, 500], mean: 262.5, median: 250 },
  ])('of $values', ({ values, mean, median }) => {
    expect([sizeOf(of(...values)), meanOf(of(...values)), medianOf(of(...values))]).toEqual([
      values.length,
      mean,
      median,
    ])
  })

  test('how many are at most so large', () => {
    expect([99, 100, 249, 400].map((limit) => atMost(of(100, 100, 250, 400), limit))).toEqual([0, 2, 2, 4])
  })
})

describe('a middle that others are shown', () => {
  test('is none of four', () => {
    expect(shownMiddle(of(100, 200, 300, 400))).toBeNull()
  })

  test('is one of five', () => {
    expect(shownMiddle(of(100, 200, 300, 400, 500))).toBe(300)
  })
})
