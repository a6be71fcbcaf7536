import { changeBetween } from '@/domain/totals/counters'
import { pagesById } from './all-pages'
import type { StoredAssessment } from './assessment-document'
import { documents, noneWhereAbsent, type Database } from './database'
import type { EditionStore } from './editions'
import { fewAtOnce } from './few-at-once'
import { carriesNames, portionsOf, type PortionDocument } from './portions'
import { isCountedRight, STANDING_FIELDS, type StandingPaper } from './paper-standing'
import type { StandingCollection } from './totals-document'

const PAGE = 100

interface PageOfIds {
  readonly ids: readonly string[]
  readonly next: string | null
}

/** Looks whether papers are counted as they would be now. */
export const recountStore = (database: Database, editions: EditionStore) => {
  const { command: _ } = database
  const portions = portionsOf(database, editions)

  /** Whether an assessment's portion, and the names it is found by, are what they would be now. */
  const isCounted = async (assessmentId: string): Promise<boolean> => {
    const [[paper], [portion]] = await Promise.all([
      documents<StoredAssessment>(database.collection('assessments').where({ _id: assessmentId }).limit(1).get()),
      documents<PortionDocument>(database.collection('portions').where({ _id: assessmentId }).limit(1).get()).catch(
        noneWhereAbsent,
      ),
    ])
    if (!paper) return true
    const counters = await portions.countersOf(paper)
    const change = changeBetween(portion?.counters ?? {}, counters)
    return (
      portion?.unionId === paper.unionId &&
      Object.keys(change).length === 0 &&
      carriesNames(paper, counters) &&
      isCountedRight('assessments', paper)
    )
  }

  return {
    /** Every paper of a year that is counted, a page at a time. */
    papersOf: (collection: StandingCollection, cycleId: string) =>
      pagesById(
        (after, limit) =>
          documents<{ readonly _id: string }>(
            database
              .collection(collection)
              .where({ cycleId, _id: _.gt(after) })
              .field({ _id: true })
              .orderBy('_id', 'asc')
              .limit(limit)
              .get(),
          ),
        ({ _id }) => _id,
        PAGE,
      ),

    /** Of a page of a collection's papers of all years, after one of them, those that are not counted as they would be now. */
    miscounted: async (collection: StandingCollection, after: string): Promise<PageOfIds> => {
      const papers = await documents<StandingPaper>(
        database
          .collection(collection)
          .where({ _id: _.gt(after) })
          .field(STANDING_FIELDS)
          .orderBy('_id', 'asc')
          .limit(PAGE)
          .get(),
      )
      // What a form says is counted with where it stands.
      const isRight = async (paper: StandingPaper) =>
        collection === 'assessments' ? isCounted(paper._id) : isCountedRight(collection, paper)
      const wrong = await fewAtOnce(papers, async (paper) => ((await isRight(paper)) ? [] : [paper._id]))
      return { ids: wrong.flat(), next: papers.length === PAGE ? (papers.at(-1)?._id ?? null) : null }
    },

    /** Whether a paper is counted as it would be now. */
    isCounted: async (collection: StandingCollection, id: string): Promise<boolean> => {
      if (collection === 'assessments') return isCounted(id)
      const found = database.collection(collection).where({ _id: id }).field(STANDING_FIELDS).limit(1)
      const [paper] = await documents<StandingPaper>(found.get())
      return !paper || isCountedRight(collection, paper)
    },
  }
}
