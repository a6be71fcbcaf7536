import type { AuditRecord } from '@/domain/audit/audit-record'
import type { Cycle } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { unionPlace } from '@/domain/people/union-order'
import { refuse } from '@/domain/refusal/refusal'
import { sectionLength } from '@/domain/report/check-section'
import { decideReport, reportRecordedAs } from '@/domain/report/decide'
import type { Report, ReportOutline, ReportState } from '@/domain/report/report'
import type { ReportCommand } from '@/domain/report/rules'
import { REPORT_FORMS, type ReportKind } from '@/domain/report/sections'
import { unclosed } from './closed-papers'
import { documents, updated, type Database } from './database'
import { ON_LEDGER } from './departures'
import { beginReport } from './enterprise-papers'
import {
  GUARDS,
  reportOf,
  WITHOUT_TEXT,
  type ReportDocument,
  type ReportPart,
  type ReportWithPerson,
  type StoredReport,
  type StoredSection,
  type TimedReport,
} from './report-document'
import { readWithPerson, type Asking } from './joined-read'
import { CYCLE_FIELDS } from './cycles'
import { recordAlong } from './lying-records'
import { keyedDocuments, pageOfRanked, type KeyedRow, type PageWanted } from './row-keys'
import { foundBy, type NameSearch } from './search'
import { carryOutPaperOf } from './submitted-papers'
import { startedBy } from './counted-papers'
import { countedWrite } from './unfiled-events'
import { unionStore, UNIONS_AT_MOST } from './unions'

/** Which reports a list is of; a union's, or the province's where none is named. */
export interface ReportScope {
  readonly cycleId: string
  readonly kind: ReportKind
  readonly unionId: string | undefined
}

/** Documents of reports. Each write is one conditional update. */
export const reportStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('reports')

  const asked = async <Document>(
    asking: Asking,
    reportId: string,
    project: object | undefined,
  ): Promise<ReportWithPerson<Document> | undefined> => {
    const found = await readWithPerson<{ report: Document; cycle: Cycle }>(database, asking, {
      report: { from: 'reports', where: { _id: reportId }, ...(project ? { project } : {}) },
      cycle: { from: 'cycles', where: { _id: cycleIdOf(reportId) }, project: CYCLE_FIELDS },
    })
    return found && { person: found.person, report: found.joined.report[0], cycle: found.joined.cycle[0] }
  }

  const scopeFilter = ({ cycleId, kind, unionId }: ReportScope): object => ({
    cycleId,
    kind,
    ...(unionId === undefined ? {} : { unionId }),
  })

  const narrowed = (filter: 'all' | 'unstarted' | 'late' | ReportState): object => {
    if (filter === 'all') return {}
    if (filter === 'late') return { ...ON_LEDGER, lateAt: _.neq(null) }
    if (filter === 'unstarted') return { ...ON_LEDGER, state: 'draft', startedAt: null }
    return { ...ON_LEDGER, state: filter, ...(filter === 'draft' ? { startedAt: _.neq(null) } : {}) }
  }

  return {
    /** Asks the domain and writes what it decides. */
    carryOut: carryOutPaperOf<StoredReport, ReportCommand, ReportState>(database, {
      collection: 'reports',
      unknown: refuse('report_unknown'),
      recordedAs: reportRecordedAs,
      decide: (stored, command, { request: { now, begunAt, requestId }, ...asked }) =>
        decideReport(reportOf(stored), command, { now, begunAt, requestId, ...asked }),
    }),

    /** The whole report, for whoever asks. One call. */
    findWhole: async (asking: Asking, reportId: string): Promise<ReportWithPerson<ReportDocument> | undefined> => {
      const found = await asked<StoredReport>(asking, reportId, undefined)
      return found && { ...found, report: found.report && reportOf(found.report) }
    },

    /** One section with the guards. One call. */
    findPart: (asking: Asking, id: string, no: number) =>
      asked<ReportPart>(asking, id, { ...GUARDS, [`sections.${no}`]: 1 }),

    /** The guards, and the event of the last move where that is not filed yet. One call. */
    findForTimeline: (asking: Asking, id: string) => asked<TimedReport>(asking, id, { ...GUARDS, unfiled: 1 }),

    begin: (report: Report) => beginReport(database, report),

    /** Writes a section over the revision that it was written on, while it is with its writer. False: one of both is not so. */
    saveSection: async (part: ReportPart, no: number, section: StoredSection, record: AuditRecord): Promise<boolean> =>
      (await updated(
        collection()
          .where({
            ...{ _id: part.reportId, ...unclosed(database) },
            state: _.in(['draft', 'returned']),
            ...ON_LEDGER,
            [`sections.${no}.revision`]: section.revision === 1 ? _.exists(false) : section.revision - 1,
          })
          .update({
            [`sections.${no}`]: _.set(section),
            [`lengths.${no}`]: sectionLength(section.text),
            ...startedBy(part, section.savedAt),
            ...recordAlong(database, record),
            ...countedWrite(database),
          }),
      )) === 1,

    /** A page of a list: enterprises' in the order of the ledger, unions' in their own, of which one read holds all. */
    page: async (
      scope: ReportScope,
      filter: 'all' | 'unstarted' | 'late' | ReportState,
      search: NameSearch,
      page: PageWanted,
    ): Promise<readonly KeyedRow<ReportOutline>[]> => {
      const isOfEnterprises = REPORT_FORMS[scope.kind].owner === 'enterprise'
      // A union's name stands in its report alone.
      const named = foundBy(database, 'name', isOfEnterprises ? search : { ...search, isComplete: false })
      const where = [{ ...scopeFilter(scope), ...narrowed(filter) }, ...named]
      const source = { collection: 'reports', where, fields: WITHOUT_TEXT } as const
      const found = (wanted: PageWanted) => keyedDocuments<ReportOutline>(database, source, [['_id', 'asc']], wanted)
      if (isOfEnterprises) return found(page)
      const [reports, unions] = await Promise.all([
        found({ offset: 0, after: null, limit: UNIONS_AT_MOST }),
        unionStore(database).all(),
      ])
      const ranked = unions.flatMap((union) =>
        reports.filter(({ row }) => row.unionId === union.unionId).map(({ row }) => ({ row, key: unionPlace(union) })),
      )
      return pageOfRanked(ranked, page)
    },

    /** Outlines of a cycle in the given states, a page at a time, without those of enterprises that have left. */
    outlines: (cycleId: string, states: readonly ReportState[], page: PageWanted) =>
      keyedDocuments<ReportOutline>(
        database,
        {
          ...{ collection: 'reports', fields: WITHOUT_TEXT },
          where: [{ cycleId, state: _.in([...states]), ...ON_LEDGER }],
        },
        [['_id', 'asc']],
        page,
      ),

    /** Whole reports by id; for papers that hold several. */
    byIds: async (ids: readonly string[]): Promise<readonly ReportDocument[]> =>
      (
        await documents<StoredReport>(
          collection()
            .where({ _id: _.in([...ids]) })
            .limit(ids.length)
            .get(),
        )
      ).map(reportOf),
  }
}
