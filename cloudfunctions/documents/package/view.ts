import type { PackagePart, PackageView } from '@/contract/package'
import type { Instant } from '@/domain/calendar/instant'
import { isBusy } from '@/domain/job/job'
import { packageProgress, type PackageJob } from '@/domain/package/package-job'
import { partFileName } from '@/domain/package/package-tree'

/** As many names as a line can show. */
const NAMES_SHOWN = 3

const partOf = (job: PackageJob, index: number): PackagePart[] => {
  const part = job.parts[index]
  if (!part) return []
  const nameOf = new Map(
    job.plan.flatMap(({ shares }) => shares.map(({ assessmentId, enterpriseName }) => [assessmentId, enterpriseName])),
  )
  const names = job.inside
    .filter((entry) => entry.part === index)
    .map(({ assessmentId }) => nameOf.get(assessmentId) ?? assessmentId)
  return [
    {
      index,
      fileName: partFileName(job.title, { index, parts: job.plan.length, overview: part.overview }),
      bytes: part.bytes,
      sha256: part.sha256,
      overview: part.overview,
      names: names.slice(0, NAMES_SHOWN),
      enterprises: names.length,
    },
  ]
}

/** Where its parts lie and who built them is nobody's business; a package whose time is over is shown as such at once. */
export const viewOf = (job: PackageJob, now: Instant): PackageView => {
  const progress = packageProgress(job)
  const expired = job.state !== 'expired' && job.expiresAt <= now
  return {
    packageId: job.packageId,
    title: job.title,
    scope: job.scope,
    state: expired ? 'expired' : job.state,
    startedAt: job.startedAt,
    expiresAt: job.expiresAt,
    enterprises: progress.enterprises,
    enterprisesDone: progress.enterprisesDone,
    partsPlanned: progress.parts,
    parts: job.parts.flatMap((_part, index) => partOf(job, index)),
    busy: isBusy(job, now),
    lost: job.inside.reduce((sum, { lost }) => sum + lost.length, 0),
  }
}
