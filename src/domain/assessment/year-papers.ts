import type { LedgerEntry } from '../ledger/ledger-entry'
import type { ReportOutline } from '../report/report'

/** A report, as far as it tells its writer what is to be done. */
export type OwnReport = Pick<ReportOutline, 'reportId' | 'kind' | 'state' | 'startedAt' | 'returnOrder'>

/** The stamped sheets of the form as it stands: how many were photographed, and whether they were handed in. */
export interface StampedSoFar {
  readonly sheets: number
  readonly finished: boolean
}

/** What an enterprise's year asks for besides its form, as far as its contact has to know what is to be done. */
export interface YearPapers {
  readonly reports: readonly OwnReport[]
  readonly ledger: Pick<LedgerEntry, 'state'>
  readonly stamped: StampedSoFar
}
