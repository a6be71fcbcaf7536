import { join } from 'node:path'
import { removeFolder, start, stop, type Running } from './support/start'

const TEMPLATE = 'tpl-deadline'
const EVERY = 'tpl-every'

let running: Running
let token = ''

const options = {
  functionsDir: join(__dirname, 'fixtures', 'functions'),
  functionEnv: { WX_APPID: 'wx123', WX_SECRET: 'secret' },
  messageTemplates: {
    [TEMPLATE]: { title: '填报截止提醒', fields: { thing1: '事项', time2: '截止时间' } },
    [EVERY]: { title: '全部字段', fields: Object.fromEntries(['thing', 'number', 'letter', 'symbol', 'character_string', 'time', 'date', 'amount', 'phone_number', 'car_number', 'name', 'phrase'].map((kind) => [`${kind}1`, kind])) },
  },
  pages: ['pages/home/index'],
}

type Answer = Readonly<Record<string, unknown>>

const post = async (path: string, body: unknown): Promise<Answer> =>
  (await (await fetch(`${running.emulator.origin}/wechat${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer
const credentials = { grant_type: 'client_credential', appid: 'wx123', secret: 'secret' }
const accept = async (openId: string, templateId: string, result = 'accept'): Promise<unknown> =>
  (await fetch(`${running.emulator.origin}/client/subscribe`, { method: 'POST', body: JSON.stringify({ templateId, result }), headers: { 'x-local-openid': openId } })).json()

const DATA = { thing1: { value: '产改阶段性评估表' }, time2: { value: '2023年12月15日 24:00'.replace('24:00', '23:59') } }
const send = (openId: string, more: object = {}): Promise<Answer> =>
  post(`/cgi-bin/message/subscribe/send?access_token=${token}`, {
    touser: openId, template_id: TEMPLATE, page: 'pages/home/index?id=1', miniprogram_state: 'formal', lang: 'zh_CN', data: DATA, ...more,
  })

beforeAll(async () => {
  running = await start(options)
  token = String((await post('/cgi-bin/stable_token', credentials))['access_token'])
})
afterAll(() => stop(running))

describe('stable_token', () => {
  test('gives the same token until it is forced to another, which ends the first', async () => {
    const again = await post('/cgi-bin/stable_token', credentials)
    expect(again).toMatchObject({ access_token: token })
    expect(again['expires_in']).toBeLessThanOrEqual(7200)
    const forced = await post('/cgi-bin/stable_token', { ...credentials, force_refresh: true })
    expect(forced['access_token']).not.toBe(token)
    expect(await send('u1')).toMatchObject({ errcode: 40001 })
    token = String(forced['access_token'])
  })
  test('refuses a wrong appid, secret or grant type', async () => {
    expect(await post('/cgi-bin/stable_token', { ...credentials, appid: 'wx999' })).toMatchObject({ errcode: 40013 })
    expect(await post('/cgi-bin/stable_token', { ...credentials, secret: 'x' })).toMatchObject({ errcode: 40125 })
    expect(await post('/cgi-bin/stable_token', { ...credentials, grant_type: 'x' })).toMatchObject({ errcode: 40002 })
  })
  test('expires by the emulated clock', async () => {
    await running.emulator.clock.set(new Date(Date.now() + 7201_000))
    expect(await send('u1')).toMatchObject({ errcode: 42001 })
    token = String((await post('/cgi-bin/stable_token', credentials))['access_token'])
    await accept('fresh', TEMPLATE)
    expect(await send('fresh')).toMatchObject({ errcode: 0 })
    await running.emulator.clock.useRealTime()
    token = String((await post('/cgi-bin/stable_token', credentials))['access_token'])
  })
})

describe('a subscription message', () => {
  test('reaches who accepted it, once for each acceptance', async () => {
    await accept('u1', TEMPLATE)
    await accept('u1', TEMPLATE)
    expect(await send('u1')).toMatchObject({ errcode: 0, errmsg: 'ok' })
    expect(await send('u1')).toMatchObject({ errcode: 0 })
    expect(await send('u1')).toMatchObject({ errcode: 43101 })
    const sent = running.emulator.messages().filter(({ touser }) => touser === 'u1')
    expect(sent).toHaveLength(2)
    expect(sent[0]).toMatchObject({ templateId: TEMPLATE, page: 'pages/home/index?id=1', miniprogramState: 'formal', lang: 'zh_CN', data: { thing1: '产改阶段性评估表' } })
  })
  test('needs an acceptance of its own template; a refusal gives none', async () => {
    await accept('u2', EVERY)
    expect(await accept('u2', TEMPLATE, 'reject')).toEqual({ credit: 0 })
    expect(await send('u2')).toMatchObject({ errcode: 43101 })
  })
  test('is refused for somebody unknown', async () => {
    expect(await send('stranger')).toMatchObject({ errcode: 40003 })
  })
  test('is refused with a template that is not configured', async () => {
    expect(await send('u1', { template_id: 'nope' })).toMatchObject({ errcode: 40037 })
  })
  test('is refused with a page that the program does not have', async () => {
    expect(await send('u1', { page: 'pages/nowhere/index' })).toMatchObject({ errcode: 41030 })
    expect(await send('u1', { page: '/pages/home/index' })).toMatchObject({ errcode: 41030 })
  })
  test('is refused without a token', async () => {
    expect(await post('/cgi-bin/message/subscribe/send', {})).toMatchObject({ errcode: 41001 })
  })
  test('two at once to one person: the second is refused and costs nothing', async () => {
    await accept('u3', TEMPLATE)
    await accept('u3', TEMPLATE)
    const codes = (await Promise.all([send('u3'), send('u3')])).map(({ errcode }) => errcode)
    expect(codes.sort()).toEqual([0, 43108])
    expect(await send('u3')).toMatchObject({ errcode: 0 })
  })
  test('survives a restart, and so does what was accepted', async () => {
    const first = await start(options)
    await fetch(`${first.emulator.origin}/client/subscribe`, { method: 'POST', body: JSON.stringify({ templateId: TEMPLATE, result: 'accept' }), headers: { 'x-local-openid': 'u9' } })
    await first.emulator.stop()
    const second = await start({ ...options, dataDir: first.dataDir })
    const ask = async (path: string, body: object): Promise<Answer> => (await (await fetch(`${second.emulator.origin}/wechat${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer
    const { access_token: fresh } = await ask('/cgi-bin/stable_token', credentials)
    expect(await ask(`/cgi-bin/message/subscribe/send?access_token=${String(fresh)}`, { touser: 'u9', template_id: TEMPLATE, data: DATA })).toMatchObject({ errcode: 0 })
    await second.emulator.stop()
    const third = await start({ ...options, dataDir: first.dataDir })
    expect(third.emulator.messages()).toMatchObject([{ touser: 'u9' }])
    await third.emulator.stop()
    removeFolder(first.dataDir)
  })
})

const VALID: Readonly<Record<string, string>> = {
  thing1: '字'.repeat(20), number1: '12.5', letter1: 'ABC', symbol1: '！？', character_string1: 'No.2023-001', time1: '2023年12月15日 15:01',
  date1: '2023年12月15日', amount1: '¥12.50', phone_number1: '+86-020-12345678', car_number1: '粤A12345', name1: '张三', phrase1: '待审核',
}
const wrap = (values: Readonly<Record<string, string>>): object => Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }]))

const FIELDS: ReadonlyArray<readonly [field: string, value: string, valid: boolean]> = [
  ['thing1', '字'.repeat(21), false],
  ['thing1', '', false],
  ['thing1', '𠮷'.repeat(20), true],
  ['number1', '1'.repeat(33), false],
  ['number1', '十', false],
  ['letter1', 'a1', false],
  ['symbol1', '!!!!!!', false],
  ['character_string1', '编号1', false],
  ['character_string1', 'x'.repeat(33), false],
  ['time1', '15:01', true],
  ['time1', '25:01', false],
  ['time1', '明天', false],
  ['date1', '2023-12-15', true],
  ['date1', '12月15日', false],
  ['amount1', '12345678901', false],
  ['phone_number1', '1'.repeat(18), false],
  ['car_number1', '粤A12345678', false],
  ['name1', '张'.repeat(11), false],
  ['phrase1', '待审核', true],
  ['phrase1', '等待审核通过', false],
  ['phrase1', 'abc', false],
]

test.each(FIELDS)('the field %s with "%s" is valid: %s', async (field, value, valid) => {
  const openId = `f-${Math.random().toString(36).slice(2)}`
  await accept(openId, EVERY)
  const answer = await send(openId, { template_id: EVERY, data: wrap({ ...VALID, [field]: value }) })
  expect(answer['errcode']).toBe(valid ? 0 : 47003)
  if (!valid) expect(answer['errmsg']).toContain(`data.${field}.value`)
})

test('a field that is missing, or that the template does not have, is named', async () => {
  await accept('u4', TEMPLATE)
  expect(await send('u4', { data: { thing1: DATA.thing1 } })).toMatchObject({ errcode: 47003, errmsg: expect.stringContaining('data.time2.value is empty') as unknown })
  expect(await send('u4', { data: { ...DATA, thing9: { value: 'x' } } })).toMatchObject({ errcode: 47003, errmsg: expect.stringContaining('data.thing9.value') as unknown })
})

describe('msg_sec_check', () => {
  const check = (more: object): Promise<Answer> =>
    post(`/wxa/msg_sec_check?access_token=${token}`, { content: '职工技能提升行动有序推进', version: 2, scene: 2, openid: 'u1', ...more })
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

test('any other path of WeChat is refused by name', async () => {
  expect(await post(`/wxa/business/getuserphonenumber?access_token=${token}`, {})).toMatchObject({ errcode: -1, errmsg: expect.stringContaining('not emulated: /wxa/business/getuserphonenumber') as unknown })
})

test('a function reaches it at WECHAT_API_ORIGIN', async () => {
  expect(await running.emulator.invoke('wechat', { path: '/cgi-bin/stable_token', body: credentials })).toMatchObject({ access_token: token })
})

test('faults fail it, drop it, or lose its answer', async () => {
  running.emulator.faults.failNext({ wechat: '/cgi-bin/stable_token' }, 1, { code: -1, message: 'system error' })
  expect(await post('/cgi-bin/stable_token', credentials)).toMatchObject({ errcode: -1 })
  await accept('u5', TEMPLATE)
  running.emulator.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 1, 'lose-answer')
  await expect(send('u5')).rejects.toBeDefined()
  expect(running.emulator.messages().some(({ touser }) => touser === 'u5')).toBe(true)
})
