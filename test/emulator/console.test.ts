import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, start, stop, temporaryFolder, type Running } from './support/start'

let running: Running
let webRoot: string
let resets = 0

beforeAll(async () => {
  webRoot = temporaryFolder()
  mkdirSync(join(webRoot, 'js'))
  writeFileSync(join(webRoot, 'index.html'), '<title>产改评估</title>')
  writeFileSync(join(webRoot, 'js', 'app.js'), 'let x')
  running = await start({
    functionsDir: join(__dirname, 'fixtures', 'functions'),
    webRoot,
    personas: [{ openId: 'p1', role: 'contact', name: '甲', title: '填报人', note: '' }],
    messageTemplates: { tpl: { title: '提醒', fields: { thing1: '事项' } } },
    messagesAhead: () =>
      Promise.resolve([{ on: '2023-12-14', to: '甲', title: '还剩 1 天', outcome: '微信送达', goes: true }]),
    consentsOf: () =>
      Promise.resolve([{ openId: 'p1', name: '甲', templateId: 'tpl', template: '提醒', left: 3, answer: '允许' }]),
    onReset: async (emulator) => {
      resets++
      expect(emulator.messages()).toEqual([])
      await running.db.collection('things').add({ _id: 'seeded' })
    },
  })
})
afterAll(async () => {
  await stop(running)
  removeFolder(webRoot)
})

test('a long page goes out packed to whoever unpacks it, as it is by then, and to nobody else', async () => {
  const get = (encoding: string) =>
    fetch(`${running.emulator.origin}/js/long.js`, { headers: { 'accept-encoding': encoding } })
  for (const text of ['let long = 1\n'.repeat(500), 'let changed = 2\n'.repeat(500)]) {
    writeFileSync(join(webRoot, 'js', 'long.js'), text)
    const packed = await get('gzip')
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(text.length / 10)
    expect(await packed.text()).toBe(text)
    const plain = await get('identity')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(text)
  }
})

const api = async (path: string, body?: object): Promise<Record<string, unknown>> => {
  const response = await fetch(
    `${running.emulator.origin}/console/api/${path}`,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  )
  return (await response.json()) as Record<string, unknown>
}
const get = async (
  path: string,
): Promise<{ status: number; type: string | null; cache: string | null; text: string }> => {
  const response = await fetch(running.emulator.origin + path)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    cache: response.headers.get('cache-control'),
    text: await response.text(),
  }
}

describe('the console', () => {
  test('is a page in Chinese, with its style and script', async () => {
    expect(await get('/console')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: expect.stringContaining('本地控制台') as unknown,
    })
    expect(await get('/console/console.css')).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' })
    expect(await get('/console/basics.js')).toMatchObject({ status: 200 })
    expect(await get('/console/console.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' })
  })
  test('shows and sets the clock', async () => {
    const state = await api('clock', { now: '2023-12-15T15:50:00.000Z' })
    expect(String(state['now']).slice(0, 16)).toBe('2023-12-15T15:50')
    expect(running.emulator.clock.now().toISOString().slice(0, 16)).toBe('2023-12-15T15:50')
    await api('clock', { real: true })
    const [before, now, after] = [Date.now(), running.emulator.clock.now().getTime(), Date.now()]
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(after)
    expect(
      (await fetch(`${running.emulator.origin}/console/api/clock`, { method: 'POST', body: '{"now":"nonsense"}' }))
        .status,
    ).toBe(400)
  })
  test('lists the timers and fires one, whether it succeeds or fails', async () => {
    expect((await api('state'))['timers']).toEqual([{ function: 'timer', name: 'daily', config: '0 7 9 * * * *' }])
    expect(await api('timer', { function: 'timer' })).toMatchObject({ ok: true, result: { ran: 1 } })
    expect(await api('timer', { function: 'echo' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('no timer') as unknown,
    })
  })
  test('shows logs, calls and templates', async () => {
    await running.db.collection('things').count()
    const state = await api('state')
    expect(state).toMatchObject({ calls: { 'database.calculateDocument': 1 }, templates: { tpl: { title: '提醒' } } })
    expect(JSON.stringify(await api('logs'))).toContain('timer ran')
  })
  const SEND = '/cgi-bin/message/subscribe/send'
  const ask = async () => {
    const response = await fetch(`${running.emulator.origin}/wechat${SEND}`, { method: 'POST', body: '{}' })
    return `${response.status} ${await response.text()}`
  }
  test.each([
    [{ how: 'code', code: 43101 }, '43101', '"errcode":43101'],
    [{ how: 'server-error' }, 'HTTP 500', '500 <!doctype html>'],
    [{ how: 'page' }, 'HTTP 200', '200 <!doctype html>'],
    [{ how: 'half' }, 'HTTP 200', '200 {"errcode":0,"errm'],
  ])('makes WeChat answer %j, as often as is asked for', async (how, words, answered) => {
    const state = await api('fault', { path: SEND, times: 1, ...how })
    expect(state['faults']).toEqual([{ target: SEND, left: 1, how: expect.stringContaining(words) as unknown }])
    expect(await ask()).toContain(answered)
    expect((await api('state'))['faults']).toEqual([])
    expect(await ask()).not.toContain(answered)
  })
  test('makes WeChat fail until it is told to be well again', async () => {
    for (const how of ['hang', 'drop', 'lose-answer', 'empty'])
      expect((await api('fault', { path: SEND, times: 5, how }))['faults']).toHaveLength(1)
    expect((await api('fault', { clear: true }))['faults']).toEqual([])
  })
  test.each([
    { path: SEND, times: 1, how: 'nonsense' },
    { path: '/elsewhere', times: 1, how: 'hang' },
    { path: SEND, times: 0, how: 'hang' },
    { path: SEND, times: 1, how: 'code' },
  ])('refuses %j', async (asked) => {
    expect(String((await api('fault', asked))['message'])).toContain('请选择')
    expect((await api('state'))['faults']).toEqual([])
  })
  test('shows what the product will send, and whom it may send what beside what WeChat says of that', async () => {
    expect(await api('ahead')).toEqual({
      ahead: [{ on: '2023-12-14', to: '甲', title: '还剩 1 天', outcome: '微信送达', goes: true }],
    })
    await fetch(`${running.emulator.origin}/client/subscribe`, {
      method: 'POST',
      headers: { 'x-local-openid': 'p1' },
      body: JSON.stringify({ templateId: 'tpl', result: 'accept' }),
    })
    expect(await api('consents')).toEqual({
      consents: [{ openId: 'p1', name: '甲', templateId: 'tpl', template: '提醒', ours: 3, wechat: 1, answer: '允许' }],
    })
  })
  test('resets the data and lets the product seed again', async () => {
    await running.db.collection('things').add({ _id: 'mine' })
    await api('reset', {})
    expect(resets).toBe(1)
    expect((await running.db.collection('things').get()).data).toEqual([{ _id: 'seeded' }])
  })
  test('knows no other path', async () => {
    expect((await fetch(`${running.emulator.origin}/console/api/nothing`)).status).toBe(404)
    expect((await get('/console/nothing')).status).toBe(404)
  })
})

describe('the built client', () => {
  test('is served with its types and never cached', async () => {
    expect(await get('/')).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      cache: 'no-store',
      text: '<title>产改评估</title>',
    })
    expect(await get('/js/app.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' })
    expect((await get('/gone.js')).status).toBe(404)
  })
  test('offers the ready people to enter as, to whoever asks', async () => {
    expect(JSON.parse((await get('/client/personas')).text)).toEqual([
      { openId: 'p1', role: 'contact', name: '甲', title: '填报人', note: '' },
    ])
  })
  test('and nothing beside it', async () => {
    for (const path of ['/..%2f..%2fetc%2fpasswd', '/js/..%2f..%2f..%2fetc/passwd', '/%00', '/%E0%A4%A']) {
      expect([400, 404]).toContain((await get(path)).status)
    }
  })
})
