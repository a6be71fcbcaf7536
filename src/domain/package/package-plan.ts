/** A photo or a stamped page as it goes into a package; `key` orders an enterprise's and never changes. */
export interface Attachment {
  readonly key: string
  readonly bytes: number
}

/** What an enterprise weighs: its papers, made when the part is built, and its attachments in the order of their keys. */
export interface EnterpriseLoad {
  /** Of a union's own report with stamped sheets, which is a load as well: the report's id. */
  readonly assessmentId: string
  readonly enterpriseName: string
  readonly attachments: readonly Attachment[]
}

/**
 * An enterprise's share of a part: its attachments with `after` < key ≤ `upTo`, null for no bound. The share without `after`
 * holds the papers too. Bounds are keys and not positions: a photo that comes or goes meanwhile still lies in exactly one.
 */
export interface Share {
  readonly assessmentId: string
  readonly enterpriseName: string
  readonly after: string | null
  readonly upTo: string | null
}

/** One ZIP to be built. `overview` is the part that holds nothing but the overview, built when all others are. */
export interface PlannedPart {
  readonly shares: readonly Share[]
  readonly overview: boolean
}

export interface PlanLimits {
  /** How heavy a part is meant to be. */
  readonly bytes: number
  /** What an enterprise's papers weigh, roughly, before they are made. */
  readonly papers: number
}

/** Storage takes 100 MB an upload. A part is planned well below it, since papers are only estimated and photos may be added. */
export const PLAN_LIMITS: PlanLimits = { bytes: 80 * 1000 * 1000, papers: 1000 * 1000 }
const PART_BYTES_LIMIT = 95 * 1000 * 1000

/**
 * Beyond so many bytes a part is cut, and what is left becomes another: half of it after each try that failed, since what the platform
 * cut off, or storage was too slow for, may end in time when it is smaller.
 */
export const partLimit = (failures: number): number => Math.floor(PART_BYTES_LIMIT / 2 ** failures)

/** Whether an attachment belongs to a share. */
export const isInShare = ({ after, upTo }: Share, key: string): boolean =>
  (after === null || key > after) && (upTo === null || key <= upTo)

const shareOf = (
  { assessmentId, enterpriseName }: EnterpriseLoad,
  after: string | null,
  upTo: string | null,
): Share => ({ assessmentId, enterpriseName, after, upTo })

/** An enterprise that is heavier than a part, cut into shares none of which is; one share where it is not. */
const sharesOf = (load: EnterpriseLoad, limits: PlanLimits): ReadonlyArray<{ share: Share; bytes: number }> => {
  const shares: Array<{ share: Share; bytes: number }> = []
  let after: string | null = null
  let last: string | null = null
  let bytes = limits.papers
  for (const attachment of load.attachments) {
    if (bytes + attachment.bytes > limits.bytes && last !== null) {
      shares.push({ share: shareOf(load, after, last), bytes })
      after = last
      bytes = 0
    }
    bytes += attachment.bytes
    last = attachment.key
  }
  return [...shares, { share: shareOf(load, after, null), bytes }]
}

/**
 * Which enterprises go into which part, in their order: a part is filled while it stays within its bytes. One part alone
 * holds the overview as well; several have one more that holds nothing else.
 */
export const planParts = (
  loads: readonly EnterpriseLoad[],
  limits: PlanLimits = PLAN_LIMITS,
): readonly PlannedPart[] => {
  const parts: Share[][] = []
  let bytes = 0
  for (const { share, bytes: weight } of loads.flatMap((load) => sharesOf(load, limits))) {
    const current = parts[parts.length - 1]
    if (current && bytes + weight <= limits.bytes) {
      current.push(share)
      bytes += weight
    } else {
      parts.push([share])
      bytes = weight
    }
  }
  const planned = parts.map((shares) => ({ shares, overview: false }))
  return planned.length > 1 ? [...planned, { shares: [], overview: true }] : planned
}

/** The plan with shares that did not fit where they were planned, by their bytes or for want of time, as a further part before the overview. */
export const planWith = (plan: readonly PlannedPart[], rests: readonly Share[]): readonly PlannedPart[] =>
  rests.length === 0
    ? plan
    : [...plan.filter(({ overview }) => !overview), { shares: rests, overview: false }, { shares: [], overview: true }]

/** Whether part `index` of a plan holds the overview: the one part of a small package, or the part made for it. */
export const holdsPackageList = (plan: readonly PlannedPart[], index: number): boolean =>
  plan.length === 1 || plan[index]?.overview === true
