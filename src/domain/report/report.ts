import type { Cycle } from '../assessment/assessment'
import type { Instant } from '../calendar/instant'
import { departureIn, type OfEnterprise } from '../ledger/departure'
import type { PlainDate } from '../calendar/plain-date'
import type { Enterprise, Union } from '../people/person'
import type { StampedPaper } from '../stamp/stamped-form'
import type { Withdrawal, Withdrawals } from '../workflow/taken-back'
import { isAskedOfUnion, REPORT_KINDS, reportKindsOf, type ReportKind } from './sections'

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'received'] as const

/** 撰写中 → 已提交 → 已接收, with 退回修改 from 已提交. */
export type ReportState = (typeof REPORT_STATES)[number]

/** What somebody wrote to one section. */
export interface Section {
  readonly text: string
  readonly revision: number
  readonly savedAt: Instant
  readonly savedBy: string
}

/** Sections by number. */
export type Sections = Readonly<Record<number, Section>>

/** What a return of a report asks for. */
interface ReportReturn {
  readonly rectifyBy: PlainDate
  readonly note: string
  readonly at: Instant
  readonly byName: string
}

/** A report without its text: what lists and the clock read. */
export interface ReportOutline extends OfEnterprise {
  readonly reportId: string
  readonly kind: ReportKind
  readonly cycleId: string
  /** The enterprise that writes a stage report; null for a summary. */
  readonly enterpriseId: string | null
  /** The union that answers for the enterprise, or that writes the summary; null while the office has not assigned one. */
  readonly unionId: string | null
  /** Whose report it is. */
  readonly name: string
  readonly state: ReportState
  readonly revision: number
  readonly round: number
  /** How many characters stand in each section. */
  readonly lengths: Readonly<Record<number, number>>
  readonly startedAt: Instant | null
  readonly submittedAt: Instant | null
  /** Set when whoever receives it opened this round; from then on it cannot be withdrawn. */
  readonly openedAt: Instant | null
  readonly receivedAt: Instant | null
  readonly returnOrder: ReportReturn | null
  /** Its last day passed before it was submitted. A late report is marked and taken in. */
  readonly lateAt: Instant | null
}

export interface Report extends ReportOutline {
  readonly sections: Sections
  /** Who submitted it last, by their person's id; missing where nobody did, or it was not kept yet. */
  readonly submittedBy?: string
  readonly withdrawal: Withdrawal | null
  /** How often it was withdrawn on the last day on which it was; missing where it never was. */
  readonly withdrawals?: Withdrawals
}

/** The id of a report: one of each kind a cycle and writer. */
export const reportIdOf = (cycleId: string, kind: ReportKind, ownerId: string): string =>
  `${cycleId}-${ownerId}-${kind}`

/** The kind of report that an id names, or undefined for another paper's id. */
export const findReportKind = (subjectId: string): ReportKind | undefined =>
  REPORT_KINDS.find((kind) => subjectId.endsWith(`-${kind}`))

/** Which of the papers that are stamped an id names. */
export const stampedPaperOf = (paperId: string): StampedPaper =>
  findReportKind(paperId) === undefined ? 'assessment' : 'report'

/** Who writes the report that an id names. */
export const ownerIdOf = (reportId: string): string => reportId.split('-').slice(1, -1).join('-')

const blank = (
  cycle: Pick<Cycle, 'cycleId'>,
  kind: ReportKind,
  ownerId: string,
): Omit<Report, 'enterpriseId' | 'unionId' | 'name'> => ({
  reportId: reportIdOf(cycle.cycleId, kind, ownerId),
  kind,
  cycleId: cycle.cycleId,
  state: 'draft',
  revision: 0,
  round: 0,
  lengths: {},
  startedAt: null,
  submittedAt: null,
  openedAt: null,
  receivedAt: null,
  returnOrder: null,
  lateAt: null,
  sections: {},
  withdrawal: null,
})

/** An enterprise's report before anything was written. */
export const freshEnterpriseReport = (
  cycle: Pick<Cycle, 'cycleId'>,
  kind: ReportKind,
  enterprise: Pick<Enterprise, 'enterpriseId' | 'name' | 'unionId' | 'departure'>,
): Report => {
  const { enterpriseId, name, unionId } = enterprise
  const departure = departureIn(enterprise, cycle.cycleId)
  return { ...blank(cycle, kind, enterpriseId), enterpriseId, unionId, name, ...(departure ? { departure } : {}) }
}

/** A union's own report before anything was written. */
export const freshUnionReport = (
  cycle: Pick<Cycle, 'cycleId'>,
  kind: ReportKind,
  { unionId, name }: Pick<Union, 'unionId' | 'name'>,
): Report => ({ ...blank(cycle, kind, unionId), enterpriseId: null, unionId, name })

/** Every report that an enterprise is asked for, before anything was written. */
export const freshEnterpriseReports = (
  cycle: Pick<Cycle, 'cycleId'>,
  enterprise: Pick<Enterprise, 'enterpriseId' | 'name' | 'unionId' | 'departure'>,
): readonly Report[] => reportKindsOf('enterprise').map((kind) => freshEnterpriseReport(cycle, kind, enterprise))

/** Every report that a union is asked for itself, before anything was written. */
export const freshUnionReports = (cycle: Pick<Cycle, 'cycleId'>, union: Union): readonly Report[] =>
  reportKindsOf('union')
    .filter((kind) => isAskedOfUnion(kind, union))
    .map((kind) => freshUnionReport(cycle, kind, union))

/** The ids of the reports that an enterprise writes in a cycle. */
export const enterpriseReportIds = (cycleId: string, enterpriseId: string): readonly string[] =>
  reportKindsOf('enterprise').map((kind) => reportIdOf(cycleId, kind, enterpriseId))
