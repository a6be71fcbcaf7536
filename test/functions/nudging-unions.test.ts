import type { UnionMatter } from '@/domain/reminders/union-nudge'
import { ledgerStanding, ledgerSteps } from './support/ledger'
import { DONGGUAN, nominating } from './support/nominating'
import { rounds } from './support/rounds'
import { person } from './support/standing'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit } = rounds(() => world)
const { fire, titles } = timer(() => world)
const unreached = async () => (await world.as('office').does('unreached.list', { offset: 0 })).rows
const waiting = async (matter: UnionMatter, who = 'office') =>
  (await world.as(who).does('oversight.waitingUnions', { matter, offset: 0 })).rows
const nudgeUnions = (matter: UnionMatter, unionIds = [DONGGUAN], request = newRequest()) =>
  world.as('office').does('oversight.nudgeUnions', { matter, unionIds }, request)

/** What makes a matter wait for Dongguan, and what its reviewer is told then. */
const MATTERS: ReadonlyArray<{
  readonly matter: UnionMatter
  readonly count: number
  readonly says: string
  readonly before: () => Promise<unknown>
}> = [
  { matter: 'review', count: 1, says: '省产改办提醒您：1 家企业的评估表等待审核', before: () => submit() },
  {
    matter: 'ledger',
    count: 1,
    says: '省产改办提醒您：1 家企业的台账等待确认',
    before: async () => {
      await world.insert(ledgerStanding())
      await ledgerSteps(() => world).check()
    },
  },
  {
    matter: 'nominations',
    count: 5,
    says: '省产改办提醒您：还有 5 个名额没有提交遴选企业',
    before: () => nominating(() => world).quota(3, 2),
  },
]

describe.each(MATTERS)('a nudge of unions for $matter', ({ matter, count, says, before }) => {
  test('is for the office alone, of unions for which it waits, in a year that lets it', async () => {
    expect(await waiting(matter)).toEqual([])
    const input = { matter, unionIds: [DONGGUAN] }
    expect(await world.as('office').isRefused('oversight.nudgeUnions', input)).toMatchObject({
      refused: 'no_union_to_nudge',
    })
    await before()
    for (const who of ['reviewer-dg', 'contact-1'])
      expect(await world.as(who).isRefused('oversight.nudgeUnions', input)).toMatchObject({ refused: 'not_permitted' })
    expect(
      await world.as('office').isRefused('oversight.nudgeUnions', { matter, unionIds: ['u-shenzhen'] }),
    ).toMatchObject({ refused: 'no_union_to_nudge' })
    expect(await titles('reviewer-dg')).not.toContain(says)
  })

  test('tells each of its reviewers once a day, in their inbox and as what it is', async () => {
    await before()
    await world.insert({ people: [person('second', '黄审', { role: 'reviewer', unionId: DONGGUAN })] })
    expect(await waiting(matter)).toEqual([
      { unionId: DONGGUAN, name: '东莞市总工会', count, reviewers: 2, toldToday: 0 },
    ])
    expect((await nudgeUnions(matter)).results).toMatchObject([{ unionId: DONGGUAN, outcome: 'told_in_app_only' }])
    await world.told()
    for (const who of ['reviewer-dg', 'second'])
      expect((await titles(who)).filter((title) => title === says)).toHaveLength(1)
    expect(await waiting(matter)).toMatchObject([{ toldToday: 2 }])
    const of = { matter, unionIds: [DONGGUAN] }
    expect((await world.as('office').does('oversight.nudgedUnions', of)).results).toMatchObject([
      {
        outcome: 'told_in_app_only',
        people: [
          { name: '陈审', outcome: 'in_app_only' },
          { name: '黄审', outcome: 'in_app_only' },
        ],
      },
    ])
    expect((await nudgeUnions(matter)).results).toMatchObject([
      { outcome: 'told_already_today', people: [{ toldAlready: true }, { toldAlready: true }] },
    ])
    await world.told()
    expect((await titles('reviewer-dg')).filter((title) => title === says)).toHaveLength(1)
  })

  test('is another one on another day', async () => {
    await before()
    await nudgeUnions(matter)
    await fire('12-03')
    expect((await nudgeUnions(matter)).results).not.toMatchObject([{ outcome: 'told_already_today' }])
  })

  test('by two at once tells each once, and asked for again says the same', async () => {
    await before()
    const request = newRequest()
    const [first] = await Promise.all([nudgeUnions(matter, [DONGGUAN], request), nudgeUnions(matter)])
    await world.told()
    expect(await nudgeUnions(matter, [DONGGUAN], request)).toEqual(first)
    expect((await titles('reviewer-dg')).filter((title) => title === says)).toHaveLength(1)
  })

  test('of one without a reviewer says so, and puts the seat on the list of those who could not be reached', async () => {
    await before()
    await world.as('office').does('oversight.unbind', { personId: 'p-reviewer-dg', reason: '调离' })
    await world.told()
    expect((await nudgeUnions(matter)).results).toMatchObject([{ outcome: 'no_reviewer', people: [] }])
    await world.told()
    expect((await unreached()).filter(({ personId }) => personId === null)).toMatchObject([
      { seat: `reviewer:${DONGGUAN}`, reason: 'nobody_bound', title: says },
    ])
    // Until somebody sits in it.
    const next = { seat: { role: 'reviewer', unionId: DONGGUAN }, inviteeName: '接任' } as const
    const { issued } = await world.as('office').does('invitation.issue', { seats: [next] })
    await world.as('newcomer').does('invitation.accept', { code: issued[0]?.code ?? '', name: '接任' })
    await fire('12-03')
    const ofNobody = (await unreached()).filter(({ personId }) => personId === null)
    expect(ofNobody.map(({ seat }) => seat)).not.toContain(`reviewer:${DONGGUAN}`)
  })

  test('that did not reach stands until the matter is done, or the reviewer is one no more', async () => {
    await before()
    await nudgeUnions(matter)
    await world.told()
    const missed = async () => (await unreached()).filter(({ title }) => title === says).map(({ personId }) => personId)
    expect(await missed()).toEqual(['p-reviewer-dg'])
    await world.as('office').does('oversight.unbind', { personId: 'p-reviewer-dg', reason: '调离' })
    await fire('12-03')
    expect(await missed()).toEqual([])
  })
})

test('unions are nudged only once a year has opened', async () => {
  await submit()
  await world.emulator.clock.set(new Date('2026-10-20T02:00:00Z'))
  expect(
    await world.as('office').isRefused('oversight.nudgeUnions', { matter: 'review', unionIds: [DONGGUAN] }),
  ).toMatchObject({ refused: 'cycle_not_open' })
})
