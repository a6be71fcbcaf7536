import readXlsxFile from 'read-excel-file/node'
import type { LedgerFilter } from '@/contract/ledger'
import { getInstant } from '@/domain/calendar/instant'
import { COLUMNS, ledgerEntry, ledgerStanding, PHONE } from './support/ledger'
import { documents } from './support/documents'
import { CYCLE } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const exported = async (openId: string, filter: LedgerFilter = 'all') => {
  const link = await documents(() => world).made(openId, 'ledger.export', { filter })
  const response = await fetch(encodeURI(link.url))
  const bytes = Buffer.from(await response.arrayBuffer())
  const [sheet] = await readXlsxFile(bytes)
  return { link, bytes, rows: sheet?.data ?? [] }
}

describe('the ledger as a spreadsheet', () => {
  const AT = getInstant(Date.parse('2026-11-20T02:00:00Z'))
  const check = { note: '年初更名', at: AT, by: 'p-contact-1', byName: '张一' }

  test('keeps numbers as numbers and everything else as the text it is, whatever it begins with', async () => {
    await world.insert({
      ledger_columns: [{ _id: CYCLE.cycleId, ...COLUMNS }],
      ledger: [
        ledgerEntry(1, 'u-dongguan', {
          enterpriseName: '=HYPERLINK("http://x","企业")',
          values: { staff: '1200', phone: '008613800000000' },
          state: 'checked',
          check: { ...check, changes: [{ field: 'staff', label: '职工总数', from: '1200', to: '1250' }] },
        }),
        ledgerEntry(2, 'u-dongguan', {
          formerNames: [{ name: '旧名称厂', until: AT }],
          values: { staff: '', phone: '+86' },
          state: 'confirmed',
          check: { ...check, note: '', changes: [] },
          confirmedAt: AT,
        }),
      ],
    })
    const { link, rows, bytes } = await exported('office')
    expect(link).toMatchObject({ fileName: '2026 年度阶段性评估台账（全省）.xlsx', bytes: bytes.length })
    expect(rows[0]).toEqual([
      '序号',
      '单位名称',
      '曾用名',
      '责任工会',
      '职工总数',
      '联系电话',
      '核对状态',
      '本期变动',
      '核对日期',
      '确认日期',
    ])
    expect(rows[1]).toEqual([
      1,
      '=HYPERLINK("http://x","企业")',
      null,
      '东莞市总工会',
      1200,
      '008613800000000',
      '待工会确认',
      '职工总数：1200 → 1250\n（尚未确认，表中仍为原内容）\n说明：年初更名',
      '2026-11-20',
      null,
    ])
    expect(rows[2]?.slice(1, 9)).toEqual([
      '第2号企业有限公司',
      '旧名称厂（至 2026-11-20）',
      '东莞市总工会',
      null,
      '+86',
      '已确认',
      '无变化',
      '2026-11-20',
    ])
  })

  test('is a union’s own part for a union, and one state where only that is wanted', async () => {
    await world.insert(ledgerStanding())
    const mine = await exported('reviewer-sz')
    expect(mine.rows.slice(1).map((row) => row[0])).toEqual([3])
    expect(mine.link.fileName).toContain('深圳市总工会')
    expect((await exported('office', 'confirmed')).rows).toHaveLength(1)
  })

  test('holds columns as they are set now: what was taken off is not in it', async () => {
    await world.insert({ ...ledgerStanding(), ledger_columns: [{ _id: CYCLE.cycleId, ...COLUMNS, columns: [PHONE] }] })
    expect((await exported('office')).rows[0]).not.toContain('职工总数')
  })

  test('holds more enterprises than one query gives', async () => {
    await world.insert({
      ledger: Array.from({ length: 1200 }, (_, index) => ledgerEntry(index + 1, 'u-dongguan')),
    })
    const { rows } = await exported('office')
    expect(rows).toHaveLength(1201)
    expect(new Set(rows.map((row) => row[0])).size).toBe(1201)
  })
})
