import { enterpriseIdOf } from '@/domain/assessment/assessment-id'
import { namesBehind } from '@/domain/totals/behind'
import { changeBetween, type Counters } from '@/domain/totals/counters'
import { totalsIdOf } from '@/domain/totals/totals'
import type { StoredAssessment } from './assessment-document'
import { DatabaseFailure, documents, isDuplicate, type Database } from './database'
import type { EditionStore } from './editions'
import { carriesNames, portionsOf, type PortionDocument } from './portions'
import { inTransaction, type Transaction } from './transaction'
import { UNCOUNTED } from './unfiled-events'
import { UNIONS_AT_MOST } from './unions'

/** What the assessments of a union's year come to; `writes` counts what was added. */
export interface TotalsDocument {
  readonly _id: string
  readonly cycleId: string
  readonly unionId: string | null
  readonly counters: Counters
  readonly writes: number
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

  const add = async (
    transaction: Transaction,
    { cycleId, unionId }: Pick<PortionDocument, 'cycleId' | 'unionId'>,
    change: Counters,
  ): Promise<void> => {
    if (Object.keys(change).length === 0) return
    const _id = totalsIdOf(cycleId, unionId)
    if (await transaction.find('totals', _id))
      await transaction.update('totals', _id, {
        ...Object.fromEntries(Object.entries(change).map(([name, count]) => [`counters.${name}`, _.inc(count)])),
        writes: _.inc(1),
      })
    else
      await transaction.add('totals', { _id, cycleId, unionId, counters: change, writes: 1 } satisfies TotalsDocument)
  }

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
      if (moved) await add(transaction, before, changeBetween(added, {}))
      await add(transaction, { cycleId, unionId }, change)
      const isAnother = moved || !before || Object.keys(change).length > 0
      if (isAnother)
        await transaction.set('portions', assessmentId, {
          ...{ cycleId, unionId, enterpriseId: enterpriseIdOf(assessmentId), counters },
        })
      // Whoever moves the paper meanwhile writes to it as well: of the two, this one is done again.
      const isNamed = carriesNames(paper, counters)
      if (paper.uncounted || !isNamed) {
        const names = namesBehind(counters)
        await transaction.update('assessments', assessmentId, {
          ...(paper.uncounted ? { uncounted: _.remove() } : {}),
          ...(isNamed ? {} : { countedAs: names.length === 0 ? _.remove() : _.set(names) }),
        })
      }
      return { changed: isAnother || !isNamed }
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
        const isLeft = failure instanceof DatabaseFailure && failure.code === 'DATABASE_TRANSACTION_CONFLICT'
        if (isLeft || isDuplicate(failure)) return false
        throw failure
      }
    },

    /** Assessments that were moved and are not counted yet. */
    uncounted: async (): Promise<readonly string[]> =>
      (
        await documents<{ readonly _id: string }>(
          database.collection('assessments').where(UNCOUNTED).field({ _id: true }).limit(PAGE).get(),
        )
      ).map(({ _id }) => _id),

    /** A year's totals, of every union that has any, and of what has none. As many documents as there are unions. */
    ofYear: (cycleId: string): Promise<readonly TotalsDocument[]> =>
      documents<TotalsDocument>(database.collection('totals').where({ cycleId }).limit(UNIONS_AT_MOST).get()),

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
