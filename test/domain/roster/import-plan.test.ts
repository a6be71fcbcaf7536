import { effectOf, isUndecided } from '@/domain/roster/import-row'
import { kinds, known, only, plan } from '../support/import'

describe('a row that cannot be read is given back with the reason', () => {
  test.each([
    ['without a name', '9||广州市', { why: 'name_missing' }],
    ['a name that is a formula', '9|=HYPERLINK("http://example.com")|', { why: 'like_a_formula', label: '企业名称' }],
    ['a name that calls a function', '9|@SUM(A1)|', { why: 'like_a_formula', label: '企业名称' }],
    ['a number that is none', '甲|广州某某有限公司|', { why: 'no_invalid', text: '甲' }],
    ['a number that goes on in dots', `1${'.'.repeat(30_000)}|广州某某有限公司|`, { why: 'no_invalid' }],
    ['a number of zero', '0|广州某某有限公司|', { why: 'no_invalid', text: '0' }],
  ])('%s', (_name, line, reason) => {
    expect(only(['序号|企业名称|地市', line])).toMatchObject({ kind: 'rejected', reasons: [reason] })
  })

  test('a value that its column cannot hold, and each of several', () => {
    const row = only(['企业名称|职工总数|企业性质', '广州某某有限公司|很多|不详'])
    expect(row.kind).toBe('rejected')
    expect(row.reasons.map((reason) => reason.why === 'value' && reason.refusal.refused)).toEqual([
      'ledger_not_a_choice',
      'ledger_not_a_number',
    ])
  })

  test('a name longer than any is refused and not kept whole', () => {
    const row = only(['企业名称', '长'.repeat(5000)])
    expect(row.kind).toBe('rejected')
    expect(row.name).toHaveLength(200)
  })
})

describe('the same name', () => {
  test.each([
    ['half-width brackets', '日立电梯(中国)有限公司'],
    ['blanks', ' 日立电梯 （中国） 有限公司 '],
    ['an invisible sign', '日立电梯（中国）\u200B有限公司'],
    ['other brackets', '日立电梯〔中国〕有限公司'],
  ])('is known by %s, and keeps the ledger’s way of writing it', (_name, name) => {
    expect(only(['企业名称', name])).toMatchObject({ kind: 'unchanged', match: { enterpriseId: 'e2' }, changes: [] })
  })

  test('is known in full-width letters', () => {
    const tcl = [known(10, 'TCL 华星光电技术有限公司')]
    expect(only(['企业名称', 'ＴＣＬ华星光电技术有限公司'], { known: tcl }).kind).toBe('unchanged')
  })

  test('is not known by another legal form: that is offered, and waits', () => {
    const row = only(['企业名称', '日立电梯（中国）有限责任公司'])
    expect(row).toMatchObject({ kind: 'unmatched', match: null, candidates: [{ enterpriseId: 'e2' }] })
    expect(isUndecided(row)).toBe(true)
    expect(effectOf(row)).toEqual({ does: 'nothing' })
  })

  test('is not known by a branch of it', () => {
    const row = only(['企业名称', '广州海格通信集团股份有限公司番禺分公司'])
    expect(row.kind).toBe('unmatched')
  })

  test('is known by a former name, which renames nothing', () => {
    expect(only(['企业名称', '东莞市公路集团有限公司'])).toMatchObject({
      kind: 'unchanged',
      match: { enterpriseId: 'e3' },
      notes: [{ about: 'former_name', name: '东莞市交通投资集团有限公司' }],
    })
  })
})

describe('a change', () => {
  test('is said field by field, old and new', () => {
    const row = only(['企业名称|联系人|职工总数', '广州海格通信集团股份有限公司|李四|１，２００'])
    expect(row.kind).toBe('changed')
    expect(row.changes).toEqual([
      { field: 'staff', label: '职工总数', from: '', to: '1200' },
      { field: 'contact', label: '联系人', from: '张三', to: '李四' },
      // Who is invited is kept beside the ledger, and follows the roster.
      { field: 'roster-contact', label: '被邀请人', from: '', to: '李四' },
    ])
  })

  test('is nothing that the file leaves blank or says as it is', () => {
    expect(kinds(['企业名称|职工总数|行业', '广州海格通信集团股份有限公司||'])).toEqual(['unchanged'])
    const invited = known(1, '广州海格通信集团股份有限公司', {
      values: { contact: '张三' },
      rosterContact: { name: '张三', telephone: '', notedAt: 0 as never },
    })
    expect(kinds(['企业名称|联系人|职工总数', '广州海格通信集团股份有限公司|张三|'], { known: [invited] })).toEqual([
      'unchanged',
    ])
  })

  test('of a city is a suggestion where no union answers yet, and never a reassignment', () => {
    expect(only(['企业名称|地市', '广州海格通信集团股份有限公司|广州']).changes).toEqual([
      { field: 'suggested-union', label: '建议的责任工会', from: '', to: '广州市总工会' },
    ])
    expect(only(['企业名称|地市', '日立电梯（中国）有限公司|东莞市'])).toMatchObject({
      kind: 'unchanged',
      notes: [{ about: 'union_kept', name: '广州市总工会' }],
    })
  })

  test('to a union that nobody knows is said and not made', () => {
    expect(only(['企业名称|责任工会', '广州海格通信集团股份有限公司|火星市总工会'])).toMatchObject({
      kind: 'unchanged',
      notes: [{ about: 'union_unknown', text: '火星市总工会' }],
    })
  })
})

describe('疑似更名', () => {
  test('is a known credit code under another name', () => {
    const row = only(['企业名称|统一社会信用代码', '广州海格科技有限公司|９１４４０１０１１９００００００0a'])
    expect(row).toMatchObject({
      kind: 'renamed',
      match: { enterpriseId: 'e1' },
      notes: [{ about: 'doubtful' }, { about: 'known_by', what: 'credit_code' }],
    })
    expect(row.changes[0]).toMatchObject({
      field: 'name',
      from: '广州海格通信集团股份有限公司',
      to: '广州海格科技有限公司',
    })
    expect(effectOf(row)).toEqual({ does: 'nothing' })
  })

  test('is a known number under another name', () => {
    expect(only(['序号|企业名称', '3|南方交投控股有限公司'])).toMatchObject({
      kind: 'renamed',
      match: { enterpriseId: 'e3' },
    })
  })

  test('is not a number of the file’s own counting', () => {
    const lines = [
      '序号|企业名称',
      '1|日立电梯（中国）有限公司',
      '2|东莞市交通投资集团有限公司',
      '3|南方交投控股有限公司',
    ]
    expect(kinds(lines)).toEqual(['unchanged', 'unchanged', 'new'])
  })

  test('is not a number whose enterprise the file names as well', () => {
    const lines = ['序号|企业名称', '1|广州海格通信集团股份有限公司', '1|南方交投控股有限公司']
    const [, second] = plan(lines).rows
    expect(second).toMatchObject({ kind: 'new', notes: [{ about: 'number_taken', no: 1 }] })
  })
})

describe('重复', () => {
  test('rows that say the same: the first counts', () => {
    const lines = ['企业名称|联系人', '南方交投控股有限公司|甲', '南方交投控股(有限公司|甲', '南方交投控股有限公司|甲']
    expect(kinds(lines)).toEqual(['new', 'new', 'duplicated'])
  })

  test('rows of one name that say different things: none counts', () => {
    const rows = plan(['企业名称|联系人', '南方交投控股有限公司|甲', '南方交投控股有限公司|乙']).rows
    expect(rows.map(({ kind }) => kind)).toEqual(['duplicated', 'duplicated'])
    expect(rows[0]?.reasons).toEqual([{ why: 'repeated', rows: [3] }])
  })

  test('the name of one enterprise with the credit code of another', () => {
    expect(only(['企业名称|信用代码', '广州海格通信集团股份有限公司|91441900000000000B'])).toMatchObject({
      kind: 'duplicated',
      reasons: [{ why: 'several_enterprises', names: ['广州海格通信集团股份有限公司', '东莞市交通投资集团有限公司'] }],
    })
  })

  test('two rows that lead to one enterprise: the surer one counts', () => {
    const lines = [
      '企业名称|信用代码',
      '南方交投控股有限公司|91441900000000000B',
      '东莞市交通投资集团有限公司|91441900000000000B',
    ]
    expect(plan(lines).rows.map(({ kind, reasons }) => [kind, reasons])).toEqual([
      ['duplicated', [{ why: 'same_enterprise', row: 3 }]],
      ['unchanged', []],
    ])
  })
})

test('enterprises that the file does not name are told and left alone', () => {
  expect(plan(['企业名称', '日立电梯（中国）有限公司']).absent.map(({ enterpriseId }) => enterpriseId)).toEqual([
    'e1',
    'e3',
  ])
})
