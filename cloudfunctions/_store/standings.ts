import { enterpriseIdOf } from '@/domain/assessment/assessment-id'
import { addedUp, changeBetween, type Counters } from '@/domain/totals/counters'
import { DRAFT_PORTION } from '@/domain/totals/portion'
import { toBeCounted } from './counted-papers'
import { documents, type Database } from './database'
import { alongside, type Along } from './joined-read'
import {
  isStandingCounted,
  isDraftAlone,
  standingChange,
  standingOf,
  STANDING_FIELDS,
  type StandingPaper,
} from './paper-standing'
import type { PortionDocument } from './portions'
import {
  keptStandings,
  keptThen,
  ofOneMoment,
  standingRows,
  uncountedPapers,
  type StandingRow,
  type StandingScope,
} from './standing-rows'
import { addToTotals, isForTheClock, type Added, type StandingCollection } from './totals-document'
import { inTransaction, type Transaction } from './transaction'

/** As many papers as are counted in one transaction, and as one look finds. */
const TOGETHER = 20
const PAGE = 100

/** How many papers stand where: kept, read, and found out anew. */
export const standingStore = (database: Database) => {
  /** What a draft alone adds to what forms say, replaced by what it adds now; undefined where that is more than a draft's and counted one by one. */
  const draftChange = async (transaction: Transaction, paper: StandingPaper): Promise<Counters | undefined> => {
    const { _id, cycleId, unionId } = paper
    const before = await transaction.find<PortionDocument>('portions', _id)
    if (before) {
      const isDraft = Object.keys(changeBetween(before.counters ?? {}, DRAFT_PORTION)).length === 0
      return isDraft && before.unionId === unionId ? {} : undefined
    }
    await transaction.set('portions', _id, {
      ...{ cycleId, unionId, enterpriseId: enterpriseIdOf(_id), counters: DRAFT_PORTION },
    })
    return DRAFT_PORTION
  }

  /** Counts some papers in one transaction: each is read, and is counted once as it stands then. */
  const countTogether = async (collection: StandingCollection, ids: readonly string[]): Promise<void> => {
    await inTransaction<object>(database, async (transaction: Transaction) => {
      const years = new Map<string, { cycleId: string; unionId: string | null } & Required<Added>>()
      const add = (cycleId: string, unionId: string | null, added: Added): void => {
        const key = JSON.stringify([cycleId, unionId])
        const before = years.get(key) ?? { counters: {}, standings: {} }
        years.set(key, {
          ...{ cycleId, unionId, counters: addedUp([before.counters, added.counters ?? {}]) },
          standings: addedUp([before.standings, added.standings ?? {}]),
        })
      }
      for (const id of ids) {
        const paper = await transaction.find<StandingPaper>(collection, id)
        if (!paper || isStandingCounted(collection, paper)) continue
        // What else a form adds is counted with it, one by one (`totals`).
        if (collection === 'assessments' && !isDraftAlone(paper)) continue
        const counters = collection === 'assessments' ? await draftChange(transaction, paper) : {}
        if (!counters) continue
        const { former, own, fields } = standingChange(database, collection, paper)
        if (paper.countedIn) add(paper.cycleId, paper.countedIn.unionId, { standings: former })
        add(paper.cycleId, paper.unionId, { counters, standings: own })
        await transaction.update(collection, id, fields)
      }
      for (const { counters, standings, ...year } of years.values())
        await addToTotals(transaction, database, year, { counters, standings })
      return {}
    })
  }

  /**
   * How many papers of these collections stand where, by union and year, with what else is read `along` of the same moment. One call;
   * another where something was counted within it.
   */
  const read = async <Collection extends StandingCollection>(
    scope: StandingScope,
    collections: readonly Collection[],
    along: Readonly<Record<string, Along>> = {},
  ): Promise<{
    readonly rows: Readonly<Record<Collection, readonly StandingRow[]>>
    readonly along: Readonly<Record<string, readonly unknown[]>>
  }> => {
    // There is one cycle at least where there is any paper: it is only what the others are looked up from.
    const begun = database.collection('cycles').aggregate().limit(1)
    const asked = alongside(database, begun, {
      kept: keptStandings(scope),
      ...Object.fromEntries(collections.map((each) => [each, uncountedPapers(database, each, scope)])),
      ...along,
      keptThen: keptThen(scope),
    })
    const found = await ofOneMoment(
      async () => (await documents<Readonly<Record<string, readonly unknown[]>>>(asked.end()))[0] ?? {},
      ({ kept = [], keptThen: then = [] }) => ({ kept, keptThen: then }),
    )
    const rows = collections.map(
      (each) => [each, standingRows(each, scope, found['kept'] ?? [], found[each] ?? [])] as const,
    )
    return { rows: Object.fromEntries(rows) as Record<Collection, readonly StandingRow[]>, along: found }
  }

  return {
    /** How many papers of these collections stand where, by union and year, of one moment. One call. */
    of: async <Collection extends StandingCollection>(
      scope: StandingScope,
      ...collections: readonly Collection[]
    ): Promise<Readonly<Record<Collection, readonly StandingRow[]>>> => (await read(scope, collections)).rows,

    /** The same with what else is read of the same moment. */
    read,

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

    /** Papers that are not counted as they stand, those of one union and year together. Of forms drafts alone. */
    uncounted: async (collection: StandingCollection): Promise<ReadonlyArray<readonly string[]>> => {
      const found = await documents<StandingPaper>(
        database.collection(collection).where(toBeCounted(database)).field(STANDING_FIELDS).limit(PAGE).get(),
      )
      const batches = new Map<string, string[][]>()
      for (const paper of found.filter((each) => collection !== 'assessments' || isDraftAlone(each))) {
        const key = JSON.stringify([paper.cycleId, paper.unionId])
        const before = batches.get(key) ?? []
        const last = before.at(-1)
        if (last && last.length < TOGETHER) last.push(paper._id)
        else batches.set(key, [...before, [paper._id]])
      }
      return [...batches.values()].flat()
    },

    /** Counts papers as they stand. False where somebody else counted in the same years at this moment: some stay marked, for the clock. */
    count: async (collection: StandingCollection, ids: readonly string[]): Promise<boolean> => {
      const isCounted = (some: readonly string[]) =>
        countTogether(collection, some).then(
          () => true,
          (failure: unknown) => {
            // Of several, one that is moved or fails each time leaves the others to be counted alone.
            if (some.length > 1 || isForTheClock(failure)) return false
            throw failure
          },
        )
      if (await isCounted(ids)) return true
      if (ids.length === 1) return false
      let isAll = true
      for (const id of ids) isAll = (await isCounted([id])) && isAll
      return isAll
    },
  }
}
