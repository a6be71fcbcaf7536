import type { AssessmentState } from '../assessment/assessment'
import type { Instant } from '../calendar/instant'
import { findReportKind } from '../report/report'
import { FREE, jobExpiry, type Job } from '../job/job'
import type { OfSeat } from '../people/seat'
import type { Role } from '../people/person'
import type { PlannedPart } from './package-plan'
import type { PackageScope } from './package-scope'

/** What of an enterprise went into one part, and as of which revision: that content stays as it is. */
export interface InsideEntry {
  readonly assessmentId: string
  readonly part: number
  readonly state: AssessmentState
  readonly revision: number
  readonly round: number
  /** The code that is printed on the form, by which paper and package are compared. */
  readonly code: string
  /** The whole 校验码 that is printed on it; missing where there is none, and in what was built before there were any. */
  readonly head?: string
  readonly selfScore: number
  /** null until the union has endorsed: what it is still thinking about is in no paper. */
  readonly verifiedScore: number | null
  readonly papers: readonly string[]
  readonly stamped: number
  /** Stamped pages of its reports; missing in what was built before there were any. */
  readonly reportSheets?: number
  readonly photos: number
  /** Paths of files that storage no longer has, or has with another size. */
  readonly lost: readonly string[]
  /** It belonged to another union by then, and nothing of it went in. */
  readonly left: boolean
}

/** One ZIP that is there to be fetched. */
export interface BuiltPart {
  readonly fileId: string
  readonly bytes: number
  readonly sha256: string
  readonly files: number
  readonly overview: boolean
  readonly builtAt: Instant
}

/** 材料包: one request for a package, from its plan to the deletion of its parts. What is due in it is its next part. */
export interface PackageJob extends Job, OfSeat {
  readonly packageId: string
  /** Whoever writes a paper gets it as it stands; others what was submitted last. */
  readonly reader: Role
  readonly scope: PackageScope
  readonly title: string
  readonly cycleId: string
  readonly plan: readonly PlannedPart[]
  /** Built in the plan's order: part i is `parts[i]`. */
  readonly parts: readonly BuiltPart[]
  readonly inside: readonly InsideEntry[]
}

/** How long the parts are kept once the last one is built. */
export const PACKAGE_HOURS = 24

/** When a package that is begun or finished at `at` is thrown away. */
export const packageExpiry = (at: Instant): Instant => jobExpiry(at, PACKAGE_HOURS)

/** Where a package stands: enterprises of which everything is in, and parts. */
export const packageProgress = ({
  plan,
  parts,
}: Pick<PackageJob, 'plan' | 'parts'>): {
  readonly enterprises: number
  readonly enterprisesDone: number
  readonly parts: number
  readonly partsDone: number
} => {
  const idsOf = (planned: readonly PlannedPart[]) =>
    new Set(
      planned.flatMap(({ shares }) =>
        // A union's own report is a share, too, and no enterprise.
        shares.flatMap(({ assessmentId }) => (findReportKind(assessmentId) === undefined ? [assessmentId] : [])),
      ),
    )
  const all = idsOf(plan)
  const left = idsOf(plan.slice(parts.length))
  return { enterprises: all.size, enterprisesDone: all.size - left.size, parts: plan.length, partsDone: parts.length }
}

/** What building a part came to. */
export interface PartResult {
  readonly part: BuiltPart
  readonly inside: readonly InsideEntry[]
  /** The plan as it is now: what did not fit any more has become a further part. */
  readonly plan: readonly PlannedPart[]
}

/** What a job becomes when its next part is built: the last one finishes it, and from then on it is kept for a day. */
export const afterPart = (
  job: Pick<PackageJob, 'parts' | 'inside'>,
  { part, inside, plan }: PartResult,
  now: Instant,
): Pick<PackageJob, 'state' | 'plan' | 'parts' | 'inside' | 'lease' | 'failures' | 'finishedAt' | 'expiresAt'> => {
  const parts = [...job.parts, part]
  const done = parts.length === plan.length
  return {
    state: done ? 'done' : 'building',
    plan,
    parts,
    inside: [...job.inside, ...inside],
    lease: FREE,
    failures: 0,
    finishedAt: done ? now : null,
    expiresAt: packageExpiry(now),
  }
}
