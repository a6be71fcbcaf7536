import { noColumns, SUGGESTED_COLUMNS, type LedgerColumn } from '@/domain/ledger/ledger-column'
import {
  choicesOf,
  columnGap,
  formOf,
  mayChangeKind,
  moveColumn,
  newColumn,
  putColumn,
  removeColumn,
} from '@/features/ledger/columns-form'

const column = (columnId: string): LedgerColumn => ({ ...newColumn(columnId), label: `栏目${columnId}` })
const [a, b, c] = [column('a'), column('b'), column('c')] as const
const form = { columns: [a, b], removed: [c] }
const idsOf = (columns: readonly LedgerColumn[]) => columns.map(({ columnId }) => columnId)

test('the form begins with what is suggested, and with what was set once something was', () => {
  expect(formOf(noColumns('c2026'), SUGGESTED_COLUMNS).columns).toBe(SUGGESTED_COLUMNS)
  const present = { cycleId: 'c2026', columns: [a], removed: [b], revision: 1 }
  expect(formOf(present, SUGGESTED_COLUMNS)).toEqual({ columns: [a], removed: [b] })
})

test.each([
  ['a', 1, ['b', 'a']],
  ['b', -1, ['b', 'a']],
  ['a', -1, ['a', 'b']],
  ['b', 1, ['a', 'b']],
  ['z', 1, ['a', 'b']],
] as const)('%s moved by %d', (id, by, order) => {
  expect(idsOf(moveColumn(form, id, by).columns)).toEqual(order)
})

test('a column taken off is kept and comes back with all that it was', () => {
  const without = removeColumn(form, 'a')
  expect([idsOf(without.columns), idsOf(without.removed)]).toEqual([['b'], ['c', 'a']])
  expect(putColumn(without, a)).toEqual({ columns: [b, a], removed: [c] })
})

test('a changed column stays where it is, a new one comes last', () => {
  expect(putColumn(form, { ...a, label: '改名' }).columns[0]).toMatchObject({ columnId: 'a', label: '改名' })
  expect(idsOf(putColumn(form, column('d')).columns)).toEqual(['a', 'b', 'd'])
})

test.each([
  ['no name', { ...a, label: ' ' }, '请填写栏目名称。'],
  ['another one’s name', { ...a, label: ' 栏目b ' }, '已经有同名的栏目，请换一个名称。'],
  ['nothing to choose from', { ...a, kind: 'choice' as const }, '选择栏目至少要有一个选项。'],
  ['all that it needs', { ...a, kind: 'choice' as const, choices: ['甲'] }, undefined],
])('a column with %s', (_, of, gap) => {
  expect(columnGap(of, form.columns)).toBe(gap)
})

test('a kind is open until the column was saved once', () => {
  const present = { cycleId: 'c2026', columns: [a], removed: [b], revision: 1 }
  expect(['a', 'b', 'd'].map((id) => mayChangeKind(present, id))).toEqual([false, false, true])
})

test('choices are read from lines and from 顿号', () => {
  expect(choicesOf(' 国有、集体\n\n民营 ')).toEqual(['国有', '集体', '民营'])
})
