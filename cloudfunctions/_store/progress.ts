import type { WorklistTab } from '@/contract/worklist'
import type { AssessmentState, Cycle } from '@/domain/assessment/assessment'
import { answered, documents, type Database } from './database'
import { ALL_CYCLES } from './cycles'
import { askingForDay, inFilter, type OversightFilter } from './progress-filter'
import { readWithPerson, type Asking } from './joined-read'
import { DEPARTED, offLedger, ON_LEDGER } from './departures'
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
import { standingFields, type CountedYear } from './standing-fields'

/** Who asks. */
interface AskedBy {
  readonly personId: string
}

/** One group of a count: a union, a state, and how many. */
export interface StateGroup {
  readonly _id: {
    readonly unionId: string | null
    readonly unionName: string | null
    readonly state: AssessmentState
    readonly started: boolean
    readonly departed: boolean
  }
  readonly count: number
  /** Of these, how many ask for a later day, and how many stand so towards theirs. */
  readonly asking: number
  readonly late: number
  readonly rectification_late: number
  readonly at_risk: number
}

/** In an aggregate: 1 for each that asks for a later day. */
const ASKING = { $cond: [{ $ifNull: ['$extensionRequest', false] }, 1, 0] } as const

/** Lists for people who look after many: outlines alone, a page at a time, never the answers. */
export const progressStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('assessments')

  const routedIn = (cycleId: string, routed: boolean): object => ({
    ...{ cycleId, ...ON_LEDGER },
    unionId: routed ? _.neq(null) : null,
  })

  const GROUP_BY_STATE = {
    _id: {
      unionId: '$unionId',
      unionName: '$unionName',
      state: '$state',
      started: { $ne: ['$startedAt', null] },
      departed: DEPARTED,
    },
    count: { $sum: 1 },
    asking: { $sum: ASKING },
  }

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
    /** Who asks, every cycle, newest first, and how many of a union's enterprises are in each state. One call. */
    unionCounts: async (asking: Asking, unionId: string) => {
      const { aggregate: $ } = database.command
      const found = await readWithPerson<{
        cycles: Cycle
        groups: {
          _id: { cycleId: string; state: AssessmentState; departed: boolean }
          count: number
          asking: number
        }
        unreached: { count: number }
      }>(database, asking, {
        // On the list of the union, as `unreached` counts it.
        unreached: { from: 'unreached', where: { unionId, open: true }, group: { _id: null, count: $.sum(1) } },
        cycles: ALL_CYCLES,
        groups: {
          from: 'assessments',
          where: { unionId },
          group: {
            _id: { cycleId: '$cycleId', state: '$state', departed: DEPARTED },
            count: $.sum(1),
            asking: $.sum(ASKING),
          },
        },
      })
      return found && { person: found.person, ...found.joined }
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

    countByRouting: async (cycleId: string, routed: boolean): Promise<number> => {
      const { total } = await answered<{ total: number }>(collection().where(routedIn(cycleId, routed)).count())
      return total
    },

    /** How many enterprises of a cycle have left the ledger. */
    countDeparted: async (cycleId: string): Promise<number> => {
      const { total } = await answered<{ total: number }>(
        collection()
          .where({ cycleId, ...offLedger(database) })
          .count(),
      )
      return total
    },

    /** How many enterprises of a cycle stand where, by union. One call; the rows are unions × states. */
    stateGroups: (year: CountedYear) => {
      const { late, rectification_late, at_risk } = standingFields(year)
      const some = (is: object) => ({ $sum: { $cond: [is, 1, 0] } })
      return documents<StateGroup>(
        database
          .collection('assessments')
          .aggregate()
          .match({ cycleId: year.cycle.cycleId })
          .group({
            ...GROUP_BY_STATE,
            ...{ late: some(late), rectification_late: some(rectification_late), at_risk: some(at_risk) },
          })
          .limit(1000)
          .end(),
      )
    },
  }
}
