import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { namesIn, type EnterpriseNames, type Named, type NamedInYear } from '@/domain/ledger/enterprise-names'
import { cycleStore } from './cycles'
import { documents, type Database } from './database'
import { keyPattern, numberTyped } from '@/domain/ledger/search-key'
import { EVERYBODY, nameFilter, type NameSearch } from './search'
import { standingsIn, type StandingCollection, type TotalsDocument } from './totals-document'

type NamedEntry = NamedInYear & { readonly enterpriseId: string }

/** What was typed to find enterprises by, with those that the ledger knows to be called so, and their other names. */
export interface FoundNames extends NameSearch {
  readonly of: (enterpriseId: string) => Named
}

/** As many enterprises as one look finds. */
const FOUND_AT_MOST = 1000

const byEnterprise = (entries: readonly NamedEntry[]): ReadonlyMap<string, EnterpriseNames> => {
  const ids = [...new Set(entries.map(({ enterpriseId }) => enterpriseId))]
  return new Map(
    ids.flatMap((id) => {
      const names = namesIn(entries.filter(({ enterpriseId }) => enterpriseId === id))
      return names ? [[id, names] as const] : []
    }),
  )
}

/**
 * Enterprises under all of their names. A paper keeps the name that it was signed under, and a former year its own; the ledger knows
 * the others: the newest year's entry all that came before, a former one's what was found out in it alone.
 */
export const renamedStore = (database: Database) => {
  const _ = database.command
  const WAS_RENAMED = { 'formerNames.0': _.exists(true) }

  const entries = (where: object) =>
    documents<NamedEntry>(
      database
        .collection('ledger')
        .where(where)
        .field({ _id: false, cycleId: true, enterpriseId: true, enterpriseName: true, formerNames: true })
        .limit(FOUND_AT_MOST)
        .get(),
    )

  /** A year and the newest one. */
  const yearsWith = async (cycleId: string): Promise<readonly string[]> => {
    const [newest] = await cycleStore(database).all()
    return [...new Set([cycleId, ...(newest ? [newest.cycleId] : [])])]
  }

  /**
   * Whether each union's enterprises of a year have their entries in the ledger, by what is kept of how many there are: then whoever is called
   * so is found by the ledger's names alone, which hold every name of theirs.
   */
  const isInLedger = async (cycleId: string): Promise<boolean> => {
    const kept = await documents<Pick<TotalsDocument, 'standings'>>(
      database.collection('totals').where({ cycleId }).field({ standings: true }).limit(1000).get(),
    )
    const countOf = (collection: StandingCollection, totals: Pick<TotalsDocument, 'standings'>): number =>
      [...standingsIn(collection, totals)]
        .filter(([standing]) => standing !== 'departed')
        .reduce((sum, [, count]) => sum + count, 0)
    return (
      kept.some((totals) => countOf('assessments', totals) > 0) &&
      kept.every((totals) => countOf('ledger', totals) >= countOf('assessments', totals))
    )
  }

  const search = async (
    typed: string,
    yearsOf: () => Promise<readonly string[]>,
    isEverybodyInLedger: () => Promise<boolean>,
  ): Promise<FoundNames> => {
    const now = nameFilter(database, 'enterpriseName', typed)
    if (Object.keys(now).length === 0) return { ...EVERYBODY, typed, of: () => ({}) }
    const named = _.or([now, nameFilter(database, 'formerNames.name', typed)])
    const key = keyPattern(typed)
    const no = numberTyped(typed)
    const years = { cycleId: _.in([...(await yearsOf())]) }
    const waysToFind = [
      // What has its key is found by that: an index holds it, and no other entry is looked at.
      key === undefined ? _.and([WAS_RENAMED, named]) : { searchKey: database.RegExp({ regexp: key, options: '' }) },
      ...(no === undefined ? [] : [{ enterpriseNo: no }]),
    ]
    const [found, keyless, isWhole] = await Promise.all([
      entries(_.or(waysToFind.map((way) => _.and([years, way])))),
      key === undefined ? [] : entries(_.and([years, { searchKey: null }, named])),
      key === undefined ? false : isEverybodyInLedger(),
    ])
    const all = [...found, ...keyless]
    const names = byEnterprise(all)
    return {
      typed,
      alsoOf: [...new Set(all.map(({ enterpriseId }) => enterpriseId))],
      isComplete: isWhole && Math.max(found.length, keyless.length) < FOUND_AT_MOST,
      of: (enterpriseId) => {
        const theirs = names.get(enterpriseId)
        return theirs ? { names: theirs } : {}
      },
    }
  }

  const newest = async (): Promise<readonly string[]> =>
    (await cycleStore(database).all()).slice(0, 1).map(({ cycleId }) => cycleId)

  return {
    /**
     * Those of a year who are found by what was typed, and may not be by their paper's name: by number, by another name, by how a name is
     * read, by its initials. No call where nothing was typed.
     */
    search: (typed: string, cycleId: string): Promise<FoundNames> =>
      search(
        typed,
        () => yearsWith(cycleId),
        () => isInLedger(cycleId),
      ),

    /** The same of the newest year alone. */
    searchNewest: (typed: string): Promise<FoundNames> => search(typed, newest, () => Promise.resolve(false)),

    /** The names of one enterprise, if it was renamed. */
    namesOf: async (enterpriseId: string, cycleId: string): Promise<EnterpriseNames | undefined> => {
      const ids = (await yearsWith(cycleId)).map((year) => assessmentIdOf(year, enterpriseId))
      return byEnterprise(await entries({ _id: _.in(ids) })).get(enterpriseId)
    },

    /** Everybody who was renamed, by the newest year's entries. */
    all: async (): Promise<ReadonlyMap<string, EnterpriseNames>> => {
      const [newest] = await cycleStore(database).all()
      return newest ? byEnterprise(await entries({ cycleId: newest.cycleId, ...WAS_RENAMED })) : new Map()
    },
  }
}
