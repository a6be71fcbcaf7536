import { createSign, generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { start, stop, type Running } from './support/start'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY_ID = 'key-1'

let running: Running
beforeAll(async () => {
  running = await start({
    functionsDir: join(__dirname, 'fixtures', 'functions'),
    ticketKey: { id: KEY_ID, publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString() },
  })
})
afterAll(() => stop(running))

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const ticketOf = (uid: string, { env = 'local', key = privateKey, id = KEY_ID, lasts = 600_000 } = {}): string => {
  const now = running.emulator.clock.now().getTime()
  const body = `${encoded({ alg: 'RS256' })}.${encoded({ uid, env, exp: now + lasts })}`
  return `${id}/@@/${body}.${createSign('RSA-SHA256').update(body).sign(key).toString('base64url')}`
}

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, string>>
}

const ask = async (path: string, body: object, token = ''): Promise<Answer> => {
  const response = await fetch(`${running.emulator.origin}/web-gateway${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}
const signInWith = (ticket: string) => ask('/auth/v1/signin/custom', { provider_id: 'custom', ticket })
const tokenOf = ({ body }: Answer): string => body['access_token'] ?? ''
const environOf = async (token: string) => String((await ask('/v1/functions/echo', {}, token)).body['environ'])

describe('a browser', () => {
  test('that brings no token, a foreign one or one that is over is turned away', async () => {
    const foreign = `${encoded({ alg: 'HS256' })}.${encoded({ sub: 's', custom: 'w-1', exp: 9_999_999_999 })}.c2ln`
    for (const token of ['', 'x', foreign])
      expect(await ask('/v1/functions/echo', {}, token)).toMatchObject({
        status: 400,
        body: { error: 'unauthenticated' },
      })
    const token = tokenOf(await ask('/auth/v1/signin/anonymously', {}))
    await running.emulator.clock.set(new Date(running.emulator.clock.now().getTime() + 3 * 3_600_000))
    expect(await ask('/v1/functions/echo', {}, token)).toMatchObject({ status: 400 })
  })

  test('signs in with a ticket of the environment’s own key alone, and within its ten minutes', async () => {
    for (const ticket of [
      ...['', 'x', ticketOf('w-1', { key: other.privateKey }), ticketOf('w-1', { id: 'key-2' })],
      ...[ticketOf('w-1', { env: 'another' }), ticketOf('w-1', { lasts: -1 })],
    ])
      expect(await signInWith(ticket)).toMatchObject({ status: 400, body: { error: 'unauthenticated' } })
    expect(await environOf(tokenOf(await signInWith(ticketOf('w-1'))))).toContain(
      'TCB_CUSTOM_USER_ID=w-1;TCB_ISANONYMOUS_USER=false',
    )
  })

  test('is a visitor without one, and stays who it is when its token is renewed', async () => {
    const visitor = await ask('/auth/v1/signin/anonymously', {})
    expect(await environOf(tokenOf(visitor))).toContain('TCB_CUSTOM_USER_ID=;TCB_ISANONYMOUS_USER=true')
    const named = await signInWith(ticketOf('w-1'))
    const renewed = await ask('/auth/v1/token', { refresh_token: named.body['refresh_token'] })
    expect(await environOf(tokenOf(renewed))).toContain('TCB_CUSTOM_USER_ID=w-1')
  })

  test('says nothing of who it is in what it sends', async () => {
    const token = tokenOf(await ask('/auth/v1/signin/anonymously', {}))
    const { body } = await ask(
      '/v1/functions/echo',
      { TCB_CUSTOM_USER_ID: 'w-1', userInfo: { openId: 'office' } },
      token,
    )
    expect(body['environ']).toContain('TCB_CUSTOM_USER_ID=;')
    expect(body['environ']).not.toContain('WX_OPENID')
  })
})

test('a ticket that the vendor’s server library makes is taken', async () => {
  const credentials = {
    private_key_id: KEY_ID,
    private_key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    env_id: 'local',
  }
  const ticket = cloudbase.init({ env: 'local', credentials }).auth().createTicket('w-made')
  // Its times are of the machine's own clock.
  await running.emulator.clock.useRealTime()
  expect(await environOf(tokenOf(await signInWith(ticket)))).toContain('TCB_CUSTOM_USER_ID=w-made')
})
