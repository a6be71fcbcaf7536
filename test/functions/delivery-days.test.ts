import { getInstant, startOfChinaDay, type Instant } from '@/domain/calendar/instant'
import { addDays, getPlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { MATTERS } from '@/domain/reminders/delivery'
import { MESSAGE_OUTCOMES } from '@/domain/reminders/outcome'
import type { DeliveryDay } from '../../cloudfunctions/_store/delivery-days'
import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import { sentMessage } from './support/sent-message'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire } = timer(() => world)

const TODAY = getPlainDate('2026-12-01')
const noonOf = (on: PlainDate): Instant => getInstant(startOfChinaDay(on) + 12 * 3_600_000)

/** Every way in which a message is kept, one of each, and two of before reasons were typed. */
const EVERY_WAY: ReadonlyArray<Partial<MessageDocument['wechat']>> = [
  { state: 'sent' },
  { state: 'pending' },
  { state: 'sending' },
  ...(['no_consent', 'refused', 'nobody_bound', 'failed', 'configuration'] as const).map((why) => ({
    state: 'unsent' as const,
    why,
  })),
  ...(['done', 'changed', 'left', 'day_over', 'kept_for_later', 'in_digest', 'said_already'] as const).map(
    (dropped) => ({ state: 'unsent' as const, why: 'dropped' as const, dropped }),
  ),
  { state: 'unknown', why: 'unknown' },
  { state: 'skipped', reason: 'no_credit' },
  { state: 'failed', reason: '47003' },
]
/** What of these is over: the clock sends or drops the others. */
const SETTLED = EVERY_WAY.filter(({ state }) => state !== 'pending' && state !== 'sending')
const on = (day: PlainDate, ways = EVERY_WAY, more: Partial<MessageDocument> = {}) =>
  ways.map((wechat) => sentMessage(wechat, { createdAt: noonOf(day), ...more }))

const days = async () => (await world.as('office').does('message.days', {})).days
const countsOf = async (day: PlainDate) =>
  Object.fromEntries(
    ((await days()).find((each) => each.on === day)?.counts ?? []).map(({ matter, outcome, count }) => [
      `${matter} ${outcome}`,
      count,
    ]),
  )
const listOf = async (filter: object): Promise<number> => {
  let seen = 0
  for (let more = true; more;) {
    const page = await world.as('office').does('message.ofDay', { on: TODAY, ...filter, offset: seen })
    seen += page.rows.length
    more = page.more
  }
  return seen
}

test('thirty days, today first, each with what became of its messages, by matter', async () => {
  await world.insert({ messages: on(TODAY) })
  const all = await days()
  expect(all.map((day) => day.on)).toEqual(Array.from({ length: 30 }, (_, back) => addDays(TODAY, -back)))
  expect(await countsOf(TODAY)).toEqual({
    ...{ 'hand_in sent': 1, 'hand_in waiting': 2, 'hand_in inbox': 5, 'hand_in refused': 1, 'hand_in nobody': 1 },
    ...{ 'hand_in failed': 3, 'hand_in unknown': 1, 'hand_in dropped': 4 },
  })
})

test('each number is as long as the list that it opens, and all of them together are all messages', async () => {
  const { about: _about, ...before } = sentMessage({ state: 'sent' }, { createdAt: noonOf(TODAY) })
  await world.insert({
    messages: [
      ...on(TODAY),
      ...on(TODAY, EVERY_WAY.slice(0, 5), {
        about: { matter: 'review', personName: '陈审', enterpriseId: null, unionId: 'u-dongguan', cycleId: 'c2026' },
      }),
      // What was kept before matters were noted.
      before,
    ],
  })
  const counts = await countsOf(TODAY)
  for (const outcome of MESSAGE_OUTCOMES)
    for (const matter of MATTERS)
      expect([matter, outcome, await listOf({ outcome, matter })]).toEqual([
        matter,
        outcome,
        counts[`${matter} ${outcome}`] ?? 0,
      ])
  const total = EVERY_WAY.length + 6
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
  expect(await listOf({})).toBe(total)
})

test('a day is China’s: what was written a moment before midnight is of the day before', async () => {
  const midnight = startOfChinaDay(TODAY)
  await world.insert({
    messages: [midnight - 1, midnight].map((at) => sentMessage({ state: 'sent' }, { createdAt: getInstant(at) })),
  })
  expect(await countsOf(TODAY)).toEqual({ 'hand_in sent': 1 })
  expect(await countsOf(addDays(TODAY, -1))).toEqual({ 'hand_in sent': 1 })
})

describe('a day that is over for good is counted once', () => {
  const OVER = addDays(TODAY, -10)
  const kept = (day: PlainDate) => world.read<DeliveryDay>('delivery_days', { on: day })

  test('by the clock; the latest days, whose messages may still go out, are not', async () => {
    await world.insert({ messages: [...on(OVER, SETTLED), ...on(addDays(TODAY, -1), SETTLED)] })
    await fire('12-01', '11:07')
    expect(await kept(OVER)).toHaveLength(1)
    expect(await kept(addDays(TODAY, -1))).toEqual([])
    expect(Object.keys(await countsOf(OVER))).toHaveLength(7)
  })

  test('not while a message of it still waits, as where the clock stood still', async () => {
    await world.insert({ messages: on(OVER, SETTLED) })
    // The very moment at which the clock had claimed it: it is resolved by the next run.
    const claimed = noonOf(TODAY)
    await world.insert({ messages: on(OVER, [{ state: 'sending', at: claimed, claimedAt: claimed }]) })
    await fire('12-01', '11:07')
    expect(await kept(OVER)).toEqual([])
    expect(await countsOf(OVER)).toMatchObject({ 'hand_in waiting': 1 })
    await fire('12-01', '13:07')
    expect(await kept(OVER)).toHaveLength(1)
    expect(await countsOf(OVER)).toMatchObject({ 'hand_in unknown': 2 })
  })

  test('and read from there: how many messages there are costs nothing', async () => {
    await world.insert({ messages: on(OVER, SETTLED) })
    await fire('12-01', '11:07')
    const before = await countsOf(OVER)
    for (const { _id } of await world.read<MessageDocument>('messages', { createdAt: noonOf(OVER) }))
      await world.remove('messages', _id)
    expect(await countsOf(OVER)).toEqual(before)
  })

  test('of days on which nothing was written one call keeps all; each other from its first moment to its last', async () => {
    const first = addDays(TODAY, -29)
    const [early, late] = [addDays(TODAY, -20), addDays(TODAY, -12)]
    const at = (moment: number) => sentMessage({ state: 'sent' }, { createdAt: getInstant(moment) })
    await world.insert({
      messages: [
        ...[startOfChinaDay(first) - 1, startOfChinaDay(first), startOfChinaDay(early)].map(at),
        ...[startOfChinaDay(addDays(late, 1)) - 1, startOfChinaDay(addDays(TODAY, -4))].map(at),
      ],
    })
    world.emulator.resetStats()
    await fire('12-01', '11:07')
    expect(world.emulator.stats().asked).toMatchObject({
      ...{ 'delivery_days getDocument': 1, 'delivery_days insertDocument': 4, 'messages aggregateDocuments': 4 },
    })
    const all = await world.read<DeliveryDay>('delivery_days')
    expect(all.map((day) => day.on).sort()).toEqual(Array.from({ length: 25 }, (_, nth) => addDays(first, nth)))
    const counted = all.filter(({ counts }) => counts.length > 0)
    expect(counted.map((day) => day.on).sort()).toEqual([first, early, late])
  })

  test('counted anew by hand, it says which days had been counted otherwise, and is right from then on', async () => {
    await world.insert({ messages: on(OVER, [{ state: 'sent' }]) })
    await fire('12-01', '11:07')
    await world.insert({ messages: on(OVER, [{ state: 'sent' }]) })
    expect(await countsOf(OVER)).toEqual({ 'hand_in sent': 1 })
    const recount = () => world.emulator.invoke('deadline', { check: 'deliveries' })
    expect(await recount()).toEqual({ found: 1, lines: ['2026-11-21：原记 1 条，实际 2 条'] })
    expect(await countsOf(OVER)).toEqual({ 'hand_in sent': 2 })
    expect(await recount()).toEqual({ found: 0, lines: [] })
  })
})
