import type { Cycle } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { canonicalSubmission } from '@/domain/form/canonical'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import type { Rubric } from '@/domain/rubric/rubric'
import {
  findStanding,
  presentForm,
  voidBecause,
  type PresentForm,
  type StampedPage,
  type StampFile,
  type VoidBecause,
} from '@/domain/stamp/stamped-form'
import { assessmentOf, type AssessmentDocument, type StoredAssessment } from './assessment-document'
import type { AssessmentWithPerson } from './assessments'
import { holdOpen, unclosed, type ClosablePaper } from './closed-papers'
import { documents, isDuplicate, updated, type Database } from './database'
import { sha256Of } from './digest'
import type { EditionStore } from './editions'
import { readWithPerson, type Asking } from './joined-read'
import { CYCLE_FIELDS } from './cycles'
import { inTransaction } from './transaction'

const FILES_A_REQUEST = 100

type StampDocument = StampFile & ClosablePaper & { readonly _id: string }

/** The stamped sheets of an assessment that count now, as the office files them. */
export interface StandingSheets {
  /** In their order; none before the enterprise handed them in. */
  readonly sheets: readonly StampedPage[]
  readonly finishedAt: number | null
  /** Why the sheets that were handed in last count no longer; null where they count or there never were any. */
  readonly voidBecause: VoidBecause | null
}

const fileOf = (assessmentId: string, document: StampDocument | undefined): StampFile =>
  document
    ? { assessmentId, revision: document.revision, forms: document.forms }
    : { assessmentId, revision: 0, forms: [] }

/** The submission that sheets have to be of now, by the digest of what the assessment holds at this moment. */
export const presentFormOf = (assessment: AssessmentDocument, rubric: Rubric): PresentForm =>
  presentForm(assessment, sha256Of(canonicalSubmission(assessment, rubric)))

/** 盖章件, one document an assessment. Each write is one conditional update over the revision that was read. */
export const stampStore = (database: Database, editions: EditionStore) => {
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

    /** The stamped sheets of many assessments, by assessment; those that have none are left out. */
    filesOf: async (assessmentIds: readonly string[]): Promise<ReadonlyMap<string, StampFile>> => {
      const found = new Map<string, StampFile>()
      for (let at = 0; at < assessmentIds.length; at += FILES_A_REQUEST) {
        const ids = assessmentIds.slice(at, at + FILES_A_REQUEST)
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

    /** The stamped sheets that count for an assessment, with their file ids; for packages and check lists. Two calls. */
    findOf: async (assessmentId: string): Promise<StandingSheets | undefined> => {
      const [[assessment], [document]] = await Promise.all([
        documents<StoredAssessment>(database.collection('assessments').where({ _id: assessmentId }).limit(1).get()),
        documents<StampDocument>(collection().where({ _id: assessmentId }).limit(1).get()),
      ])
      if (!assessment) return undefined
      const present = presentFormOf(assessmentOf(assessment), await editions.of(assessment))
      const { forms } = fileOf(assessmentId, document)
      const finished = forms.filter((form) => form.finished !== null)
      const last = finished[finished.length - 1]
      const standing = findStanding({ forms }, present)
      return {
        sheets: standing?.finished ? standing.sheets : [],
        finishedAt: standing?.finished?.at ?? null,
        voidBecause: last && !standing?.finished ? voidBecause(last, present) : null,
      }
    },
  }
}
