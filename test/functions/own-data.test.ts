import { ERASABLE } from '@/domain/privacy/on-request'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { openStores } from '../../cloudfunctions/_store/stores'
import { verify } from '../../deployment/verify/walk'
import { databaseCallsOf } from './support/database-calls'
import { pairing } from './support/pairing'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { letIn } = pairing(() => world)

const TELEPHONE = '13800005678'
const OTHERS = '13900001111'
const PHRASE = '请补充职工代表大会的签到表'
const SHARED = '请对照通知的附件'
const VIEW = '每天先看的一批'
const view = {
  ...({ list: 'worklist', name: VIEW, search: '', placeName: '', order: null, changed: false } as const),
  shown: { by: 'tab', unionId: 'u-dongguan', tab: 'waiting' },
} as const

const ownOf = (who: string) => world.as(who).does('people.ownData', {})
const erases = (who: string) => world.as(who).does('people.eraseOwn', { kinds: [...ERASABLE] })

/** A reviewer keeps what one can keep of one's own, beside what others keep. */
const keep = async () => {
  const reviewer = world.as('reviewer-dg')
  await reviewer.does('people.setTelephone', { telephone: TELEPHONE })
  await reviewer.does('phrase.save', { of: 'own', seenRevision: 0, phrases: [PHRASE] })
  await reviewer.does('phrase.save', { of: 'shared', seenRevision: 0, phrases: [SHARED] })
  await reviewer.does('list.saveView', view)
  await reviewer.does('inbox.feedback', { text: '程序很好用' })
  await world.as('contact-2').does('people.setTelephone', { telephone: OTHERS })
}

/** All that is kept, as one text. */
const everything = async (): Promise<string> => {
  const texts: string[] = []
  for (const { name } of manifest.collections) texts.push(JSON.stringify(await world.read(name)))
  return texts.join('\n')
}

describe('我的信息', () => {
  test.each([
    ['former', 'seat_revoked'],
    ['stranger', 'not_bound'],
  ])('is for whoever is bound: %s is refused (%s), asking and erasing', async (who, refused) => {
    expect((await world.as(who).isRefused('people.ownData', {})).refused).toBe(refused)
    expect((await world.as(who).isRefused('people.eraseOwn', { kinds: [...ERASABLE] })).refused).toBe(refused)
  })

  test('is never somebody else’s: their number, phrases, views and seats are not in it, and nobody can be named', async () => {
    await keep()
    for (const who of ['contact-1', 'contact-2', 'reviewer-sz', 'office']) {
      const own = JSON.stringify(await ownOf(who))
      for (const others of [TELEPHONE, PHRASE, SHARED, VIEW]) expect(own).not.toContain(others)
    }
    expect(await world.as('office').ask('people.ownData', { personId: 'p-contact-1' })).not.toHaveProperty('value')
  })

  test.each([
    ['contact-1', 'contact', '第1号企业有限公司'],
    ['reviewer-dg', 'reviewer', '东莞市总工会'],
    ['office', 'office', '省产改办'],
  ])('says to %s where they sit, and of what is not there that there is none', async (who, role, seatName) => {
    const { name, ...own } = await ownOf(who)
    expect(name).not.toBe('')
    expect(own).toMatchObject({
      ...{ telephone: null, invitedTelephones: 0, sessions: 0, feedback: 0, phrases: [], views: [] },
      seats: [{ role, revokedAt: null }],
    })
    expect(own.seats[0]?.seatName).toContain(seatName)
  })

  test('says what there is: the number whole, phrases and views as they were written, and how many of the rest', async () => {
    await keep()
    await letIn('reviewer-dg')
    const own = await ownOf('reviewer-dg')
    expect(own).toMatchObject({
      ...{ telephone: { number: TELEPHONE, from: 'own' }, phrases: [PHRASE], views: [VIEW] },
      ...{ sessions: 1, feedback: 1 },
    })
    expect(own.records).toBeGreaterThan(3)
  })

  test('takes as many calls of the database with much as with nothing', async () => {
    const callsOf = () => databaseCallsOf(world, () => ownOf('reviewer-dg'))
    await ownOf('reviewer-dg')
    const few = await callsOf()
    await keep()
    const seat = { role: 'reviewer', unionId: 'u-shenzhen' } as const
    await world.insert({
      people: [person('seat-2', '东莞审核员', seat, { personId: 'p-reviewer-dg', openId: 'reviewer-dg' })],
    })
    await world.told()
    expect(await callsOf()).toBe(few)
  })
})

describe('deleting it', () => {
  test('leaves nothing of number, phrases and views anywhere, and says how much went; what others keep stays', async () => {
    await keep()
    expect(await erases('reviewer-dg')).toEqual({ telephone: true, phrases: 1, views: 1, sessions: 0 })
    const kept = await everything()
    for (const gone of [TELEPHONE, PHRASE, VIEW]) expect(kept).not.toContain(gone)
    for (const stays of [OTHERS, SHARED, '程序很好用']) expect(kept).toContain(stays)
    expect(await ownOf('reviewer-dg')).toMatchObject({ telephone: null, phrases: [], views: [], feedback: 1 })
  })

  test('takes the number off the invitation by which they came, too', async () => {
    const [seat] = await world.read<{ boundAt: number; name: string }>('people', { personId: 'p-contact-2' })
    const invitation = {
      ...{ _id: 'i-1', invitationId: 'i-1', seat: { role: 'contact', enterpriseId: 'e002' }, codeHash: 'h' },
      ...{ inviteeName: seat?.name, telephone: TELEPHONE, issuedAt: 1, usedAt: seat?.boundAt, usedByName: seat?.name },
      ...{ expiresAt: 2, revokedAt: null, seatName: '第2号企业有限公司' },
    }
    await world.insert({ invitations: [invitation] })
    expect((await ownOf('contact-2')).invitedTelephones).toBe(1)
    expect((await erases('contact-2')).telephone).toBe(true)
    expect(await everything()).not.toContain(TELEPHONE)
  })

  test('ends the browsers in which they work, but the one that asks, and nobody else’s', async () => {
    await letIn('office')
    await letIn('reviewer-dg')
    const { browser } = await letIn('reviewer-dg')
    expect((await browser.does('people.eraseOwn', { kinds: ['browser'] })).sessions).toBe(1)
    expect((await browser.does('session.list', {})).sessions).toMatchObject([{ own: true }])
    expect((await world.as('office').does('session.list', {})).sessions).toHaveLength(1)
  })

  test('takes only the kinds that are named', async () => {
    await keep()
    const erased = await world.as('reviewer-dg').does('people.eraseOwn', { kinds: ['own'] })
    expect(erased).toEqual({ telephone: false, phrases: 1, views: 1, sessions: 0 })
    expect((await ownOf('reviewer-dg')).telephone?.number).toBe(TELEPHONE)
  })

  test('asked for again under its request is answered the same, and takes nothing that was given since; anew there is nothing left', async () => {
    await keep()
    const request = 'e'.repeat(32)
    const again = () => world.as('reviewer-dg').does('people.eraseOwn', { kinds: [...ERASABLE] }, request)
    const first = await again()
    await world.as('reviewer-dg').does('people.setTelephone', { telephone: OTHERS })
    expect(await again()).toEqual(first)
    expect((await ownOf('reviewer-dg')).telephone?.number).toBe(OTHERS)
    await erases('reviewer-dg')
    expect(await erases('reviewer-dg')).toEqual({ telephone: false, phrases: 0, views: 0, sessions: 0 })
  })

  test('leaves a record that it was done, and the chains and seals hold', async () => {
    await keep()
    await erases('reviewer-dg')
    const records = await world.read<{ what: string; outcome: string }>('audit', { 'by.personId': 'p-reviewer-dg' })
    expect(records).toContainEqual(expect.objectContaining({ what: 'people.eraseOwn', outcome: 'done' }))
    await world.told()
    Object.assign(process.env, world.emulator.sdkEnvironment())
    const nothing = () => undefined
    const listener = { paper: nothing, stray: nothing, record: nothing, head: nothing, progress: nothing }
    expect((await verify(openStores(), [], listener)).faults).toBe(0)
  })
})
