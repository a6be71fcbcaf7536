import { randomInt } from 'node:crypto'
import { cpus } from 'node:os'
import type { StoredAssessment } from '../../../cloudfunctions/_store/assessment-document'
import { startWorld, type World } from '../support/world'
import { BEGINS, END, lastEvening, province, type Size } from './last-evening'
import { noTraffic, percentile, type Traffic } from './network'

// Nothing waits for so long: a busy machine may take its time, and the whole evening takes minutes.
jest.setTimeout(1_800_000)

/** `npm run evening` plays it at its full size. */
const WHOLE = process.env['EVENING'] === 'whole'
const SIZE: Size = WHOLE
  ? { contacts: 2000, submitting: 500, hour: 180_000 }
  : { contacts: 40, submitting: 12, hour: 2_000 }

/** What is left to chance, requests and answers that are lost above all: `EVENING_SEED` has a former evening's drawn again. */
const SEED = Number(process.env['EVENING_SEED'] ?? randomInt(2 ** 31))

let world: World
beforeEach(async () => {
  world = await startWorld(BEGINS, province(SIZE))
})
afterEach(() => world.end())

const saidOf = ({ took, lostBefore, lostAfter, outages }: Traffic, seconds: number): string => {
  const calls = [...took].map(([action, times]) => {
    const [half, most] = [50, 95].map((percent) => percentile(times, percent).toFixed(0))
    return `${action.padEnd(26)} ${String(times.length).padStart(6)} calls   p50 ${half} ms   p95 ${most} ms`
  })
  return [
    `${SIZE.contacts} contacts, ${SIZE.submitting} submitting, in ${seconds.toFixed(0)} s on ${cpus().length} × ${cpus()[0]?.model}`,
    `${lostBefore} requests lost before they arrived, ${lostAfter} answers lost after, ${outages} outages`,
    ...calls.sort(),
  ].join('\n')
}

const papersOf = async (unionIds: ReadonlySet<string | null>): Promise<ReadonlyMap<string, StoredAssessment>> => {
  const papers = new Map<string, StoredAssessment>()
  for (const unionId of unionIds)
    for (const paper of await world.read<StoredAssessment>('assessments', { unionId })) papers.set(paper._id, paper)
  return papers
}

test(`the last evening (EVENING_SEED=${SEED}): nothing that was written is lost, and nothing goes wrong that the program’s own retry does not heal`, async () => {
  if (WHOLE) console.log(`EVENING_SEED=${SEED}`)
  const traffic = noTraffic()
  const began = performance.now()
  const { phones, submissions, endorsed } = await lastEvening(world, SIZE, { lossy: 0.06, seed: SEED }, traffic)
  const seconds = (performance.now() - began) / 1000
  if (WHOLE) console.log(saidOf(traffic, seconds))
  // What a dying function left behind the clock makes good.
  await world.emulator.fireTimer('deadline')
  await world.told()

  // Every word, and every photo, lies on the server as it was typed last.
  const papers = await papersOf(new Set(Array.from({ length: 22 }, (_, index) => `u-${index}`)))
  const lost = phones.flatMap(({ assessmentId, typed }) =>
    [...typed].filter(([no, text]) => papers.get(assessmentId)?.answers[no]?.narrative !== text),
  )
  expect(lost).toEqual([])
  const photographed = phones.filter((_, index) => (index + 1) % 10 === 0)
  expect(photographed.map(({ assessmentId }) => papers.get(assessmentId)?.evidence[20]?.length)).toEqual(
    photographed.map(() => 1),
  )

  // Whoever sent it before 24:00 has submitted, once; whoever sent it later has not, and is told so.
  expect(submissions).toHaveLength(SIZE.submitting)
  for (const { inTime, end } of submissions)
    expect([inTime, end]).toEqual([inTime, inTime ? 'done' : 'deadline_passed'])
  const inTime = submissions.filter((each) => each.inTime)
  const events = await world.read<{ subjectId: string; at: number }>('events', { kind: 'submitted' })
  expect(events.map(({ subjectId }) => subjectId).sort()).toEqual(inTime.map(({ phone }) => phone.assessmentId).sort())
  for (const { phone } of inTime) expect(['submitted', 'endorsed']).toContain(papers.get(phone.assessmentId)?.state)
  expect(endorsed).toBeGreaterThan(0)

  // The edge was met: some came too late; and of five hundred, some were under way as the day ended (of a few, none may have been).
  if (WHOLE) expect(events.filter(({ at }) => at >= END).length).toBeGreaterThan(0)
  expect(inTime.length).toBeLessThan(submissions.length)
  expect([...traffic.refusals.keys()].filter((refusal) => refusal !== 'assessment.submit deadline_passed')).toEqual([])
  expect(traffic.lostBefore + traffic.lostAfter).toBeGreaterThan(0)
})
