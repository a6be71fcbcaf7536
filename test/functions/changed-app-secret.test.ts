import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import { sending } from './support/sending'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

/** WeChat, as far as its secret goes: it knows one, and a token ends with the secret that it was given for. */
let known: string
let asked: string[]
let sent: number
/** What it answers to another secret. */
let refusal: number
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { secret } = JSON.parse(Buffer.concat(chunks).toString()) as { secret?: string }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer(new URL(request.url ?? '', 'http://wechat'), secret)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const answer = ({ pathname, searchParams }: URL, secret: string | undefined): object => {
  if (pathname.endsWith('/stable_token')) {
    asked.push(secret ?? '')
    return secret === known
      ? { access_token: `token-of-${known}`, expires_in: 7200 }
      : { errcode: refusal, errmsg: 'refused' }
  }
  if (searchParams.get('access_token') !== `token-of-${known}`)
    return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' }
  sent += 1
  return { errcode: 0, errmsg: 'ok' }
}

const own: { env: Record<string, string> } = { env: {} }
let world: World
const { fire, subscribe } = timer(() => world)
const { deliveryTo, notices } = sending(() => world)

const variables = (secret: string, before = '') => ({
  ...{ WX_SECRET: secret, WX_SECRET_BEFORE: before },
  WECHAT_API_ORIGIN: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
})
const deployWith = async (secret: string, before?: string): Promise<void> => {
  await world.told()
  own.env = variables(secret, before)
  await world.restart()
}
const codeOf = async (): Promise<unknown> => (await notices())[0]?.code

beforeEach(async () => {
  ;[known, asked, sent, refusal] = ['old', [], 0, 40125]
  own.env = variables('old')
  world = await startWorld(undefined, undefined, own)
  await subscribe('contact-1', 3)
})
afterEach(() => world.end())

test('a secret that WeChat resets is said by its code, loses no message, and sends by itself once the new one is there', async () => {
  await fire('12-12')
  expect([sent, await codeOf()]).toEqual([1, undefined])
  known = 'new'
  await fire('12-14')
  expect([sent, await codeOf()]).toEqual([1, '40125'])
  expect(await deliveryTo('contact-1')).toBeDefined()
  await deployWith('new', 'old')
  await fire('12-14', '10:07')
  expect([sent, await codeOf()]).toEqual([2, undefined])
  expect((await world.read<MessageDocument>('messages')).filter(({ wechat }) => wechat.state === 'pending')).toEqual([])
})

test('a new secret that is deployed before WeChat knows it, or is mistyped, holds nothing up: the one before is tried', async () => {
  await deployWith('mistyped', 'old')
  await fire('12-12')
  expect([sent, asked.slice(-2), await codeOf()]).toEqual([1, ['mistyped', 'old'], undefined])
})

test('where WeChat knows neither, it is the new one that is said to be wrong, and either that is mended sends again', async () => {
  await deployWith('mistyped', 'older')
  await fire('12-12')
  expect([sent, await codeOf()]).toEqual([0, '40125'])
  known = 'older'
  await fire('12-12', '10:07')
  expect([sent, await codeOf()]).toEqual([1, undefined])
})

test('where WeChat refuses for another reason, as an address that it does not know, the one before is not tried', async () => {
  refusal = 40164
  await deployWith('new', 'old')
  await fire('12-12')
  expect([sent, asked.includes('old'), await codeOf()]).toEqual([0, false, '40164'])
})
