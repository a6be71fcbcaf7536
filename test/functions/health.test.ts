import { HEALTH_PARTS, isHealthy, type Finding, type HealthPart } from '@/domain/health/health'
import { manifest } from '../../cloudfunctions/_store/manifest'
import type { FaultKind, FaultTarget } from '../../emulator/faults'
import { SEND, sending, TOKEN } from './support/sending'
import { rounds } from './support/rounds'
import { unfiling } from './support/unfiling'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'
import { template } from './support/templates'
import { standing } from './support/standing'

let world: World
beforeEach(async () => {
  world = await startWorld()
  // Here both timers are fired, or are not.
  await world.remove('heartbeats', 'documents')
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const { crowd } = sending(() => world)
const { submit } = rounds(() => world)
const { unfiled } = unfiling(() => world)

const found = async (): Promise<readonly Finding[]> => (await world.as('office').does('health.look', {})).findings
const of = async (part: HealthPart): Promise<Finding | undefined> => (await found()).find((each) => each.part === part)

describe('运行状态', () => {
  test.each(['contact-1', 'reviewer-dg'])('is not shown to %s', async (openId) => {
    expect(await world.as(openId).isRefused('health.look', {})).toMatchObject({ refused: 'not_permitted' })
  })

  test('is not shown to a stranger', async () => {
    expect(await world.as('stranger').isRefused('health.look', {})).toMatchObject({ refused: 'not_bound' })
  })

  test('says of every part what it is like, of what a function cannot see that it was not seen', async () => {
    await fire('12-02')
    const findings = await found()
    expect(findings.map(({ part }) => part)).toEqual([...HEALTH_PARTS])
    expect(findings.filter(({ state }) => state === 'unseen').map(({ part }) => part)).toEqual([
      ...['rules', 'indexes', 'storage_used'],
    ])
    expect(isHealthy(findings)).toBe(true)
    expect(findings.find(({ part }) => part === 'collections')?.count).toBe(manifest.collections.length)
    const uniqueKeys = manifest.collections.flatMap(({ indexes }) => indexes.filter(({ unique }) => unique)).length
    expect(findings.find(({ part }) => part === 'unique_keys')?.count).toBe(uniqueKeys)
    expect(findings.find(({ part }) => part === 'templates')).toMatchObject({ state: 'well', count: 3 })
  })

  test('leaves nothing of what it tried', async () => {
    const counted = async () => {
      const counts: Array<readonly [string, number]> = []
      for (const { name } of manifest.collections)
        if (!['audit', 'heartbeats', 'wechat_tokens', 'requests'].includes(name))
          counts.push([name, (await world.read(name)).length])
      return counts
    }
    const before = await counted()
    expect(await of('storage')).toMatchObject({ state: 'well' })
    expect(await counted()).toEqual(before)
    expect(JSON.stringify(world.emulator.stats())).not.toContain('health/')
  })

  test('a timer that never ran is awaited, and silent after two hours of its own', async () => {
    expect(await of('clock')).toMatchObject({ state: 'awaited' })
    await world.emulator.clock.set(new Date('2026-12-01T15:00:00+08:00'))
    expect(await of('clock')).toMatchObject({ state: 'fault', fault: 'silent' })
    expect(await of('files')).toMatchObject({ state: 'fault', fault: 'silent' })
    await fire('12-01', '15:07')
    expect(await of('clock')).toMatchObject({ state: 'well', at: expect.any(Number) as number })
  })

  test('a timer whose runs begin and do not end is cut off', async () => {
    await world.replace('heartbeats', {
      ...{ _id: 'deadline', awaitedAt: Date.parse('2026-11-20T10:00:00+08:00') },
      ...{ beganAt: Date.parse('2026-12-01T09:37:00+08:00'), runs: [] },
    })
    expect(await of('clock')).toMatchObject({ state: 'fault', fault: 'cut_off' })
  })
})

describe('a timer that runs to its end and fails on the way', () => {
  const BEGAN = Date.parse('2026-12-01T08:07:00+08:00')

  test.each<[string, readonly number[], Partial<Finding>]>([
    ['three times in a row', [0, 2, 1, 4], { state: 'fault', fault: 'failing', count: 4 }],
    ['twice', [0, 2, 1], { state: 'well', fault: null }],
    ['and then did not', [2, 1, 4, 0], { state: 'well', fault: null }],
  ])('%s', async (_how, failures, expected) => {
    await world.emulator.clock.set(new Date('2026-12-01T09:00:00+08:00'))
    for (const timerName of ['deadline', 'documents'] as const)
      await world.replace('heartbeats', {
        ...{ _id: timerName, awaitedAt: Date.parse('2026-11-20T10:00:00+08:00'), beganAt: null },
        runs: failures.map((each, index) => ({ at: BEGAN + index * 60_000, ms: 900, failures: each })),
      })
    expect(await of('clock')).toMatchObject(expected)
    expect(await of('files')).toMatchObject(expected)
  })
})

describe('what is wrong is said of its part, and of no other', () => {
  test.each<[HealthPart, FaultTarget, FaultKind, string, readonly string[]]>([
    ['storage', { action: 'storage.batchCopyFile' }, { code: 'STORAGE_REQUEST_FAIL' }, 'failed', ['move']],
    ['storage', { action: 'storage.batchDeleteFile' }, { code: 'STORAGE_REQUEST_FAIL' }, 'failed', ['remove']],
    ['storage', { action: 'storage.batchGetDownloadUrl' }, { code: 'STORAGE_REQUEST_FAIL' }, 'failed', ['read']],
    ['functions', { action: 'functions.invokeFunction' }, { code: 'SYS_ERR' }, 'failed', ['documents', 'deadline']],
    ['unique_keys', { action: 'database.startTransaction' }, { code: 'SYS_ERR' }, 'failed', []],
  ])('%s, where %o fails', async (part, where, how, fault, names) => {
    await fire('12-02')
    world.emulator.faults.failNext(where, 50, how)
    const findings = await found()
    world.emulator.faults.clear()
    expect(findings.filter(({ state }) => state === 'fault')).toMatchObject([{ part, fault, names }])
  })

  test.each([
    [40125, '40125'],
    [40013, '40013'],
    ['hang', 'no_token'],
  ] as const)('wechat, where its token is answered by %p', async (what, code) => {
    await fire('12-02')
    await world.restart()
    world.emulator.faults.failNext(TOKEN, 9, typeof what === 'number' ? { code: what } : what)
    const findings = await found()
    world.emulator.faults.clear()
    expect(findings.find(({ part }) => part === 'wechat')).toMatchObject({ fault: 'refused', names: [code] })
    // Of the templates nothing can be said then.
    expect(findings.find(({ part }) => part === 'templates')).toMatchObject({ state: 'unseen' })
  })

  test('messages and events that a timer should have done hours ago are stuck', async () => {
    await fire('12-02')
    await crowd(1)
    world.emulator.faults.failNext(SEND, 1000, { code: 45009 })
    await fire('12-15')
    world.emulator.faults.clear()
    expect(await of('messages')).toMatchObject({ state: 'well', count: expect.any(Number) as number })
    await world.emulator.clock.set(new Date('2026-12-15T13:00:00+08:00'))
    expect(await of('messages')).toMatchObject({ state: 'fault', fault: 'stuck' })
    await unfiled(() => submit())
    expect(await of('events')).toMatchObject({ state: 'well', count: 1 })
    await world.emulator.clock.set(new Date('2026-12-15T16:00:00+08:00'))
    expect(await of('events')).toMatchObject({ state: 'fault', fault: 'stuck', count: 1 })
  })

  test('what WeChat refuses of everything stands beside who was not reached', async () => {
    await crowd(3)
    world.emulator.faults.failNext(SEND, 1000, { code: 40037 })
    await fire('12-15')
    expect(await of('undelivered')).toMatchObject({ state: 'fault', fault: 'refused', names: ['40037'] })
  })
})

describe('in an environment with other variables', () => {
  const worldWith = async (env: Readonly<Record<string, string>>, templates = template): Promise<void> => {
    await world.end()
    world = await startWorld(undefined, standing(), { env, templates })
  }

  test('without WeChat it is off, and that is no fault', async () => {
    await worldWith({ WX_APPID: '', WX_SECRET: '', TEMPLATE_DEADLINE: '', TEMPLATE_RESULT: '', TEMPLATE_TODO: '' })
    const findings = await found()
    expect(findings.filter(({ state }) => state === 'off').map(({ part }) => part)).toEqual(['wechat', 'templates'])
    expect(isHealthy(findings)).toBe(true)
  })

  test('what is given by half is named', async () => {
    await worldWith({ WX_SECRET: '', SMS_SIGN: '签名' })
    expect(await of('variables')).toMatchObject({
      fault: 'incomplete',
      names: ['SMS_SECRET_ID', 'SMS_SECRET_KEY', 'SMS_APP_ID', 'SMS_TEMPLATE_ID', 'WX_SECRET'],
    })
  })

  test('a template that the account does not have, or has with other fields', async () => {
    await worldWith({ TEMPLATE_TODO: 'of another account' })
    expect(await of('templates')).toMatchObject({ fault: 'missing', names: ['todo'] })
    await worldWith({ TEMPLATE_DEADLINE_FIELDS: 'thing1=subject,date2=due,thing4=hint' })
    expect(await of('templates')).toMatchObject({ fault: 'differs', names: ['deadline'] })
  })
})

test('the operator is told the same by the function itself, and nobody else is', async () => {
  await fire('12-02')
  const { findings } = (await world.emulator.invoke('deadline', { check: 'health' })) as {
    findings: readonly Finding[]
  }
  expect(findings.map(({ part, state }) => [part, state])).toEqual(
    (await found()).map(({ part, state }) => [part, state]),
  )
  expect(await world.emulator.invoke('deadline', { check: 'health' }, { openId: 'office' })).toMatchObject({
    refusal: { refused: 'not_permitted' },
  })
})
