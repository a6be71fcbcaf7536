import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Report } from '@/domain/report/report'
import type { ReportKind } from '@/domain/report/sections'
import { askToOpen } from './support/opening'
import { reporting, STAGE, SUMMARY } from './support/reporting'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { write } = reporting(() => world)

const titles = async (openId: string) =>
  (await world.as(openId).does('inbox.list', { offset: 0 })).rows.map(({ title }) => title)

describe('lists', () => {
  beforeEach(async () => {
    await write('stage')
    await write('stage', 'contact-3', 'c2026-e003-stage')
    await world.as('contact-3').does('report.submit', { reportId: 'c2026-e003-stage', seenRevision: 0 })
  })
  const list = (openId: string, kind: ReportKind, more: object = {}) =>
    world.as(openId).does('report.list', { kind, filter: 'all', search: '', offset: 0, ...more })

  test('a union’s are its enterprises’; the office’s are everybody’s; never the text', async () => {
    expect((await list('reviewer-dg', 'stage')).rows.map(({ reportId }) => reportId)).toEqual([STAGE])
    const { rows, counts } = await list('office', 'stage')
    expect(rows.map(({ reportId }) => reportId)).toEqual([STAGE, 'c2026-e003-stage'])
    expect(counts).toMatchObject({ draft: 1, submitted: 1, received: 0, unstarted: 0, late: 0 })
    expect(rows.some((row) => 'sections' in row)).toBe(false)
    expect((await list('office', 'stage', { filter: 'submitted' })).rows).toHaveLength(1)
    expect((await list('office', 'stage', { search: '第3号' })).rows).toMatchObject([{ name: '第3号企业有限公司' }])
    expect(
      await world.as('contact-1').isRefused('report.list', { kind: 'stage', filter: 'all', search: '', offset: 0 }),
    ).toMatchObject({ refused: 'not_permitted' })
  })

  test('a union that has not begun its summary finds it there to begin', async () => {
    expect(await list('reviewer-dg', 'summary')).toMatchObject({
      counts: { unstarted: 1 },
      rows: [{ reportId: SUMMARY, name: '东莞市总工会', startedAt: null }],
    })
  })
})

test('an enterprise without a union hands its report in; the office may receive it; assigned, it moves along', async () => {
  const reportId = 'c2026-e005-stage'
  await write('stage', 'contact-5', reportId)
  await world.as('contact-5').does('report.submit', { reportId, seenRevision: 0 })
  expect(await titles('office')).toEqual([expect.stringContaining('提交了阶段性总结评估报告')])
  await world.as('office').does('report.open', { reportId, seenRevision: 1 })
  await world.as('office').does('routing.assign', { enterpriseId: 'e005', unionId: 'u-shenzhen', reason: '' })
  const { report } = await world.as('reviewer-sz').does('report.load', { reportId })
  expect(report).toMatchObject({ unionId: 'u-shenzhen', openedAt: null, state: 'submitted', revision: 3 })
  expect(await titles('reviewer-sz')).toEqual(expect.arrayContaining([expect.stringContaining('提交了阶段性总结')]))
  expect(await world.as('office').isRefused('report.receive', { reportId, seenRevision: 3 })).toMatchObject({
    refused: 'report_with_union',
  })
  expect(await world.as('reviewer-sz').does('report.receive', { reportId, seenRevision: 3 })).toMatchObject({
    state: 'received',
  })
})

test('the next cycle prepares both reports for everybody who writes one', async () => {
  await world.emulator.clock.set(new Date('2027-01-10T02:00:00Z'))
  await askToOpen(world, { openOn: getPlainDate('2027-01-01'), deadlineOn: getPlainDate('2027-12-15') })
  const reports = await world.read<Report>('reports', { cycleId: 'c2027' })
  expect(reports.map(({ reportId }) => reportId).sort()).toEqual(
    [1, 2, 3, 4, 5]
      .map((no) => `c2027-e00${no}-stage`)
      .concat('c2027-u-dongguan-summary', 'c2027-u-shenzhen-summary')
      .sort(),
  )
})

describe('the clock', () => {
  const { fire, titles: told } = timer(() => world)

  test('reminds whoever still has a report to hand in, once a day, and marks what is late', async () => {
    await write('stage')
    await write('summary')
    await write('stage', 'contact-3', 'c2026-e003-stage')
    await world.as('contact-3').does('report.submit', { reportId: 'c2026-e003-stage', seenRevision: 0 })
    await fire('12-08')
    await fire('12-08', '10:07')
    const reminders = async (openId: string) => (await told(openId)).filter((title) => /报告|总结/.test(title))
    expect(await reminders('contact-1')).toEqual(['阶段性总结评估报告还剩 7 天'])
    expect((await reminders('reviewer-dg')).filter((title) => title.includes('还剩'))).toEqual([
      '年度工作总结还剩 7 天',
    ])
    expect(await reminders('contact-3')).toEqual([])

    await fire('12-16', '08:07')
    await fire('12-16', '08:37')
    const late = await world.read<Report>('reports')
    expect(
      late
        .filter(({ lateAt }) => lateAt !== null)
        .map(({ reportId }) => reportId)
        .sort(),
    ).toEqual([STAGE, SUMMARY])
    const events = await world.read<{ subjectId: string }>('events', { kind: 'marked_late' })
    expect(events.filter(({ subjectId }) => [STAGE, SUMMARY].includes(subjectId))).toHaveLength(2)
    expect(await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: 0 })).toMatchObject({
      state: 'submitted',
    })
    const { report } = await world.as('reviewer-dg').does('report.load', { reportId: STAGE })
    expect(report.lateAt).not.toBeNull()
  })
})
