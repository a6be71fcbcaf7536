import { enterpriseIdOf } from '@/domain/assessment/assessment-id'
import { namesBehind } from '@/domain/totals/behind'
import { changeBetween, type Counters } from '@/domain/totals/counters'
import { totalsIdOf } from '@/domain/totals/totals'
import type { StoredAssessment } from './assessment-document'
import { toBeCounted } from './counted-papers'
import { documents, type Database } from './database'
import type { EditionStore } from './editions'
import { carriesNames, portionsOf, type PortionDocument } from './portions'
import { isStandingCounted, standingChange } from './paper-standing'
import { addToTotals, isForTheClock, type TotalsDocument } from './totals-document'
import { inTransaction } from './transaction'
import { UNIONS_AT_MOST } from './unions'

/** What the forms of a union's year say. */
export interface YearCounters {
  readonly unionId: string | null
  readonly counters: Counters
}

const PAGE = 100

let last: Promise<unknown> = Promise.resolve()

/** Counts of one process stand in line: of two of one union at the same moment one would be done again, and again. */
const inLine = <Result>(count: () => Promise<Result>): Promise<Result> => {
  const mine = last.then(count)
  last = mine.catch(() => undefined)
  return mine
}

/** Kept totals: each assessment's portion is in them once. */
export const totalsStore = (database: Database, editions: EditionStore) => {
  const { command: _ } = database
  const portions = portionsOf(database, editions)

  /** In one transaction: the paper is read, its portion replaced, and the difference added, so that it is in the totals once. */
  const countOnce = (assessmentId: string) =>
    inTransaction<{ readonly changed: boolean }>(database, async (transaction) => {
      const paper = await transaction.find<StoredAssessment>('assessments', assessmentId)
      if (!paper) return { changed: false }
      const before = await transaction.find<PortionDocument>('portions', assessmentId)
      const { cycleId, unionId } = paper
      const counters = await portions.countersOf(paper)
      const moved = before !== undefined && before.unionId !== unionId
      const added = before?.counters ?? {}
      const change = changeBetween(moved ? {} : added, counters)
      const standing = standingChange(database, 'assessments', paper)
      const former = { cycleId, unionId: paper.countedIn?.unionId ?? null }
      if (moved) await addToTotals(transaction, database, before, { counters: changeBetween(added, {}) })
      await addToTotals(transaction, database, former, { standings: standing.former })
      const own = { cycleId, unionId, ...(paper.unionName === null ? {} : { unionName: paper.unionName }) }
      await addToTotals(transaction, database, own, { counters: change, standings: standing.own })
      const isAnother = moved || !before || Object.keys(change).length > 0
      if (isAnother)
        await transaction.set('portions', assessmentId, {
          ...{ cycleId, unionId, enterpriseId: enterpriseIdOf(assessmentId), counters },
        })
      // Whoever moves the paper meanwhile writes to it as well: of the two, this one is done again.
      const isNamed = carriesNames(paper, counters)
      const isStanding = isStandingCounted('assessments', paper)
      if (!isStanding || !isNamed) {
        const names = namesBehind(counters)
        await transaction.update('assessments', assessmentId, {
          ...standing.fields,
          ...(isNamed ? {} : { countedAs: names.length === 0 ? _.remove() : _.set(names) }),
        })
      }
      return { changed: isAnother || !isNamed || !isStanding }
    })

  return {
    /**
     * Finds out anew what an assessment adds, and replaces what it had added. Done again it changes nothing. Where many of one union
     * are counted at this moment, it may be left: it stays marked, and the clock counts it. Whether anything was another.
     */
    count: async (assessmentId: string): Promise<boolean> => {
      try {
        const counted = await inLine(() => countOnce(assessmentId))
        return 'changed' in counted && counted.changed
      } catch (failure) {
        if (isForTheClock(failure)) return false
        throw failure
      }
    },

    /** Forms that are not counted as they stand: those that were handed in, or all. */
    uncounted: async (which: 'moved' | 'all'): Promise<readonly string[]> => {
      const where = { ...toBeCounted(database), ...(which === 'moved' ? { state: _.neq('draft') } : {}) }
      const found = database.collection('assessments').where(where).field({ _id: true }).limit(PAGE)
      return (await documents<{ readonly _id: string }>(found.get())).map(({ _id }) => _id)
    },

    /** A year's totals, of every union that has any, and of what has none. As many documents as there are unions. */
    ofYear: async (cycleId: string): Promise<readonly YearCounters[]> => {
      const found = await documents<Pick<TotalsDocument, 'unionId' | 'counters'>>(
        database
          .collection('totals')
          .where({ cycleId })
          .field({ unionId: true, counters: true })
          .limit(UNIONS_AT_MOST)
          .get(),
      )
      return found.map(({ unionId, counters = {} }) => ({ unionId, counters }))
    },

    /** A union's totals of a year; nothing where none of its assessments was counted. One document. */
    ofUnion: async (cycleId: string, unionId: string): Promise<Counters> => {
      const where = { _id: totalsIdOf(cycleId, unionId) }
      const [found] = await documents<TotalsDocument>(database.collection('totals').where(where).limit(1).get())
      return found?.counters ?? {}
    },

    /** What an assessment had added; undefined where it was never counted. */
    portion: async (assessmentId: string): Promise<Counters | undefined> => {
      const found = await portions.find(assessmentId)
      return found && (found.counters ?? {})
    },
  }
}
