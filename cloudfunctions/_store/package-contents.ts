import type { Assessment } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import type { PackageScope } from '@/domain/package/package-scope'
import {
  assessmentOf,
  outlinesOf,
  WITHOUT_CONTENTS,
  type AssessmentDocument,
  type StoredAssessment,
} from './assessment-document'
import { documents, type Database } from './database'
import { BY_NUMBER, outlinesInOrder } from './narrowing'
import { allDocuments, allKeyedRows } from './row-keys'
import { foundBy, type NameSearch } from './search'

/** What planning reads of an assessment: whose it is, and what its photos weigh. */
export type LoadDocument = Pick<
  Assessment,
  | 'assessmentId'
  | 'enterpriseNo'
  | 'enterpriseName'
  | 'enterpriseId'
  | 'unionId'
  | 'state'
  | 'rubricVersion'
  | 'round'
  | 'submittedAt'
  | 'evidence'
>

const PAGE = 100
/** Evidence of an enterprise is up to 252 photos: fewer a page, so that an answer stays small. */
const LOADS_PAGE = 20

const LOAD_FIELDS = {
  assessmentId: true,
  enterpriseNo: true,
  enterpriseName: true,
  enterpriseId: true,
  unionId: true,
  state: true,
  rubricVersion: true,
  round: true,
  submittedAt: true,
  evidence: true,
} as const

/** Assessments as packages read them: by scope, in the roster's order, a page at a time. */
export const packageContentStore = (database: Database) => {
  const collection = () => database.collection('assessments')
  const whereOf = (cycleId: string, scope: PackageScope): object => {
    switch (scope.kind) {
      case 'all':
        return { cycleId }
      case 'union':
        return { cycleId, unionId: scope.unionId }
      case 'chosen':
        return { _id: database.command.in(scope.enterpriseIds.map((each) => assessmentIdOf(cycleId, each))) }
      case 'enterprise':
        return { _id: assessmentIdOf(cycleId, scope.enterpriseId) }
    }
  }

  return {
    /** The outlines of a scope. */
    outlines: (cycleId: string, scope: PackageScope) =>
      allKeyedRows((page) => outlinesInOrder(database, [whereOf(cycleId, scope)], BY_NUMBER, page), PAGE),

    /** What the photos of a scope weigh. */
    loads: (cycleId: string, scope: PackageScope) =>
      allDocuments<LoadDocument>(
        database,
        { collection: 'assessments', where: [whereOf(cycleId, scope)], fields: LOAD_FIELDS },
        BY_NUMBER,
        LOADS_PAGE,
      ),

    /** The first outlines of a union, or of all, whose enterprises' names contain what was typed. */
    places: (cycleId: string, unionId: string | null, search: NameSearch, limit: number) =>
      outlinesOf(
        collection()
          .where(
            database.command.and([
              { cycleId, ...(unionId === null ? {} : { unionId }) },
              ...foundBy(database, 'enterpriseName', search),
            ]),
          )
          .field(WITHOUT_CONTENTS)
          .orderBy('enterpriseNo', 'asc')
          .limit(limit)
          .get(),
      ),

    /** One assessment, whole; undefined where it is gone. */
    findWhole: async (assessmentId: string): Promise<AssessmentDocument | undefined> => {
      const [found] = await documents<StoredAssessment>(collection().where({ _id: assessmentId }).limit(1).get())
      return found && assessmentOf(found)
    },
  }
}
