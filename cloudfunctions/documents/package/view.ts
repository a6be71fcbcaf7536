import type { PackagePart, PackageView } from '@/contract/package'
import type { Instant } from '@/domain/calendar/instant'
import { isBusy } from '@/domain/job/job'
import { packageProgress, type PackageJob } from '@/domain/package/package-job'
import { partFileName } from '@/domain/package/package-tree'
import { ANSWER_BYTES, countWithin } from '../../_host/answer-size'

/** As many names as a line can show. */
const NAMES_SHOWN = 3

const partsOf = ({ plan, parts, inside, title }: PackageJob): readonly PackagePart[] => {
  const nameOf = new Map(
    plan.flatMap(({ shares }) => shares.map(({ assessmentId, enterpriseName }) => [assessmentId, enterpriseName])),
  )
  const namesIn = parts.map((): string[] => [])
  for (const { part, assessmentId } of inside) namesIn[part]?.push(nameOf.get(assessmentId) ?? assessmentId)
  return parts.map(({ bytes, sha256, overview }, index) => ({
    ...{ index, bytes, sha256, overview },
    fileName: partFileName(title, { index, parts: plan.length, overview }),
    names: namesIn[index]?.slice(0, NAMES_SHOWN) ?? [],
    enterprises: namesIn[index]?.length ?? 0,
  }))
}

/** Which parts are wanted, and how much of an answer they may be. */
interface Shown {
  readonly from?: number
  readonly bytes?: number
}

/** Where its parts lie and who built them is nobody's business; a package whose time is over is shown as such at once. */
export const viewOf = (job: PackageJob, now: Instant, { from = 0, bytes = ANSWER_BYTES }: Shown = {}): PackageView => {
  const wanted = partsOf(job).slice(from)
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
    partsBuilt: job.parts.length,
    parts: wanted.slice(0, countWithin(wanted, bytes)),
    busy: isBusy(job, now),
    lost: job.inside.reduce((sum, { lost }) => sum + lost.length, 0),
  }
}
