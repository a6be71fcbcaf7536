import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { EnterprisesShown } from '@/domain/job/enterprise-table'
import {
  assessmentOf,
  outlinesOf,
  WITHOUT_CONTENTS,
  type AssessmentDocument,
  type StoredAssessment,
} from './assessment-document'
import { answered, documents, type Database } from './database'
import { computedBy, filtering, inTab } from './progress-filter'
import { foundBy, isSearching, type NameSearch } from './search'
import { standingOutlines, type CountedYear } from './standing-fields'

/** Which enterprises go into a table: what a list of a year shows, and what was typed into its search. */
export interface TableScope {
  readonly year: CountedYear
  readonly shown: EnterprisesShown
  readonly search: NameSearch
}

const IDS_A_REQUEST = 100

const computedIn = ({ shown }: TableScope) => (shown.by === 'filter' ? computedBy(shown.filter) : undefined)

/** Lists of enterprises as tables read them: all of a list, in the ledger's order, a page at a time from the last number that was read. */
export const enterpriseTableStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('assessments')

  const narrowed = ({ shown, search }: TableScope): object =>
    shown.by === 'tab'
      ? { unionId: shown.unionId, ...inTab(database, shown.tab) }
      : filtering(database, shown.filter, isSearching(search))

  const whereOf = (scope: TableScope, after: number) =>
    _.and([
      { cycleId: scope.year.cycle.cycleId, enterpriseNo: _.gt(after) },
      narrowed(scope),
      ...foundBy(database, 'enterpriseName', scope.search),
    ])

  const inOrder = (where: object) => collection().where(where).orderBy('enterpriseNo', 'asc')

  const outlines = (scope: TableScope, after: number, limit: number): Promise<readonly AssessmentOutline[]> => {
    const where = whereOf(scope, after)
    const computed = computedIn(scope)
    return computed === undefined
      ? outlinesOf(inOrder(where).field(WITHOUT_CONTENTS).limit(limit).get())
      : standingOutlines(database, scope.year, where, { [computed]: true }, 0, limit)
  }

  return {
    /** Where they stand, without contents. */
    outlines,

    /** Whole, as they lie there: who may read what of it is to be asked. */
    whole: async (scope: TableScope, after: number, limit: number): Promise<readonly AssessmentDocument[]> => {
      const where =
        computedIn(scope) === undefined
          ? whereOf(scope, after)
          : { _id: _.in((await outlines(scope, after, limit)).map(({ assessmentId }) => assessmentId)) }
      return (await documents<StoredAssessment>(inOrder(where).limit(limit).get())).map(assessmentOf)
    },

    /** How many of these assessments a union answers for. */
    countOfThese: async (unionId: string, assessmentIds: readonly string[]): Promise<number> => {
      let count = 0
      for (let at = 0; at < assessmentIds.length; at += IDS_A_REQUEST) {
        const where = { unionId, _id: _.in(assessmentIds.slice(at, at + IDS_A_REQUEST)) }
        count += (await answered<{ total: number }>(collection().where(where).count())).total
      }
      return count
    },
  }
}

export type EnterpriseTableStore = ReturnType<typeof enterpriseTableStore>
