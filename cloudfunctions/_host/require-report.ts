import type { Cycle } from '@/domain/assessment/assessment'
import type { Chained } from '@/domain/chain/chain'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { checkMaySee, readsAsItStands } from '@/domain/people/access'
import type { Person, Role } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { reportAsSubmitted } from '@/domain/report/as-submitted'
import type { ReportEvent } from '@/domain/report/event'
import { writerOf } from '@/domain/report/decide'
import {
  findReportKind,
  freshEnterpriseReports,
  freshUnionReports,
  ownerIdOf,
  type Report,
  type ReportOutline,
} from '@/domain/report/report'
import { REPORT_FORMS } from '@/domain/report/sections'
import type { Asking } from '../_store/joined-read'
import type { ReportWithPerson } from '../_store/report-document'
import type { Stores } from '../_store/stores'
import { active } from './call'
import { chainUpTo, withChainShown } from './shown-chain'

/** Who asks about which report, once it is sure that they may see it. */
export interface SeenReport<Document> {
  readonly person: Person
  readonly report: Document
  readonly cycle: Cycle
}

/**
 * The report that a seat is to write before anything was saved to it: an enterprise's own, or a union's own. undefined for
 * anybody else's; a refusal for a union that the notice asks for none.
 */
const findBlank = async (
  { enterprises, unions }: Pick<Stores, 'enterprises' | 'unions'>,
  { seat }: Person,
  reportId: string,
): Promise<Report | Refusal | undefined> => {
  const kind = findReportKind(reportId)
  if (kind === undefined) return undefined
  const ownerId = ownerIdOf(reportId)
  const cycle = { cycleId: cycleIdOf(reportId) }
  const among = (fresh: readonly Report[]) => fresh.find((report) => report.kind === kind)
  switch (REPORT_FORMS[kind].owner) {
    case 'enterprise': {
      const mine = seat.role === 'contact' && seat.enterpriseId === ownerId
      const enterprise = mine ? await enterprises.find(ownerId) : undefined
      return enterprise && among(freshEnterpriseReports(cycle, enterprise))
    }
    case 'union': {
      const mine = seat.role === 'reviewer' && seat.unionId === ownerId
      const union = mine ? await unions.find(ownerId) : undefined
      return union && (among(freshUnionReports(cycle, union)) ?? refuse('report_not_asked'))
    }
  }
}

/** Turns a joined read into the report that the person may see, blank where nobody has begun it, or the refusal. */
export const requireReport = async <Document extends Pick<ReportOutline, 'enterpriseId' | 'unionId'>>(
  stores: Pick<Stores, 'enterprises' | 'unions'>,
  reportId: string,
  pending: Promise<ReportWithPerson<Document> | undefined>,
): Promise<SeenReport<Document | Report> | Refusal> => {
  const asked = await pending
  const person = active(asked?.person)
  if (isRefusal(person)) return person
  const cycle = asked?.cycle
  if (!cycle) return refuse('report_unknown')
  const report = asked.report ?? (await findBlank(stores, person, reportId))
  if (!report) return refuse('report_unknown')
  if (isRefusal(report)) return report
  return checkMaySee(person, report) ?? { person, report, cycle }
}

/**
 * The text of a report as a `reader` who may see it may read it: its writer as it stands, others what was submitted last while
 * it lies with its writer. One that was never submitted is refused with its progress.
 */
export const readableReportBy = async <Document extends Report>(
  { events }: Pick<Stores, 'events'>,
  reader: Role,
  report: Document,
): Promise<Document | Refusal> => {
  if (readsAsItStands(reader, writerOf(report.kind), report.state)) return withChainShown(report)
  const submission = await events.findLastSubmission<ReportEvent>(report.reportId)
  const submitted = reportAsSubmitted(report, submission)
  return isRefusal(submitted) ? submitted : { ...report, ...submitted, chain: chainUpTo(submission) }
}

/** Who asks about a report's text, with the one that they may read. */
export const requireReadableReport = async (
  stores: Pick<Stores, 'enterprises' | 'unions' | 'reports' | 'events'>,
  asking: Asking,
  reportId: string,
): Promise<SeenReport<Report & Chained> | Refusal> => {
  const asked = await requireReport(stores, reportId, stores.reports.findWhole(asking, reportId))
  if (isRefusal(asked)) return asked
  const report = await readableReportBy(stores, asked.person.seat.role, asked.report)
  return isRefusal(report) ? report : { ...asked, report }
}
