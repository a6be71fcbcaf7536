import { WEB_SESSION_LASTS, WEB_SESSIONS_AT_MOST } from '@/domain/people/pairing'
import { pairing, VISITOR } from '../support/pairing'
import { timer } from '../support/timer'
import { FIRST_OF_DECEMBER, startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { asked, letIn } = pairing(() => world)
const { fire } = timer(() => world)
const later = (milliseconds: number) => world.emulator.clock.set(new Date(FIRST_OF_DECEMBER.getTime() + milliseconds))
const sessionOver = { refused: 'web_session_over', with: null }

describe('a session', () => {
  test('is its person’s, in all their seats, and is listed and ended by them alone', async () => {
    const { sessionId, browser } = await letIn('reviewer-dg')
    expect((await browser.does('session.get', {})).person).toMatchObject({ personId: 'p-reviewer-dg' })
    expect((await browser.does('session.list', {})).sessions).toMatchObject([{ sessionId, own: true }])
    expect((await world.as('reviewer-dg').does('session.list', {})).sessions).toMatchObject([{ sessionId, own: false }])
    expect(await world.as('office').does('session.list', {})).toEqual({
      address: 'https://desk.example.org',
      sessions: [],
    })
    const unknownSession = { refused: 'web_session_unknown', with: null }
    expect(await world.as('office').isRefused('session.revoke', { sessionId })).toEqual(unknownSession)
    expect((await browser.does('session.get', {})).person).not.toBeNull()
  })

  test('that was ended is over at the very next call, in both functions, whatever its token says', async () => {
    const { sessionId, browser } = await letIn('office')
    await world.as('office').does('session.revoke', { sessionId })
    expect(await browser.isRefused('session.get', {})).toEqual(sessionOver)
    expect(await browser.isRefused('audit.export', {})).toEqual(sessionOver)
    expect((await world.as('office').does('session.list', {})).sessions).toEqual([])
  })

  test('can end itself and another of the same person', async () => {
    const first = await letIn('office')
    const second = await letIn('office')
    await first.browser.does('session.revoke', { sessionId: second.sessionId })
    expect(await second.browser.isRefused('session.get', {})).toEqual(sessionOver)
    await first.browser.does('session.revoke', { sessionId: first.sessionId })
    expect(await first.browser.isRefused('session.get', {})).toEqual(sessionOver)
  })

  test('lasts a day', async () => {
    const { browser } = await letIn('office')
    await later(WEB_SESSION_LASTS - 60_000)
    expect((await browser.does('session.get', {})).person).not.toBeNull()
    await later(WEB_SESSION_LASTS + 60_000)
    expect(await browser.isRefused('session.get', {})).toEqual(sessionOver)
  })

  test('of somebody who was taken from their seat does nothing more', async () => {
    const { browser } = await letIn('reviewer-dg')
    await world.as('office').does('oversight.unbind', { personId: 'p-reviewer-dg', reason: '已调离' })
    expect(
      (await browser.isRefused('worklist.page', { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 }))
        .refused,
    ).toBe('seat_revoked')
  })

  test('is one of so many that somebody has at a time', async () => {
    for (let each = 0; each < WEB_SESSIONS_AT_MOST; each += 1) await letIn('office')
    const { pairingId } = await asked({ ...VISITOR, address: '113.0.0.9' })
    expect(await world.as('office').isRefused('pairing.confirm', { pairingId })).toEqual({
      ...{ refused: 'web_sessions_too_many', with: { limit: WEB_SESSIONS_AT_MOST } },
    })
  })

  test('costs one read by its id beside what the call asks anyway', async () => {
    const { browser } = await letIn('office')
    const reads = async (ask: () => Promise<unknown>): Promise<number> => {
      await world.told()
      world.emulator.resetStats()
      await ask()
      await world.told()
      return Object.values(world.emulator.stats().calls).reduce((sum, calls) => sum + calls, 0)
    }
    await world.as('office').does('people.ownTelephone', {})
    const inWechat = await reads(() => world.as('office').does('people.ownTelephone', {}))
    expect(await reads(() => browser.does('people.ownTelephone', {}))).toBe(inWechat + 1)
  })

  test('is forgotten by the clock a day after its end, with the codes and the looks', async () => {
    const { code } = await letIn('office')
    await world.as('office').isRefused('pairing.look', { code })
    await fire('12-04', '10:07')
    for (const collection of ['pairings', 'pairing_looks', 'web_sessions'] as const)
      expect(await world.read(collection)).toEqual([])
  })

  test('leaves who let it in and who ended it in 操作记录, and no id of it', async () => {
    const { sessionId } = await letIn('office')
    await world.as('office').does('session.revoke', { sessionId })
    await world.told()
    const { rows } = await world.as('office').does('audit.own', { after: null })
    expect(rows.map(({ what }) => what)).toEqual(['session.revoke', 'pairing.confirm'])
    expect(JSON.stringify(await world.read('audit'))).not.toContain(sessionId)
  })
})
