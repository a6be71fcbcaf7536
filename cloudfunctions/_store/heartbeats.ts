import type { Instant } from '@/domain/calendar/instant'
import { TIMERS, type Heartbeat, type TimerName, type TimerRun } from '@/domain/health/timers'
import { documents, insertOnce, replacing, updated, type Database } from './database'

type HeartbeatDocument = Omit<Heartbeat, 'timer'> & { readonly _id: TimerName }

/** As many runs as are kept of each timer. */
const RUNS_KEPT = 10

const beatOf = ({ _id, ...beat }: HeartbeatDocument): Heartbeat => ({ timer: _id, ...beat })

/** When the timers ran: by this whoever looks can tell that one does not run any more. */
export const heartbeatStore = (database: Database) => {
  const collection = () => database.collection('heartbeats')

  const found = async (): Promise<readonly Heartbeat[]> =>
    (await documents<HeartbeatDocument>(collection().where({}).limit(TIMERS.length).get())).map(beatOf)

  const expect = (timer: TimerName, now: Instant, beganAt: Instant | null): Promise<boolean> =>
    insertOnce(database, 'heartbeats', {
      ...{ _id: timer, awaitedAt: now, beganAt, runs: [] },
    } satisfies HeartbeatDocument)

  return {
    /** The heartbeat of each timer. One of which nothing was ever heard is waited for from now on. */
    all: async (now: Instant): Promise<readonly Heartbeat[]> => {
      const beats = await found()
      const missing = TIMERS.filter((timer) => !beats.some((beat) => beat.timer === timer))
      for (const timer of missing) await expect(timer, now, null)
      return [...beats, ...missing.map((timer) => ({ timer, awaitedAt: now, beganAt: null, runs: [] }))]
    },

    /** A run begins. */
    begin: async (timer: TimerName, now: Instant): Promise<void> => {
      const begun = await updated(collection().where({ _id: timer }).update({ beganAt: now }))
      if (begun === 0) await expect(timer, now, now)
    },

    /** It came to its end. One timer has one run at a time, and of two at once the later one's word is as good. */
    end: async (timer: TimerName, run: TimerRun): Promise<void> => {
      const before = (await found()).find((beat) => beat.timer === timer)
      const runs = [...(before?.runs ?? []), run].slice(-RUNS_KEPT)
      await updated(collection().where({ _id: timer }).update(replacing(database, { runs })))
    },
  }
}
