import { newRequest } from '../test/functions/support/new-request'
import { assessmentOf, contactOf, fill, unionOf } from './load'
import { measure, startServer, type Measured } from './measure'
import { layOut, MOVES, type Asked } from './moves'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4)
const SIZES = (process.env['BENCH_ENTERPRISES'] ?? '100,10000').split(',').map(Number)
/** Papers that are moved at each concurrency, ours and the obvious way: a move is made once of each. */
const PAPERS = Number(process.env['BENCH_PAPERS'] ?? 600)
/** The moves that are measured; all where none is named. */
const ONLY = process.env['BENCH_MOVES']?.split(',')
const CONCURRENCIES = [1, 8, 32]

const revisions = new Map<string, number>()

/** Every enterprise saves in turn, always over the revision that it saved last. */
const operations = (enterprises: number): Readonly<Record<string, (turn: number) => readonly Asked[]>> => ({
  load: (turn) => {
    const no = (turn % enterprises) + 1
    return [{ openId: contactOf(no), event: { action: 'assessment.load', input: { assessmentId: assessmentOf(no) } } }]
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
    const input = { assessmentId: assessmentOf(no), no: indicator, seenRevision, narrative, selfScore: 1, facts: {} }
    return [{ openId: contactOf(no), event: { action: 'assessment.saveAnswer', requestId: newRequest(), input } }]
  },
  worklist: (turn) => {
    const input = { unionId: unionOf(turn), tab: 'unsubmitted', search: '', offset: 0 }
    return [{ openId: `reviewer-${unionOf(turn)}`, event: { action: 'worklist.page', input } }]
  },
})

const written = ({ a_second, p50, p95, failed }: Measured): string =>
  `${String(a_second).padStart(6)}/s  p50 ${p50.toFixed(1).padStart(7)} ms  p95 ${p95.toFixed(1).padStart(7)} ms` +
  (failed === 0 ? '' : `  ${failed} FAILED`)

const benchSize = async (size: number): Promise<void> => {
  const server = await startServer()
  await fill(server.origin, size)
  revisions.clear()
  const kinds = operations(size)
  // Warms the function and the JIT; its figures are not kept.
  for (const operation of Object.values(kinds))
    await measure(server, operation, { atOnce: 4, seconds: SECONDS, most: 200 })
  let saved = 200
  for (const atOnce of CONCURRENCIES)
    for (const [name, operation] of Object.entries(kinds)) {
      const first = name === 'save' ? saved : 0
      const measured = await measure(server, operation, { atOnce, seconds: SECONDS, first })
      if (name === 'save') saved = measured.turns
      console.log(`${String(size).padStart(6)}  ${name.padEnd(10)} ${String(atOnce).padStart(3)}  ${written(measured)}`)
    }
  await server.stop()
}

/** Each move ours and the obvious way, in turns, so that both have the same machine at the same time. */
const benchMoves = async (): Promise<void> => {
  const server = await startServer()
  await fill(server.origin, 1)
  let next = 1000
  for (const move of MOVES.filter(({ name }) => ONLY?.includes(name) ?? true)) {
    for (const [round, atOnce] of [4, ...CONCURRENCIES].entries()) {
      const count = round === 0 ? 100 : PAPERS
      const [ours, apart, obvious] = [next, next + count, next + 2 * count]
      next += 3 * count
      await layOut(server.origin, move, ours, 3 * count)
      const options = { atOnce, seconds: 600, most: count }
      const done = await measure(server, (turn) => move.ours(ours + turn), options)
      await server.hold(true)
      const alone = await measure(server, (turn) => move.ours(apart + turn), options)
      await server.hold(false)
      const plain = await measure(server, (turn) => move.obvious(obvious + turn), options)
      if (round === 0) continue
      const line = `${move.name.padEnd(10)} ${String(atOnce).padStart(3)}`
      const ratio = ({ a_second }: Measured): string => `ratio ${(a_second / plain.a_second).toFixed(2)}`
      console.log(
        `${line}  ours     ${written(done)}  ${ratio(done)}, ${done.a_second_at_rest}/s with all that follows`,
      )
      console.log(`${line}  apart    ${written(alone)}  ${ratio(alone)}, what follows on machines of its own`)
      console.log(`${line}  obvious  ${written(plain)}`)
    }
  }
  await server.stop()
}

/** Client → HTTP → function → SDK → database, and back; what is acknowledged is on disk. One process a side. */
const main = async (): Promise<void> => {
  console.log('enterprises, operation, at once, throughput, latency')
  for (const size of SIZES) if (size > 0) await benchSize(size)
  console.log('move, at once, ours and the obvious way')
  await benchMoves()
}

void main()
