import { startWithPeople } from './support/people'
import { stop, type Db, type Running } from './support/start'

// What lies behind equal fields in an index is looked at by MongoDB in the index, and fetched where it fits.

let running: Running
let db: Db
let _: Db['command']

beforeAll(async () => {
  running = await startWithPeople()
  db = running.db
  _ = db.command
})
afterAll(() => stop(running))
beforeEach(() => running.emulator.resetStats())

const count = async (query: object): Promise<number | undefined> =>
  (await db.collection('people').where(query).count()).total

test('a range behind what is equal in an index: no more are looked at than are within it', async () => {
  const orgs = Array.from({ length: 10 }, (_unused, i) => `o${i}`)
  const late = { org: _.in(orgs), role: 'contact', since: _.and([_.gte(240), _.lt(270)]) }
  expect(await count(late)).toBe(20)
  expect(running.emulator.stats().examined['people']).toBe(20)
})

test('a pattern behind what is equal in an index: those are looked at whose keys fit it', async () => {
  const orgs = Array.from({ length: 10 }, (_unused, i) => `o${i}`)
  const [all, pattern] = [{ org: _.in(orgs) }, db.RegExp({ regexp: 'iewe', options: '' })]
  expect(await count(_.and([all, { role: pattern }]))).toBe(100)
  expect(running.emulator.stats().examined['people']).toBe(100)
  running.emulator.resetStats()
  const half = (from: number) => ({ org: _.in(orgs.slice(from, from + 5)), role: pattern })
  expect(await count(_.or([half(0), half(5)]))).toBe(100)
  expect(running.emulator.stats().examined['people']).toBe(100)
})

test('a pattern with nothing equal before it is tried on every key there is: a look at all', async () => {
  expect(await count({ org: db.RegExp({ regexp: '3$', options: '' }) })).toBe(30)
  expect(running.emulator.stats().fullScans['people']).toBe(1)
})
