import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld(new Date('2026-12-05T08:00:00+08:00'))
})
afterEach(() => world.end())

const { fire, subscribe } = timer(() => world)

interface Ahead {
  readonly on: string
  readonly personId: string
  readonly title: string
  readonly delivery: { readonly state: string; readonly why?: string }
}

const lookAhead = async () =>
  (await world.emulator.invoke('deadline', { check: 'ahead' })) as { readonly messages: readonly Ahead[] }

const lineOf = (on: string, personId: string, title: string, state: string, why = '') =>
  [on, personId, title, state, why].join(' | ')

test('a person is refused', async () => {
  expect(await world.emulator.invoke('deadline', { check: 'ahead' }, { openId: 'office' })).toMatchObject({
    outcome: 'refused',
  })
})

test('what the days to come are said to bring, they bring, if nobody does anything', async () => {
  await subscribe('contact-1', 2)
  await subscribe('contact-2', 9)
  const { messages } = await lookAhead()
  const said = messages.map(({ on, personId, title, delivery }) =>
    lineOf(on, personId, title, delivery.state, delivery.why),
  )
  await fire('12-05', '08:07')
  for (let day = 6; day < 19; day += 1) await fire(`12-${String(day).padStart(2, '0')}`, '08:07')
  const real = (await world.read<MessageDocument>('messages')).map(({ createdAt, personId, title, wechat }) =>
    lineOf(
      new Date(createdAt + 8 * 3_600_000).toISOString().slice(0, 10),
      personId,
      title,
      wechat.state,
      wechat.state === 'sent' ? '' : wechat.why,
    ),
  )
  expect(real.length).toBeGreaterThan(20)
  expect([...said].sort()).toEqual(real.sort())
})

test('looking writes nothing, spends nothing and sends nothing', async () => {
  await subscribe('contact-1', 2)
  await world.told()
  const before = await world.read('credits')
  await lookAhead()
  expect(await world.read('messages')).toEqual([])
  expect(await world.read('unreached')).toEqual([])
  expect(await world.read('reminder_plans')).toEqual([])
  expect(await world.read('events')).toEqual([])
  expect(await world.read('credits')).toEqual(before)
  expect(world.emulator.messages()).toEqual([])
})
