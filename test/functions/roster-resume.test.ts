import type { Enterprise } from '@/domain/people/person'
import { csv, rosters } from './support/rosters'
import { newRequest, startWorld, type World } from './support/world'
import { person } from './support/standing'

/** Many rows, each several calls to the database. */

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { preview, confirm } = rosters(() => world)

const MANY = Array.from({ length: 120 }, (_, index) => `新来的第${index + 1}家企业集团`)
const added = async () => (await world.read<Enterprise>('enterprises')).filter(({ name }) => MANY.includes(name))

describe('an import writes each row once', () => {
  test('though it is confirmed three times at once, by two people, and once more', async () => {
    await world.insert({ people: [person('office-2', '吴办', { role: 'office' })] })
    const summary = await preview(csv('企业名称', ...MANY.slice(0, 8)))
    const input = { importId: summary.importId, seenRevision: summary.revision }
    const request = newRequest()
    const replies = await Promise.all([
      world.as('office').ask('roster.confirm', input, request),
      world.as('office').ask('roster.confirm', input, request),
      world.as('office-2').ask('roster.confirm', input),
    ])
    expect(replies.map(({ outcome }) => outcome)).toContain('done')
    const done = await confirm(await world.as('office').does('roster.summary', { importId: summary.importId }))
    expect(done).toMatchObject({ state: 'done', done: { added: 8, refused: 0 } })
    expect(await added()).toHaveLength(8)
    expect(new Set((await added()).map(({ no }) => no)).size).toBe(8)
    expect(await world.read('assessments', { cycleId: 'c2026' })).toHaveLength(13)
  })

  test('though the database fails half way: gone on with, it ends as it was previewed', async () => {
    const summary = await preview(csv('企业名称', ...MANY))
    const { importId, revision } = summary
    const pending = world.as('office').ask('roster.confirm', { importId, seenRevision: revision })
    // Somewhere among the 120 rows; wherever it falls, the end must be the same.
    while ((await added()).length < 10) await new Promise((resolve) => setTimeout(resolve, 50))
    world.emulator.faults.failNext({ action: 'database.commitTransaction' })
    const reply = await pending
    world.emulator.faults.clear()
    expect(reply.outcome).toBe('outage')
    const done = await confirm(await world.as('office').does('roster.summary', { importId }))
    expect(done).toMatchObject({ state: 'done', passed: 120, done: { added: 120, refused: 0 } })
    expect(await added()).toHaveLength(120)
  })

  test('and none at all once it is done', async () => {
    const done = await confirm(await preview(csv('企业名称', ...MANY.slice(0, 2))))
    expect(await confirm(done)).toMatchObject({ state: 'done', done: { added: 2 } })
    expect(await added()).toHaveLength(2)
  })

  test('after the deadline new enterprises join with the next cycle, and have no form that would be late at birth', async () => {
    await world.emulator.clock.set(new Date('2026-12-20T02:00:00Z'))
    await confirm(await preview(csv('企业名称', ...MANY.slice(0, 1))))
    expect(await added()).toMatchObject([{ fromCycleId: 'c2027' }])
    expect(await world.read('assessments', { cycleId: 'c2026' })).toHaveLength(5)
    expect(await world.read('ledger', { cycleId: 'c2027' })).toHaveLength(1)
  })
})
