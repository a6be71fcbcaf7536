import { findNext, placeNamed, placeParameters } from '@/features/next-one'
import type { CallResult } from '@/services/call'
import type { RowsPage } from '@/features/pages'

/** A list of two rows a page, as it stands once «b» was decided on. */
const listOf =
  (rows: readonly string[]) =>
  async (offset: number): Promise<CallResult<RowsPage<string>>> => ({
    outcome: 'done',
    value: { rows: rows.slice(offset, offset + 2), more: rows.length > offset + 2 },
  })
const isIt = (row: string): boolean => row === 'b'

test.each<[string, readonly string[], number, { row: string; at: number } | null]>([
  ['whoever stands in its place now', ['a', 'c', 'd'], 1, { row: 'c', at: 1 }],
  ['whoever was passed over, at the end of the list', ['a'], 1, { row: 'a', at: 0 }],
  ['whoever comes first, where the place is not known', ['a', 'c'], 0, { row: 'a', at: 0 }],
  ['the one behind it, where it is still listed', ['a', 'b', 'c'], 1, { row: 'c', at: 2 }],
  ['nobody where it was the last', [], 0, null],
  ['nobody where it alone is still listed', ['b'], 0, null],
])('next comes %s', async (_case, rows, at, expected) => {
  expect(await findNext(listOf(rows), at, isIt)).toEqual(expected)
})

test('what could not be asked is not taken for an end', async () => {
  expect(await findNext(async () => ({ outcome: 'offline' }), 0, isIt)).toBeUndefined()
})

test('a place goes through an address, and an address without one means the beginning', () => {
  const place = { search: '东莞 100%', at: 3 }
  expect(placeNamed({ search: encodeURIComponent('东莞 100%'), at: '3' })).toEqual(place)
  expect(placeNamed({ search: '东莞 100%', at: '3' })).toEqual(place)
  expect(placeNamed({ at: 'x' })).toEqual({ search: '', at: 0 })
  expect(placeParameters({ search: '', at: 0 })).toEqual({})
})
