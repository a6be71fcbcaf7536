import type { AssessmentOutline } from '../assessment/assessment'
import { hasLeft } from '../ledger/departure'
import { REPORT_KINDS, type ReportKind } from '../report/sections'

/** What a package may lack, in the order in which it is told. */
export const MISSING_KINDS = [
  'not_submitted',
  'not_reviewed',
  'returned',
  'unrouted',
  'stamped_missing',
  'stamped_voided',
  'report_missing',
  'report_not_received',
  'union_report_missing',
  'union_report_not_received',
  'ledger_unconfirmed',
  'file_lost',
  'left_scope',
  'full_score_without_evidence',
] as const
export type MissingKind = (typeof MISSING_KINDS)[number]

/** Something that a package lacks, and whose it is. */
export interface Missing {
  readonly kind: MissingKind
  /** The enterprise's or the union's name. */
  readonly name: string
  /** null where it is a union's. */
  readonly assessmentId: string | null
  /** How many, where that says something. */
  readonly count: number | null
}

/** Where a report stands for a package; null while the product keeps none of this kind. */
export type ReportStanding = 'missing' | 'open' | 'received' | null
/** Where each report stands that an enterprise or a union is asked for. */
export type ReportStandings = Readonly<Partial<Record<ReportKind, ReportStanding>>>
export type StampedStanding = 'missing' | 'voided' | 'present' | null
type LedgerStanding = 'unconfirmed' | 'confirmed' | null

/** An enterprise as the check list looks at it. */
export interface EnterpriseStanding {
  readonly outline: Pick<AssessmentOutline, 'assessmentId' | 'enterpriseName' | 'state' | 'unionId' | 'departure'>
  /** Indicators scored in full without a photo; worth a look and never a fault. */
  readonly unevidenced: number
  readonly stamped: StampedStanding
  readonly reports: ReportStandings
  readonly ledger: LedgerStanding
}

export interface UnionStanding {
  readonly name: string
  readonly reports: ReportStandings
}

/** What is only worth a look: everything else is missing from the package. */
export const isAdvisory = (kind: MissingKind): boolean => kind === 'full_score_without_evidence'

const ofState = (state: AssessmentOutline['state']): MissingKind | undefined => {
  switch (state) {
    case 'draft':
      return 'not_submitted'
    case 'submitted':
      return 'not_reviewed'
    case 'returned':
      return 'returned'
    case 'endorsed':
    case 'received':
      return undefined
  }
}

const ofStamped = ({ stamped, outline }: EnterpriseStanding): MissingKind | undefined => {
  // Stamped is what was agreed to; before that there is nothing to stamp, and one line says enough.
  if (outline.state !== 'endorsed' && outline.state !== 'received') return undefined
  if (stamped === 'missing') return 'stamped_missing'
  return stamped === 'voided' ? 'stamped_voided' : undefined
}

/** What is said of a report that was not handed in, and of one that was not received. */
const OF_REPORTS: Readonly<Record<ReportKind, { readonly missing: MissingKind; readonly open: MissingKind }>> = {
  stage: { missing: 'report_missing', open: 'report_not_received' },
  summary: { missing: 'union_report_missing', open: 'union_report_not_received' },
}

const ofReports = (reports: ReportStandings): readonly MissingKind[] =>
  REPORT_KINDS.flatMap((kind) => {
    const standing = reports[kind]
    return standing === 'missing' || standing === 'open' ? [OF_REPORTS[kind][standing]] : []
  })

const ofEnterprise = (standing: EnterpriseStanding): readonly Missing[] => {
  const { outline, unevidenced, reports, ledger } = standing
  const of = (kind: MissingKind, count: number | null = null): Missing => ({
    kind,
    name: outline.enterpriseName,
    assessmentId: outline.assessmentId,
    count,
  })
  const kinds: ReadonlyArray<MissingKind | undefined> = [
    ofState(outline.state),
    outline.unionId === null ? 'unrouted' : undefined,
    ofStamped(standing),
    ...ofReports(reports),
    ledger === 'unconfirmed' ? 'ledger_unconfirmed' : undefined,
  ]
  const found = kinds.flatMap((kind) => (kind === undefined ? [] : [of(kind)]))
  return unevidenced === 0 ? found : [...found, of('full_score_without_evidence', unevidenced)]
}

const ofUnion = ({ name, reports }: UnionStanding): readonly Missing[] =>
  ofReports(reports).map((kind) => ({ kind, name, assessmentId: null, count: null }))

/**
 * What a package of these enterprises and unions lacks, by kind in the catalogue's order. Of an enterprise that has left the ledger
 * what there is goes in, and nothing more is waited for.
 */
export const missingOf = (
  enterprises: readonly EnterpriseStanding[],
  unions: readonly UnionStanding[] = [],
): readonly Missing[] =>
  inOrder([...enterprises.filter(({ outline }) => !hasLeft(outline)).flatMap(ofEnterprise), ...unions.flatMap(ofUnion)])

/** The same by kind in the catalogue's order; within a kind as they come. */
export const inOrder = (missing: readonly Missing[]): readonly Missing[] =>
  MISSING_KINDS.flatMap((kind) => missing.filter((item) => item.kind === kind))

/** What is missing of one kind: how often, and whose it is by name. */
export interface MissingGroup {
  readonly kind: MissingKind
  readonly count: number
  readonly items: ReadonlyArray<Pick<Missing, 'name' | 'count'>>
}

/** Grouped by kind; kinds of which there is nothing are left out. */
export const groupMissing = (missing: readonly Missing[]): readonly MissingGroup[] =>
  MISSING_KINDS.map((kind) => {
    const items = missing.filter((item) => item.kind === kind).map(({ name, count }) => ({ name, count }))
    return { kind, count: items.length, items }
  }).filter(({ count }) => count > 0)
