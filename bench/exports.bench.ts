import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import type { BegunDocument, DocumentLink } from '@/contract/document'
import type { Reply } from '@/contract/envelope'
import { getInstant } from '@/domain/calendar/instant'
import { ENTERPRISE_TABLES } from '@/domain/job/enterprise-table'
import { manifest } from '../cloudfunctions/_store/manifest'
import { builtFolder } from '../config/built-folder'
import { startEmulator, type Emulator } from '../emulator'
import { newRequest } from '../test/functions/support/new-request'
import { assessment, CYCLE, enterprise, filledIn, person } from '../test/functions/support/standing'
import { insert, unionOf, unionsOfLoad } from './load'

const SIZES = (process.env['BENCH_ENTERPRISES'] ?? '100,1000,10000').split(',').map(Number)
const OFFICE = 'office'
const AT_ONCE = 200
/** A table that takes more steps than this is never done. */
const MOST_STEPS = 1000

/** A year in which everybody has handed in all 28 indicators. */
const fillWithSubmitted = async (origin: string, enterprises: number): Promise<void> => {
  await insert(origin, 'cycles', [{ _id: CYCLE.cycleId, ...CYCLE }])
  await insert(origin, 'unions', unionsOfLoad)
  await insert(origin, 'people', [person(OFFICE, '省产改办', { role: 'office' })])
  const submitted = { ...filledIn(), state: 'submitted', round: 1, submittedAt: getInstant(CYCLE_BEGAN) } as const
  for (let from = 1; from <= enterprises; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, enterprises - from + 1) }, (_, index) => from + index)
    const rows = {
      enterprises: numbers.map((no) => enterprise(no, unionOf(no))),
      assessments: numbers.map((no) => assessment(no, unionOf(no), submitted)),
    }
    for (const [collection, documents] of Object.entries(rows)) await insert(origin, collection, documents, AT_ONCE)
  }
}
const CYCLE_BEGAN = Date.parse('2026-11-20T02:00:00Z')

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

type Ask = <Value>(action: string, input: object) => Promise<Reply<Value>>

const doneOf = <Value>(action: string, reply: Reply<Value>): Value => {
  if (reply.outcome === 'done') return reply.value
  throw new Error(`${action}: ${JSON.stringify(reply)}`)
}

/** One way of taking a year away: how many steps, how long the slowest, and how many bytes; or by what it is refused. */
interface Taken {
  readonly steps: number
  readonly slowest: number
  readonly came: string
}

/** Has one table made as its page does. */
const takeTable = async (ask: Ask, table: (typeof ENTERPRISE_TABLES)[number]): Promise<Taken> => {
  let slowest = 0
  let steps = 0
  const timed = async (action: string, input: object): Promise<Reply<BegunDocument>> => {
    const at = performance.now()
    const reply = await ask<BegunDocument>(action, input)
    slowest = Math.max(slowest, performance.now() - at)
    steps += 1
    return reply
  }
  let reply = await timed('worklist.export', { table, shown: { by: 'filter', filter: 'all' }, search: '' })
  while (reply.outcome === 'done' && reply.value.job.state === 'building' && steps < MOST_STEPS)
    reply = await timed('document.continue', { jobId: reply.value.job.jobId })
  if (reply.outcome === 'refused') return { steps, slowest, came: reply.refusal.refused }
  const { job } = doneOf(table, reply)
  const { bytes } = doneOf('document.link', await ask<DocumentLink>('document.link', { jobId: job.jobId }))
  return { steps, slowest, came: `${(bytes / 1024).toFixed(0)} KB` }
}

/** Asks what a package of the whole year would lack, or begins it; it is not built. */
const takePackage = async (ask: Ask, action: 'package.check' | 'package.start'): Promise<Taken> => {
  const at = performance.now()
  const reply = await ask<object>(action, { scope: { kind: 'all' } })
  const slowest = performance.now() - at
  if (reply.outcome === 'refused') return { steps: 1, slowest, came: reply.refusal.refused }
  return { steps: 1, slowest, came: `${(JSON.stringify(doneOf(action, reply)).length / 1024).toFixed(0)} KB` }
}

const measure = async (emulator: Emulator, name: string, take: (ask: Ask) => Promise<Taken>): Promise<string> => {
  const ask = (async (action: string, input: object) =>
    emulator.invoke('documents', { action, requestId: newRequest(), input }, { openId: OFFICE })) as Ask
  emulator.resetStats()
  const began = performance.now()
  const { steps, slowest, came } = await take(ask)
  const seconds = (performance.now() - began) / 1000
  const { calls, peakMemory } = emulator.stats()
  return [
    `  ${name.padEnd(16)}`,
    String(steps).padStart(6),
    `${seconds.toFixed(1)} s`.padStart(9),
    `${(slowest / 1000).toFixed(1)} s`.padStart(9),
    String(sumOf(calls)).padStart(8),
    `${Math.round((peakMemory['documents'] ?? 0) / 1024 / 1024)} MB`.padStart(8),
    `  ${came}`,
  ].join('')
}

const main = async (): Promise<void> => {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
  console.log('                   steps     time  slowest   calls  memory  what comes')
  for (const enterprises of SIZES) {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-exports-'))
    const emulator = await startEmulator({
      ...{ dataDir, manifest, functionsDir: builtFolder('cloudfunctions') },
      functionEnv: { INVITATION_SECRET: 'local-invitations-open-nothing', SDK_KEEPALIVE: 'on' },
      now: new Date('2026-12-01T10:00:00+08:00'),
    })
    try {
      await fillWithSubmitted(emulator.origin, enterprises)
      await emulator.warmUp('documents')
      console.log(`${enterprises} enterprises`)
      for (const table of ENTERPRISE_TABLES) console.log(await measure(emulator, table, (ask) => takeTable(ask, table)))
      for (const action of ['package.check', 'package.start'] as const)
        console.log(await measure(emulator, action, (ask) => takePackage(ask, action)))
    } finally {
      await emulator.stop()
      rmSync(dataDir, { recursive: true })
    }
  }
}

void main()
