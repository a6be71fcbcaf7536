import { randomBytes } from 'node:crypto'
import type { ActionName } from '@/contract/contract'
import { contract } from '@/contract/contract'
import { LOOKS_AN_HOUR, PAIRING_LASTS, WAITING_AN_ADDRESS, WAITING_AT_MOST } from '@/domain/people/pairing'
import { SAMPLES } from '../../contract/samples'
import { pairing, VISITOR } from '../support/pairing'
import { FIRST_OF_DECEMBER, newRequest, startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { asked, confirmed, letIn } = pairing(() => world)
const later = (milliseconds: number) => world.emulator.clock.set(new Date(FIRST_OF_DECEMBER.getTime() + milliseconds))
const over = { refused: 'pairing_over', with: null }
const unknown = { refused: 'pairing_unknown', with: null }
const sessionOver = { refused: 'web_session_over', with: null }
const visitor = () => world.fromWeb(VISITOR)

describe('a visitor of the page', () => {
  test('is refused every action but asking to be let in and asking what became of it', async () => {
    const open: readonly string[] = ['pairing.begin', 'pairing.collect']
    for (const name of Object.keys(contract) as ActionName[]) {
      const reply = await visitor().ask(name, SAMPLES[name])
      const code = reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome
      expect([name, code]).toEqual([
        name,
        name === 'pairing.begin' ? 'done' : open.includes(name) ? expect.any(String) : 'web_session_over',
      ])
    }
  })

  test('cannot name an openid or a session in what it sends', async () => {
    const { sessionId } = await letIn('office')
    const event = { action: 'session.get', input: {}, openId: 'office', TCB_CUSTOM_USER_ID: sessionId }
    expect(await visitor().sends(event)).toMatchObject({
      outcome: 'refused',
      refusal: { refused: 'request_malformed' },
    })
    const userInfo = { openId: 'office', appId: 'wxlocal' }
    expect(await visitor().sends({ action: 'session.get', input: {}, userInfo })).toMatchObject({
      refusal: { refused: 'web_session_over' },
    })
  })

  test('is one of so many from an address, and of so many in all', async () => {
    for (let each = 0; each < WAITING_AN_ADDRESS; each += 1) await asked({ ...VISITOR, visitorId: `v-${each}` })
    const ask = (address: string) =>
      world
        .fromWeb({ visitorId: 'one-more', address })
        .ask('pairing.begin', { secret: randomBytes(32).toString('hex'), browser: 'other', system: 'other' })
    const crowded = { refusal: { refused: 'pairing_crowded' } }
    expect(await ask(VISITOR.address)).toMatchObject(crowded)
    expect(await ask('113.0.0.2')).toMatchObject({ outcome: 'done' })
    const [one] = await world.read<{ _id: string; code: string; secretHash: string }>('pairings')
    await world.insert({
      pairings: Array.from({ length: WAITING_AT_MOST }, (_, at) => ({
        ...{ ...one, _id: `other-${at}`, code: `other-${at}`, secretHash: `other-${at}`, address: `other-${at}` },
      })),
    })
    expect(await ask('113.0.0.3')).toMatchObject(crowded)
    await later(PAIRING_LASTS + 1_000)
    expect(await ask('113.0.0.3')).toMatchObject({ outcome: 'done' })
  })

  test('is counted while it waits alone: one that was decided on makes room', async () => {
    for (let each = 0; each < WAITING_AN_ADDRESS; each += 1) {
      const { pairingId } = await asked({ ...VISITOR, visitorId: `v-${each}` })
      await world.as('office').does(each % 2 === 0 ? 'pairing.refuse' : 'pairing.confirm', { pairingId })
    }
    expect((await asked({ ...VISITOR, visitorId: 'one-more' })).code).toMatch(/^\d{8}$/)
  })

  test('is told where it was not set up, as is who would let it in, and the functions answer as before', async () => {
    const unset = await startWorld(undefined, undefined, { env: { WEB_LOGIN_KEY: '' } })
    const input = { secret: 'a'.repeat(64), browser: 'edge', system: 'windows' } as const
    const refused = { refused: 'web_not_set_up', with: null }
    expect(await unset.fromWeb(VISITOR).isRefused('pairing.begin', input)).toEqual(refused)
    expect(await unset.as('office').isRefused('pairing.look', { code: '12345678' })).toEqual(refused)
    expect(await unset.as('office').does('session.list', {})).toEqual({ address: null, sessions: [] })
    expect((await unset.as('office').does('session.get', {})).person).not.toBeNull()
    await unset.end()
  })
})

describe('guessing', () => {
  test('a code is looked up so often an hour and no more, however many looks are under way at once', async () => {
    const { code } = await asked()
    const guesses = Array.from({ length: LOOKS_AN_HOUR + 10 }, (_, at) => String(at).padStart(8, '0'))
    const refusals = await Promise.all(
      guesses.map(async (guess) => (await world.as('office').isRefused('pairing.look', { code: guess })).refused),
    )
    expect(refusals.filter((refused) => refused === 'pairing_unknown').length).toBeLessThanOrEqual(LOOKS_AN_HOUR)
    expect(refusals.filter((refused) => refused === 'pairing_looks_too_many').length).toBeGreaterThanOrEqual(10)
    expect(await world.as('office').isRefused('pairing.look', { code })).toEqual({
      ...{ refused: 'pairing_looks_too_many', with: { limit: LOOKS_AN_HOUR } },
    })
    // Somebody else is not held up by it.
    expect(await world.as('reviewer-dg').does('pairing.look', { code })).toMatchObject({ browser: 'edge' })
    await later(3_600_000)
    expect((await world.as('office').isRefused('pairing.look', { code: '00000000' })).refused).toBe('pairing_unknown')
  })

  test('of the secret, of a session’s id, or of a pairing’s leads to nothing', async () => {
    await confirmed('office')
    expect(await visitor().isRefused('pairing.collect', { secret: 'd'.repeat(64) })).toEqual(over)
    expect(await world.fromWeb({ customUserId: `w${'0'.repeat(30)}` }).isRefused('session.get', {})).toEqual(
      sessionOver,
    )
    expect(await world.as('office').isRefused('pairing.confirm', { pairingId: newRequest() })).toEqual(unknown)
  })

  test('a secret serves one pairing: begun with it anew, there is none', async () => {
    const { secret } = await asked()
    const again = { secret, browser: 'edge', system: 'windows' } as const
    expect(await visitor().isRefused('pairing.begin', again)).toEqual(over)
  })

  test('what was refused says the same of a code that never was, of one that is over and of one that is used', async () => {
    const page = await confirmed('office')
    const late = await asked()
    await later(PAIRING_LASTS + 60_000)
    for (const code of ['00000000', page.code, late.code])
      expect(await world.as('reviewer-dg').isRefused('pairing.look', { code })).toEqual(unknown)
  })
})
