import { randomUUID } from 'node:crypto'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { afterFailure, failuresOf, FAILURES_LIMIT, FREE, isBusy, type Job, type Lease } from '@/domain/job/job'
import { logOutage } from '../../_host/log'
import type { JobStore } from '../../_store/jobs'
import type { JobRun } from './run'

/** What a piece of work came to: what the job becomes, and the object that was put into storage for it. */
export interface Outcome<Kind extends Job> {
  readonly fields: Partial<Kind> & Pick<Kind, 'state'>
  readonly fileId: string | null
}

/** A kind of jobs, as those who work at them see it. */
export interface JobWork<Kind extends Job> {
  /** What an outage is written down under. */
  readonly name: string
  readonly store: (run: JobRun) => JobStore<Kind>
  readonly idOf: (job: Kind) => string
  /** Longer than a worker may be silent: while it holds nobody else works, and after one died another waits as long. */
  readonly leaseMilliseconds: number
  /** Where what is due is put; null where it makes no file. */
  readonly pathOf: (job: Kind, token: string) => string | null
  /** What was put there is kept by the job itself from now on. */
  readonly settled?: (run: JobRun, path: string) => Promise<void>
  /** Does what is due. */
  readonly work: (run: JobRun, job: Kind, lease: Lease) => Promise<Outcome<Kind>>
}

const getJob = async <Kind extends Job>(run: JobRun, { store, idOf }: JobWork<Kind>, job: Kind): Promise<Kind> => {
  const found = await store(run).find(idOf(job))
  if (!found) throw new Error(`a job vanished: ${idOf(job)}`)
  return found
}

/** Clears away what a worker left that died after its upload and before it could say so. */
export const clearLeftover = async ({ stores }: JobRun, path: string | null): Promise<void> => {
  if (path !== null) await stores.files.remove([await stores.files.fileIdOf(path)])
}

/**
 * Does what is due, if nobody else does, and returns the job as it is then. The lease is claimed before anything is begun, and
 * what was made counts only for whoever still holds it: it is there once, whoever works at it.
 */
const doNext = async <Kind extends Job>(run: JobRun, kind: JobWork<Kind>, job: Kind): Promise<Kind> => {
  const store = kind.store(run)
  const token = randomUUID()
  const now = run.clock()
  const lease = { token, until: getInstant(now + kind.leaseMilliseconds), path: kind.pathOf(job, token) }
  const failures = failuresOf(job)
  if (!(await store.claim(job, lease, failures, now))) return getJob(run, kind, job)
  try {
    await clearLeftover(run, job.lease.path)
    if (failures >= FAILURES_LIMIT) {
      await store.settle(job, token, { state: 'failed', lease: FREE } as Partial<Kind> & Pick<Kind, 'state'>)
      return await getJob(run, kind, job)
    }
    const { fields, fileId } = await kind.work(run, job, lease)
    const kept = await store.settle(job, token, fields)
    if (!kept && fileId !== null) await run.stores.files.remove([fileId])
    if (kept && lease.path !== null) await kind.settled?.(run, lease.path)
  } catch (failure) {
    logOutage(run.reference, kind.name, failure)
    const failed = afterFailure({ failures }, lease.path)
    await store.settle(job, token, failed as Partial<Kind> & Pick<Kind, 'state'>)
  }
  return getJob(run, kind, job)
}

/** Works at a job until it is done, somebody else works at it, or `until` is past. */
export const drive = async <Kind extends Job>(
  run: JobRun,
  kind: JobWork<Kind>,
  begun: Kind,
  until: Instant,
): Promise<Kind> => {
  let job = begun
  while (job.state === 'building' && job.expiresAt > run.clock() && !isBusy(job, run.clock())) {
    job = await doNext(run, kind, job)
    if (run.clock() >= until) break
  }
  return job
}
