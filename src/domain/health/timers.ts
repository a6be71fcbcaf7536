import { chinaDateOf, startOfChinaDay, type Instant } from '../calendar/instant'

/** The functions that a timer fires, by their names. */
export const TIMERS = ['deadline', 'documents'] as const
export type TimerName = (typeof TIMERS)[number]

/** The hours in China in which a timer fires: from the first until before the second. */
interface Hours {
  readonly from: number
  readonly until: number
}

/** As the deployment's manifest sets the triggers; a test holds the two together. */
export const HOURS_OF: Readonly<Record<TimerName, Hours>> = {
  deadline: { from: 8, until: 21 },
  documents: { from: 0, until: 24 },
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What waits for a timer for longer than this, counted in the timer's own hours, waits too long: it fires at least twice an hour. */
const TOO_LONG = 2 * HOUR

/** How many milliseconds of a timer's hours lie between two moments; nothing of the night is counted for the one that sleeps then. */
const hoursBetween = (timer: TimerName, since: Instant, until: Instant): number => {
  const { from, until: end } = HOURS_OF[timer]
  let waited = 0
  for (let day: number = startOfChinaDay(chinaDateOf(since)); day < until && waited <= TOO_LONG; day += DAY)
    waited += Math.max(0, Math.min(until, day + end * HOUR) - Math.max(since, day + from * HOUR))
  return waited
}

/** Whether something has waited too long for a timer. */
export const isTooLong = (timer: TimerName, since: Instant, now: Instant): boolean =>
  hoursBetween(timer, since, now) > TOO_LONG

/** A run of a timer that came to its end. */
export interface TimerRun {
  /** When it began. */
  readonly at: Instant
  readonly ms: number
  /** How many of its steps failed; the run goes on after each. */
  readonly failures: number
}

/** What a timer leaves of itself. */
export interface Heartbeat {
  readonly timer: TimerName
  /** Since when it is expected: nobody looked before. */
  readonly awaitedAt: Instant
  /** When the last run began, ended or not. */
  readonly beganAt: Instant | null
  /** The last runs that came to their end, the newest last. */
  readonly runs: readonly TimerRun[]
}

/** The last run that came to its end. */
export const lastOf = (runs: readonly TimerRun[]): TimerRun | undefined => runs[runs.length - 1]

/** The moment from which on a timer is waited for: when its last whole run began, or when it was first looked for. */
export const waitedForSince = ({ awaitedAt, runs }: Pick<Heartbeat, 'awaitedAt' | 'runs'>): Instant =>
  lastOf(runs)?.at ?? awaitedAt

/** Whether a timer has not run to its end for two hours of its own. */
export const isSilent = (beat: Heartbeat, now: Instant): boolean => isTooLong(beat.timer, waitedForSince(beat), now)

/** Whether its runs begin and do not come to their end: it was stopped by the platform's time or memory. */
export const isCutOff = ({ beganAt, runs }: Pick<Heartbeat, 'beganAt' | 'runs'>): boolean =>
  beganAt !== null && beganAt > (lastOf(runs)?.at ?? 0)

/** One run may meet a fault that passes; as many as this in a row do not. */
const RUNS_FAILING = 3

/** Whether steps failed in each of its last runs: something is wrong that does not pass by itself. */
export const isFailing = ({ runs }: Pick<Heartbeat, 'runs'>): boolean =>
  runs.length >= RUNS_FAILING && runs.slice(-RUNS_FAILING).every(({ failures }) => failures > 0)
