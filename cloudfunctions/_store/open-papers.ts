import type { AssessmentOutline, Tally } from '@/domain/assessment/assessment'
import type { Seat } from '@/domain/people/person'
import type { PapersToRead } from '@/domain/reminders/daily-look'
import type { OpenPaper } from '@/domain/reminders/open-paper'
import type { ReportOutline } from '@/domain/report/report'
import type { ReportKind } from '@/domain/report/sections'
import { reportKindsOf } from '@/domain/report/sections'
import { outlinesOf, WITHOUT_CONTENTS } from './assessment-document'
import { documents, type Database } from './database'
import { markableFields, type MarkablePaper } from './late-marks'
import { ON_LEDGER } from './departures'
import { WITHOUT_TEXT } from './report-document'
import { collectionOf, type MovedCollection } from './unfiled-events'

const FIELDS = {
  ...{ _id: true, cycleId: true, enterpriseId: true, unionId: true, state: true, departure: true },
  ...{ extension: true, returnOrder: true, revision: true },
} as const
const OF_ASSESSMENT = { ...FIELDS, enterpriseName: true, tally: true } as const
const OF_REPORT = { ...FIELDS, name: true, kind: true } as const

interface Stored extends Omit<OpenPaper, 'subjectId' | 'name' | 'report' | 'extension' | 'hasLeft' | 'tally'> {
  readonly _id: string
  readonly extension?: OpenPaper['extension']
  readonly departure?: object | null
}
type StoredAssessment = Stored & { readonly enterpriseName: string; readonly tally: Tally }
type StoredReport = Stored & { readonly name: string; readonly kind: ReportKind }

const paper = ({ _id, extension = null, departure = null, ...stored }: Stored) => ({
  ...{ subjectId: _id, extension, hasLeft: departure !== null },
  ...{ cycleId: stored.cycleId, enterpriseId: stored.enterpriseId, unionId: stored.unionId },
  ...{ state: stored.state, returnOrder: stored.returnOrder },
})

const ofAssessment = (stored: StoredAssessment): OpenPaper => ({
  ...paper(stored),
  ...{ name: stored.enterpriseName, report: null, tally: stored.tally },
})

const ofReport = (stored: StoredReport): OpenPaper => ({
  ...paper(stored),
  name: stored.name,
  report: stored.kind,
  tally: null,
})

/** Where open papers of a year are found, each by an index: all of a kind, or those that a day of their own makes due. */
export interface PaperSource {
  readonly of: 'assessments' | 'reports'
  readonly where: object
}

/** What is still with whoever writes it: forms and reports as one, as the clock reminds of them. */
export const openPaperStore = (database: Database) => {
  const { command: _ } = database
  const open = { ...ON_LEDGER, state: _.in(['draft', 'returned']) }

  const byMark = (cycleId: string, marked: boolean, after: string): object => ({
    ...{ ...open, cycleId, _id: _.gt(after) },
    lateAt: marked ? _.neq(null) : null,
  })

  const assessments = async (where: object, limit = 1000): Promise<readonly OpenPaper[]> =>
    (
      await documents<StoredAssessment>(
        database.collection('assessments').where(where).field(OF_ASSESSMENT).orderBy('_id', 'asc').limit(limit).get(),
      )
    ).map(ofAssessment)

  const reports = async (where: object, limit = 1000): Promise<readonly OpenPaper[]> =>
    (
      await documents<StoredReport>(
        database.collection('reports').where(where).field(OF_REPORT).orderBy('_id', 'asc').limit(limit).get(),
      )
    ).map(ofReport)

  return {
    /** What these seats still have to hand in, of these years. */
    ofSeats: async (seats: readonly Seat[], cycleIds: readonly string[]): Promise<readonly OpenPaper[]> => {
      const cycleId = _.in([...cycleIds])
      const enterprises = seats.flatMap((seat) => (seat.role === 'contact' ? [seat.enterpriseId] : []))
      const unions = seats.flatMap((seat) => (seat.role === 'reviewer' ? [seat.unionId] : []))
      const enterpriseId = _.in(enterprises)
      const [forms, theirs, summaries] = await Promise.all([
        enterprises.length === 0 ? [] : assessments({ ...open, enterpriseId, cycleId }),
        enterprises.length === 0 ? [] : reports({ ...open, enterpriseId, cycleId }),
        unions.length === 0
          ? []
          : reports({ ...open, unionId: _.in(unions), cycleId, kind: _.in([...reportKindsOf('union')]) }),
      ])
      return [...forms, ...theirs, ...summaries]
    },

    /** Where what is to be read is found. A paper may be found in two of them. */
    sources: (toRead: PapersToRead): readonly PaperSource[] => {
      if (toRead.which === 'all')
        return [
          { of: 'assessments', where: {} },
          { of: 'reports', where: {} },
        ]
      const day = _.in([...toRead.dueDays])
      return [
        { of: 'assessments', where: { 'extension.deadlineOn': day } },
        { of: 'assessments', where: { 'returnOrder.rectifyBy': day } },
        { of: 'reports', where: { 'returnOrder.rectifyBy': day } },
      ]
    },

    /** A page of a source, from an id on. */
    page: ({ of, where }: PaperSource, cycleId: string, after: string, limit: number): Promise<readonly OpenPaper[]> =>
      (of === 'assessments' ? assessments : reports)({ ...open, ...where, cycleId, _id: _.gt(after) }, limit),

    /** Outlines of forms that were marked late or not, a page at a time from an id on; for the clock, which asks nothing of who has left. */
    formsByMark: (
      cycleId: string,
      marked: boolean,
      after: string,
      limit: number,
    ): Promise<ReadonlyArray<AssessmentOutline & MarkablePaper>> =>
      outlinesOf(
        database
          .collection('assessments')
          .where(byMark(cycleId, marked, after))
          .field(markableFields(WITHOUT_CONTENTS))
          .orderBy('_id', 'asc')
          .limit(limit)
          .get(),
      ),

    /** The same of reports. */
    reportsByMark: (
      cycleId: string,
      marked: boolean,
      after: string,
      limit: number,
    ): Promise<ReadonlyArray<ReportOutline & MarkablePaper>> =>
      documents<ReportOutline & MarkablePaper>(
        database
          .collection('reports')
          .where(byMark(cycleId, marked, after))
          .field(markableFields(WITHOUT_TEXT))
          .orderBy('_id', 'asc')
          .limit(limit)
          .get(),
      ),

    /** These papers as they stand, handed in or not. */
    byIds: async (subjectIds: readonly string[]): Promise<readonly OpenPaper[]> => {
      const of = (collection: MovedCollection) => subjectIds.filter((id) => collectionOf(id) === collection)
      const [forms, others] = [of('assessments'), of('reports')]
      const found = await Promise.all([
        forms.length === 0 ? [] : assessments({ _id: _.in(forms) }),
        others.length === 0 ? [] : reports({ _id: _.in(others) }),
      ])
      return found.flat()
    },
  }
}
