import type { TemplateKind } from '@/contract/inbox'
import type { ConsentAnswer } from '@/domain/reminders/delivery'
import type { Consent } from '../../cloudfunctions/_store/consents'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, subscribe } = timer(() => world)

const answers = (given: ReadonlyArray<readonly [TemplateKind, ConsentAnswer]>, request = newRequest()) =>
  world.as('contact-1').does(
    'inbox.subscribed',
    {
      kinds: given.flatMap(([kind, answer]) => (answer === 'accept' ? [kind] : [])),
      answers: given.map(([kind, answer]) => ({ kind, answer })),
    },
    request,
  )

const consentTo = async (kind: TemplateKind): Promise<Consent | undefined> => {
  const [consent] = await world.read<Consent>('credits', { personId: 'p-contact-1', kind })
  return consent
}

test.each<[ConsentAnswer, number]>([
  ['reject', 0],
  ['ban', 0],
  ['filter', 0],
  ['accept', 1],
])('%s is kept with its time, and is worth %i messages', async (answer, left) => {
  expect(await answers([['deadline', answer]])).toEqual({ recorded: left })
  expect(await consentTo('deadline')).toMatchObject({ left, answer, answeredAt: expect.any(Number) as number })
  const { templates } = await world.as('contact-1').does('inbox.templates', {})
  expect(templates.find(({ kind }) => kind === 'deadline')).toMatchObject({ left, answer })
})

test('a person may keep as many as they accept, and refusing once takes none of them away', async () => {
  for (let turn = 0; turn < 5; turn += 1) await answers([['deadline', 'accept']])
  await answers([['deadline', 'reject']])
  expect(await consentTo('deadline')).toMatchObject({ left: 5, answer: 'reject' })
})

test('the same request told twice is worth one message', async () => {
  const request = newRequest()
  await answers([['deadline', 'accept']], request)
  await answers([['deadline', 'accept']], request)
  expect((await consentTo('deadline'))?.left).toBe(1)
})

test('a program of before, which tells only what was accepted, still gets its messages', async () => {
  await world.as('contact-1').does('inbox.subscribed', { kinds: ['deadline', 'result'] })
  expect((await consentTo('result'))?.left).toBe(1)
})

test('what was kept before answers were is read, and added to', async () => {
  await world.insert({ credits: [{ _id: 'p-contact-1:deadline', personId: 'p-contact-1', kind: 'deadline', left: 2 }] })
  const { templates } = await world.as('contact-1').does('inbox.templates', {})
  expect(templates[0]).toEqual({ kind: 'deadline', templateId: 'template-deadline', left: 2 })
  await answers([['deadline', 'accept']])
  expect((await consentTo('deadline'))?.left).toBe(3)
})

test('WeChat’s refusal (43101) takes away whatever our ledger thought was left', async () => {
  for (let turn = 0; turn < 9; turn += 1) await answers([['deadline', 'accept']])
  world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, { code: 43101 })
  await fire('12-08')
  expect(await consentTo('deadline')).toMatchObject({ left: 0, refusedAt: expect.any(Number) as number })
  expect(await world.read('unreached', { personId: 'p-contact-1' })).toMatchObject([{ reason: 'refused', open: true }])
})

test('who still has to hand in is told how many reminders lie ahead, and how many of them can be received', async () => {
  await subscribe('contact-1', 3)
  // Of 15 December there lie ahead on the 1st: the 8th, 12th, 14th and 15th.
  expect((await world.as('contact-1').does('inbox.templates', {})).ahead).toEqual({ reminders: 4, receivable: 3 })
  expect((await world.as('office').does('inbox.templates', {})).ahead).toEqual({ reminders: 0, receivable: 0 })
})

test('those that matter most to whoever asks come first', async () => {
  const kindsOf = async (openId: string) =>
    (await world.as(openId).does('inbox.templates', {})).templates.map(({ kind }) => kind)
  expect(await kindsOf('contact-1')).toEqual(['deadline', 'result', 'todo'])
  expect(await kindsOf('reviewer-dg')).toEqual(['todo', 'deadline', 'result'])
})
