import { start, stop, type Running } from './support/start'
import { WECHAT_OPTIONS, WechatClient } from './support/wechat-client'

let running: Running
let client: WechatClient

beforeAll(async () => {
  running = await start(WECHAT_OPTIONS)
  client = new WechatClient(running.emulator)
  await client.authorise()
})
afterAll(() => stop(running))

const ask = (path: string, body: object): Promise<Response> =>
  fetch(`${running.emulator.origin}/wechat${path}?access_token=${client.token}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
const PAGE = 'pages/home/index'

describe('getwxacodeunlimit', () => {
  const draw = (body: object) => ask('/wxa/getwxacodeunlimit', { scene: 'ABCD2345', page: PAGE, ...body })

  test('draws a picture of its own for each scene', async () => {
    const response = await draw({})
    expect(response.headers.get('content-type')).toBe('image/png')
    const first = Buffer.from(await response.arrayBuffer())
    expect(first.subarray(1, 4).toString()).toBe('PNG')
    expect(Buffer.from(await (await draw({})).arrayBuffer())).toEqual(first)
    expect(Buffer.from(await (await draw({ scene: 'ABCD2346' })).arrayBuffer())).not.toEqual(first)
  })

  test.each([
    ['a scene of more than 32 characters', { scene: 'A'.repeat(33) }, 40129],
    ['a scene in Chinese', { scene: '邀请码' }, 40129],
    ['a page that is not published', { page: 'pages/nowhere/index' }, 41030],
    ['a page with a slash before it', { page: `/${PAGE}` }, 41030],
    ['a page with parameters', { page: `${PAGE}?id=1` }, 41030],
    ['a picture that is too small', { width: 100 }, 40097],
    ['a version that there is not', { env_version: 'formal' }, 40097],
  ])('refuses %s as JSON', async (_what, body, errcode) => {
    expect(await (await draw(body)).json()).toMatchObject({ errcode })
  })

  test('does not look for the page where it is asked not to', async () => {
    const response = await draw({ page: 'pages/nowhere/index', check_path: false })
    expect(response.headers.get('content-type')).toBe('image/png')
  })
})

describe('generate_urllink', () => {
  const link = async (body: object) =>
    (
      await ask('/wxa/generate_urllink', {
        ...{ path: PAGE, query: 'code=1', expire_type: 1, expire_interval: 30 },
        ...body,
      })
    ).json()

  test('gives a link', async () => {
    expect(await link({})).toMatchObject({ errcode: 0, url_link: expect.stringMatching(/^https:/) as string })
  })

  test.each([
    ['a page that is not there', { path: 'pages/nowhere/index' }, 40165],
    ['more than thirty days', { expire_interval: 31 }, 85401],
    ['a version that there is not', { env_version: 'formal' }, 85402],
  ])('refuses %s', async (_what, body, errcode) => {
    expect(await link(body)).toMatchObject({ errcode })
  })
})
