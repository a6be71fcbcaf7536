import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Named } from '@/domain/ledger/enterprise-names'
import type { Report, ReportOutline, ReportState, Section } from '@/domain/report/report'
import type { ReportEvent } from '@/domain/report/event'
import { REPORT_KINDS } from '@/domain/report/sections'
import { keptWrite, read, write } from './action'
import { REPORT_FILTERS } from './choices'
import type { BegunDocument } from './document'
import { after, cycleId, id, line, paging, plainDate, revision, text, type CursorPage, type KeyedPage } from './fields'

export interface LoadedReport {
  readonly report: Report
  readonly cycle: Cycle
}

/** What its owner wrote in an earlier year, by section. */
export interface EarlierReport {
  readonly cycleTitle: string
  readonly texts: Readonly<Record<number, string>>
}

export interface MovedReport {
  readonly state: ReportState
  readonly revision: number
}

/** `unstarted` is a draft in which nothing was saved yet; it is not part of `draft`. */
export type ReportCounts = Readonly<Record<ReportState | 'unstarted', number>> & { readonly late: number }

export type ReportFilter = (typeof REPORT_FILTERS)[number]

export interface ReportPage extends KeyedPage {
  readonly counts: ReportCounts
  readonly rows: ReadonlyArray<ReportOutline & Named>
}

const target = { reportId: id, seenRevision: revision }

/** The number of a section. Whether the report has it is for the domain to say. */
const sectionNo = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))

export const reportActions = {
  /** A report as it stands; one that nobody has begun is answered blank to whoever is to write it. */
  'report.load': read(v.strictObject({ reportId: id }))<LoadedReport>(),
  /** The newest earlier year in which anything was written; null where there is none. */
  'report.earlier': read(v.strictObject({ reportId: id }))<{ readonly earlier: EarlierReport | null }>(),
  /** What happened, the newest first. */
  'report.timeline': read(v.strictObject({ reportId: id, after }))<CursorPage<Omit<ReportEvent, 'snapshot'>>>(),
  /** A union's own reports of a kind, or for the office the province's; with how many stand where. */
  'report.list': read(
    v.strictObject({
      cycleId: v.optional(cycleId),
      kind: v.picklist(REPORT_KINDS),
      filter: v.picklist(REPORT_FILTERS),
      search: line,
      ...paging,
    }),
  )<ReportPage>(),
  /** Saves one section against the revision that it was written on; a stale one is refused with the other text. */
  'report.saveSection': keptWrite(v.strictObject({ reportId: id, no: sectionNo, seenRevision: revision, text }))<{
    readonly section: Section
  }>(),
  'report.submit': keptWrite(v.strictObject(target))<MovedReport>(),
  'report.withdraw': keptWrite(v.strictObject(target))<MovedReport>(),
  /** Whoever receives it has opened it: from then on it cannot be withdrawn. */
  'report.open': keptWrite(v.strictObject(target))<MovedReport>(),
  'report.return': keptWrite(v.strictObject({ ...target, rectifyBy: plainDate, note: line }))<MovedReport>(),
  'report.receive': keptWrite(v.strictObject(target))<MovedReport>(),
}

/** What the function `documents` does with reports. */
export const reportDocumentActions = {
  /** Begins the report as a file, for whoever may read it: Word where no format is named. */
  'report.export': write(
    v.strictObject({ reportId: id, format: v.optional(v.picklist(['docx', 'pdf'])) }),
  )<BegunDocument>(),
}
