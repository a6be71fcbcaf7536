import type { WorklistTab } from '@/contract/worklist'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Database } from './database'
import { ALL_CYCLES } from './cycles'
import { askingForDay, inFilter, type OversightFilter } from './progress-filter'
import { readWithPerson, type Asking } from './joined-read'
import { ON_LEDGER } from './departures'
import { inTab, TAB_ORDER } from './worklist-tabs'
import { foundBy, isSearching, type NameSearch } from './search'
import {
  BY_NUMBER,
  listed,
  listedOutlines,
  orderOf,
  outlinesInOrder,
  type ListSorting,
  type Narrowing,
} from './narrowing'
import type { ListOrder, PageWanted } from './row-keys'
import type { CountedYear } from './standing-fields'
import { keptStandings, keptThen, ofOneMoment, standingRows, uncountedPapers } from './standing-rows'

/** Who asks. */
interface AskedBy {
  readonly personId: string
}

/** Lists for people who look after many: outlines alone, a page at a time, never the answers. */
export const progressStore = (database: Database) => {
  const _ = database.command

  const routedIn = (cycleId: string, routed: boolean): object => ({
    ...{ cycleId, ...ON_LEDGER },
    unionId: routed ? _.neq(null) : null,
  })

  const listPage = async (
    year: CountedYear,
    wanted: Parameters<typeof listed>[2],
    narrowing: Narrowing & ListSorting & AskedBy,
    search: NameSearch,
    ownOrder: ListOrder,
    page: PageWanted,
  ) =>
    listedOutlines(
      database,
      await listed(database, year, wanted, narrowing, search, narrowing.personId),
      orderOf(narrowing.order, ownOrder),
      page,
    )

  return {
    /** Who asks, every cycle, newest first, and how many of a union's enterprises stand where in each, or ask for a later day. One call; another where something was counted within it. */
    unionCounts: async (asking: Asking, unionId: string) => {
      const { aggregate: $ } = database.command
      const read = () =>
        readWithPerson<{
          cycles: Cycle
          kept: unknown
          uncounted: unknown
          keptThen: unknown
          asking: { readonly _id: string; readonly count: number }
          unreached: { count: number }
        }>(database, asking, {
          // On the list of the union, as `unreached` counts it.
          unreached: { from: 'unreached', where: { unionId, open: true }, group: { _id: null, count: $.sum(1) } },
          cycles: ALL_CYCLES,
          kept: keptStandings({ unionId }),
          uncounted: uncountedPapers(database, 'assessments', { unionId }),
          asking: {
            from: 'assessments',
            where: { unionId, ...askingForDay(database), ...ON_LEDGER },
            group: { _id: '$cycleId', count: $.sum(1) },
          },
          keptThen: keptThen({ unionId }),
        })
      const found = await ofOneMoment(read, (each) => each?.joined)
      if (!found) return undefined
      const { cycles, kept, uncounted, asking: asked, unreached } = found.joined
      return {
        person: found.person,
        cycles,
        standings: standingRows('assessments', { unionId }, kept, uncounted),
        asking: new Map(asked.map(({ _id, count }) => [_id, count])),
        unreached: unreached[0]?.count ?? 0,
      }
    },

    /** A page of a union's worklist. One call; one more where it is narrowed by who is bound or reached. */
    worklist: (
      year: CountedYear,
      tab: WorklistTab,
      narrowing: Narrowing & ListSorting & AskedBy & { readonly unionId: string },
      search: NameSearch,
      page: PageWanted,
    ) => listPage(year, { where: inTab(database, tab), standing: {} }, narrowing, search, TAB_ORDER[tab], page),

    /** A page of the province's enterprises. */
    enterprises: (
      year: CountedYear,
      filter: OversightFilter,
      narrowing: Narrowing & ListSorting & AskedBy,
      search: NameSearch,
      page: PageWanted,
    ) => listPage(year, inFilter(database, filter, isSearching(search)), narrowing, search, BY_NUMBER, page),

    /** A page of those that ask for a later day, of one union or of all. */
    asking: (cycleId: string, unionId: string | null, page: PageWanted) =>
      outlinesInOrder(
        database,
        [{ cycleId, ...askingForDay(database), ...ON_LEDGER, ...(unionId === null ? {} : { unionId }) }],
        [['extensionRequest.at', 'asc'], ...BY_NUMBER],
        page,
      ),

    /** A page of a year's assessments that a union answers for, or that none does. */
    byRouting: (cycleId: string, routed: boolean, search: NameSearch, page: PageWanted) =>
      outlinesInOrder(
        database,
        [routedIn(cycleId, routed), ...foundBy(database, 'enterpriseName', search)],
        BY_NUMBER,
        page,
      ),
  }
}
