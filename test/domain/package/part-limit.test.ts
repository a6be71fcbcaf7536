import { partLimit } from '@/domain/package/package-plan'

test('a part that did not end in time is tried again with half of it, down to what a slow storage takes', () => {
  expect([0, 1, 2, 3].map(partLimit)).toEqual([95_000_000, 47_500_000, 23_750_000, 11_875_000])
})
