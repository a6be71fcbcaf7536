import { RATES } from '@/domain/rates/rates'
import { WITHDRAWALS_A_DAY } from '@/domain/workflow/taken-back'
import { SAMPLES } from '../../contract/samples'
import { databaseAskedBy, databaseCallsOf } from '../support/database-calls'
import { count, guess, outcomes, turns } from '../support/often'
import { READY, rounds } from '../support/rounds'
import { timer } from '../support/timer'
import { newRequest, startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  // Nothing is over in the midst of a test.
  await world.emulator.clock.hold(new Date('2026-12-01T02:01:00Z'))
})
afterEach(() => world.end())

const { submit, seen } = rounds(() => world)
const { fire } = timer(() => world)
const preview = (who: string, code: string) => world.as(who).ask('invitation.preview', { code })
const issue = async (): Promise<string> => {
  const seats = [{ seat: { role: 'contact', enterpriseId: 'e004' }, inviteeName: '' }] as const
  const { issued } = await world.as('office').does('invitation.issue', { seats: [...seats] })
  return issued[0]?.code ?? ''
}
describe('a stranger who guesses at invitation codes', () => {
  test('one after the other is stopped after ten, and told when to try again and what to do', async () => {
    const came: string[] = []
    for (const turn of turns(40)) came.push(...(await outcomes([preview('stranger', guess(turn))])))
    expect(count(came, 'invitation_unknown')).toBe(10)
    expect(came.slice(10).every((each) => each === 'too_often')).toBe(true)
    const refusal = await world.as('stranger').isRefused('invitation.preview', { code: guess(1) })
    expect(refusal).toEqual({ refused: 'too_often', with: { kind: 'codes', minutes: 9 } })
  })

  test('is stopped at accepting them, too, and finds a right one no more than a wrong one', async () => {
    const code = await issue()
    for (const turn of turns(10)) await preview('stranger', guess(turn))
    for (const tried of [code, guess(11)])
      expect(await world.as('stranger').isRefused('invitation.accept', { code: tried, name: '某人' })).toMatchObject({
        refused: 'too_often',
      })
  })

  test('stops nobody else: whoever has a code binds by it meanwhile', async () => {
    const code = await issue()
    await Promise.all(turns(RATES.codes.most + 20).map((turn) => preview('stranger', guess(turn))))
    expect(await world.as('newcomer').does('invitation.preview', { code })).toMatchObject({ role: 'contact' })
    await world.as('newcomer').does('invitation.accept', { code, name: '新人' })
  })

  test('may try again when the time is over, and what was counted is forgotten', async () => {
    for (const turn of turns(12)) await preview('stranger', guess(turn))
    await world.emulator.clock.set(new Date('2026-12-01T02:11:00Z'))
    expect(await outcomes([preview('stranger', guess(1))])).toEqual(['invitation_unknown'])
    await fire('12-01', '12:07')
    expect(await world.read('rates')).toEqual([])
  })

  test('leaves nothing by which somebody could be known', async () => {
    await preview('stranger', guess(1))
    expect(JSON.stringify(await world.read('rates'))).not.toContain('stranger')
  })
})

test('somebody who mistypes a code a few times, and opens the right one often, is never stopped', async () => {
  const code = await issue()
  for (const turn of turns(4)) await preview('newcomer', guess(turn))
  const right = turns(30).map(() => preview('newcomer', code))
  expect(new Set(await outcomes(right))).toEqual(new Set(['done']))
})

describe('of one person', () => {
  test('more exports at once than their hour’s get no further than that', async () => {
    const begin = () => world.as('office').ask('worklist.export', SAMPLES['worklist.export'])
    const replies = await Promise.all(turns(RATES.exports.most + 10).map(begin))
    const stopped = replies.filter((reply) => reply.outcome === 'refused' && reply.refusal.refused === 'too_often')
    expect(stopped).toHaveLength(10)
  })

  test('submitting and withdrawing by turns ends for the day, with the form submitted and nothing lost', async () => {
    await submit()
    const withdraw = async () =>
      world.as('contact-2').ask('assessment.withdraw', { assessmentId: READY, seenRevision: await seen() })
    for (let turn = 0; turn < WITHDRAWALS_A_DAY; turn += 1) {
      expect((await withdraw()).outcome).toBe('done')
      await submit()
    }
    expect(await withdraw()).toMatchObject({ refusal: { refused: 'withdrawn_too_often', with: { limit: 20 } } })
    expect(await world.read('assessments', { _id: READY })).toMatchObject([{ state: 'submitted' }])
    await world.emulator.clock.set(new Date('2026-12-02T02:00:00Z'))
    expect((await withdraw()).outcome).toBe('done')
  })
})

test('what was let through once is answered again, though its limit is reached since', async () => {
  const requestId = newRequest()
  const nudge = (id?: string) => world.as('reviewer-dg').ask('worklist.nudge', { assessmentIds: ['c2026-e001'] }, id)
  const first = await nudge(requestId)
  expect(first.outcome).toBe('done')
  await Promise.all(turns(RATES.nudges.most).map(() => nudge()))
  expect(await nudge()).toMatchObject({ refusal: { refused: 'too_often' } })
  expect(await nudge(requestId)).toMatchObject({ outcome: 'done', value: 'value' in first ? first.value : undefined })
})

test('what has no limit costs no call more; what has one costs one, and one more for the first of its time', async () => {
  await world.as('contact-1').does('assessment.load', { assessmentId: 'c2026-e001' })
  expect(await world.read('rates')).toEqual([])
  const code = await issue()
  const looked = () => preview('newcomer', code)
  // The code and the seats are read, and who opened it first is noted.
  expect(await databaseCallsOf(world, looked)).toBe(5)
  expect(await databaseCallsOf(world, looked)).toBe(3)
})

describe('what is stopped again costs next to nothing', () => {
  const stopped = async (asked: () => Promise<{ outcome: string }>) =>
    databaseAskedBy(world, async () =>
      expect(await asked()).toMatchObject({ outcome: 'refused', refusal: { refused: 'too_often' } }),
    )
  const nudge = () => world.as('reviewer-dg').ask('worklist.nudge', { assessmentIds: ['c2026-e001'] })

  test('a look at a code: no call at all', async () => {
    for (const turn of turns(10)) await preview('stranger', guess(turn))
    await preview('stranger', guess(10))
    expect(await stopped(() => preview('stranger', guess(11)))).toEqual({})
    expect(await stopped(() => preview('stranger', guess(12)))).toEqual({})
  })

  test('a write: one, whether it was let through before', async () => {
    await Promise.all(turns(RATES.nudges.most + 1).map(nudge))
    expect(await stopped(nudge)).toEqual({ 'requests getDocument': 1 })
    expect(await stopped(nudge)).toEqual({ 'requests getDocument': 1 })
  })

  test('of an instance that began since: the count is looked at, once', async () => {
    await Promise.all(turns(RATES.nudges.most).map(nudge))
    await world.restart()
    await world.emulator.clock.hold(new Date('2026-12-01T02:01:00Z'))
    await world.as('contact-1').does('assessment.load', { assessmentId: 'c2026-e001' })
    expect(Object.keys(await stopped(nudge)).sort()).toContain('rates modifyDocument')
    expect(await stopped(nudge)).toEqual({ 'requests getDocument': 1 })
  })

  test('and is over with its hour', async () => {
    await Promise.all(turns(RATES.nudges.most).map(nudge))
    expect((await nudge()).outcome).toBe('refused')
    await world.emulator.clock.hold(new Date('2026-12-01T02:59:59Z'))
    expect((await nudge()).outcome).toBe('refused')
    await world.emulator.clock.hold(new Date('2026-12-01T03:00:00Z'))
    expect((await nudge()).outcome).toBe('done')
  })
})
