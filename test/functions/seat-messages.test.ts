import type { Seat } from '@/domain/people/person'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  const { issued } = await world.as('office').does('invitation.issue', { seats: [{ seat: THIRD, inviteeName: '' }] })
  await world.as('contact-1').does('invitation.accept', { code: issued[0]?.code ?? '', name: '张一' })
})
afterEach(() => world.end())

const { fire, subscribe, sentTo } = timer(() => world)

const THIRD: Seat = { role: 'contact', enterpriseId: 'e003' }
const session = (openId: string, seat?: Seat) => world.as(openId, seat).does('session.get', {})

describe('messages and reminders', () => {
  test('each seat is reminded for itself, on the same day, and WeChat is asked for each', async () => {
    await subscribe('contact-1', 4)
    // Not the day of the binding: it would part them by itself.
    await fire('12-12', '10:07')
    const messages = await world.read<{ seat: string; wechat: { state: string } }>('messages', {
      personId: 'p-contact-1',
    })
    expect(messages.map(({ seat }) => seat).sort()).toEqual(['contact:e001', 'contact:e003'])
    expect(messages.map(({ wechat }) => wechat.state)).toEqual(['sent', 'sent'])
    expect(await sentTo('contact-1')).toHaveLength(2)
    await fire('12-12', '10:37')
    expect(await world.read('messages', { personId: 'p-contact-1' })).toHaveLength(2)
    expect((await session('contact-1')).seats.map(({ unreadMessages }) => unreadMessages)).toEqual([1, 1])
  })
})
