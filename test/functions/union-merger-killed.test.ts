import { DONGGUAN, mergerOf, mergers, reviewing, SHENZHEN } from './support/merging'
import { newRequest } from './support/new-request'
import { nominating } from './support/nominating'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, titles } = timer(() => world)
const { quota, add } = nominating(() => world)
const { office, rowOf, papers, merger, insertMany } = mergers(() => world)

describe('a merger', () => {
  test('of many takes several calls, each of which goes on where the last one ended', async () => {
    await insertMany(60)
    const input = await merger()
    const request = newRequest()
    const first = await office().does('union.merge', input, request)
    expect(first.left).toBe(22)
    expect(await rowOf(DONGGUAN)).toMatchObject({ underWay: true, merger: { intoId: SHENZHEN } })
    expect(await office().does('union.merge', input, request)).toEqual({ left: 0 })
    expect(await papers('assessments', { unionId: DONGGUAN })).toHaveLength(0)
    const events = await world.read<{ subjectId: string }>('events', { kind: 'routed', subjectId: 'c2026-e001' })
    await world.told()
    expect(events.length).toBeLessThanOrEqual(1)
  })

  test('of many is ended by the clock where nobody asks again', async () => {
    await insertMany(45)
    await office().does('union.merge', await merger())
    await fire('12-01')
    expect(await rowOf(DONGGUAN)).toMatchObject({ underWay: false, enterprises: 0 })
  })

  /**
   * At each of its commits, which are its begin, a seat, the phrases that are shared, two enterprises and a nomination file; at each update
   * besides; and where what a reviewer keeps is put into the other union, and taken out of the one before.
   */
  const KILLS = [
    ...[0, 1, 2, 3, 4, 5].map((after) => ['database.commitTransaction', after] as const),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((after) => ['database.modifyDocument', after] as const),
    // Before it the request, its record and its begin are put in.
    ['database.insertDocument', 3] as const,
    ...[0, 1].map((after) => ['database.removeDocument', after] as const),
  ]
  test.each(
    KILLS.flatMap(([action, after]) => (['drop', 'lose-answer'] as const).map((how) => [action, after, how] as const)),
  )(
    'killed at %s after %i (%s) it is ended by the clock, each paper once, and asked again it is done',
    async (action, after, how) => {
      await quota(2)
      await add('甲公司')
      await world.told()
      await world.as('reviewer-dg').does('phrase.save', { of: 'shared', seenRevision: 0, phrases: ['照片看不清'] })
      await world.insert({ reviewings: [reviewing('reviewer-dg', { 8: 'read' })] })
      const inbox = await world.read('messages', { seat: `reviewer:${DONGGUAN}` })
      expect(inbox.length).toBeGreaterThan(0)
      const input = await merger()
      const request = newRequest()
      await world.fails({ action }, 1, how, after)
      expect((await office().ask('union.merge', input, request)).outcome).toBe('outage')
      world.emulator.faults.clear()
      await fire('12-01', '10:07')
      await fire('12-01', '10:37')
      // What was not even begun is still to be asked for: its first commit, and the two updates within that.
      const begun =
        action === 'database.commitTransaction'
          ? after > 0 || how === 'lose-answer'
          : after > 1 || action !== 'database.modifyDocument'
      if (begun) expect(await rowOf(DONGGUAN)).toMatchObject({ underWay: false, enterprises: 0, reviewers: 0 })
      expect(await office().does('union.merge', input, request)).toEqual({ left: 0 })
      await fire('12-01', '11:07')
      expect(await rowOf(DONGGUAN)).toMatchObject({ underWay: false, enterprises: 0, reviewers: 0 })
      expect(await world.read('people', { role: 'reviewer', unionId: SHENZHEN, revokedAt: null })).toHaveLength(2)
      expect(await world.read('events', { kind: 'routed', subjectId: 'c2026-e001' })).toHaveLength(1)
      expect((await titles('contact-1')).filter((title) => title.includes('责任工会'))).toHaveLength(1)
      // What its reviewers had in their inbox goes over with them.
      expect(await world.read('messages', { seat: `reviewer:${DONGGUAN}` })).toEqual([])
      // What they kept of a form stands once, and so do the phrases that they shared.
      expect(await world.read('reviewings')).toMatchObject([{ unionId: SHENZHEN, seen: { 8: 'read' } }])
      expect(await world.read('phrases')).toMatchObject([{ _id: `union:${SHENZHEN}`, phrases: ['照片看不清'] }])
      const { rows } = await office().does('quota.list', {})
      expect(rows.find(({ union }) => union.unionId === SHENZHEN)?.quota).toMatchObject({ provincial: 2 })
    },
  )

  test('two into each other at the same moment: one of them goes', async () => {
    const [one, other] = [await merger(), await mergerOf(world, SHENZHEN, DONGGUAN)]
    const replies = await Promise.all([office().ask('union.merge', one), office().ask('union.merge', other)])
    expect(replies.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
    expect(await world.read('unions', { merger: { $exists: true } })).toHaveLength(1)
  })
})
