import type { Union } from '@/domain/people/person'
import { type Assignable, gapOf, isReassignment, tallyConfirmations } from '@/features/office/routing/assignment'
import { groupUnions, isUnionNamed } from '@/features/office/routing/unions'
import { suggestionBasisWords } from '@/text/office-routing'

const unions: readonly Union[] = [
  { unionId: 'u3', name: '广东省交通运输工会', kind: 'industry' },
  { unionId: 'u2', name: '深圳市总工会', kind: 'city' },
  { unionId: 'u1', name: '广州市总工会', kind: 'city' },
]

test('unions stand by kind, cities first, and in the order given within', () => {
  expect(groupUnions(unions, '').map(({ kind, unions: each }) => [kind, each.map(({ unionId }) => unionId)])).toEqual([
    ['city', ['u2', 'u1']],
    ['industry', ['u3']],
  ])
})

test('a search leaves out kinds without a match and forgives blanks', () => {
  expect(groupUnions(unions, ' 深 圳').map(({ unions: each }) => each.map(({ unionId }) => unionId))).toEqual([['u2']])
  expect(groupUnions(unions, '佛山')).toEqual([])
})

test('a second union of the same name is noticed before it is added', () => {
  expect(isUnionNamed(unions, ' 广州市总工会 ')).toBe(true)
  expect(isUnionNamed(unions, '广州市总')).toBe(false)
})

const unrouted: Assignable = {
  cycleId: 'c2026',
  enterpriseId: 'e1',
  enterpriseName: '某公司',
  unionId: null,
  unionName: null,
  suggestedUnionId: null,
  state: 'draft',
}

test('a first assignment needs a union and no reason', () => {
  expect(gapOf(unrouted, null, '')).toBe('union_missing')
  expect(gapOf(unrouted, 'u1', '')).toBeUndefined()
})

test('a reassignment needs another union and a reason', () => {
  const routed = { ...unrouted, unionId: 'u1', unionName: '广州市总工会' }
  expect(isReassignment(routed)).toBe(true)
  expect(gapOf(routed, 'u1', '搬迁')).toBe('union_unchanged')
  expect(gapOf(routed, 'u2', '  ')).toBe('reason_missing')
  expect(gapOf(routed, 'u2', '搬迁')).toBeUndefined()
})

test('confirmations add up over their batches, what others had routed apart', () => {
  expect(
    tallyConfirmations([
      { confirmed: ['e1', 'e2'], skipped: [] },
      { confirmed: ['e3'], skipped: ['e4'] },
    ]),
  ).toEqual({
    confirmed: 3,
    skipped: 1,
  })
})

test.each([
  ['name', '名称含地名'],
  ['list position', '名录顺序（第 6 号）'],
  ['list position; name says 深圳', '名录顺序（第 6 号），但名称含“深圳”'],
  ['办公室来函', '办公室来函'],
  [null, '名录未注明依据'],
])('a suggestion by %p says what it goes by: %s', (basis, words) => {
  expect(suggestionBasisWords(basis, 6)).toBe(words)
})
