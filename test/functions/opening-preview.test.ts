import { nominating, DONGGUAN } from './support/nominating'
import { askToOpen, DAYS_2027, TENTH_OF_JANUARY } from './support/opening'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { quota } = nominating(() => world)
const preview = () => world.as('office').does('cycle.preview', {})
const quotasFor = async (cycleId: string) =>
  (await world.read<{ quota: object }>('nominations', { cycleId })).map((file) => file.quota)

test('the next year is previewed: its days a year later, and what it takes over, with numbers', async () => {
  await quota(3)
  expect(await preview()).toEqual({
    days: { openOn: '2027-11-01', deadlineOn: '2027-12-15' },
    ...{ enterprises: 5, joining: 0, unions: 2, contacts: 4, reviewers: 2, columns: 0 },
    quotas: { unions: 1, provincial: 3, own: 2 },
  })
})

test.each(['contact-1', 'reviewer-dg'])('it is not for %s', async (openId) => {
  expect(await world.as(openId).isRefused('cycle.preview', {})).toMatchObject({ refused: 'not_permitted' })
})

describe('quotas', () => {
  test('are not carried over unless the office wishes it', async () => {
    await quota(3)
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    await askToOpen(world)
    expect(await quotasFor('c2028')).toEqual([])
  })

  test('are carried over where it does, and go with a year that is taken back', async () => {
    await quota(3)
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    await askToOpen(world, { ...DAYS_2027, carryQuotas: true })
    const { rows } = await world.as('office').does('quota.list', {})
    expect(rows.find(({ union }) => union.unionId === DONGGUAN)?.quota).toMatchObject({ provincial: 3, own: 2 })
    expect(await quotasFor('c2028')).toHaveLength(1)
    await world.as('office').does('cycle.withdraw', { cycleId: 'c2027', seenRevision: 1 })
    expect(await quotasFor('c2028')).toEqual([])
    expect(await quotasFor('c2027')).toHaveLength(1)
  })
})
