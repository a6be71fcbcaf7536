import { randomUUID } from 'node:crypto'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { afterFailure, afterPart, type PackageJob } from '@/domain/package/package-job'
import { logOutage } from '../../_host/log'
import { buildPart } from './build-part'
import type { PackageRun } from './run'

/** Longer than a part may take: while it holds nobody else builds, and after a driver died another one waits as long. */
const LEASE_MILLISECONDS = 150_000

const getJob = async ({ stores }: PackageRun, { packageId }: PackageJob): Promise<PackageJob> => {
  const job = await stores.packages.find(packageId)
  if (!job) throw new Error(`a package vanished: ${packageId}`)
  return job
}

/** Whether somebody builds a part of it at `now`. */
export const isBusy = ({ state, lease }: PackageJob, now: Instant): boolean => state === 'building' && lease.until > now

/** Clears away what a driver left that died after its upload and before it could say so. */
const clearLeftover = async ({ stores }: PackageRun, path: string | null): Promise<void> => {
  if (path !== null) await stores.files.remove([await stores.files.fileIdOf(path)])
}

/**
 * Builds the part that is due, if nobody else does, and returns the job as it is then. The lease is claimed before anything
 * is built, and what was built counts only for whoever still holds it: a part is in the package once, whoever drives.
 */
const buildNext = async (run: PackageRun, job: PackageJob): Promise<PackageJob> => {
  const token = randomUUID()
  const path = `packages/${job.packageId}/${job.parts.length + 1}-${token}.zip`
  const now = run.clock()
  const lease = { token, until: getInstant(now + LEASE_MILLISECONDS), path }
  if (!(await run.stores.packages.claim(job, lease, now))) return getJob(run, job)
  try {
    await clearLeftover(run, job.lease.path)
    const result = await buildPart(run, job, path)
    const kept = await run.stores.packages.settle(job, token, afterPart(job, result, run.clock()))
    if (!kept) await run.stores.files.remove([result.part.fileId])
  } catch (failure) {
    logOutage(run.reference, 'package', failure)
    await run.stores.packages.settle(job, token, afterFailure(job, path))
  }
  return getJob(run, job)
}

/** Builds part after part until the package is done, somebody else builds it, or `until` is past. */
export const drive = async (run: PackageRun, begun: PackageJob, until: Instant): Promise<PackageJob> => {
  let job = begun
  while (job.state === 'building' && job.expiresAt > run.clock() && !isBusy(job, run.clock())) {
    job = await buildNext(run, job)
    if (run.clock() >= until) break
  }
  return job
}

/** Deletes the parts of a package whose time is over; it is ended once they are all gone. */
export const expire = async (run: PackageRun, job: PackageJob): Promise<void> => {
  await clearLeftover(run, job.lease.path)
  const built = job.parts.map(({ fileId }) => fileId)
  const gone = await run.stores.files.removeAll(built)
  if (gone.size < built.length) throw new Error(`storage kept ${built.length - gone.size} parts of ${job.packageId}`)
  await run.stores.packages.expire(job, run.clock())
}
