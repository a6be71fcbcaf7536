import { join } from 'node:path'
import type { Clock } from '../../emulator/clock'
import type { FunctionConfig } from '../../emulator/functions/function-config'
import { parseSchedule } from '../../emulator/functions/schedule'
import { Timers, type TimerEvent } from '../../emulator/functions/timers'
import { codeOf, start, stop, type Running } from './support/start'
import { until } from './support/until'

const FUNCTIONS = join(__dirname, 'fixtures', 'functions')

const SCHEDULES: ReadonlyArray<readonly [config: string, instant: string, matches: boolean]> = [
  ['0 7 9 * * * *', '2023-12-15T01:07:00Z', true],
  ['0 7 9 * * * *', '2023-12-15T09:07:00Z', false],
  ['0 7 9 * * * *', '2023-12-15T01:07:01Z', false],
  ['0 0 0 15 12 * *', '2023-12-14T16:00:00Z', true],
  ['0 0 0 15 12 * *', '2023-12-15T00:00:00Z', false],
  ['*/5 * * * * * *', '2023-12-15T00:00:10Z', true],
  ['*/5 * * * * * *', '2023-12-15T00:00:11Z', false],
  ['0 0 9-11 * * * *', '2023-12-15T02:00:00Z', true],
  ['0 0 9,11 * * * *', '2023-12-15T02:00:00Z', false],
  ['0 30 9 * * MON-FRI *', '2023-12-15T01:30:00Z', true],
  ['0 30 9 * * MON-FRI *', '2023-12-16T01:30:00Z', false],
  ['0 30 9 * * 0 *', '2023-12-17T01:30:00Z', true],
  ['0 30 9 * * 7 *', '2023-12-17T01:30:00Z', true],
  ['0 30 9 1 * MON *', '2023-12-18T01:30:00Z', true],
  ['0 30 9 * DEC * 2023', '2023-12-01T01:30:00Z', true],
  ['0 30 9 * DEC * 2024', '2023-12-01T01:30:00Z', false],
]

test.each(SCHEDULES)('the timer "%s" at %s: %s, in Beijing time', (config, instant, matches) => {
  expect(parseSchedule(config).matches(new Date(instant))).toBe(matches)
})

test.each(['0 7 9 * * *', '60 * * * * * *', '* * 24 * * * *', '* * * 0 * * *', 'x * * * * * *', '*/0 * * * * * *'])(
  'the timer "%s" is refused',
  (config) => {
    expect(() => parseSchedule(config)).toThrow(/a timer/)
  },
)

describe('the scheduler', () => {
  let now = 0
  let fired: Array<readonly [at: string, event: TimerEvent]> = []
  let failing = 0
  let timers: Timers

  const at = (instant: string): void => {
    now = new Date(instant).getTime()
    timers.tick()
  }
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 5; i++) await Promise.resolve()
  }
  const config = {
    name: 'deadline',
    trigger: { name: 'daily', config: '0 7 9 * * * *', schedule: parseSchedule('0 7 9 * * * *') },
  } as unknown as FunctionConfig

  beforeEach(() => {
    now = new Date('2023-12-15T01:06:59.500Z').getTime()
    fired = []
    failing = 0
    const clock = { now: () => new Date(now), onMove: () => undefined } as unknown as Clock
    const fire = async (_name: string, event: TimerEvent): Promise<void> => {
      fired.push([new Date(now).toISOString(), event])
      if (failing-- > 0) throw new Error('no')
    }
    timers = new Timers([config], clock, fire, () => undefined)
  })

  test('fires once when the clock ticks past, however late the tick', async () => {
    at('2023-12-15T01:07:02.900Z')
    at('2023-12-15T01:07:03.400Z')
    await settle()
    expect(fired.map(([, event]) => event)).toEqual([
      { Type: 'Timer', TriggerName: 'daily', Time: '2023-12-15T01:07:00Z' },
    ])
  })
  test('does not make up for a gap, as of a machine that slept', async () => {
    at('2023-12-15T05:00:00Z')
    await settle()
    expect(fired).toEqual([])
  })
  test('tries a failed run again one and two minutes later, with the same event, and then gives up', async () => {
    failing = 3
    for (const instant of ['01:07:00', '01:07:59', '01:08:00', '01:08:30', '01:09:00', '01:09:50', '01:10:30']) {
      at(`2023-12-15T${instant}Z`)
      await settle()
    }
    expect(fired.map(([instant]) => instant.slice(11, 19))).toEqual(['01:07:00', '01:08:00', '01:09:00'])
    expect(new Set(fired.map(([, event]) => event)).size).toBe(1)
  })
  test('stops trying when a retry succeeds', async () => {
    failing = 1
    for (const instant of ['01:07:00', '01:08:00', '01:09:00']) {
      at(`2023-12-15T${instant}Z`)
      await settle()
    }
    expect(fired).toHaveLength(2)
  })
})

describe('the emulator', () => {
  let running: Running
  beforeAll(async () => {
    running = await start({ functionsDir: FUNCTIONS, now: new Date('2023-12-15T01:06:58.500Z') })
  })
  afterAll(() => stop(running))

  const runs = (): Promise<unknown> => running.emulator.invoke('timer', { runs: true })

  test('fires a timer as its clock ticks past, and there is no OPENID in it', async () => {
    await until(() => running.emulator.logs().some(({ text }) => text.includes('timer ran')), 25_000)
    const [first] = (await runs()) as Array<{ event: unknown; environ: string }>
    expect(first?.event).toEqual({ Type: 'Timer', TriggerName: 'daily', Time: '2023-12-15T01:07:00Z' })
    expect(first?.environ).not.toContain('OPENID')
  })
  test('fires none for a jump of the clock over it', async () => {
    const before = ((await runs()) as unknown[]).length
    await running.emulator.clock.set(new Date('2023-12-17T00:00:00Z'))
    await new Promise((resolve) => {
      setTimeout(resolve, 1200)
    })
    expect(((await runs()) as unknown[]).length).toBe(before + 1)
  })
  test('fires one at once when asked to, and gives its result', async () => {
    expect(await running.emulator.fireTimer('timer')).toEqual({ ran: expect.any(Number) as unknown })
    expect(await codeOf(running.emulator.fireTimer('echo'))).toBe('NO_TIMER')
  })
})
