import { getInstant } from '@/domain/calendar/instant'
import { endOfInvocation } from '../../cloudfunctions/_host/time-limit'
import { onTimer } from '../../cloudfunctions/documents/jobs/on-timer'
import { jobRun, type JobRun } from '../../cloudfunctions/documents/jobs/run'
import { deployment } from '../../deployment/manifest'

describe('how long a call may last is what the platform says', () => {
  test.each([
    [{ time_limit_in_ms: 900_000 }, 900_000],
    [{ time_limit_in_ms: 60_000 }, 60_000],
    [{}, 60_000],
    // Another unit than it is documented in is not taken for a second.
    [{ time_limit_in_ms: 60 }, 60_000],
  ])('%o: %i ms', (context, milliseconds) => {
    expect(endOfInvocation(context, 5) - 5).toBe(milliseconds)
  })
})

/** A run on a clock of its own, on which each job that is driven takes so long. */
const running = (limit: number, step: number) => {
  let now = 0
  const begun: number[] = []
  const waiting = Array.from({ length: 30 }, (_, no) => ({
    ...{ jobId: `j${no}`, packageId: `j${no}`, state: 'building', failures: 0, parts: [], expiresAt: getInstant(1e9) },
    lease: { token: '', until: getInstant(0), path: null },
  }))
  const jobs = (all: readonly object[]) => ({
    overdue: async () => [],
    waiting: async () => all,
    claim: async () => {
      begun.push(now)
      now += step
      return false
    },
    find: async () => ({ ...waiting[0], state: 'done' }),
  })
  const stores = { documentJobs: jobs([]), packages: jobs(waiting) } as unknown as JobRun['stores']
  const run: JobRun = {
    ...jobRun({ stores, configuration: {} as JobRun['configuration'], reference: 'r', endsAt: getInstant(limit) }),
    clock: () => getInstant(now),
  }
  return { run, begun, ended: () => now }
}

describe('the timer of the files begins nothing that the platform would cut off', () => {
  test('within 60 s one long step is begun, and it ends in time', async () => {
    const { run, begun, ended } = running(60_000, 54_000)
    await onTimer(run)
    expect(begun).toHaveLength(1)
    expect(ended()).toBeLessThan(60_000)
  })

  test('within 60 s what is short goes on for as long as a long one would still end', async () => {
    const { run, begun, ended } = running(60_000, 1_000)
    await onTimer(run)
    expect(begun.length).toBeGreaterThan(3)
    expect(ended()).toBeLessThanOrEqual(6_000)
  })

  test('where it may last longer, more is done, but no longer than until the next run begins', async () => {
    const { run, begun, ended } = running(900_000, 54_000)
    await onTimer(run)
    expect(begun.length).toBeGreaterThan(10)
    expect(ended()).toBeLessThan(900_000)
  })
})

test('no function but the one of files asks for more than a minute', () => {
  expect(deployment.functions.filter(({ timeout }) => timeout > 60).map(({ name }) => name)).toEqual(['documents'])
})
