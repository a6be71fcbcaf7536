import { getPlainDate } from '@/domain/calendar/plain-date'
import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import type { FaultKind } from '../../emulator/faults'
import { SEND, sending } from './support/sending'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, sentTo, subscribe } = timer(() => world)
const { crowd, deliveryTo, listed, sentToAny } = sending(() => world)

const mineOf = async (openId: string) => (await listed()).filter((row) => row.startsWith(`p-${openId} `))

describe('what WeChat answers and nobody can read', () => {
  const HTML = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>'
  const ANSWERS: ReadonlyArray<readonly [what: string, how: FaultKind]> = [
    ['500 with a page', { status: 500, body: HTML }],
    ['500 that says that all went well', { status: 500, body: '{"errcode":0,"errmsg":"ok"}' }],
    ['503 without a word', { status: 503, body: '' }],
    ['a page', { status: 200, body: HTML }],
    ['nothing at all', { status: 200, body: '' }],
    ['half of its answer', { status: 200, body: '{"errcode":0,"errm' }],
    ['what is no answer', { status: 200, body: '[{"errcode":0}]' }],
    ['no code', { status: 200, body: '{"errmsg":"ok"}' }],
    ['nothing, for as long as it is waited for', 'hang'],
  ]
  test.each(ANSWERS)(
    '%s: it is not known whether the message arrived, so it is listed and not repeated',
    async (_what, how) => {
      await subscribe('contact-1', 3)
      world.emulator.faults.failNext(SEND, 1, how)
      await fire('12-15')
      await fire('12-15', '10:07')
      expect(await sentTo('contact-1')).toEqual([])
      expect(await deliveryTo('contact-1')).toMatchObject({ state: 'unknown' })
      expect(await mineOf('contact-1')).toEqual(['p-contact-1 unknown'])
    },
  )
})

describe('what fails before WeChat is asked loses no message and no consent', () => {
  const STEPS: ReadonlyArray<readonly [what: string, arrange: () => Promise<void> | void]> = [
    [
      'the consent cannot be taken',
      // The first change of a document is the tick's own mark, the next claims the message, then the consent is taken.
      () => world.fails({ action: 'database.modifyDocument' }, 1, 'drop', 2),
    ],
    [
      'the token cannot be kept',
      async () => {
        await world.restart()
        await world.fails({ action: 'database.updateDocument' }, 1, 'drop')
      },
    ],
  ]
  test.each(STEPS)('%s', async (_what, arrange) => {
    await subscribe('contact-2', 2)
    world.emulator.faults.failNext(SEND, 1, { code: -1 })
    await fire('12-15')
    expect(await deliveryTo('contact-2')).toMatchObject({ state: 'pending' })
    await arrange()
    await fire('12-15', '10:07')
    world.emulator.faults.clear()
    await fire('12-15', '10:37')
    expect(await sentTo('contact-2')).toHaveLength(1)
    expect(await mineOf('contact-2')).toEqual([])
    expect(await world.read('credits', { personId: 'p-contact-2' })).toMatchObject([{ left: 1 }])
  })
})

test.each([
  [40001, 0],
  [42001, 3],
  [40014, 5],
])(
  'the token that ends in mid-run (%i after %i messages) leaves nobody out and tells nobody twice',
  async (code, after) => {
    const openIds = await crowd(6)
    world.emulator.faults.failNext(SEND, 1, { code }, after)
    await fire('12-15')
    await fire('12-15', '10:07')
    expect((await listed()).filter((row) => row.includes('many'))).toEqual([])
    expect(await sentToAny(openIds)).toEqual([1, 1, 1, 1, 1, 1])
  },
)

describe('the timer', () => {
  test('that fires three times at once sends each message once', async () => {
    const openIds = await crowd(12)
    await world.emulator.clock.set(new Date('2026-12-15T09:07:00+08:00'))
    await Promise.all(Array.from({ length: 3 }, () => world.emulator.fireTimer('deadline')))
    await fire('12-15', '10:07')
    expect(await sentToAny(openIds)).toEqual(openIds.map(() => 1))
    expect((await listed()).filter((row) => row.includes('many'))).toEqual([])
  })

  test.each([
    ['a day late', ['12-13', '12-15'], ['阶段性评估表还剩 2 天', '阶段性评估表还剩 0 天']],
    ['over the last day', ['12-14', '12-18'], undefined],
    ['back, and on again', ['12-14', '12-15', '12-14', '12-12', '12-15'], undefined],
  ])('goes %s: each message is sent once, and none with the same words', async (_how, days, _titles) => {
    await subscribe('contact-1', 9)
    for (const day of days) await fire(day)
    const sent = await sentTo('contact-1')
    expect(sent).toHaveLength(2)
    expect(new Set(sent.map(({ data }) => JSON.stringify(data))).size).toBe(2)
    expect(await mineOf('contact-1')).toEqual([])
  })

  test('goes back while a message waits: it says what is no longer so, and its reader is listed', async () => {
    await subscribe('contact-1', 3)
    world.emulator.faults.failNext(SEND, 1, { code: -1 })
    await fire('12-15')
    await fire('12-14')
    await fire('12-15', '10:07')
    const sent = (await sentTo('contact-1')).length
    expect(sent === 1 || (await mineOf('contact-1')).length === 1).toBe(true)
    await fire('12-15', '10:37')
    expect(await sentTo('contact-1')).toHaveLength(sent)
  })
})

describe('while a message is under way to WeChat', () => {
  const submit = () => world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
  const unbind = () => world.as('office').does('oversight.unbind', { personId: 'p-contact-2', reason: '已离职' })
  const extend = () =>
    world.as('office').does('assessment.extend', {
      ...{ assessmentId: 'c2026-e002', seenRevision: 0, deadlineOn: getPlainDate('2026-12-20'), reason: '搬迁' },
    })
  const ACTS = [
    ['hands in', submit],
    ['is unbound', unbind],
    ['is given until another day', extend],
  ] as const
  /** Lets something happen after the message was claimed and before WeChat answers, and says how it answers. */
  const meanwhile = (act: () => Promise<unknown>, then: FaultKind | null) => {
    const happens = async () => {
      await act()
      return then
    }
    world.emulator.faults.failNext(SEND, 1, { meanwhile: happens })
  }
  const reminders = async () =>
    (await sentTo('contact-2')).filter(({ data }) => data['thing3'] !== '截止日期已延长').length

  test.each(ACTS)('its reader %s: it arrives once, and nothing is said again', async (_what, act) => {
    await subscribe('contact-2', 5)
    meanwhile(act, null)
    await fire('12-15')
    await fire('12-15', '10:07')
    expect(await reminders()).toBe(1)
    expect(await mineOf('contact-2')).toEqual([])
  })

  test.each(ACTS.filter(([what]) => what !== 'is unbound'))(
    'its reader %s and WeChat refuses it: nobody is listed for what is done',
    async (what, act) => {
      await subscribe('contact-2', 5)
      meanwhile(act, { code: 47003 })
      await fire('12-15')
      await fire('12-15', '10:07')
      expect(await reminders()).toBe(0)
      // Of the other day they were told just then, which takes them off as well.
      expect([what, await mineOf('contact-2')]).toEqual([what, []])
    },
  )

  test('the run dies, its reader hands in, and the claim is found by the next run: nobody is listed', async () => {
    await subscribe('contact-2', 2)
    world.emulator.faults.failNext(SEND, 1, 'kill-before')
    await expect(fire('12-14', '09:07')).rejects.toThrow()
    await submit()
    await fire('12-14', '10:07')
    const [message] = await world.read<MessageDocument>('messages', {
      personId: 'p-contact-2',
      occasion: 'due-1-c2026',
    })
    expect(message?.wechat).toMatchObject({ state: 'unknown' })
    expect(await sentTo('contact-2')).toEqual([])
    expect(await mineOf('contact-2')).toEqual([])
  })
})
