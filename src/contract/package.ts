import * as v from 'valibot'
import type { AssessmentState } from '@/domain/assessment/assessment'
import type { JobState } from '@/domain/job/job'
import type { MissingGroup } from '@/domain/package/missing'
import { CHOSEN_AT_MOST, type PackageScope } from '@/domain/package/package-scope'
import { read, write } from './action'
import type { DocumentLink } from './document'
import { cycleId, id, line } from './fields'
import { shownEnterprises } from './worklist'

const scope = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({ kind: v.literal('union'), unionId: id }),
  v.strictObject({ kind: v.literal('enterprise'), enterpriseId: id }),
  /** Some that were chosen, or all that a list of enterprises shows at this moment. */
  v.strictObject({
    kind: v.literal('chosen'),
    enterpriseIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(CHOSEN_AT_MOST)),
  }),
  v.strictObject({ kind: v.literal('shown'), shown: shownEnterprises, search: line }),
])

/** What somebody asks a package of. */
export type AskedScope = v.InferInput<typeof scope>

const inCycle = { cycleId: v.optional(cycleId) }

const partIndex = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999))

const packageId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,48}$/))

/** What a package of a scope would hold and lack, before it is made. */
export interface PackageCheck {
  readonly title: string
  readonly enterprises: number
  /** Those whose form would be in it: submitted, or the enterprise's own. */
  readonly included: number
  readonly photos: number
  /** By kind; the names are all there as far as one answer holds them, and the package's overview has every one. */
  readonly missing: readonly MissingGroup[]
}

/** One part that is there. */
export interface PackagePart {
  readonly index: number
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly overview: boolean
  /** The enterprises in it, the first few of them by name. */
  readonly names: readonly string[]
  readonly enterprises: number
}

/** A package as whoever asked for it sees it. */
export interface PackageView {
  readonly packageId: string
  readonly title: string
  readonly scope: PackageScope
  readonly state: JobState
  readonly startedAt: number
  readonly expiresAt: number
  readonly enterprises: number
  readonly enterprisesDone: number
  readonly partsPlanned: number
  readonly partsBuilt: number
  /** Of the parts that are built a run, as many as one answer holds: from the first on, or from the one that was asked for. */
  readonly parts: readonly PackagePart[]
  /** Somebody builds a part just now, so asking to go on does nothing. */
  readonly busy: boolean
  /** Files that storage no longer has. */
  readonly lost: number
}

/** What a person may choose from: the unions and enterprises that they may package. */
export interface PackagePlaces {
  readonly unions: ReadonlyArray<{ readonly unionId: string; readonly name: string }>
  /** The first few whose names contain what was typed, in the roster's order. */
  readonly enterprises: ReadonlyArray<{
    readonly enterpriseId: string
    readonly name: string
    readonly unionName: string | null
    readonly state: AssessmentState
  }>
  readonly more: boolean
}

export const packageActions = {
  /** Of what one may ask for a package, besides everything. */
  'package.places': read(v.strictObject({ ...inCycle, search: line }))<PackagePlaces>(),
  /** What a package of this scope would lack. */
  'package.check': read(v.strictObject({ ...inCycle, scope }))<PackageCheck>(),
  /** Begins a package; whoever has one running gets that one. */
  'package.start': write(v.strictObject({ ...inCycle, scope }))<{ readonly package: PackageView }>(),
  /** Builds the part that is due, unless somebody builds it already. Asked again until nothing is due. */
  'package.continue': write(v.strictObject({ packageId }))<{ readonly package: PackageView }>(),
  /** How far it is, and its parts from `from` on: what is built stays as it is, so a client asks on until it has all of them. */
  'package.status': read(v.strictObject({ packageId, from: v.optional(partIndex, 0) }))<{
    readonly package: PackageView
  }>(),
  /** A link to one part, for whoever asked for the package and may still see what is in it. */
  'package.link': read(v.strictObject({ packageId, index: partIndex }))<DocumentLink>(),
  /** One's own packages, newest first: the one that runs and the last few. */
  'package.list': read(v.strictObject({}))<{ readonly packages: readonly PackageView[] }>(),
}
