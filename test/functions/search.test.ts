import { asCounted } from './support/as-counted'
import { assessment, CYCLE, enterprise } from './support/standing'
import { ledgerEntry, ledgerStanding, ledgerSteps } from './support/ledger'
import { timer } from './support/timer'
import { ledgerDocument } from '../../cloudfunctions/_store/ledger-writes'
import { freshEnterpriseReports, freshUnionReport } from '@/domain/report/report'
import { freshEntry } from '@/domain/ledger/ledger-entry'
import { startWorld, type World } from './support/world'

let world: World
const ENTERPRISES = [
  [31, '日立电梯（中国）有限公司'],
  [32, '重庆长安（东莞）汽车有限公司'],
  [33, '广东ＡＢＣ-物流 股份有限公司'],
] as const

beforeEach(async () => {
  world = await startWorld()
  const named = ENTERPRISES.map(([no, name]) => ({ ...enterprise(no, 'u-dongguan'), name }))
  await world.insert({
    enterprises: named,
    assessments: named.map((each) => ({ ...assessment(each.no, 'u-dongguan'), enterpriseName: each.name })),
    ledger: [
      ...ledgerStanding().ledger,
      ledgerEntry(4, null),
      ...named.map((each) => ledgerDocument(freshEntry('c2026', each, '东莞市总工会', undefined))),
    ],
  })
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const { target } = ledgerSteps(() => world)

/** Every list in which enterprises are looked for. */
const LISTS = {
  progress: async (search: string) =>
    (await world.as('office').does('oversight.enterprises', { filter: 'all', search, offset: 0 })).rows,
  worklist: async (search: string) =>
    (
      await world
        .as('reviewer-dg')
        .does('worklist.page', { unionId: 'u-dongguan', tab: 'unsubmitted', search, offset: 0 })
    ).rows.map(({ outline }) => outline),
  routing: async (search: string) =>
    (await world.as('office').does('routing.list', { tab: 'routed', search, offset: 0 })).rows.map(
      (row) => row.enterprise,
    ),
  ledger: async (search: string) =>
    (await world.as('office').does('ledger.page', { filter: 'all', search, offset: 0 })).rows,
  reports: async (search: string) =>
    (await world.as('office').does('report.list', { kind: 'stage', filter: 'all', search, offset: 0 })).rows.map(
      (row) => ({ enterpriseId: row.enterpriseId ?? '' }),
    ),
  packages: async (search: string) => (await world.as('office').does('package.places', { search })).enterprises,
  invitations: async (search: string) =>
    (await world.as('office').does('invitation.seats', { role: 'contact', state: 'all', search, offset: 0 })).rows.map(
      ({ seat }) => ({ enterpriseId: seat.role === 'contact' ? seat.enterpriseId : '' }),
    ),
} as const
type List = keyof typeof LISTS
const find = async (list: List, search: string) => (await LISTS[list](search)).map(({ enterpriseId }) => enterpriseId)

test.each(Object.keys(LISTS).filter((list) => list !== 'reports') as List[])(
  'an enterprise is found however it is asked for: %s',
  async (list) => {
    await fire('12-02')
    for (const [search, ids] of [
      ...(
        ['日立电梯中国', '日立电梯(中国)有限公司', '中国 日立', '31', '031', 'rldt', 'lidianti', 'zhongguo'] as const
      ).map((each) => [each, ['e031']] as const),
      ...(['rlt zg', 'ridianti', '日立 东莞'] as const).map((each) => [each, []] as const),
      ...(['changan', 'cqca', 'dongguan qiche', '长安 东莞'] as const).map((each) => [each, ['e032']] as const),
      ...(['abc物流', 'ABC 股份', 'wuliu'] as const).map((each) => [each, ['e033']] as const),
    ])
      expect([search, await find(list, search)]).toEqual([search, ids])
  },
)

test('one that the clock has not looked at yet is found by its name and its number, and nothing typed shows all', async () => {
  expect(await find('progress', '日立电梯中国')).toEqual(['e031'])
  expect(await find('progress', '31')).toEqual(['e031'])
  expect(await find('progress', 'rldt')).toEqual([])
  expect(await find('worklist', '')).toHaveLength(5)
})

test('whoever is renamed is found by how both names are read, with the next tick', async () => {
  await fire('12-02')
  await world.as('office').does('ledger.correct', {
    ...(await target('c2026-e031')),
    ...{ fields: [{ field: 'name', value: '南粤机电有限公司' }], reason: '工商更名' },
  })
  expect(await find('progress', '南粤')).toEqual(['e031'])
  await fire('12-02', '09:37')
  expect(await find('progress', 'nanyue')).toEqual(['e031'])
  expect(await find('progress', 'rldt')).toEqual(['e031'])
})

test('a tick looks at no entry once each has its key, and a search through no other year', async () => {
  await fire('12-02')
  await fire('12-02', '09:37')
  await world.told()
  world.emulator.resetStats()
  await fire('12-02', '10:07')
  expect(world.emulator.stats().examined['ledger'] ?? 0).toBe(0)
  await find('worklist', 'rldt')
  expect(world.emulator.stats().fullScans['ledger'] ?? 0).toBe(0)
})

describe('a search by a part of a name looks at those whom it finds', () => {
  const [FROM, MANY] = [1000, 120]
  const lookedAt = async (list: List, search: string): Promise<number> => {
    world.emulator.resetStats()
    await find(list, search)
    const { examined } = world.emulator.stats()
    return (
      (examined['assessments'] ?? 0) +
      (examined['ledger'] ?? 0) +
      (examined['enterprises'] ?? 0) +
      (examined['reports'] ?? 0)
    )
  }
  const fill = async (entries: number): Promise<void> => {
    const numbers = Array.from({ length: MANY }, (_, nth) => FROM + nth)
    const { assessments, reports, ledger, totals } = asCounted({
      reports: numbers.flatMap((no) =>
        freshEnterpriseReports(CYCLE, enterprise(no, 'u-dongguan')).map((report) => ({
          ...report,
          _id: report.reportId,
        })),
      ),
      assessments: numbers.map((no) => assessment(no, 'u-dongguan')),
      ledger: numbers.slice(0, entries).map((no) => ledgerEntry(no, 'u-dongguan')),
    })
    await world.insert({
      enterprises: numbers.map((no) => enterprise(no, 'u-dongguan')),
      ...{ assessments, reports, ledger, totals },
    })
    // Each entry gets its key.
    for (const minute of ['07', '37']) await fire('12-02', `10:${minute}`)
    await world.told()
  }

  test('in every list of papers', async () => {
    await fill(MANY)
    for (const list of ['progress', 'worklist', 'routing', 'ledger', 'reports', 'packages'] as const) {
      expect([list, await find(list, '第1077号')]).toEqual([list, ['e1077']])
      expect([list, (await lookedAt(list, '第1077号')) < 10]).toEqual([list, true])
      expect([list, await find(list, '没有这样的企业')]).toEqual([list, []])
      expect([list, (await lookedAt(list, '没有这样的企业')) < 10]).toEqual([list, true])
    }
    const report = freshUnionReport(CYCLE, 'summary', { unionId: 'u-dongguan', name: '东莞市总工会' })
    await world.insert({ reports: [{ _id: report.reportId, ...report }] })
    const { rows } = await world
      .as('office')
      .does('report.list', { kind: 'summary', filter: 'all', search: '东莞', offset: 0 })
    // A union is in no ledger.
    expect(rows.map(({ name }) => name)).toEqual(['东莞市总工会'])
  })

  test('and whoever is in no ledger is found all the same', async () => {
    await fill(0)
    expect(await find('progress', '第1119号')).toEqual(['e1119'])
  })
})
