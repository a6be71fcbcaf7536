import { join } from 'node:path'
import type { Identity } from '../../emulator'
import { start, stop, type Running } from './support/start'

let running: Running

beforeAll(async () => {
  running = await start({
    functionsDir: join(__dirname, 'fixtures', 'functions'),
    functionEnv: { WX_APPID: 'wx123', WX_SECRET: 'secret' },
  })
})
afterAll(() => stop(running))

interface Echo {
  event: unknown
  openId?: string
  pid: number
  now: string
  [field: string]: unknown
}

const post = async (
  name: string,
  event: unknown,
  openId: string | null = 'u1',
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(`${running.emulator.origin}/client/functions/${name}`, {
    method: 'POST',
    body: JSON.stringify(event),
    headers: openId === null ? {} : { 'x-local-openid': openId },
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const echo = async (event: unknown, openId = 'u1'): Promise<Echo> =>
  (await post('echo', event, openId)).body['result'] as Echo

describe('a client calls a function', () => {
  test('and the function learns who calls from its context, in the form the SDK reads', async () => {
    const answer = await echo({ a: 1 }, 'openid-of-someone')
    expect(answer).toMatchObject({
      event: { a: 1 },
      openId: 'openid-of-someone',
      appId: 'wx123',
      keys: 'WX_OPENID,WX_APPID',
      functionName: 'echo',
      timeLimit: 5000,
      memoryLimit: 128,
      env: { appId: 'wx123', wechat: `${running.emulator.origin}/wechat` },
    })
    expect(answer['environ']).toContain('WX_OPENID=openid-of-someone')
    expect(answer['env']).not.toHaveProperty('home')
  })
  test('and identity never comes from the event', async () => {
    expect(await echo({ openId: 'forged', userInfo: { openId: 'forged' } }, 'real')).toMatchObject({ openId: 'real' })
  })
  test('and from a browser it learns the id of its ticket, or that nobody knows the visitor, and no openid', async () => {
    const environOf = async (who: Identity) =>
      ((await running.emulator.invoke('echo', {}, who)) as { environ: string }).environ
    const named = await environOf({ customUserId: 'w-1', address: '113.0.0.1' })
    expect(named).toContain('TCB_CUSTOM_USER_ID=w-1;TCB_ISANONYMOUS_USER=false;TCB_SOURCE_IP=113.0.0.1')
    const visitor = await environOf({ visitorId: 'v-1' })
    expect(visitor).toContain('TCB_UUID=v-1;TCB_CUSTOM_USER_ID=;TCB_ISANONYMOUS_USER=true')
    expect(named + visitor).not.toContain('WX_OPENID')
  })
  test('many times at once in one process, each with its own identity', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_unused, i) => echo({ i }, `u${i}`)))
    expect(answers.map(({ openId }) => openId)).toEqual(Array.from({ length: 40 }, (_unused, i) => `u${i}`))
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1)
  })
  test('not without saying who it is', async () => {
    expect(await post('echo', {}, null)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } })
  })
  test('that does not exist, and hears so', async () => {
    expect(await post('nowhere', {})).toMatchObject({ status: 404, body: { code: -501000 } })
    expect(await post('..%2Fecho', {})).toMatchObject({ status: 404 })
  })
  test('with more than 1 MB, and is refused', async () => {
    expect(await post('echo', { big: 'x'.repeat(1024 * 1024) })).toMatchObject({
      status: 413,
      body: { code: 'EXCEED_MAX_PAYLOAD_SIZE' },
    })
  })
})

describe('a function', () => {
  test('reaches the database with the real SDK, and both clocks agree', async () => {
    await running.emulator.clock.set(new Date('2023-12-15T15:50:00Z'))
    const found = (await running.emulator.invoke('database', { id: 'from-function' })) as { at: string; mine: string }
    expect([found.at.slice(0, 16), found.mine.slice(0, 16)]).toEqual(['2023-12-15T15:50', '2023-12-15T15:50'])
    await running.emulator.clock.useRealTime()
  })
  test('sees a moved clock in the same process at its next invocation', async () => {
    await running.emulator.clock.set(new Date('2023-12-10T01:02:03Z'))
    const first = await echo({})
    await running.emulator.clock.set(new Date('2024-02-29T04:05:06Z'))
    const second = await echo({})
    expect([first.now.slice(0, 13), second.now.slice(0, 13)]).toEqual(['2023-12-10T01', '2024-02-29T04'])
    expect(first.pid).toBe(second.pid)
    expect(second['isDate']).toBe(true)
    await running.emulator.clock.useRealTime()
  })
  test('sees a clock that is held stand still, until it is set', async () => {
    const lastMoment = '2023-12-15T15:59:59.999Z'
    await running.emulator.clock.hold(new Date(lastMoment))
    const [first, second] = [await echo({}), await echo({})]
    expect([first.now, second.now, second['later']]).toEqual([lastMoment, lastMoment, Date.parse(lastMoment)])
    expect(running.emulator.clock.now().toISOString()).toBe(lastMoment)
    await running.emulator.clock.set(new Date(lastMoment))
    expect((await echo({})).now > lastMoment).toBe(true)
    await running.emulator.clock.useRealTime()
  })
  test('that takes too long is answered for, and others go on', async () => {
    const [slow, quick] = await Promise.all([
      post('slow', { milliseconds: 60_000 }),
      post('slow', { milliseconds: 10 }),
    ])
    expect(slow).toMatchObject({
      status: 504,
      body: { code: -504003, message: 'Invoking task timed out after 2 seconds: slow' },
    })
    expect(quick.status).toBe(200)
  })
  test('that never gives the processor back is ended, and the next call gets a fresh one', async () => {
    expect(await post('stuck', { stuck: true })).toMatchObject({ status: 504 })
    expect(await post('stuck', {})).toMatchObject({ status: 200, body: { result: 'free' } })
  })
  test('that throws answers with its message, and its process lives on', async () => {
    const before = await post('crash', {})
    expect(await post('crash', { how: 'throw' })).toMatchObject({
      status: 502,
      body: { code: -504002, message: 'no such thing' },
    })
    expect(await post('crash', {})).toEqual(before)
  })
  test.each(['exit', 'later'])('that crashes by %s is started again for the next call', async (how) => {
    const before = await post('crash', {})
    expect(await post('crash', { how, wait: 60_000 })).toMatchObject({ status: 502, body: { code: -504002 } })
    const after = await post('crash', {})
    expect(after.status).toBe(200)
    expect(after.body).not.toEqual(before.body)
  })
  test('whose bundle does not load says why', async () => {
    const { status, body } = await post('broken', {})
    expect(status).toBe(502)
    expect(body['message']).toContain('this bundle does not load')
  })
  test('may answer with 1 MB and not with more', async () => {
    expect((await post('big', { bytes: 1024 * 1024 - 2 })).status).toBe(200)
    expect(await post('big', { bytes: 1024 * 1024 - 1 })).toMatchObject({ status: 502, body: { code: -604001 } })
  })
  test("calls another through the SDK, with nobody's identity", async () => {
    const answer = (await running.emulator.invoke('caller', { name: 'echo', data: { x: 1 } }, { openId: 'u1' })) as {
      result: Echo
    }
    expect(answer.result).toMatchObject({ event: { x: 1 } })
    expect(answer.result.openId).toBeUndefined()
  })
  test('is called through the SDK from outside as well', async () => {
    expect((await running.app.callFunction({ name: 'echo', data: { y: 2 } })).result).toMatchObject({ event: { y: 2 } })
    await expect(running.app.callFunction({ name: 'nowhere', data: {} })).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
    })
  })
  test('writes to a log that the emulator keeps', async () => {
    await echo({ marker: 'find me' })
    expect(
      running.emulator.logs().some(({ function: name, text }) => name === 'echo' && text.includes('find me')),
    ).toBe(true)
  })
  test('starts anew after a reset', async () => {
    const before = await echo({})
    await running.emulator.reset()
    expect((await echo({})).pid).not.toBe(before.pid)
  })
})

describe('a fault on a function', () => {
  test('drops the call before, or its answer after, it ran', async () => {
    running.emulator.faults.failNext({ function: 'database' }, 1, 'drop')
    await expect(post('database', { id: 'dropped' })).rejects.toBeDefined()
    running.emulator.faults.failNext({ function: 'database' }, 1, 'lose-answer')
    await expect(post('database', { id: 'kept' })).rejects.toBeDefined()
    running.emulator.faults.failNext({ function: 'database' }, 1, { code: -504003, message: 'timed out' })
    expect(await post('database', { id: 'failed' })).toMatchObject({ status: 504, body: { code: -504003 } })
    const found = await Promise.all(
      ['dropped', 'kept', 'failed'].map((id) => running.db.collection('things').doc(id).get()),
    )
    expect(found.map(({ data }) => data.length)).toEqual([0, 1, 0])
  })
})
