import { compareEditions, tieToFormer } from '@/domain/edition/compare-editions'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { read, withRow } from './tables'

const table = tieToFormer(read(), edition2023)
const { rows, gone } = compareEditions(table, edition2023)

test('each row stands beside the indicator of the edition before that it follows, with what changed', () => {
  expect(rows.map(({ row, former, change, otherPoints }) => [row.no, former?.no ?? null, change, otherPoints])).toEqual(
    [
      [1, 1, 'same', true],
      [2, 2, 'reworded', true],
      [3, 3, 'same', true],
      [4, null, 'new', false],
      [5, 8, 'moved', true],
      [6, null, 'new', false],
      [7, null, 'new', false],
      [8, 18, 'moved', true],
      [9, 27, 'moved', false],
    ],
  )
})

test('what nothing follows is gone', () => {
  expect(gone.map(({ no }) => no)).toEqual([
    ...[4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 28],
  ])
})

test('a row that the office unties is new, and what it followed is gone', () => {
  const untied = compareEditions(withRow(table, 5, { follows: null }), edition2023)
  expect(untied.rows[4]).toMatchObject({ change: 'new', former: null })
  expect(untied.gone.map(({ no }) => no)).toContain(8)
})
