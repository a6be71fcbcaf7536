import { join } from 'node:path'
import { chmodSync, writeFileSync } from 'node:fs'
import { codeOf, start, stop, temporaryFolder, removeFolder, type Running } from './support/start'
import type { Production } from '../../emulator/production'

/** What production has and a machine has not: each is asked for by itself. */
const FUNCTIONS = join(__dirname, 'fixtures', 'functions')

const running = async (production: Production, use: (running: Running) => Promise<void>): Promise<void> => {
  const started = await start({ functionsDir: FUNCTIONS, production })
  try {
    await use(started)
  } finally {
    await stop(started)
  }
}

interface Echo {
  readonly pid: number
  readonly event: Readonly<Record<string, unknown>>
}

const echo = (at: Running, event: object, openId?: string): Promise<Echo> =>
  at.emulator.invoke('echo', event, openId === undefined ? undefined : { openId }) as Promise<Echo>

describe('calls of the SDK', () => {
  test('beyond so many at once are refused by CloudBase’s code, and the others are answered', () =>
    running({ callsAtOnce: 2 }, async ({ db, emulator }) => {
      emulator.faults.latency(200)
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, () =>
          db
            .collection('things')
            .count()
            .then(
              () => 'done',
              (error: { code: string }) => error.code,
            ),
        ),
      )
      expect(outcomes.filter((outcome) => outcome === 'EXCEED_CONCURRENT_REQUEST_LIMIT').length).toBeGreaterThan(0)
      expect(new Set(outcomes)).toEqual(new Set(['done', 'EXCEED_CONCURRENT_REQUEST_LIMIT']))
      expect(emulator.stats().calls['database.calculateDocument']).toBe(outcomes.filter((o) => o === 'done').length)
    }))
  test('beyond a quota are refused, and change nothing', () =>
    running({ calls: 2 }, async ({ db, emulator }) => {
      await db.collection('things').add({ _id: 'a' })
      await db.collection('things').add({ _id: 'b' })
      expect(await codeOf(db.collection('things').add({ _id: 'c' }))).toBe('EXCEED_REQUEST_LIMIT')
      emulator.resetStats()
      expect((await db.collection('things').count()).total).toBe(2)
    }))
})

describe('an invocation', () => {
  test('shares its instance, unless each is to have its own', () =>
    running({}, async (at) => {
      const pids = (await Promise.all([1, 2, 3].map((n) => echo(at, { n })))).map(({ pid }) => pid)
      expect(new Set(pids).size).toBe(1)
    }))
  test('has an instance of its own, which the next one takes over once it is free', () =>
    running({ oneInvocationAnInstance: true }, async (at) => {
      const pids = (await Promise.all([1, 2, 3].map((n) => echo(at, { n })))).map(({ pid }) => pid)
      expect(new Set(pids).size).toBe(3)
      expect(pids).toContain((await echo(at, {})).pid)
    }))
  test('does not learn who calls from its event, unless as WeChat writes it', async () => {
    await running({}, async (at) => {
      expect((await echo(at, { a: 1 }, 'who')).event).toEqual({ a: 1 })
    })
    await running({ userInfo: true }, async (at) => {
      const { event } = await echo(at, { a: 1, userInfo: { openId: 'forged' } }, 'who')
      expect(event).toEqual({ a: 1, userInfo: { openId: 'who', appId: 'wxlocal' } })
      expect((await echo(at, { a: 1 })).event).toEqual({ a: 1 })
    })
  })
  test('runs in the Node that it is told to', async () => {
    const folder = temporaryFolder()
    const node = join(folder, 'another-node')
    // Stands for another version: it says that it was the one, and is this one.
    writeFileSync(node, `#!/bin/sh\necho another node >&2\nexec "${process.execPath}" "$@"\n`)
    chmodSync(node, 0o755)
    await running({ node }, async (at) => {
      await echo(at, {})
      expect(at.emulator.logs().map(({ text }) => text)).toContain('another node')
    })
    removeFolder(folder)
  })
})
