import { addedUp, changeBetween, type Counters } from '@/domain/totals/counters'
import { totalsIdOf } from '@/domain/totals/totals'
import { allPages, pagesById } from './all-pages'
import type { StoredAssessment } from './assessment-document'
import { documents, noneWhereAbsent, updated, type Database } from './database'
import type { EditionStore } from './editions'
import { fewAtOnce } from './few-at-once'
import { carriesNames, portionsOf, type PortionDocument } from './portions'
import { isCountedRight, STANDING_FIELDS, type StandingPaper } from './paper-standing'
import { standingName, STANDING_COLLECTIONS, type StandingCollection, type TotalsDocument } from './totals-document'

const PAGE = 100

/** How a union's totals compare with the sum of its assessments' portions, and of its papers by where they are counted to stand. */
export interface Compared {
  readonly sum: Counters
  readonly standings: Counters
  /** How often anything had been added, for who puts it right. */
  readonly writes: number
  /** What is missing from the totals, or too much; empty where they are right. */
  readonly difference: Counters
}

interface PageOfIds {
  readonly ids: readonly string[]
  readonly next: string | null
}

/** Looks whether the totals are what they would be if they were counted anew. */
export const recountStore = (database: Database, editions: EditionStore) => {
  const { command: _ } = database
  const portions = portionsOf(database, editions)

  const allOf = (cycleId: string, unionId: string | null) =>
    allPages((skip, limit) =>
      documents<PortionDocument>(
        database
          .collection('portions')
          .where({ cycleId, unionId })
          .field({ counters: true })
          .orderBy('_id', 'asc')
          .skip(skip)
          .limit(limit)
          .get(),
      ),
    )

  const pageAfter = async <Document extends { readonly _id: string }>(
    collection: StandingCollection,
    after: string,
    fields: object,
  ): Promise<{ readonly papers: readonly Document[]; readonly next: string | null }> => {
    const papers = await documents<Document>(
      database
        .collection(collection)
        .where({ _id: _.gt(after) })
        .field(fields)
        .orderBy('_id', 'asc')
        .limit(PAGE)
        .get(),
    )
    return { papers, next: papers.length === PAGE ? (papers.at(-1)?._id ?? null) : null }
  }

  /** How many papers of a union's year are counted to stand where. */
  const standingsOfPapers = async (cycleId: string, unionId: string | null): Promise<Counters> => {
    const groupsOf = (collection: StandingCollection) =>
      documents<{ readonly _id: string; readonly count: number }>(
        database
          .collection(collection)
          .aggregate()
          .match({ cycleId, 'countedIn.unionId': unionId, 'countedIn.standing': _.exists(true) })
          .group({ _id: '$countedIn.standing', count: { $sum: 1 } })
          .limit(100)
          .end(),
      )
    const found = await fewAtOnce(STANDING_COLLECTIONS, async (collection) =>
      (await groupsOf(collection)).map(({ _id, count }) => ({ [standingName(collection, _id)]: count })),
    )
    return addedUp(found.flat())
  }

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

    /** Of a page of the assessments of all years, after one of them, those that are not counted as they would be now. */
    miscounted: async (after: string): Promise<PageOfIds> => {
      const { papers, next } = await pageAfter<{ readonly _id: string }>('assessments', after, { _id: true })
      const wrong = await fewAtOnce(
        papers.map(({ _id }) => _id),
        async (id) => ((await isCounted(id)) ? [] : [id]),
      )
      return { ids: wrong.flat(), next }
    },

    /** Of a page of reports or of entries of all years, after one of them, those that are not counted where they stand. */
    misplaced: async (collection: StandingCollection, after: string): Promise<PageOfIds> => {
      const { papers, next } = await pageAfter<StandingPaper>(collection, after, STANDING_FIELDS)
      return { ids: papers.filter((paper) => !isCountedRight(collection, paper)).map(({ _id }) => _id), next }
    },

    /** Whether a paper is counted as it would be now. */
    isCounted: async (collection: StandingCollection, id: string): Promise<boolean> => {
      if (collection === 'assessments') return isCounted(id)
      const found = database.collection(collection).where({ _id: id }).field(STANDING_FIELDS).limit(1)
      const [paper] = await documents<StandingPaper>(found.get())
      return !paper || isCountedRight(collection, paper)
    },

    compare: async (cycleId: string, unionId: string | null): Promise<Compared> => {
      const where = { _id: totalsIdOf(cycleId, unionId) }
      const [kept] = await documents<TotalsDocument>(database.collection('totals').where(where).limit(1).get())
      const sum = addedUp((await allOf(cycleId, unionId)).map(({ counters }) => counters ?? {}))
      const standings = await standingsOfPapers(cycleId, unionId)
      const difference = {
        ...changeBetween(kept?.counters ?? {}, sum),
        ...changeBetween(kept?.standings ?? {}, standings),
      }
      return { sum, standings, writes: kept?.writes ?? 0, difference }
    },

    /** Puts a union's totals right; false where anything was added since they were compared. */
    putRight: async (
      cycleId: string,
      unionId: string | null,
      { sum, standings, writes }: Compared,
    ): Promise<boolean> => {
      const right = await updated(
        database
          .collection('totals')
          .where({ _id: totalsIdOf(cycleId, unionId), writes })
          .update({ counters: _.set(sum), standings: _.set(standings), writes: _.inc(1) }),
      )
      return right === 1
    },
  }
}
