import { READY, rounds } from './support/rounds'
import { stamping } from './support/stamping'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, returnIt, endorse } = rounds(() => world)
const { attach, target } = stamping(() => world)
const papersOf = async (openId = 'contact-2') =>
  (await world.as(openId).does('assessment.load', { assessmentId: READY })).papers

test('how an enterprise’s other papers stand is nobody’s but its own', async () => {
  await submit()
  expect(await papersOf('reviewer-dg')).toBeUndefined()
  expect(await papersOf('office')).toBeUndefined()
  expect(await world.as('contact-1').isRefused('assessment.load', { assessmentId: READY })).toMatchObject({
    refused: 'other_enterprise',
  })
})

test('what nobody has begun stands as it would begin', async () => {
  expect(await papersOf()).toEqual({
    reports: [{ reportId: 'c2026-e002-stage', kind: 'stage', state: 'draft', startedAt: null, returnOrder: null }],
    ledger: { state: 'unchecked' },
    stamped: { sheets: 0, finished: false },
  })
})

test('a report that is being written, and an entry that was checked, say so', async () => {
  const contact = world.as('contact-2')
  await contact.does('report.saveSection', { reportId: 'c2026-e002-stage', no: 1, seenRevision: 0, text: '机制健全。' })
  const { entry } = await contact.does('ledger.load', { entryId: READY })
  await contact.does('ledger.check', { entryId: READY, seenRevision: entry.revision, fields: [], note: '' })
  const papers = await papersOf()
  expect(papers?.reports[0]).toMatchObject({ state: 'draft', startedAt: expect.any(Number) as number })
  expect(papers?.ledger).toEqual({ state: 'checked' })
})

test('only sheets of the form as it stands count, and whether they were handed in', async () => {
  await submit()
  await attach(1)
  await attach(2)
  expect((await papersOf())?.stamped).toEqual({ sheets: 2, finished: false })
  await endorse()
  await world.as('contact-2').does('stamp.finish', await target())
  expect((await papersOf())?.stamped).toEqual({ sheets: 2, finished: true })
})

test('sheets of a form that was returned count no longer', async () => {
  await submit()
  await attach(1)
  await flag(3)
  await returnIt()
  expect((await papersOf())?.stamped).toEqual({ sheets: 0, finished: false })
})

test('it costs no call more than the form alone', async () => {
  world.emulator.resetStats()
  await papersOf()
  const { calls } = world.emulator.stats()
  expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBe(1)
})
