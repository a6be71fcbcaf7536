import { findHead, importFields, isMapping } from '@/domain/roster/import-columns'
import { SUGGESTED_COLUMNS } from '@/domain/ledger/ledger-column'

const fields = importFields(SUGGESTED_COLUMNS)
const headOf = (...lines: readonly string[]) =>
  findHead(
    { name: '', rows: lines.map((line, index) => ({ number: index + 1, cells: line.split('|'), formulas: [] })) },
    fields,
  )

describe('the head of a roster', () => {
  test.each([
    ['the ledger’s own words', '序号|企业名称|责任工会', { no: 0, name: 1, union: 2 }],
    ['English, as the example roster has it', 'no|name|suggested_city|basis', { no: 0, name: 1, union: 2 }],
    ['stars, blanks and brackets', '*序 号|企业名称（全称）：|所属地市', { no: 0, name: 1, union: 2 }],
    ['brackets within', '编号|企业（工业园区）名称|地级市', { no: 0, name: 1, union: 2 }],
    [
      'the ledger’s columns',
      '单位名称|统一社会信用代码|手机号',
      { name: 0, 'column-credit-code': 1, 'column-phone': 2 },
    ],
  ])('is known in %s', (_name, line, mapping) => {
    expect(headOf(line)?.mapping).toEqual(mapping)
  })

  test('is found below a title and a date', () => {
    const head = headOf('2026年省级台账企业名单|', '填报单位：|2026-12-01', '序号|企业名称', '1|甲')
    expect(head?.heads).toEqual(['序号', '企业名称'])
    expect(head?.rows.map(({ number }) => number)).toEqual([4])
  })

  test('is read from two lines where one cell spans several', () => {
    const head = headOf('序号|企业名称|联系|', '||联系人|联系电话', '1|甲|张三|0769')
    expect(head?.mapping).toMatchObject({ name: 1, 'column-contact': 2, 'column-phone': 3 })
    expect(head?.rows).toHaveLength(1)
  })

  test('with a column twice takes the first and says so', () => {
    expect(headOf('企业名称|企业名称|地市')).toMatchObject({ mapping: { name: 0, union: 2 }, doubled: ['企业名称'] })
  })

  test('is none where nothing is called 企业名称, and within the first twenty rows', () => {
    expect(headOf('甲公司|广州', '乙公司|深圳')).toBeUndefined()
    expect(headOf(...Array.from({ length: 25 }, () => '说明|'), '企业名称|地市')).toBeUndefined()
  })

  test('alone leaves no rows', () => {
    expect(headOf('序号|企业名称')?.rows).toEqual([])
  })
})

describe('a person’s own choice of columns', () => {
  const heads = ['甲', '乙', '丙']
  test.each([
    ['without a name', { no: 0 }],
    ['with one column for two', { name: 1, union: 1 }],
    ['with a column that is not there', { name: 3 }],
    ['with a field that is not there', { name: 0, other: 1 }],
  ] as ReadonlyArray<[string, Record<string, number>]>)('is refused %s', (_name, mapping) => {
    expect(isMapping(mapping, fields, heads)).toBe(false)
  })

  test('holds otherwise', () => {
    expect(isMapping({ name: 2, union: 0, 'column-phone': 1 }, fields, heads)).toBe(true)
  })
})
