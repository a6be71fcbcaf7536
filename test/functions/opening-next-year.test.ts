import { NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import { nominating } from './support/nominating'
import { askToOpen, DAYS_2027, TENTH_OF_JANUARY } from './support/opening'
import { rounds } from './support/rounds'
import { enterprise } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse } = rounds(() => world)

describe('opening the next year over unfinished work', () => {
  beforeEach(async () => {
    await submit()
    await submit('contact-5', 'c2026-e005')
    await world.emulator.clock.set(TENTH_OF_JANUARY)
  })

  const LEFT = {
    ...NOTHING_UNFINISHED,
    ...{ unsubmitted: 3, unrouted: 1, waiting: 1 },
    ...{ stage_reports: 5, summaries: 2, ledger: 5 },
  }

  test('is refused with what is left and its numbers, and nothing is prepared', async () => {
    expect(await world.as('office').isRefused('cycle.open', DAYS_2027)).toEqual({
      refused: 'cycle_unfinished',
      with: { title: '2026 年度阶段性评估', unfinished: LEFT },
    })
    expect(await world.read('assessments', { cycleId: 'c2027' })).toEqual([])
  })

  test('is done once exactly these numbers are confirmed', async () => {
    expect(await world.as('office').does('cycle.open', { ...DAYS_2027, confirmed: LEFT })).toMatchObject({
      cycle: { cycleId: 'c2027' },
    })
  })

  test('is asked about again where the numbers have changed since', async () => {
    await endorse()
    expect(await world.as('office').isRefused('cycle.open', { ...DAYS_2027, confirmed: LEFT })).toMatchObject({
      refused: 'cycle_unfinished',
      with: { unfinished: { waiting: 0, endorsed: 1 } },
    })
  })

  test('needs no word where nothing is left', async () => {
    const rest = await startWorld(TENTH_OF_JANUARY, {
      ...{ cycles: await world.read('cycles'), people: await world.read('people') },
    })
    try {
      expect(await rest.as('office').ask('cycle.open', DAYS_2027)).toMatchObject({ outcome: 'done' })
    } finally {
      await rest.end()
    }
  })
})

describe('nominations that were not decided when their year opened', () => {
  const { quota, add, submit: handIn, verdict } = nominating(() => world)

  test('are named in the numbers, still to be read, and ended by the office', async () => {
    await quota(1)
    await add('甲公司')
    await handIn()
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    expect(await world.as('office').isRefused('cycle.open', DAYS_2027)).toMatchObject({
      with: { unfinished: { nominations: 1 } },
    })
    const wanted = await verdict('甲公司', 'confirmed')
    await askToOpen(world)
    const there = { unionId: 'u-dongguan', presentId: 'c2026' }
    for (const openId of ['reviewer-dg', 'office'])
      expect(await world.as(openId).does('nomination.load', there)).toMatchObject({
        cycleId: 'c2027',
        tally: { provincial: { submitted: 1 } },
      })
    expect((await world.as('reviewer-dg').does('nomination.load', { unionId: 'u-dongguan' })).cycleId).toBe('c2028')
    expect(await world.as('office').isRefused('nomination.decide', { ...wanted, presentId: 'c2026' })).toMatchObject({
      refused: 'nomination_year_opened',
    })
    const declined = { ...wanted, presentId: 'c2026', verdict: 'declined', note: '下一年度再报' } as const
    expect(await world.as('office').does('nomination.decide', declined)).toMatchObject({
      tally: { provincial: { submitted: 0, declined: 1 } },
    })
  })
})

test('of many enterprises each call goes on where the former one ended; who came in before that is found by a last look', async () => {
  const numbers = Array.from({ length: 110 }, (_, nth) => nth + 101)
  await world.insert({ enterprises: numbers.map((no) => enterprise(no, 'u-dongguan')) })
  await world.emulator.clock.set(TENTH_OF_JANUARY)
  const read: number[] = []
  for (let opened: unknown = null; opened === null;) {
    world.emulator.resetStats()
    const reply = await askToOpen(world)
    if (reply.outcome !== 'done') throw new Error(JSON.stringify(reply))
    opened = reply.value.cycle
    read.push(world.emulator.stats().returned['enterprises'] ?? 0)
    if (!opened) expect(reply.value).toMatchObject({ prepared: read.length * 50 })
    if (read.length === 1) await world.insert({ enterprises: [enterprise(50, 'u-shenzhen')] })
  }
  expect(read).toHaveLength(3)
  // Those behind the place that was reached, and each of fifty once more in the transaction that gives its papers.
  for (const [nth, count] of read.slice(0, -1).entries()) expect(count).toBeLessThan(116 - 50 * nth + 60)
  const forms = await world.read<{ enterpriseNo: number }>('assessments', { cycleId: 'c2027' })
  expect(forms).toHaveLength(116)
  expect(forms.map(({ enterpriseNo }) => enterpriseNo)).toContain(50)
})
