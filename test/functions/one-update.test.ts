import type { ActionName } from '@/contract/contract'
import { databaseCallsOf } from './support/database-calls'
import { ledgerStanding, ledgerSteps } from './support/ledger'
import { reporting } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { assessment } from './support/standing'
import { tellings } from './support/tellings'
import { timer } from './support/timer'
import { unfiling } from './support/unfiling'
import { startWorld, type World } from './support/world'
import { writes } from './support/writes'

let world: World
beforeAll(async () => {
  // What a process reads once, the edition of the year among it, is no call of any action's.
  world = await startWorld()
  await submit()
  await world.end()
})
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, submit, seen } = rounds(() => world)
const { fire } = timer(() => world)
const { unfiled, filedKinds } = unfiling(() => world)
const MOVE = /^(assessment|report)\./
const SAVES: readonly ActionName[] = [
  ...(['assessment.saveAnswer', 'assessment.saveAnswers', 'assessment.remark', 'report.saveSection'] as const),
  ...(['evidence.attach', 'evidence.caption', 'evidence.remove'] as const),
]
const OF_SEVERAL: readonly ActionName[] = [
  ...(['assessment.extendMany', 'assessment.receiveMany', 'assessment.takeBackReceipts'] as const),
]
const SILENT_MOVES: readonly ActionName[] = ['assessment.beginReview', 'report.open']
const WRITES = writes(() => world)

describe('a move is one read and one update', () => {
  test.each(
    tellings(() => world)
      // Several at once are a move each.
      .filter(({ action }) => MOVE.test(action) && !OF_SEVERAL.includes(action)),
  )('$action that tells $told', async (move) => {
    await move.before()
    const input = await move.input()
    await world.told()
    expect(await databaseCallsOf(world, () => world.as(move.by).does(move.action, input))).toBe(2)
  })

  test.each(WRITES.filter(({ action }) => SILENT_MOVES.includes(action)))(
    '$action, which tells nobody',
    async (move) => {
      const input = await move.prepare()
      await world.told()
      expect(await databaseCallsOf(world, () => world.as(move.by).does(move.action, input))).toBe(2)
    },
  )

  test('and one more where the last one is not filed yet, which it files first', async () => {
    await unfiled(() => submit())
    expect(await filedKinds()).toEqual([])
    const input = { assessmentId: READY, seenRevision: await seen() }
    expect(await databaseCallsOf(world, () => world.as('contact-2').does('assessment.withdraw', input))).toBe(3)
    expect(await filedKinds()).toEqual(['submitted'])
  })
})

describe('whatever else is written to a paper is counted, so that no move is decided past it', () => {
  const writesOf = async () => {
    const papers = [...(await world.read<Counted>('assessments')), ...(await world.read<Counted>('reports'))]
    return papers.reduce((sum, { writes: count = 0 }) => sum + count, 0)
  }
  interface Counted {
    readonly writes?: number
  }

  test.each(WRITES.filter(({ action }) => SAVES.includes(action)))('$action', async ({ action, by, prepare }) => {
    const input = await prepare()
    const before = await writesOf()
    await world.as(by).does(action, input)
    expect(await writesOf()).toBe(before + 1)
  })

  test('a new name', async () => {
    await world.insert(ledgerStanding())
    await reporting(() => world).write('stage')
    const before = await writesOf()
    const fields = [{ field: 'name', value: '改了名的企业有限公司' }]
    await world
      .as('office')
      .does('ledger.correct', { ...(await ledgerSteps(() => world).target()), fields, reason: '更名' })
    expect(await writesOf()).toBe(before + 2)
  })

  test('the union that a paper of the year to come gets by a routing', async () => {
    const later = { _id: 'c2027-e001', assessmentId: 'c2027-e001', cycleId: 'c2027' }
    await world.insert({ assessments: [{ ...assessment(1, 'u-dongguan'), ...later }] })
    const route = { enterpriseId: 'e001', unionId: 'u-shenzhen', reason: '属地调整' }
    await world.as('office').does('routing.assign', route)
    expect(await world.read('assessments', { _id: later._id })).toMatchObject([{ unionId: 'u-shenzhen', writes: 1 }])
  })

  test('a mark that it is late', async () => {
    await fire('12-16', '07:07')
    const late = await world.read<Counted & { lateAt: number | null }>('assessments')
    expect(late.map(({ writes: count = 0 }) => count)).toEqual(late.map(({ lateAt }) => (lateAt === null ? 0 : 1)))
    expect(late.some(({ lateAt }) => lateAt !== null)).toBe(true)
  })

  test('a review that nobody is left to go on with', async () => {
    await submit()
    await world.as('reviewer-dg').does('assessment.beginReview', { assessmentId: READY, seenRevision: await seen() })
    const before = await writesOf()
    for (const { _id } of await world.read<{ _id: string }>('people', { role: 'reviewer', unionId: 'u-dongguan' }))
      await world.remove('people', _id)
    await fire('12-01', '10:37')
    expect(await writesOf()).toBe(before + 1)
  })
})

test('an answer is emptied while the form is submitted, time and again: one of the two is refused', async () => {
  const contact = world.as('contact-2')
  const answer = { assessmentId: READY, no: 1, selfScore: 5, facts: {} }
  const { answers } = (await load('contact-2')).assessment
  const { narrative = '', revision: first = 0 } = answers[1] ?? {}
  let seenRevision = first
  // Every call takes 40 ms: what is begun up to so much later reads before the save is written, and writes after it.
  for (const wait of [0, 10, 20, 30, 40, 60, 100]) {
    const before = await seen()
    world.emulator.faults.latency(40)
    const [saved, submitted] = await Promise.all([
      contact.ask('assessment.saveAnswer', { ...answer, seenRevision, narrative: '' }),
      new Promise((resolve) => setTimeout(resolve, wait)).then(() =>
        contact.ask('assessment.submit', { assessmentId: READY, seenRevision: before }),
      ),
    ])
    world.emulator.faults.clear()
    expect([saved.outcome, submitted.outcome].sort()).toEqual(['done', 'refused'])
    if (saved.outcome === 'done') {
      seenRevision += 2
      await contact.does('assessment.saveAnswer', { ...answer, seenRevision: seenRevision - 1, narrative })
    }
    if (submitted.outcome === 'done')
      await contact.does('assessment.withdraw', { assessmentId: READY, seenRevision: before + 1 })
  }
})
