import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import type { Consent } from '../../cloudfunctions/_store/consents'
import { SEND, sending, TOKEN } from './support/sending'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, sentTo, subscribe } = timer(() => world)
const { listed, notices } = sending(() => world)

const check = (openId = 'office', request = newRequest()) =>
  world.as(openId).does('message.check', { kind: 'deadline' }, request)
const left = async (openId = 'office') =>
  (await world.read<Consent>('credits', { personId: `p-${openId}`, kind: 'deadline' }))[0]?.left

describe('a test message to oneself', () => {
  test.each(['office', 'reviewer-dg', 'contact-1'])('goes to %s alone, and costs one consent', async (openId) => {
    await subscribe(openId, 2)
    expect(await check(openId)).toEqual({ kind: 'deadline', outcome: 'sent', code: null, words: null, left: 1 })
    const sent = await sentTo(openId)
    expect(sent).toMatchObject([{ templateId: 'template-deadline' }])
    expect(world.emulator.messages()).toHaveLength(1)
    expect(JSON.stringify(sent[0]?.data)).toContain('微信提醒检查')
  })

  test('is not sent without a consent, and says so', async () => {
    expect(await check()).toMatchObject({ outcome: 'no_consent', code: null, left: 0 })
    expect(world.emulator.messages()).toEqual([])
  })

  test('is sent once, however often its request comes again', async () => {
    await subscribe('office', 3)
    const request = newRequest()
    const [first, second] = [await check('office', request), await check('office', request)]
    expect(second).toEqual(first)
    expect(await sentTo('office')).toHaveLength(1)
    expect(await left()).toBe(2)
  })

  test('counts as no unread message, and puts nobody on the list of whom no message reached', async () => {
    await check()
    expect((await world.as('office').does('session.get', {})).unreadMessages).toBe(0)
    await world.insert({
      messages: (await world.read<MessageDocument>('messages')).map((message) => ({
        ...message,
        _id: 'template-check:of-a-dead-function',
        wechat: { ...message.wechat, state: 'sending' },
      })),
    })
    await fire('12-01', '11:07')
    expect(await world.read('messages', { 'wechat.state': 'sending' })).toEqual([])
    expect((await listed()).filter((row) => row.startsWith('p-office '))).toEqual([])
  })
})

describe('what WeChat answers is said, and the ledger of consents stays true', () => {
  test.each([
    // WeChat's own ledger is empty: ours was wrong.
    [SEND, 43101, 'refused', 43101, 0],
    [SEND, 47003, 'failed', 47003, 1],
    [SEND, 43108, 'failed', 43108, 1],
    [SEND, -1, 'failed', -1, 1],
    [SEND, 45009, 'failed', 45009, 1],
    [SEND, 40003, 'configuration', 40003, 1],
    [SEND, 40037, 'configuration', 40037, 1],
    [SEND, 41030, 'configuration', 41030, 1],
    [SEND, 40001, 'configuration', 40001, 1],
    [TOKEN, 40125, 'configuration', 40125, 1],
    [TOKEN, 40013, 'configuration', 40013, 1],
    [TOKEN, 'drop', 'configuration', 0, 1],
    // It may have been delivered.
    [SEND, 'drop', 'unknown', null, 0],
    [SEND, 'lose-answer', 'unknown', null, 0],
  ] as const)('%o answers %p: %s', async (where, what, outcome, code, remaining) => {
    // A function that was just started has no token yet; others need none.
    if (where === TOKEN) await world.restart()
    await subscribe('office', 1)
    world.emulator.faults.failNext(where, 100, typeof what === 'number' ? { code: what } : what)
    expect(await check()).toMatchObject({ outcome, code, left: remaining })
    world.emulator.faults.clear()
    expect(await left()).toBe(remaining)
    // What was tried is over: nothing goes out by itself later.
    const before = (await sentTo('office')).length
    await fire('12-01', '11:07')
    expect((await sentTo('office')).length).toBe(before)
  })

  test('once something goes out again the notice is gone; that of one template stays', async () => {
    const notice = { kind: 'wechat_configuration', words: '', since: 1, at: 1 } as const
    await subscribe('office', 2)
    await world.insert({ notices: [{ _id: 'wechat', ...notice, code: '40037' }] })
    await check()
    expect(await notices()).toHaveLength(1)
    const mended = { _id: 'wechat', ...notice, code: '40125' }
    await world.replace('notices', mended)
    await check()
    expect(await notices()).toEqual([])
  })
})

describe('asked for by hand, as an operator does', () => {
  const byHand = (more: object = {}) => world.emulator.invoke('deadline', { check: 'templates', ...more })

  test('it goes to the colleague of the office, and says of each template what WeChat answered', async () => {
    await subscribe('office', 1)
    expect(await byHand()).toEqual({
      tried: 3,
      sent: 1,
      lines: [
        expect.stringMatching(/^截止提醒（TEMPLATE_DEADLINE）：微信已收下.*还剩 0 次$/),
        expect.stringMatching(/^审核结果（TEMPLATE_RESULT）：没有发.*增加提醒次数/),
        expect.stringMatching(/^待办提醒（TEMPLATE_TODO）：没有发/),
      ],
    })
    expect(await sentTo('office')).toHaveLength(1)
  })

  test('with WeChat’s code where it refuses', async () => {
    await subscribe('office', 1)
    world.emulator.faults.failNext(SEND, 1, { code: 40037 })
    const { lines } = (await byHand({ name: '周办' })) as { lines: readonly string[] }
    expect(lines[0]).toContain('微信代码 40037')
  })

  test('it asks to whom where there are several, and of a name that nobody has', async () => {
    expect(await byHand({ name: '没有这个人' })).toMatchObject({
      tried: 0,
      lines: ['省产改办没有“没有这个人”', '{"check":"templates","name":"周办"}'],
    })
    const [first] = await world.read<{ _id: string; personId: string }>('people', { role: 'office' })
    await world.insert({ people: [{ ...first, _id: 'office-2', personId: 'p-office-2', name: '吴办' }] })
    expect(await byHand()).toMatchObject({ tried: 0, lines: expect.arrayContaining(['请写明发给哪位同事']) as unknown })
    expect(world.emulator.messages()).toEqual([])
  })

  test('nobody asks for it from a phone', async () => {
    expect(await world.emulator.invoke('deadline', { check: 'templates' }, { openId: 'office' })).toMatchObject({
      outcome: 'refused',
    })
  })
})
