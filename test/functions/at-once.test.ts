import type { NudgeResult } from '@/contract/worklist'
import type { Photo } from '@/domain/evidence/photo'
import { AT_ONCE, fewAtOnce } from '../../cloudfunctions/_store/few-at-once'
import { STAFF } from './support/ledger'
import { ALL, packaging } from './support/packages'
import { assessment, enterprise, person, filledIn } from './support/standing'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

const UP_TO_30 = Array.from({ length: 30 }, (_, index) => index)

describe('a few at once', () => {
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1))

  test('are never more than the bound, each is done once, and the order is kept', async () => {
    let [open, most] = [0, 0]
    const done = await fewAtOnce(UP_TO_30, async (item) => {
      open += 1
      most = Math.max(most, open)
      await later()
      open -= 1
      return item * 2
    })
    expect(done).toEqual(UP_TO_30.map((item) => item * 2))
    expect(most).toBe(AT_ONCE)
  })

  test('end with the first failure: nothing more is begun, and nothing goes on behind it', async () => {
    const begun: number[] = []
    let open = 0
    const work = async (item: number) => {
      begun.push(item)
      open += 1
      await later()
      open -= 1
      if (item === 2) throw new Error('the second')
    }
    await expect(fewAtOnce(UP_TO_30, work)).rejects.toThrow('the second')
    expect(open).toBe(0)
    expect(begun.length).toBeLessThanOrEqual(2 * AT_ONCE)
  })

  test('of nothing are nothing', async () => {
    expect(await fewAtOnce([], later)).toEqual([])
  })
})

describe('with many enterprises', () => {
  let world: World
  const NUMBERS = Array.from({ length: 48 }, (_, index) => 101 + index)
  const IDS = NUMBERS.map((no) => `c2026-e${no}`)
  const { photo, start, finish } = packaging(() => world)
  const { fire, titles } = timer(() => world)

  beforeEach(async () => {
    world = await startWorld()
    await world.insert({
      enterprises: NUMBERS.map((no) => enterprise(no, 'u-dongguan')),
      assessments: NUMBERS.map((no) => assessment(no, 'u-dongguan')),
      people: NUMBERS.map((no) => person(`contact-${no}`, `填报人${no}`, { role: 'contact', enterpriseId: `e${no}` })),
    })
  })
  afterEach(() => world.end())

  const mostAtOnce = async (work: () => Promise<unknown>): Promise<number> => {
    world.emulator.resetStats()
    world.emulator.faults.latency(2)
    await work()
    world.emulator.faults.clear()
    return world.emulator.stats().mostAtOnce
  }
  const NUDGED = '东莞市总工会提醒您提交评估表'
  const nudges = async (openId: string) => (await titles(openId)).filter((title) => title === NUDGED)
  const nudge = (request: string) =>
    world.as('reviewer-dg').ask('worklist.nudge', { assessmentIds: IDS }, request) as Promise<{
      outcome: string
      value?: { results: readonly NudgeResult[] }
    }>

  test('a nudge of 48 makes a few calls at once', async () => {
    expect(await mostAtOnce(() => nudge(newRequest()))).toBeLessThanOrEqual(AT_ONCE)
    expect(await nudges('contact-148')).toHaveLength(1)
  })

  test('columns that bring 48 entries, too', async () => {
    const columns = [{ ...STAFF, choices: [] }]
    const set = () => world.as('office').does('ledger.setColumns', { seenRevision: 0, columns })
    expect(await mostAtOnce(set)).toBeLessThanOrEqual(AT_ONCE)
    expect(await world.read('ledger')).toHaveLength(53)
  })

  test('a package, and the links to hundreds of photos, too', async () => {
    const photos: Photo[] = []
    for (let index = 0; index < 9; index += 1) {
      const { content: _bytes, ...kept } = await photo('照片', 100, index)
      photos.push(kept)
    }
    const evidence = Object.fromEntries(Array.from({ length: 28 }, (_, index) => [index + 1, photos]))
    await world.insert({
      assessments: [assessment(201, 'u-dongguan', { ...filledIn(), evidence, state: 'submitted' })],
    })
    const links = { assessmentId: 'c2026-e201', nos: [1, 2, 3, 4, 5] }
    expect(await mostAtOnce(() => world.as('reviewer-dg').does('evidence.links', links))).toBeLessThanOrEqual(AT_ONCE)
    const pack = async () => finish('office', (await start('office', ALL)).packageId)
    expect(await mostAtOnce(pack)).toBeLessThanOrEqual(AT_ONCE)
  })

  test.each([
    'database.insertDocument',
    'database.getDocument',
    'database.startTransaction',
    'database.commitTransaction',
  ])('a nudge for which %s failed once has told nobody; asked for again, it tells all, and says so', async (action) => {
    const request = newRequest()
    await world.fails({ action })
    expect((await nudge(request)).outcome).toBe('outage')
    await fire('12-01', '09:37')
    expect(await nudges('contact-101')).toEqual([])
    for (const reply of [await nudge(request), await nudge(request)])
      expect(new Set(reply.value?.results.map(({ outcome }) => outcome))).toEqual(new Set(['told_in_app_only']))
    for (const no of [101, 148]) expect(await nudges(`contact-${no}`)).toHaveLength(1)
    const other = await nudge(newRequest())
    expect(new Set(other.value?.results.map(({ outcome }) => outcome))).toEqual(new Set(['told_already_today']))
  })

  test('a nudge of which half was told when telling failed is told to the end by the timer, each once', async () => {
    const request = newRequest()
    const pending = nudge(request)
    while ((await world.glimpse('messages')).length < 10) await new Promise((resolve) => setTimeout(resolve, 5))
    world.emulator.faults.failNext({ action: 'database.insertDocument' })
    expect((await pending).outcome).toBe('done')
    await fire('12-01', '10:07')
    const told = await world.read<{ personId: string; title: string }>('messages', {
      title: '东莞市总工会提醒您提交评估表',
    })
    expect(told).toHaveLength(48)
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(48)
  })
})
