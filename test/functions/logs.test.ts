import { newRequest, startWorld, type World } from './support/world'
import { READY, rounds } from './support/rounds'
import { sending, SEND } from './support/sending'
import { timer } from './support/timer'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, returnIt, endorse, receive } = rounds(() => world)
const { fire, subscribe } = timer(() => world)
const { crowd } = sending(() => world)

interface Line {
  readonly reference?: string
  readonly action?: string
  readonly outcome?: string
  readonly ms?: number
  readonly message?: string
  readonly failure?: { readonly message: string }
}

const texts = () => world.emulator.logs().map(({ text }) => text)
/** On a busy machine the SDK adds that it waited, in words of its own. */
const lines = (): readonly Line[] =>
  texts()
    .filter((text) => text.startsWith('{'))
    .map((text) => JSON.parse(text) as Line)
const since = async (work: () => Promise<unknown>): Promise<readonly Line[]> => {
  await world.told()
  const before = lines().length
  await work()
  await world.told()
  return lines().slice(before)
}
const ofCalls = (all: readonly Line[]) =>
  all.filter(({ action = '', message }) => action.includes('.') && action !== 'deadline.tell' && message === undefined)

const PHONE = '13912345678'
const WRITTEN = 'Zhang San wrote this'

/** A round with everything that people write in it, and what goes wrong meanwhile. */
const play = async (): Promise<void> => {
  const office = world.as('office')
  await crowd(2)
  await subscribe('contact-2', 2)
  await world.as('contact-2').does('people.setTelephone', { telephone: PHONE })
  await world.as('contact-2').does('inbox.feedback', { text: `${WRITTEN}，字太小`, page: 'fill' })
  await office.does('invitation.issue', {
    seats: [{ seat: { role: 'contact', enterpriseId: 'e005' }, inviteeName: '新来的人' }],
    replaces: true,
  })
  await submit()
  await flag(8, `${WRITTEN}，请补充`)
  await returnIt()
  await submit()
  await world.as('reviewer-dg').does('assessment.remark', {
    ...{ assessmentId: READY, no: 8, seenRevision: 1, comment: '已补充' },
    ...{ flagged: false, verifiedScore: null, verifiedReason: '' },
  })
  await endorse()
  await receive()
  await world.as('contact-1').does('message.check', { kind: 'deadline' })
  await office.does('form.export', { assessmentId: READY, format: 'docx', withPhotos: false })
  await office.does('health.look', {})
  await fire('12-14')
  world.emulator.faults.failNext(SEND, 1000, { code: 47003, message: `data.thing1.value 周办 ${PHONE}` })
  await fire('12-15')
  world.emulator.faults.clear()
  // What the database refuses is quoted by it.
  await world.fails({ action: 'database.insertDocument' }, 1, {
    code: 'DATABASE_REQUEST_FAILED',
    message: `E1: index: name dup key: { name: "东莞市总工会", by: 'Zhang San', phone: ${PHONE} }`,
  })
  expect(await world.as('contact-2').ask('inbox.feedback', { text: WRITTEN, page: 'fill' })).toMatchObject({
    outcome: 'outage',
  })
  world.emulator.faults.clear()
}

test('no line of a whole round holds a name, a text, a telephone number or who asked', async () => {
  await play()
  await world.told()
  const all = texts()
  expect(all.length).toBeGreaterThan(50)
  for (const text of all) {
    expect(text).not.toMatch(/\p{Script=Han}/u)
    expect(text).not.toContain(PHONE)
    // A digest may hold as many digits in a row, between its letters.
    expect(text).not.toMatch(/(?<![0-9a-f])1[3-9]\d{9}(?![0-9a-f])/)
    expect(text).not.toMatch(/Zhang San|contact-\d|reviewer-dg|many-\d/)
  }
  // What went wrong is there all the same, without what it quoted.
  expect(lines().find(({ failure }) => failure?.message.startsWith('E1'))?.failure?.message).toBe(
    'E1: index: name dup key: { name: …, by: …, phone: … }',
  )
})

test('a call leaves one line, which says what was asked, how it ended and how long it took', async () => {
  const refused = await since(() => world.as('contact-1').isRefused('health.look', {}))
  expect(refused).toEqual([
    {
      reference: expect.stringMatching(/^[\w-]{8,}$/) as string,
      ...{ action: 'health.look', outcome: 'not_permitted', ms: expect.any(Number) as number },
    },
  ])
  const done = await since(() => world.as('office').does('oversight.progress', {}))
  expect(ofCalls(done)).toMatchObject([{ action: 'oversight.progress', outcome: 'done' }])
})

test('an outage’s line stands under the reference that the person sees, and names what was asked', async () => {
  await world.fails({ action: 'database.aggregateDocuments' }, 9)
  const [reply] = [await world.as('office').ask('oversight.progress', {}, newRequest())]
  world.emulator.faults.clear()
  const reference = reply.outcome === 'outage' ? reply.reference : ''
  const mine = lines().filter((line) => line.reference === reference)
  expect(mine.filter(({ action }) => action !== undefined)).toMatchObject([
    { action: 'oversight.progress', outcome: 'outage' },
  ])
  expect(mine.filter(({ failure }) => failure !== undefined)).toHaveLength(1)
})

test('each message leaves what became of it, under the reference of the call that caused it', async () => {
  await subscribe('contact-2', 3)
  await submit()
  await flag(8)
  const made = await since(() => returnIt())
  const [call] = ofCalls(made)
  const [message, ...others] = made.filter((line) => line.action === 'message')
  expect(others).toEqual([])
  expect(message).toMatchObject({ reference: call?.reference, ms: expect.any(Number) as number })
  expect(message?.outcome).toBe('unsent no_consent')
  expect(message?.message).toMatch(/^[0-9a-f]{16}$/)
})

test('a message that waits and is sent later leaves a line for each, by which it is known again', async () => {
  await crowd(1)
  world.emulator.faults.failNext(SEND, 1, { code: -1 })
  await fire('12-15')
  world.emulator.faults.clear()
  await fire('12-15', '10:07')
  const told = lines().filter(({ action, outcome }) => action === 'message' && /^(waiting|sent)/.test(outcome ?? ''))
  expect(told.map(({ outcome }) => outcome)).toEqual(['waiting', 'sent'])
  expect(new Set(told.map(({ message }) => message)).size).toBe(1)
})
