import type { Tally } from '../assessment/assessment'
import type { Dated } from '../deadline/deadline'
import type { Seat } from '../people/person'
import type { ReportKind } from '../report/sections'

/** A form or a report as the clock sees it: whose it is, and what decides its days. */
export interface OpenPaper extends Dated {
  readonly subjectId: string
  readonly cycleId: string
  /** Who writes it: an enterprise, or where there is none its union. */
  readonly enterpriseId: string | null
  readonly unionId: string | null
  readonly name: string
  /** Its kind; null: it is the form. */
  readonly report: ReportKind | null
  /** Of the form: what was answered. */
  readonly tally: Tally | null
  readonly hasLeft: boolean
}

/** Whether a paper is written from this seat: its enterprise's, or where it has none its union's. */
export const isWrittenFrom = (
  { enterpriseId, unionId }: Pick<OpenPaper, 'enterpriseId' | 'unionId'>,
  seat: Seat,
): boolean =>
  seat.role === 'contact'
    ? seat.enterpriseId === enterpriseId
    : seat.role === 'reviewer' && enterpriseId === null && seat.unionId === unionId
