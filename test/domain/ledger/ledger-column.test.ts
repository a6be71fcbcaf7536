import {
  noColumns,
  setColumns,
  suggestColumns,
  SUGGESTED_COLUMNS,
  type LedgerColumn,
  type LedgerColumns,
} from '@/domain/ledger/ledger-column'
import { isRefusal } from '@/domain/refusal/refusal'

const staff: LedgerColumn = {
  columnId: 'staff',
  label: '职工总数',
  kind: 'number',
  required: true,
  choices: [],
  limit: 200,
}
const industry: LedgerColumn = { ...staff, columnId: 'industry', label: '所属行业', kind: 'text', required: false }
const ownership: LedgerColumn = {
  ...industry,
  columnId: 'ownership',
  label: '企业性质',
  kind: 'choice',
  choices: ['民营'],
}
const present: LedgerColumns = { cycleId: 'c2026', columns: [staff, industry], removed: [], revision: 3 }

const set = (wanted: readonly LedgerColumn[], of = present): LedgerColumns => {
  const result = setColumns(of, wanted, of.revision)
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}

describe('columns are refused', () => {
  test.each([
    ['over a colleague’s change', [staff], 2, 'ledger_columns_changed'],
    [
      'more than a sheet can be read with',
      Array.from({ length: 41 }, (_, n) => ({ ...staff, columnId: `c${n}`, label: `栏${n}` })),
      3,
      'ledger_columns_too_many',
    ],
    ['without a label', [{ ...staff, label: ' ' }], 3, 'ledger_column_label_missing'],
    ['with a label that no screen holds', [{ ...staff, label: '长'.repeat(31) }], 3, 'ledger_column_label_too_long'],
    ['with two of one name', [staff, { ...industry, label: ' 职工总数' }], 3, 'ledger_column_label_taken'],
    ['named as the name itself', [{ ...staff, label: '单位名称' }], 3, 'ledger_column_label_taken'],
    ['with the id that the name has', [{ ...staff, columnId: 'name' }], 3, 'ledger_column_label_taken'],
    ['with one id twice', [staff, { ...staff, label: '另一栏' }], 3, 'ledger_column_label_taken'],
    ['a choice of nothing', [{ ...ownership, choices: [' '] }], 3, 'ledger_column_choices_missing'],
    [
      'a choice of too much',
      [{ ...ownership, choices: Array.from({ length: 41 }, (_, n) => `${n}`) }],
      3,
      'ledger_column_choices_too_many',
    ],
    [
      'of another kind than their values were checked by',
      [{ ...staff, kind: 'text' as const }],
      3,
      'ledger_column_kind_fixed',
    ],
  ])('%s', (_, wanted, seenRevision, refused) => {
    expect(setColumns(present, wanted, seenRevision)).toMatchObject({ refused })
  })
})

describe('columns', () => {
  test('are set in the office’s order, and counted', () => {
    const { columns, revision } = set([ownership, staff])
    expect(columns.map(({ label }) => label)).toEqual(['企业性质', '职工总数'])
    expect(revision).toBe(4)
  })

  test('that are taken off are kept, keep their kind, and come back', () => {
    const without = set([staff])
    expect(without.removed).toEqual([industry])
    expect(setColumns(without, [staff, { ...industry, kind: 'date' }], 4)).toMatchObject({
      refused: 'ledger_column_kind_fixed',
    })
    const back = set([staff, industry], without)
    expect(back).toMatchObject({ columns: [staff, industry], removed: [] })
  })

  test('hold nothing invisible, no choice twice, and no choices where nothing is chosen', () => {
    const [first, second] = set([
      { ...ownership, choices: ['民营 ', '民营', '', '外资'] },
      { ...staff, label: '职工\u0000总数', choices: ['无用'] },
    ]).columns
    expect(first?.choices).toEqual(['民营', '外资'])
    expect(second).toMatchObject({ label: '职工总数', choices: [] })
  })

  test('are suggested as last year’s, and as this product’s own where there were none', () => {
    expect(suggestColumns(present)).toEqual([staff, industry])
    expect(suggestColumns(undefined)).toBe(SUGGESTED_COLUMNS)
    expect(set(SUGGESTED_COLUMNS, noColumns('c2026')).columns).toEqual(SUGGESTED_COLUMNS)
  })
})
