import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Assessment } from '@/domain/assessment/assessment'
import { assessment, filledIn, person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

/** What the timer does at a moment in China. */
const fire = async (day: string, time = '09:07') => {
  await world.emulator.clock.set(new Date(`2026-${day}T${time}:00+08:00`))
  return world.emulator.fireTimer('deadline')
}
const titles = async (openId: string) =>
  (await world.as(openId).does('inbox.list', { offset: 0 })).rows.map(({ title }) => title)
const subscribe = async (openId: string, times: number) => {
  for (let turn = 0; turn < times; turn += 1) {
    await world.as(openId).does('inbox.subscribed', { kinds: ['deadline'] })
    await fetch(`${world.emulator.origin}/client/subscribe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': openId },
      body: JSON.stringify({ templateId: 'template-deadline', result: 'accept' }),
    })
  }
}
const sentTo = (openId: string) => world.emulator.messages().filter((message) => message.touser === openId)

describe('a contact who has not submitted', () => {
  test.each([
    ['11-14', 0],
    ['11-15', 1],
    ['11-16', 0],
    ['12-01', 1],
    ['12-02', 0],
    ['12-08', 1],
    ['12-12', 1],
    ['12-13', 0],
    ['12-14', 1],
    ['12-15', 1],
    ['12-16', 0],
  ])('on %s is reminded %i times (30, 14, 7, 3, 1 days before and on the day)', async (day, times) => {
    await fire(day)
    expect(await titles('contact-1')).toHaveLength(times)
  })

  test('is told once however often the clock fires, alone or all at once', async () => {
    await fire('12-08')
    await Promise.all(Array.from({ length: 5 }, () => world.emulator.fireTimer('deadline')))
    await fire('12-08', '15:37')
    expect(await titles('contact-1')).toHaveLength(1)
  })

  test('is not told at night', async () => {
    await fire('12-08', '03:07')
    expect(await titles('contact-1')).toEqual([])
  })

  test('is not reminded once the assessment is submitted', async () => {
    await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    await fire('12-08')
    expect(await titles('contact-2')).toEqual([])
  })

  test('is reminded by the extended day, and by an edited deadline at once', async () => {
    await world.as('office').does('assessment.extend', {
      assessmentId: 'c2026-e001',
      seenRevision: 0,
      deadlineOn: getPlainDate('2026-12-20'),
      reason: '搬迁',
    })
    await fire('12-08')
    expect(await titles('contact-1')).toEqual(['截止日期延至 12月20日'])
    await fire('12-13')
    expect((await titles('contact-1'))[0]).toContain('还剩 7 天')
    await world.as('office').does('cycle.configure', {
      seenRevision: 1,
      openOn: getPlainDate('2026-11-01'),
      deadlineOn: getPlainDate('2026-12-27'),
      scoreStep: 0.5,
      bonusPoints: null,
    })
    await world.emulator.fireTimer('deadline')
    expect((await titles('contact-2'))[0]).toContain('还剩 14 天')
  })
})

describe('a reviewer', () => {
  const waiting = (submitted: string): Partial<Assessment> => ({
    ...filledIn(),
    state: 'submitted',
    round: 1,
    editable: [],
    submittedAt: Date.parse(`2026-${submitted}T10:00:00+08:00`) as never,
  })

  test.each([
    ['12-02', '12-01', 0],
    ['12-03', '12-01', 1],
    ['12-05', '12-01', 1],
  ])('on %s, with work that waits since %s, is told %i times', async (day, since, times) => {
    await world.insert({ assessments: [assessment(6, 'u-dongguan', waiting(since))] })
    await fire(day)
    expect((await titles('reviewer-dg')).filter((title) => title.includes('等待审核'))).toHaveLength(times)
    expect(await titles('reviewer-sz')).toEqual([])
  })

  test('from five days before the deadline on is told every day what is open', async () => {
    for (const day of ['12-09', '12-10', '12-11', '12-15', '12-16']) await fire(day)
    expect(await titles('reviewer-sz')).toHaveLength(3)
    expect((await titles('reviewer-sz'))[0]).toContain('未提交 1 家')
  })
})

test('what is with an enterprise after its last day is marked late, and an extension takes the mark off', async () => {
  await fire('12-15')
  const late = async () => (await world.as('office').does('oversight.progress', {})).total.late
  expect(await late()).toBe(0)
  await fire('12-16')
  expect(await late()).toBe(5)
  await world.as('office').does('assessment.extend', {
    assessmentId: 'c2026-e001',
    seenRevision: 0,
    deadlineOn: getPlainDate('2026-12-20'),
    reason: '搬迁',
  })
  expect(await late()).toBe(4)
})

describe('through WeChat', () => {
  test('each message goes out once, and costs one accept', async () => {
    await subscribe('contact-1', 2)
    await fire('12-01')
    await fire('12-01', '10:37')
    await fire('12-08')
    await fire('12-12')
    expect(sentTo('contact-1')).toHaveLength(2)
    expect(await titles('contact-1')).toHaveLength(3)
    const states = await world.read<{ wechat: { state: string; reason: string | null } }>('messages', {
      personId: 'p-contact-1',
    })
    expect(states.map(({ wechat }) => wechat.state).sort()).toEqual(['sent', 'sent', 'skipped'])
  })

  test('a run that dies half way is gone on with, and nothing goes out twice', async () => {
    await world.insert({
      people: Array.from({ length: 20 }, (_, index) =>
        person(`many-${index}`, `多人${index}`, { role: 'contact', enterpriseId: 'e001' }),
      ),
    })
    for (let index = 0; index < 20; index += 1) await subscribe(`many-${index}`, 1)
    world.emulator.faults.latency(3)
    const dying = fire('12-08').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 250))
    await world.restart()
    await dying
    await fire('12-08', '10:07')
    await fire('12-08', '10:37')
    for (let index = 0; index < 20; index += 1) {
      expect(await titles(`many-${index}`)).toHaveLength(1)
      expect(sentTo(`many-${index}`).length).toBeLessThanOrEqual(1)
    }
    const inFlight = await world.read<{ wechat: { state: string } }>('messages', {})
    expect(inFlight.filter(({ wechat }) => wechat.state === 'pending')).toEqual([])
  }, 60_000)

  test.each([
    [43101, 'skipped', 0],
    [47003, 'failed', 0],
    [40037, 'failed', 0],
  ])('error %i is final: the message is %s and stays in the inbox', async (code, state, sent) => {
    await subscribe('contact-1', 1)
    world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, { code })
    await fire('12-08')
    await fire('12-08', '10:07')
    expect(sentTo('contact-1')).toHaveLength(sent)
    const [message] = await world.read<{ wechat: { state: string } }>('messages', { personId: 'p-contact-1' })
    expect(message?.wechat.state).toBe(state)
    expect(await titles('contact-1')).toHaveLength(1)
  })

  test.each([-1, 43108])('error %i passes: the message goes out with the next run', async (code) => {
    await subscribe('contact-1', 1)
    world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, { code })
    await fire('12-08')
    expect(sentTo('contact-1')).toHaveLength(0)
    await fire('12-08', '10:07')
    expect(sentTo('contact-1')).toHaveLength(1)
  })

  test('an answer that was lost is not asked for again: WeChat may have delivered', async () => {
    await subscribe('contact-1', 2)
    world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, 'lose-answer')
    await fire('12-08')
    await fire('12-08', '10:07')
    expect(sentTo('contact-1')).toHaveLength(1)
  }, 30_000)
})

test('a nudge is one message a day, and says who can only be reached by telephone', async () => {
  await subscribe('contact-1', 1)
  const nudge = (openId = 'reviewer-dg') =>
    world.as(openId).does('worklist.nudge', { assessmentIds: ['c2026-e001', 'c2026-e002'] })
  const outcomes = async (openId?: string) =>
    Object.fromEntries((await nudge(openId)).results.map((result) => [result.enterpriseId, result.outcome]))
  expect(await outcomes()).toEqual({ e001: 'told', e002: 'told_in_app_only' })
  expect(await outcomes('office')).toEqual({ e001: 'told_already_today', e002: 'told_already_today' })
  expect(sentTo('contact-1')).toHaveLength(1)
})
