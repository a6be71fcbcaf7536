import { findHead, importFields } from '@/domain/roster/import-columns'
import { planImport } from '@/domain/roster/import-plan'
import { effectOf, mayDecide } from '@/domain/roster/import-row'
import { only } from '../support/import'

describe('rows that are no enterprise are left out by default, and said:', () => {
  const HEAD = '序号|企业名称|职工总数|责任工会'
  test.each([
    ...['合计', '合 计', '小计：', '总计12家', '共12家企业', '广州市小计', '全省合计', '累计', '合计：12家'],
    ...[
      '填表人：某某',
      '填报人（签字）',
      '填报单位（盖章）',
      '制表：某某',
      '主管领导：',
      '负责人签字：',
      '联系人',
      '单位（盖章）：',
    ],
    ...[
      '备注：以上为初步名单',
      '注1：以上',
      '说明',
      '填表时间：2026年11月',
      '2026年11月30日',
      '2026-11-30',
      '年 月 日',
    ],
    ...['第1页共3页', '——以下空白——', '＊＊＊', '/'],
  ])('%s, under the names or in the place of 序号', (words) => {
    for (const line of [`|${words}|300|`, `${words}||300|`]) {
      const row = only([HEAD, line])
      expect([line, row.name !== '', row.notes.map(({ about }) => about)]).toEqual([line, true, ['no_enterprise']])
      expect(effectOf(row)).toEqual({ does: 'nothing' })
      // The office may say that it is one after all.
      expect(effectOf({ ...row, decision: { kind: 'new' } })).toEqual({ does: 'add' })
      expect(mayDecide(row, { kind: 'new' })).toBe(true)
    }
  })

  test.each([
    ...[
      '|一、国有企业||',
      '|（一）国有企业||',
      '一|国有企业||',
      '|1、国有企业||',
      '|国有企业||',
      '|民营企业（共8家）||',
    ],
    ...['|广州市||', '广州市|||', '|东莞市（12家）||', '|东莞市12家||', '|天河区||', '|第一批||', '|制造业||'],
  ])('%s, the heading of a group', (line) => {
    expect(only([HEAD, line]).notes).toEqual([{ about: 'no_enterprise' }])
  })

  test.each([
    ...[
      '|三一重工股份有限公司||',
      '|合计网络科技有限公司||',
      '|广州市||广州市',
      '|备注科技有限公司||',
      '|总计量检测中心||',
    ],
    ...['|日期食品厂||', '|华润万家超市||', '|示例制造||', '一|甲公司|20|'],
  ])('%s is an enterprise’s', (line) => {
    expect(only([HEAD, line]).notes).not.toContainEqual({ about: 'no_enterprise' })
  })

  test('a name that slipped into the place of 序号 is not dropped', () => {
    expect(only([HEAD, '甲公司|||'])).toMatchObject({
      kind: 'rejected',
      reasons: [{ why: 'name_missing' }, { why: 'no_invalid' }],
    })
  })
})

describe('a number in the list is read as people write it:', () => {
  test.each(['1', '１', '01', '1.', '1.0', '（1）', '1、', 'No.1', '第1号', '①'])('%s', (no) => {
    expect(only(['序号|企业名称', `${no}|甲公司`])).toMatchObject({ no: 1, reasons: [] })
  })

  test.each(['A1', '1-1', '1.5', '1 1'])('%s is none', (no) => {
    expect(only(['序号|企业名称', `${no}|甲公司`]).reasons).toMatchObject([{ why: 'no_invalid' }])
  })
})

describe('a cell in which nothing can be', () => {
  test.each(['/', '-', '——', '无', '暂无'])(
    '%s says nothing where a number, a code or a telephone is asked for',
    (sign) => {
      const row = only([
        '企业名称|职工总数|统一社会信用代码|联系电话|所属行业',
        `甲公司|${sign}|${sign}|${sign}|${sign}`,
      ])
      expect(row).toMatchObject({ reasons: [], notes: [], values: { industry: sign } })
    },
  )

  test.each(['#N/A', '#REF!', '#DIV/0!'])('%s is what a formula shows that failed', (shown) => {
    for (const line of [`甲公司|${shown}`, `${shown}|汽车`])
      expect(only(['企业名称|所属行业', line]).reasons).toMatchObject([{ why: 'like_a_formula' }])
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
    ['with a radical that Unicode makes no character of', '⻓城⻔业', '长城门业'],
    ['of a compatible ideograph', '\uF900丰', '豈丰'],
    ['in decomposed letters', 'E\u0301lan', 'Élan'],
    ['in full-width letters', 'ＴＣＬ２', 'TCL2'],
    ['parted by a tab', '广东\t示例', '广东示例'],
    ['parted by blanks of other kinds', '广东\u00A0\u3000示例', '广东 示例'],
    ['with joiners, fillers and selectors', '广\u200D东\u3164示\uFE00例\u{E0100}', '广东示例'],
    ['with an Arabic mark of direction', '广\u061C东', '广东'],
    ['broken behind a character beyond U+FFFF', '𠮷\n化工', '𠮷化工'],
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
