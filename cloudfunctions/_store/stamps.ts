import type { Cycle } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { canonicalSubmission } from '@/domain/form/canonical'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { canonicalReport } from '@/domain/report/paper'
import type { Report } from '@/domain/report/report'
import type { Rubric } from '@/domain/rubric/rubric'
import { presentForm, type PresentForm, type StampFile } from '@/domain/stamp/stamped-form'
import { presentReport } from '@/domain/stamp/stamped-report'
import { assessmentOf, type AssessmentDocument, type StoredAssessment } from './assessment-document'
import type { AssessmentWithPerson } from './assessments'
import { holdOpen, unclosed, type ClosablePaper } from './closed-papers'
import { documents, isDuplicate, updated, type Database } from './database'
import { sha256Of } from './digest'
import { readWithPerson, type Asking } from './joined-read'
import { CYCLE_FIELDS } from './cycles'
import { reportOf, type ReportDocument, type ReportWithPerson, type StoredReport } from './report-document'
import { inTransaction } from './transaction'

const FILES_A_REQUEST = 100

type StampDocument = StampFile & ClosablePaper & { readonly _id: string }

const fileOf = (assessmentId: string, document: StampDocument | undefined): StampFile =>
  document
    ? { assessmentId, revision: document.revision, forms: document.forms }
    : { assessmentId, revision: 0, forms: [] }

/** The submission that sheets have to be of now, by the digest of what the assessment holds at this moment. */
export const presentFormOf = (assessment: AssessmentDocument, rubric: Rubric): PresentForm =>
  presentForm(assessment, sha256Of(canonicalSubmission(assessment, rubric)))

/** The text of a report that sheets have to be of now, by its digest. */
export const presentReportOf = (report: Report): PresentForm => presentReport(report, sha256Of(canonicalReport(report)))

/** 盖章件, one document a paper, of its id. Each write is one conditional update over the revision that was read. */
export const stampStore = (database: Database) => {
  const collection = () => database.collection('stamps')

  return {
    /** The person who asks, the assessment with its contents, its cycle and its stamped sheets. One call. */
    find: async (
      asking: Asking,
      assessmentId: string,
    ): Promise<(AssessmentWithPerson<AssessmentDocument> & { readonly file: StampFile }) | undefined> => {
      const found = await readWithPerson<{ assessment: StoredAssessment; cycle: Cycle; file: StampDocument }>(
        database,
        asking,
        {
          assessment: { from: 'assessments', where: { _id: assessmentId } },
          cycle: { from: 'cycles', where: { _id: cycleIdOf(assessmentId) }, project: CYCLE_FIELDS },
          file: { from: 'stamps', where: { _id: assessmentId } },
        },
      )
      if (!found) return undefined
      const { person, joined } = found
      return {
        person,
        assessment: joined.assessment[0] && assessmentOf(joined.assessment[0]),
        cycle: joined.cycle[0],
        file: fileOf(assessmentId, joined.file[0]),
      }
    },

    /** The same of a report. One call. */
    findOfReport: async (
      asking: Asking,
      reportId: string,
    ): Promise<(ReportWithPerson<ReportDocument> & { readonly file: StampFile }) | undefined> => {
      const found = await readWithPerson<{ report: StoredReport; cycle: Cycle; file: StampDocument }>(
        database,
        asking,
        {
          report: { from: 'reports', where: { _id: reportId } },
          cycle: { from: 'cycles', where: { _id: cycleIdOf(reportId) }, project: CYCLE_FIELDS },
          file: { from: 'stamps', where: { _id: reportId } },
        },
      )
      if (!found) return undefined
      const { person, joined } = found
      return {
        person,
        report: joined.report[0] && reportOf(joined.report[0]),
        cycle: joined.cycle[0],
        file: fileOf(reportId, joined.file[0]),
      }
    },

    /** Writes a file over the revision before it; false where somebody else wrote meanwhile, or its year was archived. */
    save: async (file: StampFile): Promise<boolean> => {
      const { assessmentId, revision, forms } = file
      if (revision === 1) {
        const added = await inTransaction<object>(database, async (transaction) => {
          const refused = await holdOpen(transaction, cycleIdOf(assessmentId))
          if (refused) return refused
          await transaction.add('stamps', { _id: assessmentId, ...file })
          return {}
        }).catch((failure: unknown) => {
          if (isDuplicate(failure)) return refuse('stamp_pages_changed')
          throw failure
        })
        return !isRefusal(added)
      }
      const changed = await updated(
        collection()
          .where({ _id: assessmentId, revision: revision - 1, ...unclosed(database) })
          .update({ revision, forms: database.command.set(forms) }),
      )
      return changed === 1
    },

    /** The stamped sheets of many papers, by their ids; those that have none are left out. */
    filesOf: async (paperIds: readonly string[]): Promise<ReadonlyMap<string, StampFile>> => {
      const found = new Map<string, StampFile>()
      for (let at = 0; at < paperIds.length; at += FILES_A_REQUEST) {
        const ids = paperIds.slice(at, at + FILES_A_REQUEST)
        const page = await documents<StampDocument>(
          collection()
            .where({ _id: database.command.in([...ids]) })
            .limit(ids.length)
            .get(),
        )
        for (const document of page) found.set(document._id, fileOf(document._id, document))
      }
      return found
    },
  }
}
