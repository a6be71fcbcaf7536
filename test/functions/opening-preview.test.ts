import { nominating, DONGGUAN } from './support/nominating'
import { askToOpen, DAYS_2027, openNextYear, TENTH_OF_JANUARY } from './support/opening'
import { newRequest, startWorld, type World } from './support/world'

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

  test('of an opening that was refused at its last step leave no places behind', async () => {
    await quota(3)
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    // Two colleagues open the same year at once, of whom one wishes to carry them over: only the first one's wish stands.
    const wishes = [true, false]
    const replies = await Promise.all(
      wishes.map((carryQuotas) => askToOpen(world, { ...DAYS_2027, carryQuotas }, newRequest())),
    )
    expect(replies.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
    const carried = wishes[replies.findIndex(({ outcome }) => outcome === 'done')]
    expect(await quotasFor('c2028')).toHaveLength(carried ? 1 : 0)
  })

  test('that an opening did not come to carry over, as its function died, the clock does', async () => {
    await quota(3)
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    await askToOpen(world)
    const [year] = await world.read<{ _id: string }>('cycles', { _id: 'c2027' })
    await world.replace('cycles', { ...year, carryingQuotas: true } as never)
    await world.emulator.fireTimer('deadline')
    expect(await quotasFor('c2028')).toMatchObject([{ provincial: 3, own: 2 }])
    const [now] = await world.read<object>('cycles', { _id: 'c2027' })
    expect(now).not.toHaveProperty('carryingQuotas')
  })

  test('go with the year only until somebody has written: then it is not taken back', async () => {
    await quota(3)
    await openNextYear(world, DAYS_2027)
    await world.emulator.clock.set(new Date('2027-11-05T02:00:00Z'))
    await world.as('contact-1').does('assessment.saveAnswer', {
      ...{ assessmentId: 'c2027-e001', no: 1, seenRevision: 0, narrative: '已经动笔', selfScore: null, facts: {} },
    })
    expect(await world.as('office').isRefused('cycle.withdraw', { cycleId: 'c2027', seenRevision: 1 })).toMatchObject({
      refused: 'cycle_written',
      with: { count: 1 },
    })
  })
})
