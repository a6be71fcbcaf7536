import { getInstant } from '@/domain/calendar/instant'
import { logOutage } from '../../_host/log'
import { drive, expire } from './drive'
import type { PackageRun } from './run'

/** A run ends well before the function's 900 s; what is left then, the next one goes on with. */
const RUN_MILLISECONDS = 600_000
const BATCH = 50

const each = async <Item>(run: PackageRun, items: readonly Item[], work: (item: Item) => Promise<unknown>) => {
  for (const item of items) {
    try {
      await work(item)
    } catch (failure) {
      // The platform would run everything again twice, and one bad package would hold up all others every time.
      logOutage(run.reference, 'package-timer', failure)
    }
  }
}

/** Goes on with packages that nobody drives any more, and deletes those whose time is over. */
export const onTimer = async (run: PackageRun): Promise<{ readonly driven: number; readonly expired: number }> => {
  const until = getInstant(run.clock() + RUN_MILLISECONDS)
  const overdue = await run.stores.packages.overdue(run.clock(), BATCH)
  await each(run, overdue, (job) => expire(run, job))
  const waiting = await run.stores.packages.waiting(run.clock(), BATCH)
  await each(run, waiting, (job) => (run.clock() < until ? drive(run, job, until) : Promise.resolve()))
  return { driven: waiting.length, expired: overdue.length }
}
