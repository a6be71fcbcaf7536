import { createVerify } from 'node:crypto'
import { PAIRING_LASTS, WEB_SESSION_LASTS } from '@/domain/people/pairing'
import { LOCAL_TICKET_KEY } from '../../../start/web-login-key'
import { pairing, ticketBody, VISITOR } from '../support/pairing'
import { FIRST_OF_DECEMBER, newRequest, startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { asked, confirmed, collect, letIn } = pairing(() => world)
const later = (milliseconds: number) => world.emulator.clock.set(new Date(FIRST_OF_DECEMBER.getTime() + milliseconds))
const over = { refused: 'pairing_over', with: null }
const unknown = { refused: 'pairing_unknown', with: null }
const visitor = () => world.fromWeb(VISITOR)

describe('a ticket', () => {
  test('is made once: asked for again with the secret there is none', async () => {
    const page = await confirmed('office')
    await collect(page)
    expect(await visitor().isRefused('pairing.collect', page && { secret: page.secret })).toEqual(over)
    expect(await world.read('web_sessions')).toHaveLength(1)
  })

  test('is made for one of many that ask at once', async () => {
    const { secret } = await confirmed('office')
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => visitor().ask('pairing.collect', { secret })))
    expect(replies.filter(({ outcome }) => outcome === 'done')).toHaveLength(1)
    expect(await world.read('web_sessions')).toHaveLength(1)
  })

  test('whose answer was lost is made again for the same request, of the same session, while the code lasts', async () => {
    const page = await confirmed('office')
    const request = newRequest()
    const first = ticketBody(await collect(page, request)).uid
    expect(ticketBody(await collect(page, request)).uid).toBe(first)
    const elsewhere = world.fromWeb({ visitorId: 'another-visitor' })
    expect((await elsewhere.isRefused('pairing.collect', { secret: page.secret }, request)).refused).toBe(
      'request_id_reused',
    )
    await later(PAIRING_LASTS + 60_000)
    expect(await visitor().isRefused('pairing.collect', { secret: page.secret }, request)).toEqual(over)
  })

  test('is signed with the environment’s key, for an id that was drawn and says nothing of anybody', async () => {
    const ticket = await collect(await confirmed('office'))
    const [id, token = ''] = ticket.split('/@@/')
    const [head, body, signature = ''] = token.split('.')
    expect(id).toBe(LOCAL_TICKET_KEY.id)
    const verify = createVerify('RSA-SHA256').update(`${head}.${body}`)
    expect(verify.verify(LOCAL_TICKET_KEY.publicKey, Buffer.from(signature, 'base64url'))).toBe(true)
    const { uid, expire } = ticketBody(ticket)
    expect(uid).toMatch(/^w[0-9a-f]{30}$/)
    expect(expire).toBeLessThanOrEqual(FIRST_OF_DECEMBER.getTime() + WEB_SESSION_LASTS + 60_000)
    expect(ticketBody(await collect(await confirmed('office'))).uid).not.toBe(uid)
  })

  test('is not made where nobody has confirmed, where somebody has refused, or where it is too late', async () => {
    const { secret, pairingId } = await asked()
    expect(await visitor().does('pairing.collect', { secret })).toEqual({ state: 'waiting' })
    await world.as('office').does('pairing.refuse', { pairingId })
    expect((await visitor().isRefused('pairing.collect', { secret })).refused).toBe('pairing_refused')
    const page = await confirmed('office')
    await later(PAIRING_LASTS + 60_000)
    expect(await visitor().isRefused('pairing.collect', { secret: page.secret })).toEqual(over)
    expect(await world.read('web_sessions')).toEqual([])
  })
})

describe('another person’s code', () => {
  test('that several confirm at once lets in whoever was first, and says so to the others', async () => {
    const { pairingId, secret } = await asked()
    const replies = await Promise.all(
      ['office', 'reviewer-dg', 'reviewer-sz'].map((who) => world.as(who).ask('pairing.confirm', { pairingId })),
    )
    expect(replies.filter(({ outcome }) => outcome === 'done')).toHaveLength(1)
    const first = ['p-office', 'p-reviewer-dg', 'p-reviewer-sz'][replies.findIndex(({ outcome }) => outcome === 'done')]
    const session = world.fromWeb({ customUserId: ticketBody(await collect({ secret })).uid })
    expect((await session.does('session.get', {})).person?.personId).toBe(first)
  })

  test('that was confirmed is not confirmed anew, and not refused by another', async () => {
    const { pairingId, secret } = await confirmed('office')
    for (const action of ['pairing.confirm', 'pairing.refuse'] as const)
      expect(await world.as('reviewer-dg').isRefused(action, { pairingId })).toEqual(unknown)
    await collect({ secret })
  })

  test('is not confirmed by a contact, a former person or somebody unknown, and not from a browser', async () => {
    const { pairingId, code } = await asked()
    const { browser } = await letIn('office')
    for (const [who, refused] of [
      ['contact-1', 'not_permitted'],
      ['former', 'seat_revoked'],
      ['stranger', 'not_bound'],
    ] as const) {
      expect((await world.as(who).isRefused('pairing.look', { code })).refused).toBe(refused)
      for (const action of ['pairing.confirm', 'pairing.refuse'] as const)
        expect((await world.as(who).isRefused(action, { pairingId })).refused).toBe(refused)
    }
    expect((await browser.isRefused('pairing.look', { code })).refused).toBe('in_wechat_alone')
    for (const action of ['pairing.confirm', 'pairing.refuse'] as const)
      expect((await browser.isRefused(action, { pairingId })).refused).toBe('in_wechat_alone')
    expect(await world.as('reviewer-dg').does('pairing.confirm', { pairingId })).toEqual({ confirmed: true })
  })

  test('shows whoever looks which browser asks and when, in words that no page can choose', async () => {
    const { code, pairingId } = await asked()
    expect(await world.as('office').does('pairing.look', { code: `${code.slice(0, 4)} ${code.slice(4)}` })).toEqual({
      ...{ pairingId, browser: 'edge', system: 'windows' },
      ...{ begunAt: expect.any(Number) as number, expiresAt: expect.any(Number) as number },
    })
    const event = { action: 'pairing.begin', requestId: newRequest() }
    const input = { secret: 'e'.repeat(64), browser: '省产改办的电脑', system: 'windows' }
    expect(await visitor().sends({ ...event, input })).toMatchObject({ refusal: { refused: 'request_malformed' } })
  })
})
