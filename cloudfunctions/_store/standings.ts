import { addedUp, type Counters } from '@/domain/totals/counters'
import { UNCOUNTED } from './counted-papers'
import { documents, type Database } from './database'
import { alongside } from './joined-read'
import {
  isStandingCounted,
  isStillDraft,
  standingChange,
  standingOf,
  STANDING_FIELDS,
  type StandingPaper,
} from './paper-standing'
import { keptStandings, standingRows, uncountedPapers, type StandingRow, type StandingScope } from './standing-rows'
import { addToTotals, isForTheClock, type StandingCollection } from './totals-document'
import { inTransaction, type Transaction } from './transaction'

/** As many papers as are counted in one transaction, and as one look finds. */
const TOGETHER = 20
const PAGE = 100

/** How many papers stand where: kept, read, and found out anew. */
export const standingStore = (database: Database) => {
  /** Counts some papers in one transaction: each is read, and is counted once as it stands then. Nothing where they were just moved. */
  const countTogether = async (collection: StandingCollection, ids: readonly string[]): Promise<void> => {
    await inTransaction<object>(database, async (transaction: Transaction) => {
      const years = new Map<string, { cycleId: string; unionId: string | null; standings: Counters }>()
      const add = (cycleId: string, unionId: string | null, more: Counters): void => {
        const key = JSON.stringify([cycleId, unionId])
        const standings = addedUp([years.get(key)?.standings ?? {}, more])
        years.set(key, { cycleId, unionId, standings })
      }
      for (const id of ids) {
        const paper = await transaction.find<StandingPaper>(collection, id)
        if (!paper || isStandingCounted(collection, paper)) continue
        // What else a form adds is counted with it, one by one (`totals`).
        if (collection === 'assessments' && !isStillDraft(paper)) continue
        const { former, own, fields } = standingChange(database, collection, paper)
        if (paper.countedIn) add(paper.cycleId, paper.countedIn.unionId, former)
        add(paper.cycleId, paper.unionId, own)
        await transaction.update(collection, id, fields)
      }
      for (const { standings, ...year } of years.values()) await addToTotals(transaction, database, year, { standings })
      return {}
    })
  }

  return {
    /** How many papers of these collections stand where, by union and year. One call, so that all is of one moment. */
    of: async <Collection extends StandingCollection>(
      scope: StandingScope,
      ...collections: readonly Collection[]
    ): Promise<Readonly<Record<Collection, readonly StandingRow[]>>> => {
      // There is one cycle at least where there is any paper: it is only what the others are looked up from.
      const begun = database.collection('cycles').aggregate().limit(1)
      const found = alongside(database, begun, {
        kept: keptStandings(scope),
        ...Object.fromEntries(collections.map((each) => [each, uncountedPapers(database, each, scope)])),
      })
      const [read] = await documents<Readonly<Record<string, readonly unknown[]>>>(found.end())
      return Object.fromEntries(
        collections.map((each) => [each, standingRows(each, scope, read?.['kept'] ?? [], read?.[each] ?? [])]),
      ) as Record<Collection, readonly StandingRow[]>
    },

    /** How many of these papers stand where, as they stand: for the few of one enterprise. */
    ofPapers: async (
      ids: Readonly<Record<StandingCollection, readonly string[]>>,
    ): Promise<Readonly<Record<StandingCollection, readonly StandingRow[]>>> => {
      const rowsOf = async (collection: StandingCollection): Promise<readonly StandingRow[]> => {
        const papers = await documents<StandingPaper>(
          database
            .collection(collection)
            .where({ _id: database.command.in([...ids[collection]]) })
            .field(STANDING_FIELDS)
            .limit(ids[collection].length)
            .get(),
        )
        return papers.map((paper) => ({
          ...{ cycleId: paper.cycleId, unionId: paper.unionId },
          ...{ standing: standingOf(collection, paper), count: 1 },
        }))
      }
      const [assessments, reports, ledger] = await Promise.all([
        rowsOf('assessments'),
        rowsOf('reports'),
        rowsOf('ledger'),
      ])
      return { assessments, reports, ledger }
    },

    /** Papers that were moved, begun or written to, and are not counted yet. Forms alone that are counted as drafts, and still are. */
    uncounted: async (collection: StandingCollection): Promise<readonly string[]> =>
      (
        await documents<StandingPaper>(
          database.collection(collection).where(UNCOUNTED).field(STANDING_FIELDS).limit(PAGE).get(),
        )
      )
        .filter((paper) => collection !== 'assessments' || isStillDraft(paper))
        .map(({ _id }) => _id),

    /** Counts papers as they stand. False where somebody else counted in the same years at this moment: some stay marked, for the clock. */
    count: async (collection: StandingCollection, ids: readonly string[]): Promise<boolean> => {
      let isAll = true
      for (let at = 0; at < ids.length; at += TOGETHER)
        try {
          await countTogether(collection, ids.slice(at, at + TOGETHER))
        } catch (failure) {
          if (!isForTheClock(failure)) throw failure
          isAll = false
        }
      return isAll
    },
  }
}
