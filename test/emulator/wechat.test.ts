import { join } from 'node:path'
import { removeFolder, start, stop, type Running } from './support/start'
import { CREDENTIALS, EVERY, TEMPLATE, WECHAT_OPTIONS, WechatClient, type Answer } from './support/wechat-client'

let running: Running
let client: WechatClient

beforeAll(async () => {
  running = await start({ ...WECHAT_OPTIONS, functionsDir: join(__dirname, 'fixtures', 'functions') })
  client = new WechatClient(running.emulator)
  await client.authorise()
})
afterAll(() => stop(running))

describe('stable_token', () => {
  test('gives the same token until it is forced to another, which ends the first', async () => {
    const again = await client.post('/cgi-bin/stable_token', CREDENTIALS)
    expect(again).toMatchObject({ access_token: client.token })
    expect(again['expires_in']).toBeLessThanOrEqual(7200)
    const forced = await client.post('/cgi-bin/stable_token', { ...CREDENTIALS, force_refresh: true })
    expect(forced['access_token']).not.toBe(client.token)
    expect(await client.send('u1')).toMatchObject({ errcode: 40001 })
    client.token = String(forced['access_token'])
  })
  test('refuses a wrong appid, secret or grant type', async () => {
    expect(await client.post('/cgi-bin/stable_token', { ...CREDENTIALS, appid: 'wx999' })).toMatchObject({
      errcode: 40013,
    })
    expect(await client.post('/cgi-bin/stable_token', { ...CREDENTIALS, secret: 'x' })).toMatchObject({
      errcode: 40125,
    })
    expect(await client.post('/cgi-bin/stable_token', { ...CREDENTIALS, grant_type: 'x' })).toMatchObject({
      errcode: 40002,
    })
  })
  test('expires by the emulated clock', async () => {
    await running.emulator.clock.set(new Date(Date.now() + 7201_000))
    expect(await client.send('u1')).toMatchObject({ errcode: 42001 })
    await client.authorise()
    await client.answerPopup('fresh', TEMPLATE)
    expect(await client.send('fresh')).toMatchObject({ errcode: 0 })
    await running.emulator.clock.useRealTime()
    await client.authorise()
  })
})

describe('a subscription message', () => {
  test('reaches who accepted it, once for each acceptance', async () => {
    await client.answerPopup('u1', TEMPLATE)
    await client.answerPopup('u1', TEMPLATE)
    expect(await client.send('u1')).toMatchObject({ errcode: 0, errmsg: 'ok' })
    expect(await client.send('u1')).toMatchObject({ errcode: 0 })
    expect(await client.send('u1')).toMatchObject({ errcode: 43101 })
    const sent = running.emulator.messages().filter(({ touser }) => touser === 'u1')
    expect(sent).toHaveLength(2)
    expect(sent[0]).toMatchObject({
      templateId: TEMPLATE,
      page: 'pages/home/index?id=1',
      miniprogramState: 'formal',
      lang: 'zh_CN',
      data: { thing1: '产改阶段性评估表' },
    })
  })
  test('needs an acceptance of its own template; a refusal gives none', async () => {
    await client.answerPopup('u2', EVERY)
    expect(await client.answerPopup('u2', TEMPLATE, 'reject')).toEqual({ credit: 0 })
    expect(await client.send('u2')).toMatchObject({ errcode: 43101 })
  })
  test('is refused for somebody unknown', async () => {
    expect(await client.send('stranger')).toMatchObject({ errcode: 40003 })
  })
  test('is refused with a template that is not configured', async () => {
    expect(await client.send('u1', { template_id: 'nope' })).toMatchObject({ errcode: 40037 })
  })
  test('is refused with a page that the program does not have', async () => {
    expect(await client.send('u1', { page: 'pages/nowhere/index' })).toMatchObject({ errcode: 41030 })
    expect(await client.send('u1', { page: '/pages/home/index' })).toMatchObject({ errcode: 41030 })
  })
  test('is refused without a token', async () => {
    expect(await client.post('/cgi-bin/message/subscribe/send', {})).toMatchObject({ errcode: 41001 })
  })
  test('two at once to one person: the second is refused and costs nothing', async () => {
    await client.answerPopup('u3', TEMPLATE)
    await client.answerPopup('u3', TEMPLATE)
    const codes = (await Promise.all([client.send('u3'), client.send('u3')])).map(({ errcode }) => errcode)
    expect(codes.sort()).toEqual([0, 43108])
    expect(await client.send('u3')).toMatchObject({ errcode: 0 })
  })
  test('survives a restart, and so does what was accepted', async () => {
    const first = await start(WECHAT_OPTIONS)
    await new WechatClient(first.emulator).answerPopup('u9', TEMPLATE)
    await first.emulator.stop()
    const second = await start({ ...WECHAT_OPTIONS, dataDir: first.dataDir })
    const other = new WechatClient(second.emulator)
    await other.authorise()
    expect(await other.send('u9')).toMatchObject({ errcode: 0 })
    await second.emulator.stop()
    const third = await start({ ...WECHAT_OPTIONS, dataDir: first.dataDir })
    expect(third.emulator.messages()).toMatchObject([{ touser: 'u9' }])
    await third.emulator.stop()
    removeFolder(first.dataDir)
  })
  test('two acceptances in one moment both count', async () => {
    await Promise.all([client.answerPopup('u8', TEMPLATE), client.answerPopup('u8', TEMPLATE)])
    expect(await client.answerPopup('u8', TEMPLATE)).toEqual({ credit: 3 })
  })
})

describe('msg_sec_check', () => {
  const check = (more: object): Promise<Answer> =>
    client.post(`/wxa/msg_sec_check?access_token=${client.token}`, {
      content: '职工技能提升行动有序推进',
      version: 2,
      scene: 2,
      openid: 'u1',
      ...more,
    })
  const OUTCOMES: ReadonlyArray<readonly [content: string, suggest: string]> = [
    ['职工技能提升行动有序推进', 'pass'],
    ['组织网络赌博', 'risky'],
    ['这是待复核词', 'review'],
  ]
  test.each(OUTCOMES)('of "%s" suggests %s', async (content, suggest) => {
    expect(await check({ content })).toMatchObject({ errcode: 0, result: { suggest } })
  })
  test('refuses what it cannot judge', async () => {
    expect(await check({ content: '字'.repeat(2500) })).toMatchObject({ errcode: 0 })
    expect(await check({ content: '字'.repeat(2501) })).toMatchObject({ errcode: 40006 })
    expect(await check({ content: '' })).toMatchObject({ errcode: 44004 })
    expect(await check({ openid: 'stranger' })).toMatchObject({ errcode: 40003 })
    expect(await check({ version: 1 })).toMatchObject({ errmsg: expect.stringContaining('not emulated') as unknown })
  })
})

test('media_check_async says by what its verdict will be known, and refuses what it cannot judge', async () => {
  const picture = { media_url: 'https://files.example/1.jpg', media_type: 2, version: 2, scene: 1, openid: 'u1' }
  const check = (more: object): Promise<Answer> =>
    client.post(`/wxa/media_check_async?access_token=${client.token}`, { ...picture, ...more })
  const known = await Promise.all([check({}), check({})])
  expect(new Set(known.map((answer) => Object(answer).trace_id as unknown)).size).toBe(2)
  expect(await check({ media_url: 'cloud://files/1.jpg' })).toMatchObject({ errcode: 40085 })
  expect(await check({ media_type: 3 })).toMatchObject({ errcode: 40004 })
  expect(await check({ openid: 'stranger' })).toMatchObject({ errcode: 40003 })
  expect(await check({ version: 1 })).toMatchObject({ errmsg: expect.stringContaining('not emulated') as unknown })
})

test('any other path of WeChat is refused by name', async () => {
  expect(await client.post(`/wxa/business/getuserphonenumber?access_token=${client.token}`, {})).toMatchObject({
    errcode: -1,
    errmsg: expect.stringContaining('not emulated: /wxa/business/getuserphonenumber') as unknown,
  })
})

test('a function reaches it at WECHAT_API_ORIGIN', async () => {
  expect(await running.emulator.invoke('wechat', { path: '/cgi-bin/stable_token', body: CREDENTIALS })).toMatchObject({
    access_token: client.token,
  })
})

test('faults fail it, drop it, or lose its answer', async () => {
  running.emulator.faults.failNext({ wechat: '/cgi-bin/stable_token' }, 1, { code: -1, message: 'system error' })
  expect(await client.post('/cgi-bin/stable_token', CREDENTIALS)).toMatchObject({ errcode: -1 })
  await client.answerPopup('u5', TEMPLATE)
  running.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, 'lose-answer')
  await expect(client.send('u5')).rejects.toBeDefined()
  expect(running.emulator.messages().some(({ touser }) => touser === 'u5')).toBe(true)
})

describe('made to fail', () => {
  const send = { wechat: '/cgi-bin/message/subscribe/send' }
  const ask = (signal?: AbortSignal) =>
    fetch(`${running.emulator.origin}/wechat${send.wechat}`, {
      method: 'POST',
      body: '{}',
      ...(signal ? { signal } : {}),
    })

  test('it answers what it is told to, whatever that is', async () => {
    running.emulator.faults.failNext(send, 1, { status: 500, body: '<h1>500</h1>' })
    const response = await ask()
    expect([response.status, await response.text()]).toEqual([500, '<h1>500</h1>'])
  })

  test('it keeps whoever asks waiting until they give up', async () => {
    running.emulator.faults.failNext(send, 1, 'hang')
    await expect(ask(AbortSignal.timeout(100))).rejects.toThrow('timeout')
  })

  test('what happens meanwhile has happened when it answers, and says how', async () => {
    let happened = false
    const meanwhile = async () => {
      happened = true
      return Promise.resolve({ code: 43101 })
    }
    running.emulator.faults.failNext(send, 1, { meanwhile })
    expect(await (await ask()).json()).toMatchObject({ errcode: 43101 })
    expect(happened).toBe(true)
  })
})
