import type { LedgerColumn } from '@/domain/ledger/ledger-column'
import { freshEntry, type LedgerEntry } from '@/domain/ledger/ledger-entry'
import { getInstant } from '@/domain/calendar/instant'
import { changedFields, doubtsIn, entryFields, firstProblem } from '@/features/ledger/entry-form'
import '@/text/refused-in-packages'

const staff: LedgerColumn = {
  columnId: 'staff',
  label: '职工总数',
  kind: 'number',
  required: true,
  choices: [],
  limit: 200,
}
const industry: LedgerColumn = {
  ...staff,
  columnId: 'industry',
  label: '所属行业',
  kind: 'text',
  required: false,
  limit: 5,
}
const columns = [staff, industry]
const enterprise = { enterpriseId: 'e031', no: 31, name: '甲公司', unionId: 'u-dongguan' }
const entry: LedgerEntry = {
  ...freshEntry('c2026', enterprise, '东莞市总工会', undefined),
  values: { staff: '1200', industry: '制造业' },
}
const PROPOSED: LedgerEntry = {
  ...entry,
  state: 'returned',
  check: {
    changes: [{ field: 'staff', label: '职工总数', from: '1200', to: '1300' }],
    note: '',
    at: getInstant(1),
    by: 'p',
    byName: '张一',
  },
}
const WITH = { withProposals: true }

describe('an entry as a form', () => {
  test('shows the name first, then the columns in the office’s order, with what was confirmed', () => {
    expect(entryFields(entry, columns, {}, WITH).map(({ label, value }) => [label, value])).toEqual([
      ['单位名称', '甲公司'],
      ['职工总数', '1200'],
      ['所属行业', '制造业'],
    ])
  })

  test('goes on from what was returned, and what is typed now stands above that', () => {
    const valueOf = (typed: Readonly<Record<string, string>>) =>
      entryFields(PROPOSED, columns, typed, WITH).find(({ field }) => field === 'staff')?.value
    expect([valueOf({}), valueOf({ staff: '1301' })]).toEqual(['1300', '1301'])
  })

  test('shows the confirmed values to whoever corrects them', () => {
    const [, field] = entryFields(PROPOSED, columns, {}, { withProposals: false })
    expect(field).toMatchObject({ value: '1200', changed: false })
  })

  test('counts as changed what differs in earnest, not in its writing', () => {
    const fields = entryFields(entry, columns, { staff: '１，２００', industry: '建筑业' }, WITH)
    expect(changedFields(fields)).toEqual([{ field: 'industry', value: '建筑业' }])
  })

  test('says what is doubtful in what is typed, and lets it be sent', () => {
    const code = {
      columnId: 'code',
      label: '统一社会信用代码',
      kind: 'text',
      required: false,
      choices: [],
      limit: 18,
    } as const
    const fields = entryFields(entry, [...columns, code], { code: '91440600MA4W000003' }, WITH)
    expect(doubtsIn(fields, [...columns, code])).toEqual(['统一社会信用代码“91440600MA4W000003”与校验位不符，请核对'])
    expect(firstProblem(fields)).toBeUndefined()
  })

  test.each([
    [{ staff: '一千' }, '“职工总数”应填数字，例如 1200。请删去文字和单位，只留数字。'],
    [{ staff: ' ' }, '“职工总数”还没有填写。请填好再提交。'],
    [{ name: '' }, '单位名称不能为空。请填写与公章一致的单位全称。'],
    [{ industry: '一二三四五六' }, '“所属行业”写了 6 字，最多 5 字。请至少删去 1 字。'],
    [{ industry: '建筑业' }, undefined],
  ])('says what has to be put right: %j', (edits, problem) => {
    expect(firstProblem(entryFields(entry, columns, edits, WITH))).toBe(problem)
  })
})
