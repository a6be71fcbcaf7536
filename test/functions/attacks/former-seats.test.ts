import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import type { Seat } from '@/domain/people/person'
import { documents } from '../support/documents'
import { enterpriseScope, packaging } from '../support/packages'
import { rounds } from '../support/rounds'
import { timer } from '../support/timer'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit } = rounds(() => world)
const { fire, titles, subscribe, sentTo } = timer(() => world)
const { start, finish } = packaging(() => world)

const personIdOf = async (openId: string) => (await world.as(openId).does('session.get', {})).person?.personId ?? ''
const nudge = async (...assessmentIds: string[]): Promise<void> => {
  await world.as('office').does('worklist.nudge', { assessmentIds })
  // Who moves before they were told is told nothing.
  await world.told()
}

const OTHER: Seat = { role: 'contact', enterpriseId: 'e003' }
const OWN: Seat = { role: 'contact', enterpriseId: 'e002' }

/** Somebody whose own id follows from their openid, as everybody's does who was bound by a code. */
const bound = async (seat: Seat = OWN): Promise<string> => {
  const { issued } = await world.as('office').does('invitation.issue', { seats: [{ seat, inviteeName: '' }] })
  await world.as('mover').does('invitation.accept', { code: issued[0]?.code ?? '', name: '换岗的人' })
  return personIdOf('mover')
}
const move = async (personId: string, seat: Seat): Promise<void> => {
  await world.as('office').does('oversight.unbind', { personId, reason: '已调离' })
  const { issued } = await world.as('office').does('invitation.issue', { seats: [{ seat, inviteeName: '' }] })
  await world.as('mover').does('invitation.accept', { code: issued[0]?.code ?? '', name: '换岗的人' })
  expect(await personIdOf('mover')).toBe(personId)
}

describe('an inbox belongs to a seat', () => {
  test('whoever is bound to another reads, counts and marks nothing of the former one', async () => {
    const personId = await bound()
    await nudge('c2026-e002')
    const { rows } = await world.as('mover').does('inbox.list', { offset: 0 })
    expect(rows).toHaveLength(1)
    await move(personId, OTHER)
    expect((await world.as('mover').does('inbox.list', { offset: 0 })).rows).toEqual([])
    expect((await world.as('mover').does('session.get', {})).unreadMessages).toBe(0)
    const messageIds = rows.map(({ messageId }) => messageId)
    expect(await world.as('mover').does('inbox.markRead', { messageIds })).toEqual({ unreadMessages: 0 })
    expect(await world.read('messages', { personId, readAt: null })).toHaveLength(1)
  })

  test('bound to the same again, one finds it as it was left', async () => {
    const personId = await bound()
    await nudge('c2026-e002')
    await move(personId, OWN)
    expect(await titles('mover')).toHaveLength(1)
  })

  test('a message from before seats were noted is the present seat’s if it came after the binding', async () => {
    const personId = await bound()
    const { person } = await world.as('mover').does('session.get', {})
    const old = (name: string, createdAt: number) => ({
      ...{
        _id: `${personId}:${name}`,
        personId,
        occasion: name,
        title: name,
        lines: [],
        subjectId: null,
        readAt: null,
      },
      ...{ createdAt, wechat: { state: 'skipped', template: 'todo', fields: {}, attempts: 0, at: null, reason: null } },
    })
    const boundAt = person?.boundAt ?? 0
    await world.insert({ messages: [old('以前的', boundAt - 1), old('现在的', boundAt + 1)] })
    expect(await titles('mover')).toEqual(['现在的'])
  })

  test('what waits for WeChat is not sent to whoever moved on', async () => {
    const personId = await bound()
    await subscribe('mover', 2)
    world.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, { code: -1 })
    await nudge('c2026-e002')
    await move(personId, OTHER)
    await fire('12-02')
    expect(await sentTo('mover')).toEqual([])
    const [message] = await world.read<{ wechat: object }>('messages', { personId })
    expect(message?.wechat).toMatchObject({ state: 'unsent', why: 'dropped', dropped: 'left' })
  })

  test('the new seat is reminded on the very day on which the former one was', async () => {
    const personId = await bound()
    await fire('12-01', '10:07')
    expect(await titles('mover')).toHaveLength(1)
    await move(personId, OTHER)
    expect(await titles('mover')).toEqual([])
    await fire('12-01', '10:37')
    expect(await titles('mover')).toHaveLength(1)
    await fire('12-01', '11:07')
    expect(await titles('mover')).toHaveLength(1)
    expect(chinaDateOf(getInstant(world.emulator.clock.now().getTime()))).toBe('2026-12-01')
  })
})

describe('a list of packages belongs to a seat', () => {
  test('whoever is bound to another lists, opens and gets nothing of the former one, and may begin one of their own', async () => {
    const personId = await bound()
    await submit()
    const old = await start('mover', enterpriseScope())
    // The responsible union's reviewer may package the same enterprise, but has another list.
    await move(personId, { role: 'reviewer', unionId: 'u-dongguan' })
    expect((await world.as('mover').does('package.list', {})).packages).toEqual([])
    const { packageId } = old
    for (const refusal of [
      await world.as('mover').isRefused('package.status', { packageId }),
      await world.as('mover').isRefused('package.continue', { packageId }),
      await world.as('mover').isRefused('package.link', { packageId, index: 0 }),
    ])
      expect(refusal.refused).toBe('package_unknown')
    const own = await start('mover', enterpriseScope())
    expect(own.packageId).not.toBe(packageId)
    expect((await finish('mover', own.packageId)).state).toBe('done')
    expect((await world.as('mover').does('package.list', {})).packages).toHaveLength(1)
  })

  test('a package from before seats were noted is the present seat’s if it was begun after the binding', async () => {
    const personId = await bound()
    await submit()
    const { packageId } = await start('mover', enterpriseScope())
    await finish('mover', packageId)
    const [{ seat: _seat, ...kept } = { seat: '' }] = await world.read<{ seat: string }>('packages', { _id: packageId })
    await world.insert({ packages: [{ ...kept, _id: 'old', packageId: 'old', runningKey: 'package:old' }] })
    const listed = async () => (await world.as('mover').does('package.list', {})).packages.map((each) => each.packageId)
    expect((await listed()).sort()).toEqual([packageId, 'old'].sort())
    await move(personId, OTHER)
    expect(await listed()).toEqual([])
  })
})

describe('a document belongs to the seat that asked for it', () => {
  const union = (unionId: string): Seat => ({ role: 'reviewer', unionId })
  const { job, kept } = documents(() => world)

  test('whoever is bound to another gets none of the former one', async () => {
    const personId = await bound(union('u-dongguan'))
    const { jobId } = await job('mover', 'ledger.export', { filter: 'all' })
    await move(personId, union('u-shenzhen'))
    for (const action of ['document.status', 'document.link', 'document.continue'] as const)
      expect((await world.as('mover').isRefused(action, { jobId })).refused).toBe('document_unknown')
  })

  test('what was begun in the former one is not made with the eyes of the present one', async () => {
    const personId = await bound(union('u-dongguan'))
    const { job: begun } = await world.as('mover').does('ledger.export', { filter: 'all' })
    await move(personId, union('u-shenzhen'))
    await world.emulator.fireTimer('documents')
    expect(await kept(begun.jobId)).toMatchObject({ state: 'failed', file: null })
  })
})
