import { readQuotaTable } from '@/domain/nomination/quota-table'
import type { Table } from '@/domain/ledger/table'
import type { Union } from '@/domain/people/person'

const unions: readonly Union[] = [
  { unionId: 'u-dongguan', name: '东莞市总工会', kind: 'city' },
  {
    unionId: 'u-shenzhen',
    name: '深圳市总工会',
    kind: 'city',
    formerNames: [{ name: '深圳总工会', until: 0 as never, byName: '' }],
  },
]

const table = (...rows: ReadonlyArray<readonly string[]>): Table => ({
  name: '名额',
  rows: rows.map((cells, index) => ({ number: index + 1, cells, formulas: [] })),
})
const HEAD = ['工会', '省级名额', '本级名额']
const read = (...rows: ReadonlyArray<readonly string[]>) => readQuotaTable([table(HEAD, ...rows)], unions)

describe('a 名额分配表 is refused', () => {
  test.each([[[]], [[['工会', '省级名额']]], [[['东莞市总工会', '1', '2']]]])('without a head: %j', (rows) => {
    expect(readQuotaTable([table(...rows)], unions)).toMatchObject({ refused: 'quota_table_without_head' })
  })
})

describe('a row is in doubt', () => {
  test.each([
    [['佛山市总工会', '1', '2'], 'unknown_union'],
    [['东莞市总工会', '1.5', '2'], 'not_a_quota'],
    [['东莞市总工会', '-1', '2'], 'not_a_quota'],
    [['东莞市总工会', '三', '2'], 'not_a_quota'],
    [['东莞市总工会', '301', '2'], 'not_a_quota'],
  ])('%j: %s', (row, why) => {
    expect(read(row)).toEqual({ rows: [], doubts: [{ row: 2, name: row[0], why }], doubted: 1 })
  })

  test('where its union stands above already, and the first is taken', () => {
    expect(read(['东莞市总工会', '1', '2'], ['东莞市总工会', '3', '4'])).toMatchObject({
      rows: [{ unionId: 'u-dongguan', provincial: 1, own: 2 }],
      doubts: [{ row: 3, why: 'twice' }],
    })
  })

  test('where the sheet hides it', () => {
    const [head] = table(HEAD).rows
    const hidden = { number: 2, cells: ['东莞市总工会', '1', '2'], formulas: [], hidden: true }
    const sheet = { name: '', rows: [...(head ? [head] : []), hidden] }
    expect(readQuotaTable([sheet], unions)).toMatchObject({ rows: [], doubts: [{ why: 'hidden' }] })
  })

  test('and of a great many the first fifty are named', () => {
    const rows = Array.from({ length: 60 }, () => ['某工会', '1', '1'])
    const reading = read(...rows)
    expect('doubted' in reading && [reading.doubted, reading.doubts.length]).toEqual([60, 50])
  })
})

describe('a 名额分配表 is read', () => {
  test('below its titles, without its sum, whatever the width of its figures', () => {
    expect(
      readQuotaTable(
        [
          table(['说明']),
          table(
            ['2026 年度名额分配表'],
            ['序号', '单位名称', '省级台账名额', '本级台账名额'],
            ['1', ' 东莞市 总工会', '１２', '3个'],
            ['2', '深圳总工会', '', '4'],
            ['', '合计', '12', '7'],
          ),
        ],
        unions,
      ),
    ).toEqual({
      rows: [
        { unionId: 'u-dongguan', provincial: 12, own: 3 },
        { unionId: 'u-shenzhen', provincial: 0, own: 4 },
      ],
      doubts: [],
      doubted: 0,
    })
  })
})
