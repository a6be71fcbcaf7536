import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import { person } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, sentTo, subscribe, titles } = timer(() => world)

describe('through WeChat', () => {
  test('what somebody accepted is kept for the last days, each accept for one of them', async () => {
    await subscribe('contact-1', 2)
    for (const day of ['12-01', '12-08', '12-12', '12-14', '12-15']) {
      await fire(day)
      await fire(day, '10:37')
    }
    expect(await titles('contact-1')).toHaveLength(5)
    expect((await sentTo('contact-1')).map(({ data }) => data['thing3'])).toEqual([
      '还剩 1 天',
      '今天截止，24 时前可提交',
    ])
    const messages = await world.read<MessageDocument>('messages', { personId: 'p-contact-1' })
    const kept = messages.filter(({ wechat }) => wechat.dropped === 'kept_for_later')
    expect(kept).toHaveLength(3)
    expect(await world.read('unreached', { personId: 'p-contact-1' })).toEqual([])
  })

  test('a run that dies half way is gone on with, and nothing goes out twice', async () => {
    await world.insert({
      people: Array.from({ length: 20 }, (_, index) =>
        person(`many-${index}`, `多人${index}`, { role: 'contact', enterpriseId: 'e001' }),
      ),
    })
    for (let index = 0; index < 20; index += 1) await subscribe(`many-${index}`, 1)
    world.emulator.faults.latency(3)
    const dying = fire('12-15').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 250))
    await world.restart()
    await dying
    await fire('12-15', '10:07')
    await fire('12-15', '10:37')
    for (let index = 0; index < 20; index += 1) {
      expect(await titles(`many-${index}`)).toHaveLength(1)
      expect((await sentTo(`many-${index}`)).length).toBeLessThanOrEqual(1)
    }
    const inFlight = await world.read<{ wechat: { state: string } }>('messages', {})
    expect(inFlight.filter(({ wechat }) => wechat.state === 'pending')).toEqual([])
  })

  test.each([
    [43101, 'refused', 0],
    [47003, 'failed', 0],
    [40037, 'configuration', 0],
    [40003, 'configuration', 0],
  ])('error %i is final: the message is %s and stays in the inbox', async (code, why, sent) => {
    await subscribe('contact-1', 1)
    world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, { code })
    await fire('12-15')
    await fire('12-15', '10:07')
    expect(await sentTo('contact-1')).toHaveLength(sent)
    const [message] = await world.read<MessageDocument>('messages', { personId: 'p-contact-1' })
    expect(message?.wechat).toMatchObject({ state: 'unsent', why })
    expect(await titles('contact-1')).toHaveLength(1)
  })

  test.each([-1, 43108])('error %i passes: the message goes out with the next run', async (code) => {
    await subscribe('contact-1', 1)
    world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, { code })
    await fire('12-15')
    expect(await sentTo('contact-1')).toHaveLength(0)
    await fire('12-15', '10:07')
    expect(await sentTo('contact-1')).toHaveLength(1)
  })

  test('an answer that was lost is not asked for again: WeChat may have delivered', async () => {
    await subscribe('contact-1', 2)
    world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, 'lose-answer')
    await fire('12-15')
    await fire('12-15', '10:07')
    expect(await sentTo('contact-1')).toHaveLength(1)
  })
})

test('a nudge is one message a day, and says who can only be reached by telephone', async () => {
  await subscribe('contact-1', 1)
  const nudge = (openId = 'reviewer-dg') =>
    world.as(openId).does('worklist.nudge', { assessmentIds: ['c2026-e001', 'c2026-e002'] })
  const outcomes = async (openId?: string) =>
    Object.fromEntries((await nudge(openId)).results.map((result) => [result.enterpriseId, result.outcome]))
  expect(await outcomes()).toEqual({ e001: 'told', e002: 'told_in_app_only' })
  // Nobody waits until people were told; who was told already is known once they were.
  await world.told()
  expect(await outcomes('office')).toEqual({ e001: 'told_already_today', e002: 'told_already_today' })
  expect(await sentTo('contact-1')).toHaveLength(1)
})

test.each([
  ['reviewer-dg', '12-10', '东莞市总工会提醒您提交评估表', '还剩 5 天'],
  ['office', '12-10', '省产改办提醒您提交评估表', '还剩 5 天'],
  ['reviewer-dg', '12-17', '东莞市总工会提醒您：评估表已过截止日期', '已截止，可申请延期'],
])('a nudge by %s on %s is in their name, and asks for what can still be done', async (openId, on, title, hint) => {
  await subscribe('contact-1', 1)
  await world.emulator.clock.set(new Date(`2026-${on}T10:00:00+08:00`))
  await world.as(openId).does('worklist.nudge', { assessmentIds: ['c2026-e001'] })
  expect(await titles('contact-1')).toEqual([title])
  expect((await sentTo('contact-1')).map(({ data }) => data['thing3'])).toEqual([hint])
})

test('what became of a nudge is told person by person, and only to those whose it is', async () => {
  await subscribe('contact-1', 1)
  const of = { assessmentIds: ['c2026-e001', 'c2026-e002'] }
  expect((await world.as('reviewer-dg').does('worklist.nudged', of)).results).toEqual([])
  await world.as('reviewer-dg').does('worklist.nudge', of)
  await world.told()
  const { results } = await world.as('reviewer-dg').does('worklist.nudged', of)
  expect(
    Object.fromEntries(results.map(({ enterpriseId, outcome, people }) => [enterpriseId, [outcome, people]])),
  ).toEqual({
    e001: ['told', [{ personId: 'p-contact-1', name: '张一', outcome: 'sent' }]],
    e002: ['told_in_app_only', [{ personId: 'p-contact-2', name: '李二', outcome: 'in_app_only' }]],
  })
  expect(await world.as('reviewer-sz').isRefused('worklist.nudged', of)).toMatchObject({ refused: 'other_union' })
})

test('whom WeChat refuses (43101) is not told as reached, and stands on the list', async () => {
  await subscribe('contact-1', 1)
  world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, { code: 43101 })
  const of = { assessmentIds: ['c2026-e001'] }
  await world.as('reviewer-dg').does('worklist.nudge', of)
  await world.told()
  expect((await world.as('reviewer-dg').does('worklist.nudged', of)).results).toMatchObject([
    { enterpriseId: 'e001', outcome: 'told_in_app_only' },
  ])
  expect((await world.as('reviewer-dg').does('unreached.list', { offset: 0 })).rows).toMatchObject([
    { reason: 'refused', seat: 'contact:e001' },
  ])
})

test('what was committed when telling failed is told by the timer, once', async () => {
  await world.fails({ action: 'functions.invokeFunction' })
  await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
  expect(await titles('reviewer-dg')).toEqual([])
  await fire('12-02')
  await fire('12-02', '09:37')
  expect((await titles('reviewer-dg')).filter((title) => title.includes('提交了评估表'))).toHaveLength(1)
})
