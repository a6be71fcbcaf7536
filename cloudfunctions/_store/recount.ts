import { addedUp, changeBetween, type Counters } from '@/domain/totals/counters'
import { totalsIdOf } from '@/domain/totals/totals'
import { allPages, pagesById } from './all-pages'
import type { StoredAssessment } from './assessment-document'
import { documents, noneWhereAbsent, updated, type Database } from './database'
import type { EditionStore } from './editions'
import { fewAtOnce } from './few-at-once'
import { carriesNames, portionsOf, type PortionDocument } from './portions'
import type { TotalsDocument } from './totals'

const PAGE = 100

/** How a union's totals compare with the sum of its assessments' portions. */
export interface Compared {
  readonly sum: Counters
  /** How often anything had been added, for who puts it right. */
  readonly writes: number
  /** What is missing from the totals, or too much; empty where they are right. */
  readonly difference: Counters
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
    return portion?.unionId === paper.unionId && Object.keys(change).length === 0 && carriesNames(paper, counters)
  }

  return {
    /** Every assessment of a year, a page at a time. */
    papersOf: (cycleId: string) =>
      pagesById(
        (after, limit) =>
          documents<{ readonly _id: string }>(
            database
              .collection('assessments')
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
    miscounted: async (after: string): Promise<{ readonly ids: readonly string[]; readonly next: string | null }> => {
      const ids = (
        await documents<{ readonly _id: string }>(
          database
            .collection('assessments')
            .where({ _id: _.gt(after) })
            .field({ _id: true })
            .orderBy('_id', 'asc')
            .limit(PAGE)
            .get(),
        )
      ).map(({ _id }) => _id)
      const wrong = await fewAtOnce(ids, async (id) => ((await isCounted(id)) ? [] : [id]))
      return { ids: wrong.flat(), next: ids.length === PAGE ? (ids.at(-1) ?? null) : null }
    },

    isCounted,

    compare: async (cycleId: string, unionId: string | null): Promise<Compared> => {
      const where = { _id: totalsIdOf(cycleId, unionId) }
      const [kept] = await documents<TotalsDocument>(database.collection('totals').where(where).limit(1).get())
      const sum = addedUp((await allOf(cycleId, unionId)).map(({ counters }) => counters ?? {}))
      return { sum, writes: kept?.writes ?? 0, difference: changeBetween(kept?.counters ?? {}, sum) }
    },

    /** Puts a union's totals right; false where anything was added since they were compared. */
    putRight: async (cycleId: string, unionId: string | null, { sum, writes }: Compared): Promise<boolean> => {
      const right = await updated(
        database
          .collection('totals')
          .where({ _id: totalsIdOf(cycleId, unionId), writes })
          .update({ counters: _.set(sum), writes: _.inc(1) }),
      )
      return right === 1
    },
  }
}
