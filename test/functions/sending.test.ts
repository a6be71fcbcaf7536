import { getPlainDate } from '@/domain/calendar/plain-date'
import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import type { UnreachedDocument } from '../../cloudfunctions/_store/unreached'
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

describe('whoever was not reached stands on the list, with the reason', () => {
  test('who never accepted', async () => {
    await subscribe('contact-1', 1)
    await fire('12-15')
    const contacts = (await listed()).filter((row) => row.includes('contact'))
    expect(contacts).toEqual(['p-contact-2 no_consent', 'p-contact-3 no_consent', 'p-contact-5 no_consent'])
    const [row] = await world.read<UnreachedDocument>('unreached', { personId: 'p-contact-2' })
    expect(row).toMatchObject({
      ...{ unionId: 'u-dongguan', enterpriseId: 'e002', seat: 'contact:e002', subjectId: 'c2026-e002' },
      ...{ cycleId: 'c2026', matter: 'hand_in', personName: '李二', open: true, phoned: null },
    })
  })

  test('43101 for half of them: the others get theirs', async () => {
    const openIds = await crowd(6)
    world.emulator.faults.failNext(SEND, 3, { code: 43101 })
    await fire('12-15')
    expect((await sentToAny(openIds)).filter((count) => count === 1)).toHaveLength(3)
    expect((await listed()).filter((row) => row.includes('many') && row.endsWith('refused'))).toHaveLength(3)
  })

  test('47003 names the field, and is not tried again', async () => {
    await subscribe('contact-1', 1)
    world.emulator.faults.failNext(SEND, 1, { code: 47003, message: 'argument invalid! data.thing1.value invalid' })
    await fire('12-15')
    expect(await deliveryTo('contact-1')).toMatchObject({ why: 'failed', code: 47003 })
    expect((await deliveryTo('contact-1'))?.reason).toContain('thing1')
  })

  test.each(['drop', 'lose-answer'] as const)(
    'a connection that breaks (%s) is listed as not known, never repeated',
    async (how) => {
      await subscribe('contact-1', 2)
      world.emulator.faults.failNext(SEND, 1, how)
      await fire('12-15')
      await fire('12-15', '10:07')
      expect((await sentTo('contact-1')).length).toBe(how === 'drop' ? 0 : 1)
      expect(await deliveryTo('contact-1')).toMatchObject({ state: 'unknown' })
      expect(await listed()).toContain('p-contact-1 unknown')
    },
  )

  test('a later message about the same paper that arrives takes them off', async () => {
    await fire('12-14')
    expect(await listed()).toContain('p-contact-1 no_consent')
    await subscribe('contact-1', 1)
    await fire('12-15')
    expect((await listed()).filter((row) => row.startsWith('p-contact-1'))).toEqual([])
  })

  test('handing in takes them off', async () => {
    await fire('12-14')
    expect(await listed()).toContain('p-contact-2 no_consent')
    await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    await world.told()
    expect(await listed()).not.toContain('p-contact-2 no_consent')
  })
})

describe('between writing and sending', () => {
  const waitingForWechat = async () => {
    await subscribe('contact-2', 3)
    world.emulator.faults.failNext(SEND, 1, { code: -1 })
    await fire('12-15', '09:07')
    expect(await deliveryTo('contact-2')).toMatchObject({ state: 'pending' })
  }

  test('somebody hands in: nothing is sent', async () => {
    await waitingForWechat()
    await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    await fire('12-15', '10:07')
    expect(await deliveryTo('contact-2')).toMatchObject({ why: 'dropped', dropped: 'done' })
    expect(await sentTo('contact-2')).toEqual([])
  })

  test('somebody is unbound: nothing is sent', async () => {
    await waitingForWechat()
    await world.as('office').does('oversight.unbind', { personId: 'p-contact-2', reason: '已离职' })
    await fire('12-15', '10:07')
    expect(await deliveryTo('contact-2')).toMatchObject({ why: 'dropped', dropped: 'left' })
    expect(await sentTo('contact-2')).toEqual([])
  })

  test('the day is moved: only that is sent', async () => {
    await waitingForWechat()
    await world.as('office').does('assessment.extend', {
      ...{ assessmentId: 'c2026-e002', seenRevision: 0, deadlineOn: getPlainDate('2026-12-20'), reason: '搬迁' },
    })
    await fire('12-15', '10:07')
    expect((await sentTo('contact-2')).map(({ data }) => data['thing3'])).toEqual(['截止日期已延长'])
  })

  test('the day is over: what it said is not sent, but what is so now', async () => {
    await waitingForWechat()
    await fire('12-16')
    expect(await deliveryTo('contact-2')).toMatchObject({ why: 'dropped', dropped: 'day_over' })
    expect((await sentTo('contact-2')).map(({ data }) => data['thing3'])).toEqual(['已截止，可申请延期'])
  })
})

test('at night nobody’s phone rings, but by a nudge that somebody pressed', async () => {
  await subscribe('contact-1', 3)
  await subscribe('contact-2', 3)
  await world.emulator.clock.set(new Date('2026-12-10T23:10:00+08:00'))
  await world.as('office').does('assessment.extend', {
    ...{ assessmentId: 'c2026-e002', seenRevision: 0, deadlineOn: getPlainDate('2026-12-20'), reason: '搬迁' },
  })
  await world.as('reviewer-dg').does('worklist.nudge', { assessmentIds: ['c2026-e001'] })
  expect(await sentTo('contact-1')).toHaveLength(1)
  expect(await sentTo('contact-2')).toEqual([])
  await fire('12-11', '08:07')
  expect(await sentTo('contact-2')).toHaveLength(1)
})

test('two nudge the same at once: one message', async () => {
  await subscribe('contact-1', 3)
  const nudge = (openId: string) => world.as(openId).does('worklist.nudge', { assessmentIds: ['c2026-e001'] })
  await Promise.all([nudge('reviewer-dg'), nudge('office')])
  expect(await sentTo('contact-1')).toHaveLength(1)
})

test('what a dying run had claimed is listed as not known, and not sent again', async () => {
  await subscribe('contact-1', 2)
  await fire('12-14', '08:07')
  const [message] = await world.read<MessageDocument>('messages', { personId: 'p-contact-1' })
  if (!message) throw new Error('there is a message')
  const at = new Date('2026-12-14T08:08:00+08:00').getTime()
  await world.replace('messages', { ...message, wechat: { ...message.wechat, state: 'sending', at } } as never)
  const before = (await sentTo('contact-1')).length
  await fire('12-14', '10:07')
  expect(await listed()).toContain('p-contact-1 unknown')
  expect(await sentTo('contact-1')).toHaveLength(before)
})
