import { getInstant, type Instant } from '../calendar/instant'

/** 生成中 → 已生成 → 已过期; 未能生成 once it has failed too often, or turned out to be something that is refused. */
export type JobState = 'building' | 'done' | 'failed' | 'expired'

/** Who works at a job, until when nobody else may, and where what they make is put: a worker that died left something there. */
export interface Lease {
  readonly token: string
  readonly until: Instant
  readonly path: string | null
}

/**
 * Work that may take longer than a phone waits for an answer (WeChat gives up after 60 s). It is asked for once, done by whoever
 * asks to go on with it or by the timer, one worker at a time, and what comes of it is kept for some hours.
 */
export interface Job {
  readonly personId: string
  readonly state: JobState
  readonly lease: Lease
  /** How often what is due has failed. */
  readonly failures: number
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly expiresAt: Instant
}

const HOURS = 3_600_000
/** What failed this often is not tried again: something is wrong that trying does not mend. */
export const FAILURES_LIMIT = 4

/** When a job that is begun or finished at `at`, and whose work is kept for `hours`, is thrown away. */
export const jobExpiry = (at: Instant, hours: number): Instant => getInstant(at + hours * HOURS)

/** Nobody's lease. */
export const FREE: Lease = { token: '', until: getInstant(0), path: null }

/** Whether somebody works at it at `now`. */
export const isBusy = ({ state, lease }: Pick<Job, 'state' | 'lease'>, now: Instant): boolean =>
  state === 'building' && lease.until > now

/**
 * How often a job has failed, as whoever takes its lease counts: a worker that gives up says so and hands the lease back, so one
 * that still holds a token has died (memory, time), which is a failure like any other.
 */
export const failuresOf = ({ failures, lease }: Pick<Job, 'failures' | 'lease'>): number =>
  failures + (lease.token === '' ? 0 : 1)

/** What a job becomes when what was due failed; `path` is where a half-done piece may lie, to be cleared away. */
export const afterFailure = (
  { failures }: Pick<Job, 'failures'>,
  path: string | null,
): Pick<Job, 'state' | 'failures' | 'lease'> => ({
  state: failures + 1 >= FAILURES_LIMIT ? 'failed' : 'building',
  failures: failures + 1,
  lease: { ...FREE, path },
})
