import type { Cycle } from '@/domain/assessment/assessment'
import { cycleIdOf, enterpriseIdOf } from '@/domain/assessment/assessment-id'
import { authorsOf, type ShownAuthors } from '@/domain/answer/author'
import { colleaguesShown, type Assigned, type Colleague, type Colleagues } from '@/domain/assessment/colleagues'
import type { Instant } from '@/domain/calendar/instant'
import type { OwnReport, YearPapers } from '@/domain/assessment/year-papers'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { Reviewing } from '@/domain/review/reviewing'
import { enterpriseReportIds, freshEnterpriseReports } from '@/domain/report/report'
import { findStanding, type StampFile } from '@/domain/stamp/stamped-form'
import { assessmentOf, type AssessmentDocument, type StoredAssessment } from './assessment-document'
import type { AssessmentWithPerson } from './assessments'
import { OF_COLLEAGUE } from './colleagues'
import { CYCLE_FIELDS } from './cycles'
import type { Database } from './database'
import type { EditionStore } from './editions'
import { readWithPerson, type Asking } from './joined-read'
import { reviewingsAlong } from './reviews'
import { presentFormOf } from './stamps'

const OF_REPORT = { _id: 0, reportId: 1, kind: 1, state: 1, startedAt: 1, returnOrder: 1 } as const

/** A form with what is kept beside it of its enterprise's year; what nobody has begun is missing there. */
interface FormInYear extends AssessmentWithPerson<AssessmentDocument> {
  readonly kept: {
    readonly reports: readonly OwnReport[]
    readonly ledger: Pick<LedgerEntry, 'state'> | undefined
    readonly stamps: Pick<StampFile, 'forms'> | undefined
    /** It is they who wrote its answers. */
    readonly colleagues: readonly Colleague[]
    readonly assigned: Assigned
  }
  readonly reviewings: readonly Reviewing[]
}

/** How the other papers stand; what nobody has begun stands as it would begin. */
const standing = async (
  form: AssessmentDocument,
  { reports, ledger, stamps }: FormInYear['kept'],
  editions: EditionStore,
): Promise<YearPapers> => {
  const { cycleId, enterpriseId, enterpriseName: name, unionId } = form
  // The digest of a whole form is taken only where there are sheets that may be of it.
  const sheets = stamps && findStanding(stamps, presentFormOf(form, await editions.of(form)))
  return {
    reports: freshEnterpriseReports({ cycleId }, { enterpriseId, name, unionId }).map(
      ({ reportId, kind, state, startedAt, returnOrder }) =>
        reports.find((each) => each.reportId === reportId) ?? { reportId, kind, state, startedAt, returnOrder },
    ),
    ledger: ledger ?? { state: 'unchecked' },
    stamped: { sheets: sheets?.sheets.length ?? 0, finished: Boolean(sheets?.finished) },
  }
}

/** A form, and what its enterprise's year asks for besides. */
export const yearPaperStore = (database: Database, editions: EditionStore) => ({
  /** The whole form, for whoever asks, with its enterprise's other papers of the year. One call. */
  findForm: async (asking: Asking, assessmentId: string): Promise<FormInYear | undefined> => {
    const [cycleId, enterpriseId] = [cycleIdOf(assessmentId), enterpriseIdOf(assessmentId)]
    const reportIds = enterpriseReportIds(cycleId, enterpriseId)
    const found = await readWithPerson<{
      assessment: StoredAssessment
      cycle: Cycle
      reports: OwnReport
      ledger: Pick<LedgerEntry, 'state'>
      stamps: Pick<StampFile, 'forms'>
      colleagues: Colleague
      reviewings: Reviewing
    }>(database, asking, {
      assessment: { from: 'assessments', where: { _id: assessmentId } },
      cycle: { from: 'cycles', where: { _id: cycleId }, project: CYCLE_FIELDS },
      reports: { from: 'reports', where: { _id: database.command.in([...reportIds]) }, project: OF_REPORT },
      // An enterprise's entry of the ledger, and its sheets, have the id of its form.
      ledger: { from: 'ledger', where: { _id: assessmentId }, project: { _id: 0, state: 1 } },
      stamps: { from: 'stamps', where: { _id: assessmentId }, project: { _id: 0, forms: 1 } },
      colleagues: { from: 'people', where: { role: 'contact', enterpriseId }, project: OF_COLLEAGUE },
      reviewings: reviewingsAlong(assessmentId),
    })
    if (!found) return undefined
    const { assessment, cycle, reports, ledger, stamps, colleagues, reviewings } = found.joined
    return {
      person: found.person,
      assessment: assessment[0] && assessmentOf(assessment[0]),
      cycle: cycle[0],
      kept: { reports, ledger: ledger[0], stamps: stamps[0], colleagues, assigned: assessment[0]?.assigned ?? {} },
      reviewings,
    }
  },

  /** What a contact is told with the form: the year's other papers, who wrote what, and their colleagues. */
  besides: async (
    form: AssessmentDocument,
    kept: FormInYear['kept'],
    { personId, now }: { readonly personId: string; readonly now: Instant },
  ): Promise<{ papers: YearPapers; written: ShownAuthors; colleagues: Colleagues }> => {
    const { colleagues, assigned } = kept
    return {
      papers: await standing(form, kept, editions),
      written: {
        authors: authorsOf(form.answers, new Map(colleagues.map((each) => [each.personId, each.name])), personId),
        several: colleagues.filter(({ revokedAt }) => revokedAt === null).length > 1,
      },
      colleagues: colleaguesShown(colleagues, assigned, { assessmentId: form.assessmentId, personId, now }),
    }
  },
})
