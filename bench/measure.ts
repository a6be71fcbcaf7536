import { build } from 'esbuild'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { builtFolder } from '../config/built-folder'
import { post } from './load'
import type { Asked } from './moves'

export interface Measured {
  readonly a_second: number
  readonly p50: number
  readonly p95: number
  readonly failed: number
  /** Until everything that follows the answers was done as well. */
  readonly a_second_at_rest: number
  readonly turns: number
}

/** Asks the server for something, and waits until everything that follows its answers is done. */
const asked = async (server: ChildProcess, what: 'rest' | 'hold' | 'release'): Promise<void> => {
  server.send(what)
  await once(server, 'message')
}

/** The product's server in a process of its own, with the obvious way beside it. */
export const startServer = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const functions = path.join(folder, 'functions')
  await build({
    ...{ entryPoints: [path.join(__dirname, 'obvious', 'index.ts')], bundle: true, platform: 'node', format: 'cjs' },
    ...{ outfile: path.join(functions, 'obvious', 'index.js'), target: 'node18', logLevel: 'warning' },
  })
  for (const name of ['api', 'deadline', 'documents'])
    symlinkSync(path.join(builtFolder('cloudfunctions'), name), path.join(functions, name))
  const server: ChildProcess = fork(path.join(__dirname, 'server.ts'), [path.join(folder, 'data'), functions], {
    execArgv: ['--import', 'tsx'],
  })
  const [origin] = (await once(server, 'message')) as [string]
  return {
    origin,
    atRest: () => asked(server, 'rest'),
    /** Whether what follows an answer is kept from running. */
    hold: (held: boolean) => asked(server, held ? 'hold' : 'release'),
    stop: async () => {
      server.disconnect()
      await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Server = Awaited<ReturnType<typeof startServer>>

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const isDone = async (origin: string, { openId, event, name = 'api' }: Asked): Promise<boolean> => {
  const headers = { 'x-local-openid': openId }
  const answer = await post(`${origin}/client/functions/${name}`, JSON.stringify(event), headers)
  return (answer as { result?: { outcome: string } }).result?.outcome === 'done'
}

/** Does it, so many at once, for so many seconds or turns; each turn is one call or several, one after the other. */
export const measure = async (
  { origin, atRest }: Pick<Server, 'origin' | 'atRest'>,
  operation: (turn: number) => readonly Asked[],
  {
    atOnce,
    seconds,
    most = Infinity,
    first = 0,
  }: Readonly<Record<'atOnce' | 'seconds', number>> & {
    readonly most?: number
    readonly first?: number
  },
): Promise<Measured> => {
  const took: number[] = []
  let turn = first
  let failed = 0
  const started = performance.now()
  const one = async (): Promise<void> => {
    while (performance.now() < started + seconds * 1000 && turn - first < most) {
      const at = performance.now()
      for (const asked of operation(turn++)) if (!(await isDone(origin, asked))) failed += 1
      took.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  const answered = performance.now() - started
  await atRest()
  const done = performance.now() - started
  const sorted = took.sort((a, b) => a - b)
  const aSecond = (milliseconds: number): number => Math.round((took.length / milliseconds) * 1000)
  return {
    ...{ a_second: aSecond(answered), a_second_at_rest: aSecond(done) },
    ...{ p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), failed, turns: turn },
  }
}
