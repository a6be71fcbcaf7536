import { startOfChinaDay } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import type { UnreachedDocument } from '../../cloudfunctions/_store/unreached'
import { assessment, enterprise, filledIn, person, standing } from './support/standing'
import { SEND } from './support/sending'
import { daysFrom, timer } from './support/timer'
import { startWorld, type World } from './support/world'

jest.setTimeout(300_000)

const ENTERPRISES = 100
const numbers = Array.from({ length: ENTERPRISES }, (_, index) => index + 1)
const idOf = (no: number): string => `e${String(no).padStart(3, '0')}`
const contactOf = (no: number): string => `of-${idOf(no)}`

/** A fifth refuses, a fifth accepts once, a fifth three times, a fifth as often as there are reminders, and of a fifth nobody is bound. */
const ACCEPTS: readonly number[] = [0, 1, 3, 7]
const kindOf = (no: number): number => no % 5
const isBound = (no: number): boolean => kindOf(no) < ACCEPTS.length

let world: World
afterEach(() => world.end())
const { fire, sentTo, subscribe } = timer(() => world)

const settleIn = async (): Promise<void> => {
  const { cycles = [], unions = [], people = [] } = standing()
  world = await startWorld(new Date('2026-11-13T10:00:00+08:00'), {
    ...{ cycles, unions, people: people.filter((each) => 'role' in each && each.role !== 'contact') },
    enterprises: numbers.map((no) => enterprise(no, 'u-dongguan')),
    assessments: numbers.map((no) => assessment(no, 'u-dongguan', filledIn())),
  })
  await world.insert({
    people: numbers
      .filter(isBound)
      .map((no) => person(contactOf(no), `联系人${no}`, { role: 'contact', enterpriseId: idOf(no) })),
  })
  for (const no of numbers.filter(isBound)) await subscribe(contactOf(no), ACCEPTS[kindOf(no)] ?? 0)
}

test('a month of a hundred enterprises ends with everybody either reached or on the list with the reason', async () => {
  await settleIn()
  for (const day of daysFrom('11-14', 34)) {
    if (day === '12-14') world.emulator.faults.failNext(SEND, 100_000, { code: -1 })
    await fire(day, '09:07')
    if (day === '12-10')
      for (const no of numbers.filter((each) => isBound(each) && each % 10 < 5))
        await world.as(contactOf(no)).does('assessment.submit', { assessmentId: `c2026-${idOf(no)}`, seenRevision: 0 })
    if (day >= '12-10') await fire(day, '15:37')
    if (day === '12-14') world.emulator.faults.clear()
  }

  const rows = await world.read<UnreachedDocument>('unreached', { open: true })
  const messages: MessageDocument[] = []
  for (const no of numbers)
    messages.push(...(await world.read<MessageDocument>('messages', { subjectId: `c2026-${idOf(no)}` })))
  const open = await world.read<{ enterpriseId: string }>('assessments', { state: 'draft' })
  expect(open.length).toBeGreaterThan(50)

  for (const { enterpriseId } of open) {
    const row = rows.find((each) => each.enterpriseId === enterpriseId)
    const last = messages
      .filter(({ about, wechat }) => about?.enterpriseId === enterpriseId && wechat.dropped !== 'kept_for_later')
      .sort((a, b) => a.createdAt - b.createdAt)
      .at(-1)
    // One or the other, and never neither.
    expect([enterpriseId, row === undefined, last?.wechat.state === 'sent']).toEqual([
      enterpriseId,
      row === undefined,
      row === undefined,
    ])
    if (row) expect(['no_consent', 'nobody_bound', 'refused', 'failed', 'unknown', 'dropped']).toContain(row.reason)
  }
  // Who handed in is on no list, and nothing waits any more.
  const handedIn = new Set(open.map(({ enterpriseId }) => enterpriseId))
  expect(rows.filter(({ enterpriseId }) => enterpriseId !== null && !handedIn.has(enterpriseId))).toEqual([])
  expect(messages.filter(({ wechat }) => wechat.state === 'pending' || wechat.state === 'sending')).toEqual([])

  // What the office counts by day is every message that these contacts have of the last thirty days, and of a day that is over no less.
  const { days: counted } = await world.as('office').does('message.days', {})
  const since = startOfChinaDay(getPlainDate(counted.at(-1)?.on ?? ''))
  const written = messages.filter(({ about, createdAt }) => about?.matter === 'hand_in' && createdAt >= since)
  const handIn = counted.flatMap(({ counts }) => counts).filter(({ matter }) => matter === 'hand_in')
  expect(handIn.reduce((sum, { count }) => sum + count, 0)).toBe(written.length)
  expect(handIn.filter(({ outcome }) => outcome === 'waiting')).toEqual([])

  // Nobody was sent the same words twice, or two reminders on one day.
  for (const no of numbers.filter(isBound)) {
    const sent = await sentTo(contactOf(no))
    expect(new Set(sent.map(({ data }) => JSON.stringify(data))).size).toBe(sent.length)
    expect(new Set(sent.map(({ at }) => at.slice(0, 10))).size).toBe(sent.length)
    expect(sent.length).toBeLessThanOrEqual(ACCEPTS[kindOf(no)] ?? 0)
  }
})
