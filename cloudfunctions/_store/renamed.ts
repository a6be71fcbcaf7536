import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { namesIn, type EnterpriseNames, type Named, type NamedInYear } from '@/domain/ledger/enterprise-names'
import { cycleStore } from './cycles'
import { documents, type Database } from './database'
import { nameFilter, type NameSearch } from './search'

type NamedEntry = NamedInYear & { readonly enterpriseId: string }

/** What was typed to find enterprises by, with those that are found under another of their names, and what these are. */
export interface FoundNames extends NameSearch {
  readonly of: (enterpriseId: string) => Named
}

/** As many renamed enterprises as one look finds. */
const RENAMED_AT_MOST = 1000

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
        .limit(RENAMED_AT_MOST)
        .get(),
    )

  /** A year and the newest one. */
  const yearsWith = async (cycleId: string): Promise<readonly string[]> => {
    const [newest] = await cycleStore(database).all()
    return [...new Set([cycleId, ...(newest ? [newest.cycleId] : [])])]
  }

  return {
    /**
     * Those of a year who were or are called what was typed and may not be found by their paper's name. No call where nothing was typed.
     */
    search: async (typed: string, cycleId: string): Promise<FoundNames> => {
      const now = nameFilter(database, 'enterpriseName', typed)
      if (Object.keys(now).length === 0) return { typed, alsoOf: [], of: () => ({}) }
      const before = nameFilter(database, 'formerNames.name', typed)
      const of = { cycleId: _.in([...(await yearsWith(cycleId))]), ...WAS_RENAMED }
      const found = byEnterprise(await entries(_.and([of, _.or([now, before])])))
      return {
        typed,
        alsoOf: [...found.keys()],
        of: (enterpriseId) => {
          const names = found.get(enterpriseId)
          return names ? { names } : {}
        },
      }
    },

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

export type RenamedStore = ReturnType<typeof renamedStore>
