import { getInstant } from '@/domain/calendar/instant'
import { HOURS_OF, isCutOff, isSilent, TIMERS, type Heartbeat, type TimerName } from '@/domain/health/timers'
import { deployment } from '../../../deployment/manifest'

const at = (moment: string) => getInstant(Date.parse(`2026-${moment}:00+08:00`))
const beat = (timer: TimerName, ran: string): Heartbeat => ({
  ...{ timer, awaitedAt: at('11-01T08:00'), beganAt: at(ran) },
  runs: [{ at: at(ran), ms: 900, failures: 0 }],
})

describe('a timer is silent once two hours of its own went by without a whole run', () => {
  test.each<[TimerName, ran: string, looked: string, silent: boolean]>([
    ['deadline', '12-01T10:07', '12-01T12:00', false],
    ['deadline', '12-01T10:07', '12-01T12:07', false],
    ['deadline', '12-01T10:07', '12-01T12:08', true],
    // It sleeps at night: from its last run of an evening to the morning nothing is missed.
    ['deadline', '12-01T20:37', '12-02T03:00', false],
    ['deadline', '12-01T20:37', '12-02T08:07', false],
    ['deadline', '12-01T20:37', '12-02T09:37', false],
    ['deadline', '12-01T20:37', '12-02T09:38', true],
    ['deadline', '12-01T20:37', '12-11T03:00', true],
    ['documents', '12-01T23:53', '12-02T01:53', false],
    ['documents', '12-01T23:53', '12-02T02:00', true],
  ])('%s ran at %s: at %s it is silent: %p', (timer, ran, looked, silent) => {
    expect(isSilent(beat(timer, ran), at(looked))).toBe(silent)
  })

  test('one that never ran is waited for since somebody first looked for it', () => {
    const never = { ...beat('deadline', '12-01T10:00'), awaitedAt: at('12-01T10:00'), beganAt: null, runs: [] }
    expect([isSilent(never, at('12-01T12:00')), isSilent(never, at('12-01T12:01'))]).toEqual([false, true])
  })

  test('runs that begin and never end are no runs', () => {
    const cut = { ...beat('deadline', '12-01T10:07'), beganAt: at('12-01T12:37') }
    expect([isSilent(cut, at('12-01T12:38')), isCutOff(cut)]).toEqual([true, true])
  })
})

test('the hours are those of the triggers that are deployed', () => {
  const triggered = deployment.functions.filter(({ triggers }) => triggers.length > 0)
  expect(triggered.map(({ name }) => name)).toEqual([...TIMERS])
  for (const { name, triggers } of triggered) {
    const [, , hours = ''] = triggers[0]?.config.split(' ') ?? []
    const [from, last] = hours === '*' ? [0, 23] : hours.split('-').map(Number)
    expect([name, HOURS_OF[name as TimerName]]).toEqual([name, { from, until: (last ?? 0) + 1 }])
  }
})
