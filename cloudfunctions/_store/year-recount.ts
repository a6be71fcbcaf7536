import { addedUp, changeBetween, type Counters } from '@/domain/totals/counters'
import { totalsIdOf } from '@/domain/totals/totals'
import { allPages, pagesById } from './all-pages'
import { answered, documents, insertOnce, noneWhereAbsent, updated, type Database } from './database'
import type { PortionDocument } from './portions'
import { standingName, STANDING_COLLECTIONS, type StandingCollection, type TotalsDocument } from './totals-document'

const PAGE = 100
const GROUPS = 1000
/** As often as a year is compared anew, where something was added meanwhile. */
const TURNS = 5

/** A union's totals of a year that are not what its papers add to them. */
interface WrongTotals {
  readonly unionId: string | null
  readonly sum: Counters
  readonly standings: Counters
  /** How often anything had been added; null where nothing is kept. */
  readonly writes: number | null
}

const isSame = (kept: Counters = {}, found: Counters): boolean => Object.keys(changeBetween(kept, found)).length === 0

interface StandingGroup {
  readonly _id: { readonly unionId: string | null; readonly standing: string }
  readonly count: number
}

/** Looks whether a year's totals are the sum of what its papers are counted as, and puts them right. */
export const yearRecountStore = (database: Database) => {
  const { command: _ } = database

  const groupsOf = (collection: StandingCollection, cycleId: string) =>
    allPages(
      (skip, limit) =>
        documents<StandingGroup>(
          database
            .collection(collection)
            .aggregate()
            .match({ cycleId, 'countedIn.standing': _.exists(true) })
            .group({ _id: { unionId: '$countedIn.unionId', standing: '$countedIn.standing' }, count: { $sum: 1 } })
            .sort({ '_id.unionId': 1, '_id.standing': 1 })
            .skip(skip)
            .limit(limit)
            .end(),
        ),
      GROUPS,
    )

  const wrongOf = async (cycleId: string): Promise<readonly WrongTotals[]> => {
    // First: whatever is added from here on raises its `writes`, so that nothing is put right by what was read before.
    const kept = await documents<TotalsDocument>(
      database.collection('totals').where({ cycleId }).limit(GROUPS).get(),
    ).catch(noneWhereAbsent)
    const found = new Map<string | null, { sum: Counters; standings: Counters }>()
    const add = (unionId: string | null, sums: readonly Counters[], standings: readonly Counters[]): void => {
      const before = found.get(unionId) ?? { sum: {}, standings: {} }
      found.set(unionId, {
        sum: addedUp([before.sum, ...sums]),
        standings: addedUp([before.standings, ...standings]),
      })
    }
    const portions = pagesById(
      (after, limit) =>
        documents<PortionDocument>(
          database
            .collection('portions')
            .where({ cycleId, _id: _.gt(after) })
            .field({ unionId: true, counters: true })
            .orderBy('_id', 'asc')
            .limit(limit)
            .get(),
        ),
      ({ _id }) => _id,
      PAGE,
    )
    for await (const page of portions)
      for (const unionId of new Set(page.map((portion) => portion.unionId)))
        add(
          unionId,
          page.filter((portion) => portion.unionId === unionId).map(({ counters }) => counters ?? {}),
          [],
        )
    for (const collection of STANDING_COLLECTIONS)
      for (const { _id, count } of await groupsOf(collection, cycleId))
        add(_id.unionId, [], [{ [standingName(collection, _id.standing)]: count }])
    const unions = new Set([...kept.map(({ unionId }) => unionId), ...found.keys()])
    return [...unions].flatMap((unionId) => {
      const { sum, standings } = found.get(unionId) ?? { sum: {}, standings: {} }
      const totals = kept.find((each) => each.unionId === unionId)
      const isRight = isSame(totals?.counters, sum) && isSame(totals?.standings, standings)
      return isRight ? [] : [{ unionId, sum, standings, writes: totals?.writes ?? null }]
    })
  }

  /** Puts a union's totals right; false where anything was added since they were compared. */
  const putRight = async (cycleId: string, { unionId, sum, standings, writes }: WrongTotals): Promise<boolean> => {
    const _id = totalsIdOf(cycleId, unionId)
    const kept = { counters: sum, standings }
    if (writes === null) return insertOnce(database, 'totals', { _id, cycleId, unionId, ...kept, writes: 1 })
    const where = { _id, writes }
    if (Object.keys(sum).length + Object.keys(standings).length === 0)
      return (await answered<{ deleted: number }>(database.collection('totals').where(where).remove())).deleted === 1
    // An empty object would not be written (SDK trap 2).
    const fields = Object.entries(kept).map(
      ([name, counts]) => [name, Object.keys(counts).length === 0 ? _.remove() : _.set(counts)] as const,
    )
    const right = await updated(
      database
        .collection('totals')
        .where(where)
        .update({ ...Object.fromEntries(fields), writes: _.inc(1) }),
    )
    return right === 1
  }

  return {
    /** The unions whose totals of a year are not the sum of what their papers are counted as. */
    wrongUnions: async (cycleId: string): Promise<ReadonlyArray<string | null>> =>
      (await wrongOf(cycleId)).map(({ unionId }) => unionId),

    /** Puts right what differs in a year. The unions whose totals were wrong, and of them those that are right now. */
    mend: async (
      cycleId: string,
    ): Promise<{ readonly wrong: ReadonlySet<string | null>; readonly mended: ReadonlySet<string | null> }> => {
      const wrong = new Set<string | null>()
      const mended = new Set<string | null>()
      for (let turn = 0; turn < TURNS; turn += 1) {
        const differing = await wrongOf(cycleId)
        if (differing.length === 0) break
        for (const union of differing) {
          wrong.add(union.unionId)
          if (await putRight(cycleId, union)) mended.add(union.unionId)
        }
      }
      return { wrong, mended }
    },
  }
}
