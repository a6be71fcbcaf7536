import { request } from 'node:http'
import { DataInUse, PortTaken, startEmulator } from '../../emulator'
import {
  codeOf,
  connect,
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
  await db.collection('things').add([{ _id: 'n1' }, { _id: 'n2' }] as never)
})
afterAll(() => stop(running))

describe('the server', () => {
  const call = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        { port: running.emulator.port, host: '127.0.0.1', path: '/console/api/state', headers },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      outgoing.on('error', reject)
      outgoing.end()
    })
  test('answers its own names only, so that no rebound name reaches it', async () => {
    expect(await call({ host: `127.0.0.1:${running.emulator.port}` })).toBe(200)
    expect(await call({ host: `localhost:${running.emulator.port}` })).toBe(200)
    expect(await call({ host: 'evil.example' })).toBe(403)
    expect(await call({ host: '127.0.0.1.evil.example' })).toBe(403)
  })
  test('takes no calls from pages of other origins', async () => {
    const host = `127.0.0.1:${running.emulator.port}`
    expect(await call({ host, origin: `http://${host}` })).toBe(200)
    expect(await call({ host, origin: 'https://evil.example' })).toBe(403)
    expect(await call({ host, origin: 'null' })).toBe(403)
  })
  test('says so when its port is taken, and leaves the data alone', async () => {
    const dataDir = temporaryFolder()
    await expect(startEmulator({ dataDir, manifest: MANIFEST, port: running.emulator.port })).rejects.toThrow(PortTaken)
    removeFolder(dataDir)
  })
  test('lets no second emulator work on the same folder, and the folder is free again after a stop', async () => {
    await expect(startEmulator({ dataDir: running.dataDir, manifest: MANIFEST })).rejects.toThrow(DataInUse)
    expect((await db.collection('things').doc('n1').get()).data).toHaveLength(1)
    const dataDir = temporaryFolder()
    for (let i = 0; i < 2; i++) await (await startEmulator({ dataDir, manifest: MANIFEST })).stop()
    removeFolder(dataDir)
  })
  test('counts calls by action', async () => {
    running.emulator.resetStats()
    await db.collection('things').doc('n1').get()
    await db.collection('things').doc('n2').get()
    await db.collection('things').count()
    expect(running.emulator.stats().calls).toEqual({ 'database.getDocument': 2, 'database.calculateDocument': 1 })
  })
  test('reset() leaves nothing but the clock', async () => {
    const other = await start()
    await other.emulator.clock.set(new Date('2023-12-15T00:00:00Z'))
    await other.db.collection('things').add({ _id: 'x' })
    await other.app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
    const open = await other.db.startTransaction()
    await other.emulator.reset()
    expect((await other.db.collection('things').get()).data).toEqual([])
    expect(await codeOf(open.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    expect((await other.app.getTempFileURL({ fileList: ['cloud://local.local-bucket/a.txt'] })).fileList[0]?.code).toBe(
      'STORAGE_FILE_NONEXIST',
    )
    expect(other.emulator.clock.now().toISOString().slice(0, 10)).toBe('2023-12-15')
    await other.db.collection('things').add({ _id: 'x' })
    await stop(other)
    connect(running.emulator)
  })
})

describe('faults that a test asks for', () => {
  afterEach(() => running.emulator.faults.clear())
  test('fail the next calls of an action with a code', async () => {
    running.emulator.faults.failNext({ action: 'database.getDocument' }, 2, {
      code: 'DATABASE_REQUEST_FAILED',
      message: 'down',
    })
    expect(await codeOf(db.collection('things').doc('n1').get())).toBe('DATABASE_REQUEST_FAILED')
    expect(await messageOf(db.collection('things').doc('n1').get())).toContain('down')
    expect((await db.collection('things').doc('n1').get()).data).toHaveLength(1)
  })
  test('drop the connection before anything happens', async () => {
    running.emulator.faults.failNext({ action: 'database.insertDocument' }, 1, 'drop')
    await expect(db.collection('others').add({ _id: 'dropped' })).rejects.toBeDefined()
    expect((await db.collection('others').doc('dropped').get()).data).toEqual([])
  })
  test('lose the answer after everything happened', async () => {
    running.emulator.faults.failNext({ action: 'database.insertDocument' }, 1, 'lose-answer')
    await expect(db.collection('others').add({ _id: 'lost' })).rejects.toBeDefined()
    expect((await db.collection('others').doc('lost').get()).data).toHaveLength(1)
  })
  test('slow every answer down', async () => {
    running.emulator.faults.latency(60)
    const began = Date.now()
    await db.collection('things').count()
    expect(Date.now() - began).toBeGreaterThanOrEqual(55)
  })
})
