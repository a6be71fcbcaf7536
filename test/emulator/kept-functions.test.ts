import { join } from 'node:path'
import { start, stop, type Running } from './support/start'

let running: Running
beforeAll(async () => {
  running = await start({ functionsDir: join(__dirname, 'fixtures', 'functions') })
})
afterAll(() => stop(running))

const call = async (name: string, event: object = {}) =>
  (await running.emulator.invoke(name, event)) as { readonly pid: number; readonly loadedAt: number }

describe('a reset that keeps functions', () => {
  test('leaves a function at rest its process, which sees the new data', async () => {
    const before = await call('echo')
    await call('database', { id: 'again' })
    await running.emulator.reset({ keepFunctions: true })
    expect((await call('echo')).pid).toBe(before.pid)
    await call('database', { id: 'again' })
    expect((await running.db.collection('things').get()).data).toHaveLength(1)
  })
  test('forgets faults that were asked for', async () => {
    running.emulator.faults.failNext({ action: 'database.insertDocument' })
    await running.emulator.reset({ keepFunctions: true })
    await call('database', { id: 'not failed' })
    expect((await running.db.collection('things').get()).data).toHaveLength(1)
  })
})

test('a function that was warmed up has loaded before it is called', async () => {
  await running.emulator.reset()
  await running.emulator.warmUp('echo')
  const loaded = Date.now()
  expect((await call('echo')).loadedAt).toBeLessThanOrEqual(loaded)
})

describe('a function that goes on after its answer', () => {
  const written = async () => (await running.db.collection('things').get()).data.length
  const answered = (more: object) => call('afterwards', { id: 'step', ...more })

  test('is waited for until it is at rest', async () => {
    await running.emulator.reset({ keepFunctions: true })
    await answered({})
    expect(await running.emulator.settled()).toBe(true)
    expect(await written()).toBe(4)
  })
  test('writes nothing into what begins after a reset', async () => {
    await answered({})
    await running.emulator.reset({ keepFunctions: true })
    expect(await written()).toBe(0)
    await running.emulator.settled()
    expect(await written()).toBe(0)
  })
  test('is ended by a reset if it never comes to rest', async () => {
    const { pid } = await answered({ forever: true })
    await running.emulator.reset({ keepFunctions: true })
    expect((await answered({})).pid).not.toBe(pid)
  })
})
