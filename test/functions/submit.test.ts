import type { Assessment } from '@/domain/assessment/assessment'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { databaseCallsOf } from './support/database-calls'
import { READY, rounds } from './support/rounds'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, submit } = rounds(() => world)

describe('submitting', () => {
  test('is refused while an indicator is empty, and nothing is locked', async () => {
    await world
      .as('contact-1')
      .isRefused('assessment.submit', { assessmentId: 'c2026-e001', seenRevision: 0 })
      .then((refusal) => expect(refusal).toMatchObject({ refused: 'submission_blocked' }))
    const { assessment: still } = await load('contact-1', 'c2026-e001')
    expect(still).toMatchObject({ state: 'draft', round: 0 })
    expect(still.editable).toHaveLength(28)
  })

  test.each([
    ['2026-12-15T15:59:59.999Z', 'done'],
    ['2026-12-15T16:00:00.000Z', 'deadline_passed'],
  ])('at %s (UTC) ends with %s: the 15th counts in full in China', async (now, outcome) => {
    await world.emulator.clock.hold(new Date(now))
    const reply = await world.as('contact-2').ask('assessment.submit', { assessmentId: READY, seenRevision: 0 })
    expect(reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome).toBe(outcome)
  })

  test('after the deadline is refused, yet the draft can still be saved', async () => {
    await world.emulator.clock.set(new Date('2026-12-16T02:00:00Z'))
    const refusal = await world.as('contact-2').isRefused('assessment.submit', { assessmentId: READY, seenRevision: 0 })
    expect(refusal).toMatchObject({ refused: 'deadline_passed', with: { deadlineOn: '2026-12-15' } })
    const { answer } = await world.as('contact-2').does('assessment.saveAnswer', {
      assessmentId: READY,
      no: 1,
      seenRevision: 1,
      narrative: '补充了一句。',
      selfScore: 5,
      facts: {},
    })
    expect(answer.revision).toBe(2)
  })

  test('after the deadline is honoured where the office extended it', async () => {
    await world.emulator.clock.set(new Date('2026-12-16T02:00:00Z'))
    await world.as('office').does('assessment.extend', {
      assessmentId: READY,
      seenRevision: 0,
      deadlineOn: getPlainDate('2026-12-20'),
      reason: '企业搬迁',
    })
    expect(await submit()).toMatchObject({ state: 'submitted' })
  })

  test('costs at most two database calls', async () => {
    const input = { assessmentId: READY, seenRevision: 0 }
    expect(
      await databaseCallsOf(world, () => world.as('contact-2').does('assessment.submit', input)),
    ).toBeLessThanOrEqual(2)
  })

  test('repeated with the same request does nothing and gets the same answer', async () => {
    const request = newRequest()
    const input = { assessmentId: READY, seenRevision: 0 }
    const first = await world.as('contact-2').does('assessment.submit', input, request)
    expect(await world.as('contact-2').does('assessment.submit', input, request)).toEqual(first)
    expect(await world.read('events', { subjectId: READY })).toHaveLength(1)
  })

  test('twice at the same moment with the same request is one submission', async () => {
    const request = newRequest()
    const input = { assessmentId: READY, seenRevision: 0 }
    const replies = await Promise.all(
      [1, 2, 3].map(() => world.as('contact-2').ask('assessment.submit', input, request)),
    )
    expect(replies.map((reply) => reply.outcome)).toEqual(['done', 'done', 'done'])
    expect(await world.read('events', { subjectId: READY })).toHaveLength(1)
  })

  test('with a request id of somebody else’s request is refused', async () => {
    const request = newRequest()
    await world.as('contact-2').does('assessment.submit', { assessmentId: READY, seenRevision: 0 }, request)
    const refusal = await world
      .as('contact-5')
      .isRefused('assessment.submit', { assessmentId: 'c2026-e005', seenRevision: 0 }, request)
    expect(refusal.refused).toBe('request_id_reused')
  })

  test('without a responsible union is taken in, and waits for the office', async () => {
    expect(await submit('contact-5', 'c2026-e005')).toMatchObject({ state: 'submitted' })
    const { rows } = await world.as('office').does('inbox.list', { offset: 0 })
    expect(rows[0]?.title).toContain('还没有责任工会')
  })

  test('locks every indicator', async () => {
    await submit()
    const refusal = await world.as('contact-2').isRefused('assessment.saveAnswer', {
      assessmentId: READY,
      no: 1,
      seenRevision: 1,
      narrative: '还想改',
      selfScore: 5,
      facts: {},
    })
    expect(refusal.refused).toBe('indicator_locked')
  })

  test('and a save at the same moment never leaves a changed answer behind a submission', async () => {
    const save = world.as('contact-2').ask('assessment.saveAnswer', {
      assessmentId: READY,
      no: 1,
      seenRevision: 1,
      narrative: '同时保存的内容',
      selfScore: 5,
      facts: {},
    })
    const [saved, submitted] = await Promise.all([
      save,
      world.as('contact-2').ask('assessment.submit', { assessmentId: READY, seenRevision: 0 }),
    ])
    expect(submitted.outcome).toBe('done')
    const [event] = await world.read<{ snapshot: Pick<Assessment, 'answers'> }>('events', {
      subjectId: READY,
      kind: 'submitted',
    })
    const { assessment: now } = await load()
    expect(event?.snapshot.answers[1]?.narrative).toBe(now.answers[1]?.narrative)
    expect(now.answers[1]?.narrative === '同时保存的内容').toBe(saved.outcome === 'done')
  })
})
