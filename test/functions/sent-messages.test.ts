import { startOfChinaDay } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { sentMessage } from './support/sent-message'
import { SEND } from './support/sending'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, subscribe } = timer(() => world)

const ofEnterprise = async (who: string, enterpriseId: string) =>
  (await world.as(who).does('message.ofEnterprise', { enterpriseId, offset: 0 })).rows
const ofPerson = async (who: string, personId: string) =>
  (await world.as(who).does('message.ofPerson', { personId, offset: 0 })).rows
const titlesOf = (rows: ReadonlyArray<{ readonly title: string }>) => rows.map(({ title }) => title).sort()

const OF_SHENZHEN = {
  ...{ personId: 'p-contact-3', seat: 'contact:e003', title: '深圳的' },
  about: { matter: 'correct', personName: '王三', enterpriseId: 'e003', unionId: 'u-shenzhen', cycleId: 'c2026' },
} as const

describe('who sees what was sent', () => {
  beforeEach(() =>
    world.insert({ messages: [sentMessage({ state: 'sent' }, { title: '东莞的' }), sentMessage({}, OF_SHENZHEN)] }),
  )

  test('a contact sees none of it: theirs is the inbox', async () => {
    for (const [action, input] of [
      ['message.ofEnterprise', { enterpriseId: 'e002', offset: 0 }],
      ['message.ofPerson', { personId: 'p-contact-2', offset: 0 }],
      ['message.ofDay', { on: getPlainDate('2026-12-01'), offset: 0 }],
      ['message.days', {}],
    ] as const)
      expect(await world.as('contact-2').isRefused(action, input)).toMatchObject({ refused: 'not_permitted' })
  })

  test('a union sees nothing of another one’s enterprises and people, and no days', async () => {
    expect(
      await world.as('reviewer-dg').isRefused('message.ofEnterprise', { enterpriseId: 'e003', offset: 0 }),
    ).toMatchObject({ refused: 'other_union' })
    expect(await ofPerson('reviewer-dg', 'p-contact-3')).toEqual([])
    for (const [action, input] of [
      ['message.ofDay', { on: getPlainDate('2026-12-01'), offset: 0 }],
      ['message.days', {}],
    ] as const)
      expect(await world.as('reviewer-dg').isRefused(action, input)).toMatchObject({ refused: 'not_permitted' })
  })

  test('of an enterprise that nobody knows it is said so', async () => {
    expect(
      await world.as('office').isRefused('message.ofEnterprise', { enterpriseId: 'e999', offset: 0 }),
    ).toMatchObject({ refused: 'enterprise_unknown' })
  })

  test('a union sees its own contacts’; the office everybody’s', async () => {
    expect(titlesOf(await ofEnterprise('reviewer-dg', 'e002'))).toEqual(['东莞的'])
    expect(titlesOf(await ofPerson('reviewer-dg', 'p-contact-2'))).toEqual(['东莞的'])
    expect(titlesOf(await ofEnterprise('office', 'e003'))).toEqual(['深圳的'])
    expect(titlesOf(await ofPerson('office', 'p-contact-3'))).toEqual(['深圳的'])
  })

  test('what one person was told in another union’s seat stays there', async () => {
    await world.insert({
      messages: [sentMessage({}, { ...OF_SHENZHEN, personId: 'p-contact-2', title: '另一席位的' })],
    })
    expect(titlesOf(await ofPerson('reviewer-dg', 'p-contact-2'))).toEqual(['东莞的'])
    expect(titlesOf(await ofPerson('office', 'p-contact-2'))).toEqual(['东莞的', '另一席位的'].sort())
  })

  test('a union that comes to answer for an enterprise does not see what it was told before, and the former one none any more', async () => {
    await world.as('office').does('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '迁址' })
    await world.told()
    expect(titlesOf(await ofEnterprise('reviewer-sz', 'e002'))).not.toContain('东莞的')
    expect(
      await world.as('reviewer-dg').isRefused('message.ofEnterprise', { enterpriseId: 'e002', offset: 0 }),
    ).toMatchObject({ refused: 'other_union' })
    expect(await ofPerson('reviewer-dg', 'p-contact-2')).toEqual([])
    expect(titlesOf(await ofEnterprise('office', 'e002'))).toContain('东莞的')
  })

  test('what a message says beyond its title stays its reader’s', async () => {
    const rows = [
      ...(await ofEnterprise('office', 'e002')),
      ...(await ofPerson('office', 'p-contact-2')),
      ...(await world.as('office').does('message.ofDay', { on: await today(), offset: 0 })).rows,
    ]
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('只有本人看得到的话')
  })
})

const today = async () =>
  getPlainDate(
    (await world.read<{ createdAt: number }>('messages')).map(({ createdAt }) =>
      new Date(createdAt + 8 * 3_600_000).toISOString().slice(0, 10),
    )[0] ?? '',
  )

describe('each message says when, by whom or by which rule, over what, and what became of it', () => {
  test('as they are sent by the product itself', async () => {
    await subscribe('contact-1', 1)
    await fire('12-15')
    await world.as('office').does('worklist.nudge', { assessmentIds: ['c2026-e002'] })
    await world.told()
    const [sent] = await ofEnterprise('office', 'e001')
    expect(sent).toMatchObject({
      ...{ name: '张一', role: 'contact', seatName: '第1号企业有限公司', matter: 'hand_in', by: { rule: 'due' } },
      ...{ outcome: 'sent', why: null, code: null, read: false },
      sent: { channel: 'wechat', at: expect.any(Number) as number },
    })
    const nudged = (await ofPerson('office', 'p-contact-2')).find(({ by }) => by !== null && 'name' in by)
    expect(nudged).toMatchObject({ by: { name: '周办' }, outcome: 'inbox', why: 'no_consent', sent: null })
    await world.as('contact-1').does('inbox.markRead', { messageIds: [sent?.messageId ?? ''] })
    expect((await ofEnterprise('office', 'e001')).find(({ messageId }) => messageId === sent?.messageId)?.read).toBe(
      true,
    )
  })

  test('with WeChat’s code where it refused', async () => {
    await subscribe('contact-1', 1)
    world.emulator.faults.failNext(SEND, 1, { code: 47003 })
    await fire('12-15')
    expect(await ofEnterprise('office', 'e001')).toMatchObject([{ outcome: 'failed', why: 'failed', code: 47003 }])
  })

  test('a seat that nobody sits in stands there without a name', async () => {
    await fire('12-15')
    expect(await ofEnterprise('office', 'e004')).toMatchObject([
      { name: '', outcome: 'nobody', seatName: '第4号企业有限公司' },
    ])
  })

  test('what was kept before seats and causes were noted is listed all the same', async () => {
    const {
      about: _about,
      cause: _cause,
      seat: _seat,
      ...before
    } = sentMessage({ state: 'skipped', reason: 'no_credit' })
    await world.insert({ messages: [before] })
    expect(await ofPerson('office', 'p-contact-2')).toMatchObject([
      { by: null, role: null, seatName: '', name: '', outcome: 'inbox', why: 'no_consent', matter: 'other' },
    ])
  })
})

test('lists are read page by page, the newest first, and none twice', async () => {
  const start = startOfChinaDay(getPlainDate('2026-12-01'))
  await world.insert({
    messages: Array.from({ length: 70 }, (_, index) =>
      // Half of them of one moment, as a run of the clock writes them.
      sentMessage({}, { title: `第${index}条`, createdAt: (start + Math.max(0, index - 35)) as never }),
    ),
  })
  const seen: string[] = []
  for (let offset = 0, more = true; more; offset = seen.length) {
    const page = await world.as('office').does('message.ofEnterprise', { enterpriseId: 'e002', offset })
    seen.push(...page.rows.map(({ title }) => title))
    more = page.more
  }
  expect(seen).toHaveLength(70)
  expect(new Set(seen).size).toBe(70)
  expect(seen[0]).toBe('第69条')
})
