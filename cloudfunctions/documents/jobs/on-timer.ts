import { getInstant, type Instant } from '@/domain/calendar/instant'
import type { DocumentJob } from '@/domain/job/document-job'
import type { Job } from '@/domain/job/job'
import { logOutage } from '../../_host/log'
import { documentWork } from '../made/work'
import { expirePackage, packageWork } from '../package/work'
import { drive, type JobWork } from './drive'
import type { JobRun } from './run'

/** A run lasts no longer than until the next one begins; what is left then, that one goes on with. */
const RUN_MILLISECONDS = 600_000
/** What one step may take: nothing is begun that the platform would cut off. Where it allows no more than 60 s, that is one step a run. */
const STEP_MILLISECONDS = 55_000
const BATCH = 50

/** How much there was to do. */
interface Done {
  readonly driven: number
  readonly expired: number
}

const each = async <Item>(
  run: JobRun,
  name: string,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
) => {
  for (const item of items) {
    try {
      await work(item)
    } catch (failure) {
      // The platform would run everything again twice, and one bad job would hold up all others every time.
      logOutage(run.reference, `${name}-timer`, failure)
      run.onFailure?.()
    }
  }
}

const goOn = async <Kind extends Job>(
  run: JobRun,
  kind: JobWork<Kind>,
  expire: (run: JobRun, job: Kind) => Promise<void>,
  until: Instant,
): Promise<Done> => {
  const store = kind.store(run)
  const overdue = await store.overdue(run.clock(), BATCH)
  await each(run, kind.name, overdue, (job) => expire(run, job))
  const waiting = await store.waiting(run.clock(), BATCH)
  await each(run, kind.name, waiting, (job) => (run.clock() < until ? drive(run, kind, job, until) : Promise.resolve()))
  return { driven: waiting.length, expired: overdue.length }
}

/** What was made lies among the temporary files, and goes with them. */
const forgetDocument = ({ stores, clock }: JobRun, job: DocumentJob): Promise<void> =>
  stores.documentJobs.forget(job, clock())

/** Goes on with jobs that nobody works at any more, the short ones first, and ends those whose time is over. */
export const onTimer = async (run: JobRun): Promise<Done> => {
  const now = run.clock()
  const until = getInstant(Math.min(now + RUN_MILLISECONDS, Math.max(now, run.endsAt - STEP_MILLISECONDS)))
  const documents = await goOn(run, documentWork, forgetDocument, until)
  const packages = await goOn(run, packageWork, expirePackage, until)
  return { driven: documents.driven + packages.driven, expired: documents.expired + packages.expired }
}
