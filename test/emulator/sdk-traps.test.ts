import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { until } from './support/until'
import { start, stop, type App, type Db, type Running } from './support/start'

/** The eleven traps of the SDK that docs of this project list, each as it shows against the emulator. */
let running: Running
let app: App
let db: Db
let _: Db['command']

const FUNCTIONS = join(__dirname, 'fixtures', 'functions')

beforeAll(async () => {
  running = await start({ functionsDir: FUNCTIONS })
  app = running.app
  db = running.db
  _ = db.command
})
afterAll(() => stop(running))

type Transaction = Awaited<ReturnType<Db['startTransaction']>>

const one = async (id: string): Promise<Record<string, unknown>> =>
  (await db.collection('things').doc(id).get()).data[0]

test('trap 1: inside a transaction where().update() and aggregate() run outside it', async () => {
  await db.collection('things').add({ _id: 'trap1', n: 1 })
  const transaction = await db.startTransaction()
  const things = transaction.collection('things') as unknown as ReturnType<Db['collection']>
  await things.where({ _id: 'trap1' }).update({ n: 2 })
  await transaction.rollback()
  expect(await one('trap1')).toMatchObject({ n: 2 })
  const second = await db.startTransaction()
  await second.collection('things').doc('trap1').update({ n: 3 })
  const seen = await (second.collection('things') as unknown as ReturnType<Db['collection']>)
    .aggregate()
    .match({ _id: 'trap1' })
    .end()
  expect(seen.data).toMatchObject([{ n: 2 }])
  await second.rollback()
})

test('trap 2: update({a:{}}) is dropped, update({a:{b:1}}) merges, and only _.set() replaces', async () => {
  await db.collection('things').add({ _id: 'trap2', a: { b: 0, c: 0 } })
  expect((await db.collection('things').doc('trap2').update({ a: {} })).updated).toBe(0)
  await db
    .collection('things')
    .doc('trap2')
    .update({ a: { b: 1 } })
  expect(await one('trap2')).toEqual({ _id: 'trap2', a: { b: 1, c: 0 } })
  await db
    .collection('things')
    .doc('trap2')
    .update({ a: _.set({ b: 2 }) })
  expect(await one('trap2')).toEqual({ _id: 'trap2', a: { b: 2 } })
})

test('trap 3: two fields that each use or() collapse into one $or', async () => {
  await db.collection('others').add([
    { _id: 'both', a: 1, b: 1 },
    { _id: 'first', a: 1, b: 9 },
    { _id: 'none', a: 9, b: 9 },
  ] as never)
  const { data } = await db
    .collection('others')
    .where({ a: _.eq(1).or(_.eq(2)), b: _.eq(1).or(_.eq(2)) })
    .get()
  expect(data.map(({ _id: id }: { _id: string }) => id)).toEqual(['both', 'first'])
  const intended = await db
    .collection('others')
    .where(_.and([{ a: _.in([1, 2]) }, { b: _.in([1, 2]) }]))
    .get()
  expect(intended.data.map(({ _id: id }: { _id: string }) => id)).toEqual(['both'])
})

test('trap 4: serverDate() inside _.set() is stored as an offset', async () => {
  await db.collection('things').add({ _id: 'trap4' })
  await db
    .collection('things')
    .doc('trap4')
    .update({ a: _.set({ at: db.serverDate() }), at: db.serverDate() })
  expect(await one('trap4')).toEqual({ _id: 'trap4', a: { at: { offset: 0 } }, at: expect.any(Date) as unknown })
})

test('trap 5: addToSet({each}) adds an object named each', async () => {
  await db.collection('things').add({ _id: 'trap5', l: [1] })
  await db
    .collection('things')
    .doc('trap5')
    .update({ l: _.addToSet({ each: [1, 2] }) })
  expect(await one('trap5')).toEqual({ _id: 'trap5', l: [1, { each: [1, 2] }] })
})

test('trap 6: doc().get() gives an array outside a transaction and an object or null inside', async () => {
  await db.collection('things').add({ _id: 'trap6' })
  expect((await db.collection('things').doc('trap6').get()).data).toEqual([{ _id: 'trap6' }])
  const transaction = await db.startTransaction()
  expect((await transaction.collection('things').doc('trap6').get()).data).toEqual({ _id: 'trap6' })
  expect((await transaction.collection('things').doc('nobody').get()).data).toBeNull()
  await transaction.rollback()
})

test('trap 7: update({data}) writes a field named data', async () => {
  await db.collection('things').add({ _id: 'trap7', a: 1 })
  await db
    .collection('things')
    .doc('trap7')
    .update({ data: { a: 2 } })
  expect(await one('trap7')).toEqual({ _id: 'trap7', a: 1, data: { a: 2 } })
})

test('trap 8: of many concurrent transactions on one document most give up, where an inc counts them all', async () => {
  await db.collection('things').add({ _id: 'trap8', n: 0, inc: 0 })
  const increment = async (transaction: Transaction): Promise<void> => {
    const doc = transaction.collection('things').doc('trap8')
    const { n } = (await doc.get()).data as unknown as { n: number }
    await doc.update({ n: n + 1 })
  }
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => db.runTransaction(increment)))
  await Promise.all(
    Array.from({ length: 20 }, () =>
      db
        .collection('things')
        .doc('trap8')
        .update({ inc: _.inc(1) }),
    ),
  )
  const won = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(won).toBeGreaterThan(0)
  expect(won).toBeLessThan(20)
  expect(await one('trap8')).toEqual({ _id: 'trap8', n: won, inc: 20 })
})

test('trap 9: downloadFile({tempFilePath}) resolves before the file is written', async () => {
  const content = Buffer.alloc(8 * 1024 * 1024, 7)
  const { fileID } = await app.uploadFile({ cloudPath: 'trap9.bin', fileContent: content })
  const tempFilePath = join(running.dataDir, 'trap9.bin')
  await app.downloadFile({ fileID, tempFilePath })
  const size = (): number => (existsSync(tempFilePath) ? statSync(tempFilePath).size : 0)
  expect(size()).toBeLessThan(content.length)
  await until(() => size() === content.length)
})

test('trap 10: getUserInfo() keeps an earlier caller, where the context of an invocation is its own', async () => {
  const who = (name: string): Promise<unknown> => running.emulator.invoke('identity', { wait: 60 }, { openId: name })
  const both = (await Promise.all([who('first'), who('second')])) as Array<{ fromContext: string; fromSdk: string }>
  expect(both.map(({ fromContext }) => fromContext)).toEqual(['first', 'second'])
  expect(both.map(({ fromSdk }) => fromSdk)).toEqual(['second', 'second'])
  expect(await running.emulator.invoke('identity', {})).toMatchObject({ fromContext: '', fromSdk: 'second' })
})

test('trap 11: rdb, models, callContainer and ai do not reach the emulator', async () => {
  running.emulator.resetStats()
  const outside = app as unknown as { callContainer(o: object): Promise<unknown> }
  await expect(outside.callContainer({ name: 'x', path: '/' })).rejects.toBeDefined()
  expect(running.emulator.stats().calls).toEqual({})
})
