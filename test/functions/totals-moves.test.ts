import { leaving } from './support/leaving'
import { mergers } from './support/merging'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { totals } from './support/totals'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, returnIt, endorse, receive, seen } = rounds(() => world)
const { leave, rejoin } = leaving(() => world)
const { merge, archive } = mergers(() => world)
const { fire } = timer(() => world)
const { check, year, agrees } = totals(() => world)

const route = async (enterpriseId: string, unionId: string, reason = '调整') =>
  world.as('office').does('routing.assign', { enterpriseId, cycleId: 'c2026', unionId, reason })

const withdraw = async () =>
  world.as('contact-2').does('assessment.withdraw', { assessmentId: READY, seenRevision: await seen() })

describe('each move is in them once', () => {
  beforeEach(() => check({ mend: true }))

  test('submitted, withdrawn, submitted, returned, corrected, endorsed, received', async () => {
    await submit()
    expect(await agrees()).toMatchObject({ submitted: 1, endorsed: 0 })
    await withdraw()
    expect(await agrees()).toMatchObject({ submitted: 0 })
    expect((await year()).contents).toBe(0)
    await submit()
    await flag(8)
    await returnIt()
    expect(await agrees()).toMatchObject({ submitted: 1 })
    expect((await year()).indicators.find(({ no }) => no === 8)).toMatchObject({ returned: 1 })
    // Untouched, it may be handed in again only with a note to what was asked.
    await world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision: 1, selfScore: 1, facts: {} },
      ...{ narrative: '补充了制度文件和会议记录，职代会审议通过，全体职工知晓，落实到位。', changeNote: '已补充' },
    })
    // What is being corrected is the enterprise's own: the submitted version counts until it submits again.
    const before = (await year()).indicators.find(({ no }) => no === 8)?.self.mean
    expect(before).not.toBe(1)
    await agrees()
    await submit()
    await world.told()
    expect((await year()).indicators.find(({ no }) => no === 8)?.self.mean).not.toBe(before)
    await endorse()
    expect(await agrees()).toMatchObject({ endorsed: 1, received: 0 })
    await receive()
    expect(await agrees()).toMatchObject({ endorsed: 1, received: 1 })
    const { responses, trend } = await year()
    expect(responses).toMatchObject({ count: 2, mean: 0, within: [2, 0, 0, 0] })
    expect(trend.submitted).toEqual([['2026-12-01', 1]])
  })

  test('leaves the ledger and comes back, goes to another union, and is merged with it', async () => {
    await submit()
    await leave()
    expect(await agrees()).toMatchObject({ enterprises: 4, submitted: 0 })
    await rejoin()
    expect(await agrees()).toMatchObject({ enterprises: 5, submitted: 1 })
    await route('e002', 'u-shenzhen')
    await agrees()
    expect((await year({ cycleId: 'c2026', unionId: 'u-shenzhen' })).funnel).toMatchObject({ submitted: 1 })
    await route('e002', 'u-dongguan')
    await merge()
    await agrees()
    expect((await year()).unions.map(({ unionId, funnel }) => [unionId, funnel.enterprises])).toEqual([
      ['u-shenzhen', 3],
      [null, 2],
    ])
  })

  test('a year that is archived keeps them', async () => {
    await submit()
    const before = await agrees()
    await fire('12-20')
    await archive()
    await fire('12-21')
    expect(await agrees()).toEqual(before)
  })

  test('a repeated request, and telling done again, count nothing twice', async () => {
    const input = { assessmentId: READY, seenRevision: await seen() }
    for (const requestId of ['a'.repeat(20), 'a'.repeat(20)])
      await world.as('contact-2').does('assessment.submit', input, requestId)
    await world.told()
    const [before] = await world.read('totals', { _id: 'c2026-u-dongguan' })
    // As a run that died before it said so leaves it.
    const [event] = await world.read<{ _id: string }>('events', { subjectId: READY, kind: 'submitted' })
    if (!event) throw new Error('no event')
    await world.replace('events', { ...event, delivery: 'pending' } as never)
    await fire('12-01', '10:37')
    expect(await world.read('totals', { _id: 'c2026-u-dongguan' })).toEqual([before])
    await agrees()
  })

  test('what a dying function left uncounted is counted by the clock', async () => {
    await world.fails({ action: 'functions.invokeFunction' })
    await submit()
    world.emulator.faults.clear()
    expect((await year()).funnel.submitted).toBe(0)
    expect(await world.read('assessments', { uncounted: true })).toHaveLength(1)
    await fire('12-01', '10:37')
    expect(await agrees()).toMatchObject({ submitted: 1 })
    expect(await world.read('assessments', { uncounted: true })).toHaveLength(0)
  })
})

test('a random walk of moves ends in what a recount finds', async () => {
  await check({ mend: true })
  // A fixed seed: the same walk each time.
  let state = 20261130
  const roll = (sides: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
  const steps: ReadonlyArray<() => Promise<unknown>> = [
    ...[submit, submit, withdraw, endorse, receive],
    ...[leave, () => rejoin(), async () => (await flag(3 + roll(20)), returnIt())],
    () => route('e002', 'u-shenzhen'),
    () => route('e002', 'u-dongguan'),
    () => route('e004', 'u-shenzhen'),
  ]
  let done = 0
  for (let turn = 0; turn < 60; turn += 1) {
    const step = steps[roll(steps.length)]
    // What the rules refuse at this moment is no step.
    const went = await step?.().then(
      () => true,
      () => false,
    )
    if (went) done += 1
  }
  expect(done).toBeGreaterThan(10)
  await agrees()
})
