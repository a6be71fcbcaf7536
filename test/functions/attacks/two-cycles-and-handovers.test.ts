import { ledgerStanding, ledgerSteps } from '../support/ledger'
import { packaging, union } from '../support/packages'
import { rounds } from '../support/rounds'
import { CYCLE } from '../support/standing'
import { startWorld, type World } from '../support/world'

// A package is written while other work may have the machine.
jest.setTimeout(60_000)

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, check, target } = ledgerSteps(() => world)
const { submit, endorse } = rounds(() => world)
const { start, finish } = packaging(() => world)

const openNextYear = async (): Promise<void> => {
  await world.emulator.clock.set(new Date('2027-11-05T02:00:00Z'))
  const days = { openOn: '2027-11-01', deadlineOn: '2027-12-15' }
  await world.insert({ cycles: [{ ...CYCLE, ...days, _id: 'c2027', cycleId: 'c2027', title: '2027 年度阶段性评估' }] })
}

test('a name that was proposed in a former cycle is confirmed in its own year, and not carried into the present one', async () => {
  await world.insert(ledgerStanding())
  await check({ name: '旧提议有限公司', staff: '1' })
  await openNextYear()
  const old = await target()
  const fields = [{ field: 'name', value: '更旧有限公司' }]
  await world.as('reviewer-dg').does('ledger.confirm', old)
  expect((await load('contact-1')).entry).toMatchObject({ state: 'confirmed', enterpriseName: '旧提议有限公司' })
  const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: 'c2026-e001' })
  expect(assessment.enterpriseName).toBe('旧提议有限公司')
  expect(await world.read('enterprises', { enterpriseId: 'e001' })).toMatchObject([{ name: '第1号企业有限公司' }])

  // Once confirmed, a former year's entry is history.
  const confirmed = await target()
  for (const refusal of [
    await world.as('reviewer-dg').isRefused('ledger.return', { ...confirmed, note: '请核实' }),
    await world.as('contact-1').isRefused('ledger.check', { ...confirmed, fields, note: '' }),
    await world.as('office').isRefused('ledger.correct', { ...confirmed, fields, reason: '更正' }),
  ])
    expect(refusal.refused).toBe('ledger_cycle_over')
  expect((await load('reviewer-dg')).open).toEqual([])
  const present = await load('contact-1', 'c2027-e001')
  expect(present.entry.enterpriseName).toBe('第1号企业有限公司')
  expect(present.open).toEqual(['check'])
})

test('a union’s package is not handed out once an enterprise in it answers to another union', async () => {
  await submit()
  await endorse()
  const packages = { reviewer: await start('reviewer-dg', union()), office: await start('office', union()) }
  await finish('reviewer-dg', packages.reviewer.packageId)
  await finish('office', packages.office.packageId)
  const mine = { packageId: packages.reviewer.packageId, index: 0 }
  await world.as('reviewer-dg').does('package.link', mine)
  await world.as('office').does('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '属地调整' })
  expect((await world.as('reviewer-dg').isRefused('package.link', mine)).refused).toBe('package_handed_over')
  await world.as('office').does('package.link', { packageId: packages.office.packageId, index: 0 })
})
