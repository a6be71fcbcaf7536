import { findHead, importFields } from '@/domain/roster/import-columns'
import { planImport } from '@/domain/roster/import-plan'
import { effectOf, mayDecide } from '@/domain/roster/import-row'
import { only } from '../support/import'

describe('rows that are no enterprise are left out by default, and said:', () => {
  test.each([
    ['企业名称|职工总数', '合计|300'],
    ['企业名称|职工总数', '填表人：某某|'],
    ['企业名称|职工总数', '备注：以上为初步名单|'],
    ['企业名称|职工总数', '一、国有企业|'],
    ['企业名称|职工总数', '广州市|'],
    ['企业名称|职工总数', '东莞市（12家）|'],
  ])('under %s: %s', (head, line) => {
    const row = only([head, line])
    expect(row.notes).toContainEqual({ about: 'no_enterprise' })
    expect(effectOf(row)).toEqual({ does: 'nothing' })
    // The office may say that it is one after all.
    expect(effectOf({ ...row, decision: { kind: 'new' } })).toEqual({ does: 'add' })
    expect(mayDecide(row, { kind: 'new' })).toBe(true)
  })

  test.each(['三一重工股份有限公司|', '合计网络科技有限公司|', '广州市|20'])('%s is an enterprise', (line) => {
    expect(effectOf(only(['企业名称|职工总数', line]))).toEqual({ does: 'add' })
  })
})

describe('a value that a spreadsheet spoilt', () => {
  test('is not taken, and the ledger keeps what it has', () => {
    const row = only(['企业名称|统一社会信用代码', '广州海格通信集团股份有限公司|9.14E+17'])
    expect(row).toMatchObject({
      kind: 'unchanged',
      values: {},
      notes: [{ about: 'doubtful', doubt: { doubt: 'spoiled' } }],
    })
  })
})

describe('a name', () => {
  test.each([
    ['broken over lines', '广东示例精密\n制造有限公司', '广东示例精密制造有限公司'],
    ['with a sign that has no width', '广东示例\u200B禾有限公司', '广东示例禾有限公司'],
    ['with a radical in place of a character', '广东示例\u2F45圆有限公司', '广东示例方圆有限公司'],
    ['that would be written backwards', '广东\u202E示例有限公司', '广东示例有限公司'],
    ['in Latin letters over two lines', 'TCL\n华星', 'TCL 华星'],
  ])('%s comes to its one form', (_, typed, name) => {
    expect(only(['企业名称', typed], { known: [] }).name).toBe(name)
  })
})

test('a hidden row, and a line of another width than the head, are said', () => {
  const rows = [
    { number: 1, cells: ['企业名称', '地市'], formulas: [] },
    { number: 2, cells: ['甲公司', '广东省', '深圳市'], formulas: [], fields: 3 },
    { number: 3, cells: ['乙公司', '广州市'], formulas: [], fields: 2, hidden: true },
  ]
  const head = findHead({ name: '', rows }, importFields([]))
  const { rows: planned } = planImport(head?.rows ?? [], head?.mapping ?? {}, { columns: [], unions: [], known: [] }, 2)
  expect(planned.map(({ notes }) => notes.map(({ about }) => about))).toEqual([
    ['other_width', 'union_unknown'],
    ['hidden_row', 'union_unknown'],
  ])
})
