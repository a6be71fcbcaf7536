import { join } from 'node:path'
import { codeOf, messageOf, start, stop, type Running } from './support/start'

let running: Running

beforeEach(async () => {
  running = await start({ functionsDir: join(__dirname, 'fixtures', 'functions') })
})
afterEach(() => stop(running))

const hold = (megabytes: number, milliseconds = 0) =>
  running.emulator.invoke('hoard', { megabytes, milliseconds }) as Promise<{ pid: number; count: number }>
const severalHold = (runs: number, megabytes: number, milliseconds: number) =>
  Array.from({ length: runs }, () => hold(megabytes, milliseconds))

describe('the memory of a function is what its configuration says, 128 MB here', () => {
  test('a run that holds more is ended, and the next call gets a fresh process', async () => {
    const before = await hold(0)
    const message = await messageOf(hold(150, 5000))
    expect(message).toMatch(/^Memory limit exceeded: hoard took \d+ MB of 128 MB$/)
    expect((await hold(0)).pid).not.toBe(before.pid)
  })
  test('and answers as a function that failed', async () => {
    expect(await codeOf(hold(150, 5000))).toBe(-504002)
  })
  test('also a run that had let go of it again before anybody could look', async () => {
    expect(await codeOf(hold(150))).toBe(-504002)
  })
  test('several at once that hold too much together are ended, all of them', async () => {
    const codes = await Promise.all(severalHold(3, 160, 5000).map(codeOf))
    expect(codes).toEqual([-504002, -504002, -504002])
  })

  test('a run that holds less is left alone, and what it held is told', async () => {
    await hold(40, 150)
    const { peakMemory } = running.emulator.stats()
    expect(peakMemory['hoard']).toBeGreaterThan(40 * 1024 * 1024)
    expect(peakMemory['hoard']).toBeLessThan(128 * 1024 * 1024)
  })
  test('so are several at once, which the cloud would give a process each', async () => {
    const together = await Promise.all(severalHold(6, 40, 300))
    expect(together.map(({ count }) => count)).toEqual([40, 40, 40, 40, 40, 40])
    // Nor is what they left in the one process held against whoever comes next.
    expect(await hold(40, 150)).toEqual({ pid: together[0]?.pid, count: 40 })
  })
})
