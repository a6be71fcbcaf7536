import { toBeCounted, type CountedPaper } from './counted-papers'
import type { Database } from './database'
import type { Along } from './joined-read'
import { standingBy, type StandingFlags, type StandingPaper } from './paper-standing'
import { ANSWERED_COUNT } from './standing-fields'
import { standingsIn, type StandingCollection, type TotalsDocument } from './totals-document'

/** How many papers of a union's year stand somewhere. */
export interface StandingRow {
  readonly cycleId: string
  readonly unionId: string | null
  readonly unionName?: string | undefined
  readonly standing: string
  readonly count: number
}

type KeptTotals = Pick<TotalsDocument, 'cycleId' | 'unionId' | 'unionName' | 'standings'>

/** Papers that are not counted as they stand, those of one kind together. */
interface UncountedGroup {
  readonly _id: StandingFlags &
    Pick<StandingPaper, 'cycleId' | 'unionId' | 'unionName'> & { readonly countedIn?: CountedPaper['countedIn'] | null }
  readonly count: number
}

/** Of which years, and of which union where not of all. */
export interface StandingScope {
  readonly cycleId?: unknown
  readonly unionId?: string
}

/** What is read of the totals, along with anything else. As many documents as there are unions in these years, or years of the union. */
export const keptStandings = ({ unionId, ...years }: StandingScope): Along => ({
  from: 'totals',
  where: { ...years, ...(unionId === undefined ? {} : { unionId }) },
  project: { _id: 0, cycleId: 1, unionId: 1, unionName: 1, standings: 1, writes: 1 },
})

/** How often anything had been added, read last of all: where it is as it was, nothing was counted meanwhile. */
export const keptThen = (scope: StandingScope): Along => ({
  ...keptStandings(scope),
  project: { _id: 0, cycleId: 1, unionId: 1, writes: 1 },
})

type Written = Pick<TotalsDocument, 'cycleId' | 'unionId' | 'writes'>

/** As often as it is read how many stand where, while others count. */
const TURNS = 3

/** Whether what was read first and last says that nothing was counted in between. */
const isOfOneMoment = (kept: readonly unknown[], then: readonly unknown[]): boolean => {
  // As `keptStandings` and `keptThen` ask for them.
  const writesOf = (all: readonly unknown[]) =>
    (all as readonly Written[]).map(({ cycleId, unionId, writes }) => `${cycleId} ${unionId} ${writes}`).sort()
  return writesOf(kept).join() === writesOf(then).join()
}

/** Reads how many stand where, and once more where something was counted within it: look-ups of one call are read one after the other. */
export const ofOneMoment = async <Found>(
  read: () => Promise<Found>,
  partsOf: (found: Found) => { readonly kept: readonly unknown[]; readonly keptThen: readonly unknown[] } | undefined,
): Promise<Found> => {
  for (let turn = 1; ; turn += 1) {
    const found = await read()
    const parts = partsOf(found)
    if (turn === TURNS || !parts || isOfOneMoment(parts.kept, parts.keptThen)) return found
  }
}

/**
 * What is read beside them: the papers of a collection that were moved and are not counted yet, those of one kind together. A paper that went
 * to another union is still counted with its former one, so that a union's are those it has and those that are counted with it. Each part
 * says all that is equal, so that each is looked up in an index of its own.
 */
export const uncountedPapers = (
  database: Database,
  collection: StandingCollection,
  { unionId, ...years }: StandingScope,
): Along => {
  const marked = { ...years, ...toBeCounted(database) }
  const has = (field: string) => ({ $ne: [{ $ifNull: [`$${field}`, null] }, null] })
  return {
    from: collection,
    where:
      unionId === undefined
        ? marked
        : database.command.or([
            { unionId, ...marked },
            { 'countedIn.unionId': unionId, ...marked },
          ]),
    group: {
      _id: {
        ...{ cycleId: '$cycleId', unionId: '$unionId', unionName: '$unionName', countedIn: '$countedIn' },
        ...{
          kind: '$kind',
          state: '$state',
          departed: has('departure'),
          started: has('startedAt'),
          late: has('lateAt'),
          ...(collection === 'assessments' ? { answered: ANSWERED_COUNT } : {}),
        },
      },
      count: { $sum: 1 },
    },
  }
}

/** How many papers of each union and year stand where, those that are to be counted anew as they stand. */
export const standingRows = (
  collection: StandingCollection,
  { unionId: wanted }: StandingScope,
  kept: readonly unknown[],
  uncounted: readonly unknown[],
): readonly StandingRow[] => {
  const rows = new Map<string, StandingRow>()
  const add = (row: StandingRow): void => {
    if (wanted !== undefined && row.unionId !== wanted) return
    const key = JSON.stringify([row.cycleId, row.unionId, row.standing])
    const before = rows.get(key)
    rows.set(key, { ...row, unionName: row.unionName ?? before?.unionName, count: (before?.count ?? 0) + row.count })
  }
  // As `keptStandings` and `uncountedPapers` ask for them.
  for (const totals of kept as readonly KeptTotals[]) {
    const { cycleId, unionId, unionName } = totals
    for (const [standing, count] of standingsIn(collection, totals))
      add({ cycleId, unionId, unionName, standing, count })
  }
  for (const { _id, count } of uncounted as readonly UncountedGroup[]) {
    const { cycleId, unionId, countedIn } = _id
    if (countedIn) add({ cycleId, unionId: countedIn.unionId, standing: countedIn.standing, count: -count })
    add({ cycleId, unionId, unionName: _id.unionName ?? undefined, standing: standingBy(collection, _id), count })
  }
  return [...rows.values()].filter(({ count }) => count !== 0)
}

/** How many of these rows stand where something holds. */
export const countStanding = (rows: readonly StandingRow[], holds: (row: StandingRow) => boolean): number =>
  rows.filter(holds).reduce((sum, { count }) => sum + count, 0)
