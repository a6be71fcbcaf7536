import type { QuotaRow } from '@/contract/quota'
import { NO_NOMINATIONS } from '@/domain/nomination/nomination'
import {
  findQuotaEdits,
  keepQuotaEdits,
  parseQuota,
  searched,
  sumOf,
  unsavedEdits,
  withQuota,
} from '@/features/nominations/quota-edits'
import { resetTaro } from '../support/stand-ins/taro'

// The browser's variant keeps each persona's things apart; outside a browser there is none.
jest.mock('@/services/storage-scope', () => ({ storageScope: () => 'person/' }))

beforeEach(() => resetTaro())

const row = (unionId: string, name: string, provincial: number, own: number, revision = 1): QuotaRow => ({
  union: { unionId, name, kind: 'city' },
  quota: { provincial, own, revision },
  tally: { provincial: NO_NOMINATIONS, own: NO_NOMINATIONS },
})
const dongguan = row('u-dongguan', '东莞市总工会', 3, 6)
const shenzhen = row('u-shenzhen', '深圳市总工会', 4, 8)
const rows = [dongguan, shenzhen]

test.each([
  ['0', 0],
  ['12', 12],
  [' 300 ', 300],
  ['１２', 12],
  ['301', undefined],
  ['', undefined],
  ['-1', undefined],
  ['3.5', undefined],
  ['三', undefined],
])('%j typed is %p places', (typed, places) => {
  expect(parseQuota(typed)).toBe(places)
})

test('one number changed leaves the other, and remembers the revision that it was changed on', () => {
  expect(withQuota({}, dongguan, 'provincial', 5)).toEqual({
    'u-dongguan': { provincial: 5, own: 6, seenRevision: 1 },
  })
})

test('a number changed back needs no saving', () => {
  const edits = withQuota({}, dongguan, 'own', 7)
  expect(withQuota(edits, dongguan, 'own', 6)).toEqual({})
})

test('an edit keeps the revision that it began on, so that a colleague’s change is noticed', () => {
  const edits = withQuota({}, dongguan, 'own', 7)
  expect(withQuota(edits, row('u-dongguan', '东莞市总工会', 4, 6, 2), 'own', 9)['u-dongguan']).toMatchObject({
    seenRevision: 1,
    own: 9,
  })
})

test('what a colleague set to the same meanwhile, and what names no union, is not sent', () => {
  const edits = {
    'u-dongguan': { provincial: 3, own: 6, seenRevision: 0 },
    'u-gone': { provincial: 1, own: 1, seenRevision: 0 },
  }
  expect(unsavedEdits(edits, rows)).toEqual({})
})

test('sums count what is edited as it would be', () => {
  expect(sumOf(rows, withQuota({}, dongguan, 'provincial', 10), 'provincial')).toBe(14)
})

test('edits survive the page, and a phone that holds something else is not believed', () => {
  const edits = withQuota({}, dongguan, 'provincial', 5)
  keepQuotaEdits('c2027', edits)
  expect(findQuotaEdits('c2027')).toEqual(edits)
  keepQuotaEdits('c2027', { 'u-dongguan': { provincial: 'x' } as never })
  expect(findQuotaEdits('c2027')).toEqual({})
  expect(findQuotaEdits('c2028')).toEqual({})
})

test('unions are found by a part of their names', () => {
  expect(searched(rows, ' 深圳 ').map(({ union }) => union.unionId)).toEqual(['u-shenzhen'])
})
