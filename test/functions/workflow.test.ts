import type { Assessment } from '@/domain/assessment/assessment'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { assessment, filledIn } from './support/standing'
import { databaseCallsOf, newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const READY = 'c2026-e002'
const load = (openId = 'office', assessmentId = READY) => world.as(openId).does('assessment.load', { assessmentId })
const seen = async (openId = 'office', assessmentId = READY) => (await load(openId, assessmentId)).assessment.revision

const submit = async (openId = 'contact-2', assessmentId = READY) =>
  world.as(openId).does('assessment.submit', { assessmentId, seenRevision: await seen(openId, assessmentId) })

const flag = async (no: number, comment = '请补充材料', openId = 'reviewer-dg') => {
  const { assessment: current } = await load(openId)
  return world.as(openId).does('assessment.remark', {
    assessmentId: READY,
    no,
    seenRevision: current.remarks[no]?.revision ?? 0,
    comment,
    flagged: true,
    verifiedScore: null,
    verifiedReason: '',
  })
}

const returnIt = async (rectifyBy = '2026-12-10') =>
  world.as('reviewer-dg').does('assessment.return', {
    assessmentId: READY,
    seenRevision: await seen(),
    rectifyBy: getPlainDate(rectifyBy),
    note: '请按意见修改',
  })

const endorse = async () =>
  world
    .as('reviewer-dg')
    .does('assessment.endorse', { assessmentId: READY, seenRevision: await seen(), signerName: '陈审' })

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
    ['2026-12-15T15:59:59Z', 'done'],
    ['2026-12-15T16:00:00Z', 'deadline_passed'],
  ])('at %s (UTC) ends with %s: the 15th counts in full in China', async (now, outcome) => {
    await world.emulator.clock.set(new Date(now))
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

  test('costs at most six database calls', async () => {
    const input = { assessmentId: READY, seenRevision: 0 }
    expect(
      await databaseCallsOf(world, () => world.as('contact-2').does('assessment.submit', input)),
    ).toBeLessThanOrEqual(6)
  })

  test('repeated with the same request does nothing and gets the same answer', async () => {
    const request = newRequest()
    const input = { assessmentId: READY, seenRevision: 0 }
    const first = await world.as('contact-2').does('assessment.submit', input, request)
    expect(await world.as('contact-2').does('assessment.submit', input, request)).toEqual(first)
    expect(await world.read('events', { assessmentId: READY })).toHaveLength(1)
  })

  test('twice at the same moment with the same request is one submission', async () => {
    const request = newRequest()
    const input = { assessmentId: READY, seenRevision: 0 }
    const replies = await Promise.all(
      [1, 2, 3].map(() => world.as('contact-2').ask('assessment.submit', input, request)),
    )
    expect(replies.map((reply) => reply.outcome)).toEqual(['done', 'done', 'done'])
    expect(await world.read('events', { assessmentId: READY })).toHaveLength(1)
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
      assessmentId: READY,
      kind: 'submitted',
    })
    const { assessment: now } = await load()
    expect(event?.snapshot.answers[1]?.narrative).toBe(now.answers[1]?.narrative)
    expect(now.answers[1]?.narrative === '同时保存的内容').toBe(saved.outcome === 'done')
  })
})

describe('withdrawing', () => {
  test('gives the draft back until a reviewer has opened it', async () => {
    await submit()
    expect(
      await world.as('contact-2').does('assessment.withdraw', { assessmentId: READY, seenRevision: 1 }),
    ).toMatchObject({ state: 'draft' })
    expect((await load()).assessment.editable).toHaveLength(28)
  })

  test('is refused once review has begun', async () => {
    await submit()
    await world.as('reviewer-dg').does('assessment.beginReview', { assessmentId: READY, seenRevision: 1 })
    const refusal = await world
      .as('contact-2')
      .isRefused('assessment.withdraw', { assessmentId: READY, seenRevision: await seen() })
    expect(refusal.refused).toBe('review_begun')
  })
})

describe('a return', () => {
  test('that names no indicator is refused', async () => {
    await submit()
    const refusal = await world.as('reviewer-dg').isRefused('assessment.return', {
      assessmentId: READY,
      seenRevision: 1,
      rectifyBy: getPlainDate('2026-12-10'),
      note: '',
    })
    expect(refusal.refused).toBe('return_names_nothing')
  })

  test('opens the named indicators alone, and the corrected ones come back marked as changed', async () => {
    await submit()
    await flag(8)
    await flag(9, '请附培训名单')
    await returnIt()
    const { assessment: returned } = await load('contact-2')
    expect(returned).toMatchObject({
      state: 'returned',
      editable: [8, 9],
      returnOrder: { nos: [8, 9], rectifyBy: '2026-12-10' },
    })
    expect(returned.remarks[9]?.comment).toBe('请附培训名单')

    const save = (no: number) =>
      world.as('contact-2').ask('assessment.saveAnswer', {
        assessmentId: READY,
        no,
        seenRevision: 1,
        narrative: `第 ${no} 项已按意见补充完整。`,
        selfScore: 2,
        facts: {},
      })
    expect(await save(1)).toMatchObject({ outcome: 'refused', refusal: { refused: 'indicator_locked' } })
    expect(await save(8)).toMatchObject({ outcome: 'done' })

    await submit()
    const { assessment: again, former } = await load('reviewer-dg')
    expect(again).toMatchObject({ state: 'submitted', round: 2 })
    expect(again.remarks[8]).toMatchObject({ flagged: false, comment: '请补充材料' })
    expect(former?.answers[8]?.narrative).not.toBe(again.answers[8]?.narrative)
    expect(former?.answers[9]?.narrative).toBe(again.answers[9]?.narrative)
  })

  test('after the deadline can still be answered until its rectification date', async () => {
    await submit()
    await world.emulator.clock.set(new Date('2026-12-15T02:00:00Z'))
    await flag(8)
    await returnIt('2026-12-20')
    await world.emulator.clock.set(new Date('2026-12-20T15:59:00Z'))
    expect(await submit()).toMatchObject({ state: 'submitted' })
  })

  test('is over when its rectification date is over', async () => {
    await submit()
    await world.emulator.clock.set(new Date('2026-12-15T02:00:00Z'))
    await flag(8)
    await returnIt('2026-12-20')
    await world.emulator.clock.set(new Date('2026-12-20T16:00:00Z'))
    const refusal = await world
      .as('contact-2')
      .isRefused('assessment.submit', { assessmentId: READY, seenRevision: await seen() })
    expect(refusal).toMatchObject({ refused: 'deadline_passed', with: { deadlineOn: '2026-12-20' } })
  })
})

test('a whole round: endorse with the official sentence, receive, and everyone is told', async () => {
  await submit()
  await endorse()
  const { assessment: endorsed } = await load()
  expect(endorsed.opinion).toMatchObject({
    sentence: '经审核，上述自评情况真实准确，同意呈报。',
    signerName: '陈审',
    signedOn: '2026-12-01',
  })
  expect(
    await world.as('office').does('assessment.receive', { assessmentId: READY, seenRevision: endorsed.revision }),
  ).toMatchObject({ state: 'received' })
  const { events } = await world.as('contact-2').does('assessment.timeline', { assessmentId: READY })
  expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'endorsed', 'received'])
  expect(events.some((event) => 'snapshot' in event || 'effects' in event)).toBe(false)
  const titles = async (openId: string) =>
    (await world.as(openId).does('inbox.list', { offset: 0 })).rows.map(({ title }) => title)
  expect(await titles('contact-2')).toEqual(
    expect.arrayContaining(['责任工会已同意呈报', expect.stringContaining('已接收')]),
  )
  expect(await titles('reviewer-dg')).toEqual(expect.arrayContaining([expect.stringContaining('提交了评估表')]))
  expect(await titles('office')).toEqual(expect.arrayContaining([expect.stringContaining('已同意呈报')]))
  expect(await titles('contact-1')).toEqual([])
})

test('two reviewers act on the same version: one is done, the other is told that it changed', async () => {
  await submit()
  const input = { assessmentId: READY, seenRevision: 1, signerName: '陈审' }
  const replies = await Promise.all([1, 2].map(() => world.as('reviewer-dg').ask('assessment.endorse', input)))
  expect(replies.map((reply) => (reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome)).sort()).toEqual([
    'done',
    'version_changed',
  ])
})

const ACTIONS = ['submit', 'withdraw', 'beginReview', 'return', 'endorse', 'sendBack', 'receive', 'extend'] as const
const ALLOWED: Readonly<Record<(typeof ACTIONS)[number], readonly string[]>> = {
  submit: ['contact draft', 'contact returned'],
  withdraw: ['contact submitted'],
  beginReview: ['reviewer submitted'],
  return: ['reviewer submitted'],
  endorse: ['reviewer submitted'],
  sendBack: ['office endorsed'],
  receive: ['office endorsed'],
  extend: ['office draft', 'office returned'],
}

test('every action × every role × every state is allowed exactly where the table says', async () => {
  const flagged = {
    8: {
      comment: '请补充',
      flagged: true,
      verifiedScore: null,
      verifiedReason: '',
      revision: 1,
      at: 1,
      by: 'p',
      byName: '陈审',
    },
  }
  const roles = { contact: 'contact-2', reviewer: 'reviewer-dg', office: 'office' }
  const input = {
    submit: {},
    withdraw: {},
    beginReview: {},
    receive: {},
    return: { rectifyBy: getPlainDate('2026-12-10'), note: '' },
    sendBack: { rectifyBy: getPlainDate('2026-12-10'), note: '' },
    endorse: { signerName: '陈审' },
    extend: { deadlineOn: getPlainDate('2026-12-20'), reason: '搬迁' },
  }
  let no = 100
  for (const action of ACTIONS)
    for (const [role, openId] of Object.entries(roles))
      for (const state of ['draft', 'submitted', 'returned', 'endorsed', 'received'] as const) {
        no += 1
        const names = action === 'return' || action === 'sendBack'
        const document = assessment(no, 'u-dongguan', {
          ...filledIn(),
          state,
          enterpriseId: 'e002',
          remarks: names ? (flagged as never) : {},
          submittedAt: state === 'draft' ? null : (1 as never),
        })
        await world.insert({ assessments: [document] })
        const sent = { assessmentId: document.assessmentId, seenRevision: 0, ...input[action] }
        const reply = await world
          .as(openId)
          .sends({ action: `assessment.${action}`, requestId: newRequest(), input: sent })
        const expected = ALLOWED[action].includes(`${role} ${state}`) ? 'done' : 'refused'
        expect(`${action} by ${role} in ${state}: ${reply.outcome}`).toBe(
          `${action} by ${role} in ${state}: ${expected}`,
        )
      }
}, 60_000)
