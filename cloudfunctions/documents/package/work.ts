import { afterPart, packageExpiry, type PackageJob } from '@/domain/package/package-job'
import { clearLeftover, type JobWork } from '../jobs/drive'
import type { JobRun } from '../jobs/run'
import { buildPart } from './build-part'

/** Building packages, a part at a time. A part may take less than its lease lasts. */
export const packageWork: JobWork<PackageJob> = {
  name: 'package',
  store: ({ stores }) => stores.packages,
  idOf: ({ packageId }) => packageId,
  leaseMilliseconds: 150_000,
  pathOf: ({ packageId, parts }, token) => `packages/${packageId}/${parts.length + 1}-${token}.zip`,
  settled: ({ stores }, path) => stores.temporaryFiles.forget([path]),
  work: async (run, job, { path }) => {
    if (path === null) throw new Error('a part is put somewhere')
    // Noted before it is written: whoever dies over it, or loses the lease, leaves telephone numbers for a day and not for good.
    const fileId = await run.stores.files.fileIdOf(path)
    await run.stores.temporaryFiles.note({ path, fileId, expiresAt: packageExpiry(run.clock()) })
    const result = await buildPart(run, job, path)
    return { fields: afterPart(job, result, run.clock()), fileId: result.part.fileId }
  },
}

/** Deletes the parts of a package whose time is over; it is ended, and still listed, once they are all gone. */
export const expirePackage = async (run: JobRun, job: PackageJob): Promise<void> => {
  await clearLeftover(run, job.lease.path)
  const built = job.parts.map(({ fileId }) => fileId)
  const gone = await run.stores.files.removeAll(built)
  if (gone.size < built.length) throw new Error(`storage kept ${built.length - gone.size} parts of ${job.packageId}`)
  await run.stores.packages.expire(job, run.clock())
}
