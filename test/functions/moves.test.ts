import { getPlainDate } from '@/domain/calendar/plain-date'
import { READY, rounds } from './support/rounds'
import { assessment, filledIn } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { endorse, load, submit } = rounds(() => world)

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
  const { rows } = await world.as('contact-2').does('assessment.timeline', { assessmentId: READY, after: null })
  expect(rows.map(({ kind }) => kind)).toEqual(['received', 'endorsed', 'submitted'])
  expect(rows.some((event) => 'snapshot' in event || 'effects' in event)).toBe(false)
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

const ACTIONS = [
  'submit',
  'withdraw',
  'beginReview',
  'return',
  'endorse',
  'sendBack',
  'receive',
  'extend',
  'askExtension',
  'grantExtension',
  'declineExtension',
  'takeBackRequest',
] as const
const REQUEST = { wishedOn: getPlainDate('2026-12-18'), reason: '搬迁', at: 1 as never, byName: '李二' }
const ANSWERED = ['reviewer draft', 'reviewer returned', 'office draft', 'office returned']
const ALLOWED: Readonly<Record<(typeof ACTIONS)[number], readonly string[]>> = {
  submit: ['contact draft', 'contact returned'],
  withdraw: ['contact submitted'],
  beginReview: ['reviewer submitted'],
  return: ['reviewer submitted'],
  endorse: ['reviewer submitted'],
  sendBack: ['office endorsed'],
  receive: ['office endorsed'],
  extend: ['office draft', 'office returned'],
  askExtension: ['contact draft', 'contact returned'],
  takeBackRequest: ['contact draft', 'contact returned'],
  grantExtension: [...ANSWERED],
  declineExtension: [...ANSWERED],
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
    askExtension: { wishedOn: getPlainDate('2026-12-20'), reason: '搬迁' },
    takeBackRequest: {},
    grantExtension: { deadlineOn: getPlainDate('2026-12-20') },
    declineExtension: { reason: '请按时提交' },
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
          extensionRequest: /grant|decline|takeBack/.test(action) ? REQUEST : null,
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
})
