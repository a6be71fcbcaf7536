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
import { narrowedTo } from './narrowing'
import { computedBy, filtering } from './progress-filter'
import { foundBy, isSearching, type NameSearch } from './search'
import { standingOutlines, type CountedYear } from './standing-fields'
import { BY_NUMBER, inTab } from './worklist-tabs'

/** Which enterprises go into a table: what a list of a year shows, and what was typed into its search. */
export interface TableScope {
  readonly year: CountedYear
  readonly shown: EnterprisesShown
  readonly search: NameSearch
}

const IDS_A_REQUEST = 100

/** Lists of enterprises as tables read them: all of a list, in the ledger's order, a page at a time from the last number that was read. */
export const enterpriseTableStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('assessments')

  const filtered = ({ shown, search }: TableScope): object =>
    shown.by === 'tab' ? inTab(database, shown.tab) : filtering(database, shown.filter, isSearching(search))

  /** Which papers of the year behind a number, and what of these only an aggregate knows. */
  const wantedAfter = async (scope: TableScope, after: number) => {
    const narrowed = await narrowedTo(database, scope.shown)
    const computed = scope.shown.by === 'filter' ? computedBy(scope.shown.filter) : undefined
    const where = _.and([
      { cycleId: scope.year.cycle.cycleId, enterpriseNo: _.gt(after), ...filtered(scope) },
      ...narrowed.where,
      ...foundBy(database, 'enterpriseName', scope.search),
    ])
    const wanted = { ...narrowed.wanted, ...(computed === undefined ? {} : { [computed]: true }) }
    return { where, wanted, isPlain: Object.keys(wanted).length === 0 }
  }

  const inOrder = (where: object) => collection().where(where).orderBy('enterpriseNo', 'asc')

  const outlines = async (scope: TableScope, after: number, limit: number): Promise<readonly AssessmentOutline[]> => {
    const { where, wanted, isPlain } = await wantedAfter(scope, after)
    return isPlain
      ? outlinesOf(inOrder(where).field(WITHOUT_CONTENTS).limit(limit).get())
      : standingOutlines(database, scope.year, where, wanted, BY_NUMBER, 0, limit)
  }

  return {
    /** Where they stand, without contents. */
    outlines,

    /** Whole, as they lie there: who may read what of it is to be asked. */
    whole: async (scope: TableScope, after: number, limit: number): Promise<readonly AssessmentDocument[]> => {
      const { where, isPlain } = await wantedAfter(scope, after)
      const found = isPlain
        ? where
        : { _id: _.in((await outlines(scope, after, limit)).map(({ assessmentId }) => assessmentId)) }
      return (await documents<StoredAssessment>(inOrder(found).limit(limit).get())).map(assessmentOf)
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
