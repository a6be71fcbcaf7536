import { counterName, countedBelow, type Counters } from '@/domain/totals/counters'
import { totalsIdOf } from '@/domain/totals/totals'
import { DatabaseFailure, isDuplicate, type Database } from './database'
import type { Transaction } from './transaction'

/** What the papers of a union's year come to, or of the enterprises that have none; `writes` counts what was added. */
export interface TotalsDocument {
  readonly _id: string
  readonly cycleId: string
  readonly unionId: string | null
  /** What the union is called in that year: renamed with it until the year is archived. */
  readonly unionName?: string
  /** What its forms say. Missing where nothing was added: an empty object is not kept (SDK trap 2). */
  readonly counters?: Counters
  /** How many papers stand where, by collection (`domain/totals/standing-counts.ts`). */
  readonly standings?: Counters
  readonly writes: number
}

/** Whether counting met others who count in the same year: what was to be counted stays marked, and the clock counts it. */
export const isForTheClock = (failure: unknown): boolean =>
  isDuplicate(failure) || (failure instanceof DatabaseFailure && failure.code === 'DATABASE_TRANSACTION_CONFLICT')

/** Papers of which it is counted how many stand where. */
export const STANDING_COLLECTIONS = ['assessments', 'reports', 'ledger'] as const
export type StandingCollection = (typeof STANDING_COLLECTIONS)[number]

/** Under which name it is counted that a paper of a collection stands somewhere. */
export const standingName = (collection: StandingCollection, standing: string): string =>
  counterName(collection, standing)

/** How many papers of a collection stand where. */
export const standingsIn = (
  collection: StandingCollection,
  { standings = {} }: Pick<TotalsDocument, 'standings'>,
): ReadonlyMap<string, number> => countedBelow(standings, collection)

/** What is added to a union's year. */
export interface Added {
  readonly counters?: Counters
  readonly standings?: Counters
}

/** Adds to a union's year, within the transaction in which what is counted is read and says so. */
export const addToTotals = async (
  transaction: Transaction,
  { command: _ }: Database,
  { cycleId, unionId, unionName }: Pick<TotalsDocument, 'cycleId' | 'unionId' | 'unionName'>,
  added: Added,
): Promise<void> => {
  const changes = (['counters', 'standings'] as const).flatMap((part) =>
    Object.entries(added[part] ?? {}).map(([name, count]) => [`${part}.${name}`, _.inc(count)] as const),
  )
  if (changes.length === 0) return
  const _id = totalsIdOf(cycleId, unionId)
  const kept = await transaction.find<TotalsDocument>('totals', _id)
  // It is renamed with the union; a form that was signed under the former name does not bring that back.
  const named = unionName === undefined || kept?.unionName !== undefined ? {} : { unionName }
  if (kept) await transaction.update('totals', _id, { ...Object.fromEntries(changes), ...named, writes: _.inc(1) })
  else {
    const begun: TotalsDocument = { _id, cycleId, unionId, ...named, ...added, writes: 1 }
    await transaction.add('totals', begun)
  }
}
