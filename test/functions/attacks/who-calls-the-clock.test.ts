import type { Reply } from '@/contract/envelope'
import { isCalledByPerson, type InvocationContext } from '../../../cloudfunctions/_host/identity'
import { proofOf } from '../../../cloudfunctions/_host/own-call'
import { FUNCTION_ENV, startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const asked = { events: ['made-up'], papers: ['c2026-e001'] }
const proof = proofOf(FUNCTION_ENV.INVITATION_SECRET, asked)
const timer = { Type: 'Timer', TriggerName: 'half-hourly', Time: '2026-12-01T02:00:00Z' }

const deadline = async (event: unknown, openId?: string) =>
  (await world.emulator.invoke('deadline', event, openId === undefined ? undefined : { openId })) as Reply
const loggedRefusals = () =>
  world.emulator
    .logs()
    // On a busy machine the SDK adds that it waited, in words of its own.
    .filter((line) => line.function === 'deadline' && line.text.startsWith('{'))
    .map(({ text }) => (JSON.parse(text) as { outcome?: string }).outcome)

describe.each(['stranger', 'office'])('the function deadline, called by %s', (openId) => {
  test.each<[string, unknown]>([
    ['as the timer', timer],
    ['as the timer, in two words', { Type: 'Timer' }],
    ['with events', asked],
    ['with events and a proof of their own making', { ...asked, proof: 'f'.repeat(64) }],
    ['with the proof of other events', { ...asked, events: ['another'], proof }],
    ['saying that its timer is silent, with the proof of something else', { ...asked, silent: true, proof }],
    ['with the proof of other papers', { ...asked, papers: ['c2026-e002'], proof }],
    ['with nothing', {}],
    ['with a text', 'Timer'],
  ])('%s, does nothing and says so', async (_how, event) => {
    world.emulator.resetStats()
    expect(await deadline(event, openId)).toMatchObject({
      outcome: 'refused',
      refusal: { refused: 'not_permitted' },
    })
    expect(world.emulator.stats().calls).toEqual({})
    expect(loggedRefusals()).toEqual(['not_permitted'])
  })
})

test.each<[string, unknown]>([
  ['nothing', {}],
  ['null', null],
  ['a list', [timer]],
  ['a text', 'Timer'],
  ['another type', { Type: 'timer' }],
  ['events that are none', { events: 7, proof }],
  ['events without a proof', asked],
  ['events with a proof that is none', { ...asked, proof: 'not hexadecimal' }],
  ['more events than one request makes', { events: Array.from({ length: 501 }, (_, no) => `e${no}`), proof }],
])(
  'called by nobody with %s, it refuses and does not fail, so that the platform does not try again',
  async (_, event) => {
    expect(await deadline(event)).toMatchObject({ outcome: 'refused', refusal: { refused: 'request_malformed' } })
    expect(loggedRefusals()).toEqual(['request_malformed'])
  },
)

// CloudBase does not say whether a call from one function to another carries the identity of whoever called the first.
test.each([
  ['without an identity', undefined],
  ['with the identity of whoever api serves', 'contact-1'],
])('what a function of this program has committed is told, %s', async (_how, openId) => {
  expect(await deadline({ ...asked, proof }, openId)).toMatchObject({ outcome: 'done', value: { told: 0, sent: 0 } })
})

test('a submission is told at once, not only by the timer', async () => {
  await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
  const { rows } = await world.as('reviewer-dg').does('inbox.list', { offset: 0 })
  expect(rows).toHaveLength(1)
})

test.each(['contact-1', 'stranger'])('the timer of the function documents is not run by %s', async (openId) => {
  const reply = (await world.emulator.invoke('documents', timer, { openId })) as Reply
  expect(reply).toMatchObject({ outcome: 'refused', refusal: { refused: 'request_malformed' } })
})

test('the function api has no timer, whoever says so', async () => {
  const reply = (await world.emulator.invoke('api', timer)) as Reply
  expect(reply).toMatchObject({ outcome: 'refused', refusal: { refused: 'identity_missing' } })
})

describe('an invocation is a person’s', () => {
  const calledWith = (variables: object): boolean =>
    isCalledByPerson({ environment: JSON.stringify(variables) } as InvocationContext)

  test.each([
    ['of this program in WeChat', { WX_OPENID: 'o1' }],
    ['of another account’s program', { WX_FROM_OPENID: 'o1' }],
    ['in QQ', { QQ_OPENID: 'q1' }],
    ['on the web', { TCB_UUID: 'u1' }],
    ['on the web by a ticket of ours', { TCB_CUSTOM_USER_ID: 'c1' }],
    ['on the web without a name', { TCB_ISANONYMOUS_USER: 'true' }],
  ])('%s', (_who, variables) => expect(calledWith(variables)).toBe(true))

  test.each([
    ['from the timer', { TRIGGER_SRC: 'timer' }],
    ['from the console', {}],
    ['with empty names', { WX_OPENID: '', TCB_UUID: '', TCB_ISANONYMOUS_USER: 'false' }],
  ])('and not %s', (_who, variables) => expect(calledWith(variables)).toBe(false))
})
