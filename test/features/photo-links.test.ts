import { getInstant } from '@/domain/calendar/instant'
import type { Photo } from '@/domain/evidence/photo'
import { linkCallsOf, numbersWithPhotos, refreshIn } from '@/features/photo-links'

test('links are asked for five indicators at a time', () => {
  expect(linkCallsOf([1, 2, 3, 4, 5, 6, 7])).toEqual([
    [1, 2, 3, 4, 5],
    [6, 7],
  ])
  expect(linkCallsOf([])).toEqual([])
})

test('only for indicators that have photos', () => {
  expect(numbersWithPhotos([7, 8, 9], { 7: [], 9: [{} as Photo] })).toEqual([9])
})

describe('links are fetched anew', () => {
  const now = getInstant(1_796_000_000_000)
  test('five minutes before they end', () => {
    expect(refreshIn(now + 7_200_000, now)).toBe(7_200_000 - 300_000)
  })
  test('but never in a rush, however soon they end', () => {
    expect(refreshIn(now + 1000, now)).toBe(30_000)
    expect(refreshIn(now - 1000, now)).toBe(30_000)
  })
})
