import type { Chained } from '@/domain/chain/chain'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import type { Report, ReportOutline, Section } from '@/domain/report/report'
import type { WrittenBy } from './requests'
import { RECORDS_COUNT, type PaperWithRecords } from './lying-records'
import type { CountedPaper } from './counted-papers'
import type { MovedPaper } from './unfiled-events'

/** A report with its id and its chain, whose head is printed on what is made of it. */
export type ReportDocument = Report & Chained & { readonly _id: string }

/** A report as it lies there: before it was kept when it was withdrawn last, it does not say so. */
export type StoredReport = Omit<ReportDocument, 'withdrawal'> &
  Partial<Pick<ReportDocument, 'withdrawal'>> &
  MovedPaper &
  PaperWithRecords &
  CountedPaper

/** The report of a stored document, without what its moves keep in it. */
export const reportOf = ({
  unfiled: _unfiled,
  writes: _writes,
  lastMove: _lastMove,
  closed: _closed,
  records: _records,
  uncounted: _uncounted,
  countedIn: _countedIn,
  ...stored
}: StoredReport): ReportDocument => ({
  ...stored,
  withdrawal: stored.withdrawal ?? null,
})

/** The person who asks, with the report that they ask about and its cycle, as far as each exists. */
export interface ReportWithPerson<Document> {
  readonly person: Person
  readonly report: Document | undefined
  readonly cycle: Cycle | undefined
}

/** What lists and the clock read: everything but the text. */
export const WITHOUT_TEXT = {
  sections: false,
  withdrawal: false,
  withdrawals: false,
  unfiled: false,
  writes: false,
  lastMove: false,
  closed: false,
  chain: false,
  records: false,
  uncounted: false,
  countedIn: false,
} as const

/** A section as kept. */
export type StoredSection = Section & WrittenBy

/** What saving to a section must know: who may, and what stands there. */
export type ReportPart = Pick<
  ReportOutline,
  'reportId' | 'kind' | 'enterpriseId' | 'unionId' | 'state' | 'startedAt' | 'departure'
> & {
  readonly sections: Readonly<Record<number, StoredSection>>
  readonly records?: { readonly count: number }
}

/** What showing a report's history must know. */
export type TimedReport = Pick<ReportPart, 'reportId' | 'enterpriseId' | 'unionId'> & Pick<MovedPaper, 'unfiled'>

/** The fields of a part, besides its section. */
export const GUARDS = {
  reportId: 1,
  kind: 1,
  enterpriseId: 1,
  unionId: 1,
  state: 1,
  startedAt: 1,
  departure: 1,
  ...RECORDS_COUNT,
} as const
