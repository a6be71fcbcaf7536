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

const FIRST: Seat = { role: 'contact', enterpriseId: 'e001' }
const THIRD: Seat = { role: 'contact', enterpriseId: 'e003' }
const session = (openId: string, seat?: Seat) => world.as(openId, seat).does('session.get', {})

describe('messages and reminders', () => {
  test('each seat is reminded for itself, on the same day, and WeChat tells both in one message', async () => {
    await subscribe('contact-1', 4)
    // Not the day of the binding: it would part them by itself.
    await fire('12-12', '10:07')
    const messages = await world.read<{ seat: string; wechat: { state: string } }>('messages', {
      personId: 'p-contact-1',
    })
    expect(messages.map(({ seat }) => seat).sort()).toEqual(['contact:e001', 'contact:e003'])
    expect(messages.map(({ wechat }) => wechat.state)).toEqual(['sent', 'sent'])
    expect((await sentTo('contact-1')).map(({ data }) => data['thing1'])).toEqual(['2 份材料还没有提交'])
    await fire('12-12', '10:37')
    expect(await world.read('messages', { personId: 'p-contact-1' })).toHaveLength(2)
    expect((await session('contact-1')).seats.map(({ unreadMessages }) => unreadMessages)).toEqual([1, 1])

    // An inbox is one seat's, as programs of before ask for it, or that of all, each message saying of which it is.
    const list = async (everySeat?: boolean, seat: Seat = FIRST) =>
      (await world.as('contact-1', seat).does('inbox.list', { offset: 0, ...(everySeat ? { everySeat } : {}) })).rows
    expect((await list()).map((row) => row.seat)).toEqual([null])
    expect(await list(false, THIRD)).toHaveLength(1)
    const rows = await list(true)
    expect((await session('contact-1')).unreadMessages).toBe(2)
    expect(rows.map((row) => row.seat?.name).sort()).toEqual(['第1号企业有限公司', '第3号企业有限公司'])
    const messageIds = rows.map(({ messageId }) => messageId)
    expect(await world.as('contact-1', FIRST).does('inbox.markRead', { messageIds })).toEqual({ unreadMessages: 0 })
    expect((await session('contact-1')).seats.map(({ unreadMessages }) => unreadMessages)).toEqual([0, 1])
    await world.as('contact-1', FIRST).does('inbox.markRead', { messageIds, everySeat: true })
    expect((await session('contact-1')).seats.map(({ unreadMessages }) => unreadMessages)).toEqual([0, 0])

    // What was told in a seat that was taken is not shown in the others.
    await world
      .as('office')
      .does('oversight.unbind', { personId: 'p-contact-1', seat: 'contact:e003', reason: '已调离' })
    expect((await list(true)).map((row) => row.subjectId)).toEqual(['c2026-e001'])
  })
})
