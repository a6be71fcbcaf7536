import { Database } from '../../emulator/database/database'
import { Store } from '../../emulator/database/store'
import {
  codeOf,
  MANIFEST,
  messageOf,
  removeFolder,
  start,
  stop,
  temporaryFolder,
  type Db,
  type Running,
} from './support/start'

let running: Running
let db: Db

beforeAll(async () => {
  running = await start()
  db = running.db
  await db.collection('things').add(Array.from({ length: 1100 }, (_unused, i) => ({ _id: `n${i}`, i })))
})
afterAll(() => stop(running))

const admin = async (body: unknown): Promise<Record<string, unknown>> => {
  const response = await fetch(`${running.emulator.origin}/admin?env=local`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Record<string, unknown>
}

describe('limits', () => {
  test('a query without a limit gives 100 documents', async () => {
    expect((await db.collection('things').get()).data).toHaveLength(100)
    const plain = await admin({ action: 'database.getDocument', collectionName: 'things', queryType: 'WHERE' })
    expect((plain['data'] as { list: unknown[] }).list).toHaveLength(100)
  })
  test('no query gives more than 1000, whatever it asks for', async () => {
    expect((await db.collection('things').limit(5000).get()).data).toHaveLength(1000)
    const plain = await admin({
      action: 'database.getDocument',
      collectionName: 'things',
      queryType: 'WHERE',
      limit: 5000,
    })
    expect((plain['data'] as { list: unknown[] }).list).toHaveLength(1000)
  })
  test('an aggregate gives 20 rows unless it has a limit of its own', async () => {
    expect((await db.collection('things').aggregate().match({}).end()).data).toHaveLength(20)
    expect((await db.collection('things').aggregate().limit(50).end()).data).toHaveLength(50)
  })
  test('a transaction lives for 30 seconds', async () => {
    const folder = temporaryFolder()
    const store = new Store(folder)
    const database = new Database(MANIFEST.collections, store, () => new Date())
    jest.useFakeTimers()
    try {
      const [short, long] = [database.begin(), database.begin()]
      jest.advanceTimersByTime(29_999)
      await database.commit(short)
      jest.advanceTimersByTime(1)
      expect(await codeOf(database.commit(long))).toBe('DATABASE_TRANSACTION_FAIL')
    } finally {
      jest.useRealTimers()
      await store.close()
      removeFolder(folder)
    }
  })
})

describe('a collection that the manifest does not declare', () => {
  const CALLS: ReadonlyArray<readonly [what: string, call: () => Promise<unknown>]> = [
    ['add', () => db.collection('nowhere').add({ a: 1 })],
    ['get', () => db.collection('nowhere').get()],
    ['doc().get', () => db.collection('nowhere').doc('x').get()],
    ['update', () => db.collection('nowhere').where({ a: 1 }).update({ a: 2 })],
    ['set', () => db.collection('nowhere').doc('x').set({ a: 2 })],
    ['remove', () => db.collection('nowhere').where({ a: 1 }).remove()],
    ['count', () => db.collection('nowhere').count()],
    ['aggregate', () => db.collection('nowhere').aggregate().match({}).end()],
  ]
  test.each(CALLS)('fails %s as CloudBase does', async (_what, call) => {
    expect(await codeOf(call())).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(await messageOf(call())).toContain('[ResourceNotFound] Db or Table not exist: nowhere')
  })
  test('is not created either, and one that exists is not created twice', async () => {
    expect(await messageOf(db.createCollection('nowhere'))).toContain('not emulated: creating the collection nowhere')
    expect(await codeOf(db.createCollection('things'))).toBe('DATABASE_COLLECTION_ALREADY_EXIST')
  })
})

describe('what is not emulated is refused by name', () => {
  const ACTIONS = [
    'database.getInTransaction',
    'database.updateDocInTransaction',
    'database.deleteDocInTransaction',
    'auth.getUserInfoForAdmin',
    'wx.openApi',
    'storage.getFileAuthority',
    'constructor',
    'toString',
  ]
  test.each(ACTIONS)('the action %s', async (action) => {
    expect(await admin({ action })).toMatchObject({
      code: 'NOT_EMULATED',
      message: `not emulated: ${action}`,
      requestId: expect.any(String) as unknown,
    })
  })
  test('a value type that the emulator cannot keep exactly', async () => {
    const data = ['{"_id":"d","n":{"$numberDecimal":"0.1"}}']
    expect(await admin({ action: 'database.insertDocument', collectionName: 'things', data })).toMatchObject({
      code: 'NOT_EMULATED',
      message: 'not emulated: the value type $numberDecimal',
    })
  })
  test('a change without any query, which would change everything', async () => {
    expect(await codeOf(db.collection('things').remove())).toBe('INVALID_PARAM')
    expect(await codeOf(db.collection('things').update({ a: 1 }))).toBe('INVALID_PARAM')
  })
  test('a request that makes no sense is refused with a reason', async () => {
    expect(await admin('no json')).toMatchObject({ code: 'INVALID_PARAM' })
    expect(await admin([1])).toMatchObject({ code: 'INVALID_PARAM' })
    expect(await admin({})).toMatchObject({ code: 'INVALID_PARAM', message: 'action has to be a string' })
    expect(await admin({ action: 'database.getDocument', collectionName: 'things', query: '{"n":' })).toMatchObject({
      code: expect.any(String) as unknown,
    })
  })
})
