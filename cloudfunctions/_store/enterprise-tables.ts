import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { EnterprisesShown } from '@/domain/job/enterprise-table'
import { assessmentOf, type AssessmentDocument, type StoredAssessment } from './assessment-document'
import { answered, documents, type Database } from './database'
import { BY_NUMBER, listed, listedOutlines, type ListedPapers } from './narrowing'
import { inFilter } from './progress-filter'
import { afterKey } from './row-keys'
import { isSearching, type NameSearch } from './search'
import type { CountedYear } from './standing-fields'
import { inTab } from './worklist-tabs'

/** Which enterprises go into a table: what a list of a year shows, and what was typed into its search. */
export interface TableScope {
  readonly year: CountedYear
  readonly shown: EnterprisesShown
  readonly search: NameSearch
  /** Who asks. */
  readonly personId: string
}

const IDS_A_REQUEST = 100

/** Lists of enterprises as tables read them: all of a list, in the ledger's order, a page at a time from the last number that was read. */
export const enterpriseTableStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('assessments')

  const outlines = async (list: ListedPapers, no: number, limit: number): Promise<readonly AssessmentOutline[]> => {
    const found = await listedOutlines(database, list, BY_NUMBER, { offset: 0, after: [no], limit })
    return found.map(({ row }) => row)
  }

  return {
    /** What is to be read for a table. */
    listed: ({ year, shown, search, personId }: TableScope): Promise<ListedPapers> => {
      const wanted =
        shown.by === 'tab'
          ? { where: inTab(database, shown.tab), standing: {} }
          : inFilter(database, shown.filter, isSearching(search))
      return listed(database, year, wanted, shown, search, personId)
    },

    /** Where those after a number stand, without contents. */
    outlines,

    /** The same whole, as they lie there: who may read what of it is to be asked. */
    whole: async (list: ListedPapers, no: number, limit: number): Promise<readonly AssessmentDocument[]> => {
      const where =
        Object.keys(list.standing).length === 0
          ? _.and([...list.where, ...afterKey(database, BY_NUMBER, [no])])
          : { _id: _.in((await outlines(list, no, limit)).map(({ assessmentId }) => assessmentId)) }
      return (
        await documents<StoredAssessment>(collection().where(where).orderBy('enterpriseNo', 'asc').limit(limit).get())
      ).map(assessmentOf)
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
