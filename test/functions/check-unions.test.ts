import { freshEntry } from '@/domain/ledger/ledger-entry'
import { getInstant } from '@/domain/calendar/instant'
import { freshEnterpriseReport } from '@/domain/report/report'
import { ledgerDocument } from '../../cloudfunctions/_store/ledger-writes'
import { assessment, CYCLE, enterprise } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, titles } = timer(() => world)
const check = (more: object = {}, openId?: string) =>
  world.emulator.invoke('deadline', { check: 'unions', ...more }, openId === undefined ? undefined : { openId })

const LAST_YEAR = { ...CYCLE, cycleId: 'c2025', title: '2025 年度阶段性评估' }
const report = (no: number, unionId: string | null, more: object = {}, cycle = CYCLE) => {
  const fresh = freshEnterpriseReport(cycle, 'stage', enterprise(no, unionId))
  return { _id: fresh.reportId, ...fresh, ...more }
}
const entry = (no: number, unionId: string) =>
  ledgerDocument(freshEntry(CYCLE.cycleId, enterprise(no, unionId), '深圳市总工会', undefined))

/** Enterprises 1 and 2 answer to Dongguan and 3 to Shenzhen, as in the year before; what names another was left by a rerouting. */
const leave = () =>
  world.insert({
    cycles: [{ _id: 'c2025', ...LAST_YEAR }],
    reports: [
      report(1, 'u-shenzhen', { state: 'submitted', round: 1, submittedAt: getInstant(1), openedAt: getInstant(2) }),
      report(2, 'u-dongguan'),
      report(3, 'u-dongguan', {}, LAST_YEAR),
    ],
    ledger: [entry(1, 'u-shenzhen'), entry(3, 'u-shenzhen')],
    assessments: [
      { ...assessment(3, 'u-shenzhen'), _id: 'c2025-e003', assessmentId: 'c2025-e003', cycleId: 'c2025' },
      // In the year before it answered to another union, and that is right.
      { ...assessment(2, 'u-shenzhen'), _id: 'c2025-e002', assessmentId: 'c2025-e002', cycleId: 'c2025' },
    ],
  })

const LINES = [
  '2026 年度阶段性评估 第1号企业有限公司 台账：深圳市总工会，应为东莞市总工会',
  '2026 年度阶段性评估 第1号企业有限公司 阶段性总结评估报告：深圳市总工会，应为东莞市总工会',
  '2025 年度阶段性评估 第3号企业有限公司 阶段性总结评估报告：东莞市总工会，应为深圳市总工会',
]

test('finds papers with another union than their enterprise’s, or in a former year than their form’s, and changes nothing', async () => {
  await leave()
  expect(await check()).toEqual({ looked: 7, found: 3, mended: 0, lines: LINES })
  expect(await check()).toMatchObject({ found: 3 })
})

test('mends them as a rerouting would: with history, an event, and a message to the union that waits', async () => {
  await leave()
  expect(await check({ mend: true })).toEqual({ looked: 7, found: 3, mended: 3, lines: LINES })
  expect(await check()).toEqual({ looked: 7, found: 0, mended: 0, lines: [] })
  const { report: waiting } = await world.as('reviewer-dg').does('report.load', { reportId: 'c2026-e001-stage' })
  expect(waiting).toMatchObject({ unionId: 'u-dongguan', state: 'submitted', openedAt: null })
  const { rows } = await world.as('reviewer-dg').does('ledger.history', { entryId: 'c2026-e001', after: null })
  expect(rows[0]).toMatchObject({ kind: 'routed', actor: { name: '数据核对' } })
  const timeline = await world.as('reviewer-dg').does('report.timeline', { reportId: 'c2026-e001-stage', after: null })
  expect(timeline.rows).toMatchObject([{ kind: 'routed', detail: { unionName: '东莞市总工会' } }])
  await fire('12-01', '10:07')
  expect((await titles('reviewer-dg')).filter((title) => title.includes('提交了'))).toHaveLength(1)
})

test('is nothing that a person of the program can have done', async () => {
  await leave()
  expect(await check({ mend: true }, 'office')).toMatchObject({
    outcome: 'refused',
    refusal: { refused: 'not_permitted' },
  })
  expect(await check()).toMatchObject({ found: 3 })
})
