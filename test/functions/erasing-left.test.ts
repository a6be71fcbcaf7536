import { pseudonymOf } from '@/domain/chain/pseudonym'
import { sha256Of } from '../../cloudfunctions/_store/digest'
import { openStores } from '../../cloudfunctions/_store/stores'
import { verify } from '../../deployment/verify/walk'
import { chains } from './support/chains'
import { READY } from './support/rounds'
import { person } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { round } = chains(() => world)
const { fire } = timer(() => world)

const LEAVER = 'p-contact-2'
const PSEUDONYM = pseudonymOf(LEAVER, sha256Of)
const TELEPHONE = '13800005678'
const nameOf = async (personId = LEAVER) => {
  const [found] = await world.read<{ readonly name: string }>('people', { personId })
  return found?.name ?? ''
}

/** All that is kept, as one text. */
const everything = async (): Promise<string> => {
  const collections = [
    'people',
    'events',
    'ledger_history',
    'audit',
    'invitations',
    'messages',
    'unreached',
    'feedback',
  ]
  const texts: string[] = []
  for (const name of collections) texts.push(JSON.stringify(await world.read(name)))
  return texts.join('\n')
}

/** Works through a round, and is taken from the seat on 1 December. */
const leave = async () => {
  await world.as('contact-2').does('people.setTelephone', { telephone: TELEPHONE })
  await world.as('contact-2').does('inbox.feedback', { text: '程序很好用' })
  await round()
  await world.as('office').does('oversight.unbind', { personId: LEAVER, seat: 'contact:e002', reason: '离任' })
  await fire('12-01', '10:37')
}
const later = async (on: string) => {
  await world.told()
  await world.emulator.clock.set(new Date(`${on}T09:07:00+08:00`))
  await world.emulator.fireTimer('deadline')
}
const faults = async () => {
  await world.told()
  Object.assign(process.env, world.emulator.sdkEnvironment())
  const nothing = () => undefined
  const listener = { paper: nothing, stray: nothing, record: nothing, head: nothing, progress: nothing }
  return (await verify(openStores(), [], listener)).faults
}

describe('whoever has left', () => {
  test('is named for half a year, since what they did may still be asked about', async () => {
    await leave()
    const name = await nameOf()
    await later('2027-05-29')
    expect(await nameOf()).toBe(name)
    expect(await everything()).toContain(TELEPHONE)
  })

  test('has name and telephone erased after it; what they did is a pseudonym’s, the same everywhere', async () => {
    await leave()
    const name = await nameOf()
    await later('2027-06-01')
    const kept = await everything()
    expect(kept).not.toContain(`"${name}"`)
    expect(kept).not.toContain(TELEPHONE)
    expect(await nameOf()).toBe(PSEUDONYM)
    const { rows } = await world.as('office').does('assessment.timeline', { assessmentId: READY, after: null })
    expect(rows.find(({ kind }) => kind === 'submitted')?.actor.name).toBe(PSEUDONYM)
    const records = await world.read<{ by: { personId: string; name: string } | null }>('audit')
    const own = records.filter(({ by }) => by?.personId === LEAVER)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ by }) => by?.name === PSEUDONYM)).toBe(true)
  })

  test('and the chains and seals still hold, with nothing from which the name could be found out', async () => {
    await leave()
    await later('2027-06-01')
    expect(await faults()).toBe(0)
    const events = await world.read<{ actor: { personId: string }; salt?: string }>('events', { subjectId: READY })
    expect(events.filter(({ actor, salt }) => actor.personId === LEAVER && salt !== undefined)).toEqual([])
    expect(events.some(({ salt }) => salt !== undefined)).toBe(true)
  })

  test('but not while they still sit somewhere else', async () => {
    const seat = { role: 'contact', enterpriseId: 'e001' } as const
    await world.insert({ people: [person('seat-2', '同一人', seat, { personId: LEAVER, openId: 'contact-2' })] })
    await leave()
    const name = await nameOf()
    await later('2027-06-01')
    expect(await nameOf()).toBe(name)
  })

  test('broken off in the midst, it is done to the end by the next run', async () => {
    await leave()
    const name = await nameOf()
    await world.fails({ action: 'database.updateDocument' }, 3, undefined, 12)
    await later('2027-06-01')
    world.emulator.faults.clear()
    await later('2027-06-02')
    const kept = await everything()
    expect([kept.includes(`"${name}"`), kept.includes(TELEPHONE)]).toEqual([false, false])
    expect(await faults()).toBe(0)
  })
})

test('what was told of comings and goings is erased once, and not looked at again by each run of the clock', async () => {
  await leave()
  await later('2027-06-01')
  const told = await world.read<{ delivery: string; effects: readonly unknown[] }>('events', { kind: 'told' })
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter(({ delivery, effects }) => delivery !== 'erased' || effects.length > 0)).toEqual([])
  world.emulator.resetStats()
  await later('2027-06-02')
  expect(world.emulator.stats().examined['events'] ?? 0).toBe(0)
})

test('of somebody who was bound twice no invitation keeps the name', async () => {
  const bindAgain = async () => {
    const seats = [{ seat: { role: 'contact', enterpriseId: 'e002' } as const, inviteeName: '两次来的人' }]
    const { issued } = await world.as('office').does('invitation.issue', { seats })
    await world.as('twice').does('invitation.accept', { code: issued[0]?.code ?? '', name: '两次来的人' })
    const [bound] = await world.read<{ personId: string }>('people', { name: '两次来的人' })
    const personId = bound?.personId ?? ''
    await world.as('office').does('oversight.unbind', { personId, seat: 'contact:e002', reason: '离任' })
  }
  await bindAgain()
  await bindAgain()
  await later('2027-06-01')
  const kept = await world.read('invitations')
  expect(kept.length).toBeGreaterThan(1)
  expect(JSON.stringify(kept)).not.toContain('两次来的人')
  expect(JSON.stringify(await world.read('ledger_history'))).not.toContain('两次来的人')
})

test('a namesake who is still a contact of the same enterprise keeps the name in its history', async () => {
  const seats = [{ seat: { role: 'contact', enterpriseId: 'e002' } as const, inviteeName: '' }]
  const { issued } = await world.as('office').does('invitation.issue', { seats })
  const name = await nameOf()
  await world.as('namesake').does('invitation.accept', { code: issued[0]?.code ?? '', name })
  await leave()
  await later('2027-06-01')
  const history = await world.read<{ kind: string; note: string }>('ledger_history', { enterpriseId: 'e002' })
  const notes = (kind: string) => history.filter((line) => line.kind === kind).map(({ note }) => note)
  expect(notes('contact_joined')).toEqual([name])
  expect(notes('contact_left')).toEqual([PSEUDONYM])
})

test('their own phrases and saved views go with it, which nobody else reads', async () => {
  await world.insert({
    phrases: [{ _id: `own:${LEAVER}`, phrases: ['请补充签到表'], revision: 1 }],
    own_lists: [{ _id: 'contact-2', views: [], looks: {} }],
  })
  await leave()
  await later('2027-06-01')
  expect([await world.read('phrases'), await world.read('own_lists')]).toEqual([[], []])
})

test('who stayed keeps their name', async () => {
  await leave()
  const name = await nameOf('p-reviewer-dg')
  await later('2027-06-01')
  expect(await nameOf('p-reviewer-dg')).toBe(name)
})

test('an invitation that nobody used says neither name nor number any more, and messages of two years ago are gone', async () => {
  const unused = {
    ...{ _id: 'i-1', invitationId: 'i-1', seat: { role: 'contact', enterpriseId: 'e001' }, codeHash: 'h' },
    ...{ inviteeName: '没来的人', telephone: TELEPHONE, issuedAt: Date.parse('2026-11-20'), usedAt: null },
    ...{ expiresAt: Date.parse('2026-12-20'), usedByName: null, revokedAt: null, seatName: '第1号企业有限公司' },
  }
  await world.insert({ invitations: [unused] })
  await leave()
  expect((await world.read('messages')).length).toBeGreaterThan(0)
  await later('2027-06-01')
  expect(JSON.stringify(await world.read('invitations'))).not.toMatch(/没来的人|13800005678/)
  const before = Date.parse('2027-05-01')
  await later('2029-01-05')
  const messages = await world.read<{ createdAt: number }>('messages')
  expect(messages.filter(({ createdAt }) => createdAt < before - 365 * 86_400_000)).toEqual([])
})
