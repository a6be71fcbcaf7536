import { DAYS_2027, openNextYear, TENTH_OF_JANUARY } from '../support/opening'
import { nominating } from '../support/nominating'
import { enterprise } from '../support/standing'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { quota, add, submit, verdict } = nominating(() => world)
const PAPERS = ['assessments', 'reports', 'ledger'] as const
const papersOf = (enterpriseId: string) =>
  Promise.all(PAPERS.map(async (kind) => (await world.read(kind, { cycleId: 'c2027', enterpriseId })).length))
const prepared = async () => (await world.read('assessments', { cycleId: 'c2027' })).length

describe('an enterprise comes onto the ledger at the moment at which the year opens for which it comes', () => {
  test('and is found by the clock, if nobody else could see it', async () => {
    await openNextYear(world)
    await world.insert({ enterprises: [{ ...enterprise(9, 'u-dongguan'), fromCycleId: 'c2027' }] })
    await world.emulator.fireTimer('deadline')
    expect(await papersOf('e009')).toEqual([1, 1, 1])
    const before = await prepared()
    await world.emulator.fireTimer('deadline')
    expect(await prepared()).toBe(before)
  })

  test.each([0, 40, 80])('whether it is confirmed before or after, it has its papers (%i ms)', async (wait) => {
    await quota(3)
    await add('甲公司')
    await submit()
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    const office = world.as('office')
    const first = await office.isRefused('cycle.open', DAYS_2027)
    const confirmed = first.refused === 'cycle_unfinished' ? first.with.unfinished : null
    const decision = await verdict('甲公司', 'confirmed')
    world.emulator.faults.latency(15)
    const opening = office.ask('cycle.open', { ...DAYS_2027, confirmed })
    while ((await prepared()) < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, wait))
    await Promise.all([opening, office.ask('nomination.decide', decision)])
    world.emulator.faults.clear()
    await world.emulator.fireTimer('deadline')
    const entered = await world.read<{ enterpriseId: string }>('enterprises', { name: '甲公司' })
    const opened = await world.read('cycles', { cycleId: 'c2027' })
    for (const { enterpriseId } of opened.length > 0 ? entered : [])
      expect(await papersOf(enterpriseId)).toEqual([1, 1, 1])
  })
})
