import { numberList } from '@/domain/rubric/number-list'

test.each([
  [[8], undefined, '第 8 项'],
  [[8, 9], undefined, '第 8、9 项'],
  [[1, 2, 3], undefined, '第 1、2、3 项'],
  [[1, 2, 3, 4, 9], undefined, '第 1—4、9 项'],
  [[3, 5, 6, 7, 8, 9], 28, '第 3、5—9 项'],
  [Array.from({ length: 28 }, (_, index) => index + 1), undefined, '第 1—28 项'],
  [Array.from({ length: 28 }, (_, index) => index + 1), 28, '全部 28 项'],
  [[1], 1, '第 1 项'],
])('%j of %s are said as %s', (nos, total, said) => {
  expect(numberList(nos, total)).toBe(said)
})
