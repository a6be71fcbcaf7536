import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newRequest } from '../test/functions/support/new-request'
import { assessmentOf, contactOf, fill, post, unionOf } from './load'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4)
const SIZES = (process.env['BENCH_ENTERPRISES'] ?? '100,10000').split(',').map(Number)
const CONCURRENCIES = [1, 8, 32]

interface Measured {
  readonly a_second: number
  readonly p50: number
  readonly p95: number
  readonly failed: number
}

/** What one request of an operation is; `turn` counts them, so that no two write the same thing. */
type Operation = (turn: number) => { readonly openId: string; readonly event: object }

const revisions = new Map<string, number>()

/** Every enterprise saves in turn, always over the revision that it saved last. */
const operations = (enterprises: number): Readonly<Record<string, Operation>> => ({
  load: (turn) => {
    const no = (turn % enterprises) + 1
    return { openId: contactOf(no), event: { action: 'assessment.load', input: { assessmentId: assessmentOf(no) } } }
  },
  save: (turn) => {
    const no = (turn % enterprises) + 1
    const indicator = (Math.floor(turn / enterprises) % 26) + 1
    const key = `${no}.${indicator}`
    const seenRevision = revisions.get(key) ?? 1
    revisions.set(key, seenRevision + 1)
    const narrative =
      `第 ${turn} 次保存：按工资总额足额计提教育经费，用于一线产业工人技能提升，全年举办培训 42 期，覆盖 1350 人次。`.repeat(
        2,
      )
    return {
      openId: contactOf(no),
      event: {
        action: 'assessment.saveAnswer',
        requestId: newRequest(),
        input: { assessmentId: assessmentOf(no), no: indicator, seenRevision, narrative, selfScore: 1, facts: {} },
      },
    }
  },
  worklist: (turn) => ({
    openId: `reviewer-${unionOf(turn)}`,
    event: { action: 'worklist.page', input: { unionId: unionOf(turn), tab: 'unsubmitted', search: '', offset: 0 } },
  }),
})

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const measure = async (
  origin: string,
  operation: Operation,
  concurrency: number,
  most = Infinity,
  first = 0,
): Promise<Measured & { turns: number }> => {
  const took: number[] = []
  let turn = first
  let failed = 0
  const started = performance.now()
  const until = started + SECONDS * 1000
  const one = async (): Promise<void> => {
    while (performance.now() < until && turn - first < most) {
      const { openId, event } = operation(turn++)
      const at = performance.now()
      const answer = (await post(`${origin}/client/functions/api`, JSON.stringify(event), {
        'x-local-openid': openId,
      })) as {
        result?: { outcome: string }
      }
      took.push(performance.now() - at)
      if (answer.result?.outcome !== 'done') failed += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, one))
  const seconds = (performance.now() - started) / 1000
  const sorted = took.sort((a, b) => a - b)
  return {
    a_second: Math.round(took.length / seconds),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    failed,
    turns: turn,
  }
}

const report = (size: number, name: string, concurrency: number, { a_second, p50, p95, failed }: Measured): void =>
  console.log(
    `${String(size).padStart(6)}  ${name.padEnd(9)} ${String(concurrency).padStart(3)}  ${String(a_second).padStart(6)}/s  ` +
      `p50 ${p50.toFixed(1).padStart(7)} ms  p95 ${p95.toFixed(1).padStart(7)} ms  ${failed === 0 ? '' : `${failed} FAILED`}`,
  )

const submitOperation =
  (enterprises: number): Operation =>
  (turn) => {
    const no = (turn % enterprises) + 1
    return {
      openId: contactOf(no),
      event: {
        action: 'assessment.submit',
        requestId: newRequest(),
        input: { assessmentId: assessmentOf(no), seenRevision: 0 },
      },
    }
  }

const benchSize = async (size: number): Promise<void> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const server = fork(path.join(__dirname, 'server.ts'), [dataDir], { execArgv: ['--import', 'tsx'] })
  const [origin] = (await once(server, 'message')) as [string]
  await fill(origin, size)
  revisions.clear()
  const kinds = operations(size)
  // Warms the function and the JIT; its figures are not kept.
  for (const operation of Object.values(kinds)) await measure(origin, operation, 4, 200)
  let saved = 200
  for (const concurrency of CONCURRENCIES)
    for (const [name, operation] of Object.entries(kinds)) {
      const measured = await measure(origin, operation, concurrency, Infinity, name === 'save' ? saved : 0)
      if (name === 'save') saved = measured.turns
      report(size, name, concurrency, measured)
    }
  let submitted = 0
  for (const concurrency of CONCURRENCIES) {
    const measured = await measure(origin, submitOperation(size), concurrency, Math.floor(size / 3), submitted)
    submitted = measured.turns
    report(size, 'submit', concurrency, measured)
  }
  server.disconnect()
  await once(server, 'exit')
  rmSync(dataDir, { recursive: true, force: true })
}

/** Client → HTTP → function → SDK → database, and back; what is acknowledged is on disk. One process a side. */
const main = async (): Promise<void> => {
  console.log('enterprises, operation, at once, throughput, latency')
  for (const size of SIZES) await benchSize(size)
}

void main()
