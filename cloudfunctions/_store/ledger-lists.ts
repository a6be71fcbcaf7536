import type { Cursor } from '@/contract/fields'
import type { LedgerFilter } from '@/contract/ledger'
import { noColumns, type LedgerColumns } from '@/domain/ledger/ledger-column'
import {
  entryIdOf,
  type LedgerEntry,
  type LedgerEvent,
  type LedgerOutline,
  type LedgerState,
} from '@/domain/ledger/ledger-entry'
import { answered, documents, type Database } from './database'
import { entryOf, type LedgerDocument } from './ledger-writes'
import { olderThan } from './older-than'
import { ON_LEDGER } from './departures'
import { entriesWhere, within, type LedgerScope } from './ledger-filter'
import { BY_NUMBER } from './narrowing'
import { keyedDocuments, type PageWanted } from './row-keys'
import type { NameSearch } from './search'
import { countStanding } from './standing-rows'
import type { standingStore } from './standings'

/** What lists leave out: values hold telephone numbers, and a check repeats them. */
const OUTLINE_FIELDS = {
  ...{ _id: false, values: false, check: false, searchKey: false, chain: false },
  ...{ uncounted: false, countedIn: false },
} as const

const IDS_A_REQUEST = 100

/** What of an enterprise's history somebody may see: cycle by cycle, and who came and went as its contact, who are of none. */
export type SeenHistory = 'everything' | { readonly cycleIds: readonly string[]; readonly contacts: boolean }

/** The ledger as lists read it: outlines a page at a time, counts, columns, history. */
export const ledgerListStore = (database: Database, standings: ReturnType<typeof standingStore>) => {
  const _ = database.command
  const collection = () => database.collection('ledger')

  const visibleIn = (seen: SeenHistory): readonly object[] => {
    if (seen === 'everything') return []
    const contacts = seen.contacts ? [{ entry: _.eq(null) }] : []
    return [_.or([{ 'entry.cycleId': _.in([...seen.cycleIds]) }, ...contacts])]
  }

  const filtered = (scope: LedgerScope, filter: LedgerFilter, search: NameSearch) =>
    entriesWhere(database, scope, filter, search)

  return {
    columnsOf: async (cycleId: string): Promise<LedgerColumns> => {
      const [columns] = await documents<LedgerColumns>(
        database.collection('ledger_columns').where({ _id: cycleId }).field({ _id: false }).limit(1).get(),
      )
      return columns ?? noColumns(cycleId)
    },

    /** The columns of the last year before this one that has any. */
    findColumnsBefore: async (cycleId: string): Promise<LedgerColumns | undefined> => {
      const [columns] = await documents<LedgerColumns>(
        database
          .collection('ledger_columns')
          .where({ _id: _.lt(cycleId) })
          .field({ _id: false })
          .orderBy('_id', 'desc')
          .limit(1)
          .get(),
      )
      return columns
    },

    /** How many of the enterprises that are on the ledger have an entry in a cycle. */
    countOf: async (cycleId: string): Promise<number> => {
      const { total } = await answered<{ total: number }>(
        collection()
          .where({ cycleId, ...ON_LEDGER })
          .count(),
      )
      return total
    },

    /** Which of these enterprises have an entry in the cycle. */
    havingEntries: async (cycleId: string, enterpriseIds: readonly string[]): Promise<ReadonlySet<string>> => {
      const found = await documents<Pick<LedgerEntry, 'enterpriseId'>>(
        collection()
          .where({ _id: _.in(enterpriseIds.map((enterpriseId) => entryIdOf(cycleId, enterpriseId))) })
          .field({ enterpriseId: true })
          .limit(1000)
          .get(),
      )
      return new Set(found.map(({ enterpriseId }) => enterpriseId))
    },

    /** Where the entries of these enterprises stand; those that have none in the cycle are left out. */
    statesOf: async (cycleId: string, enterpriseIds: readonly string[]): Promise<ReadonlyMap<string, LedgerState>> => {
      const states = new Map<string, LedgerState>()
      for (let at = 0; at < enterpriseIds.length; at += IDS_A_REQUEST) {
        const ids = enterpriseIds.slice(at, at + IDS_A_REQUEST).map((each) => entryIdOf(cycleId, each))
        const found = await documents<Pick<LedgerEntry, 'enterpriseId' | 'state'>>(
          collection()
            .where({ _id: _.in(ids) })
            .field({ enterpriseId: true, state: true })
            .limit(ids.length)
            .get(),
        )
        for (const { enterpriseId, state } of found) states.set(enterpriseId, state)
      }
      return states
    },

    /** How many of these entries are within a scope. */
    countOfThese: async (scope: LedgerScope, entryIds: readonly string[]): Promise<number> => {
      let count = 0
      for (let at = 0; at < entryIds.length; at += IDS_A_REQUEST) {
        const _id = _.in(entryIds.slice(at, at + IDS_A_REQUEST))
        const where = { ...within(scope), _id }
        count += (await answered<{ total: number }>(collection().where(where).count())).total
      }
      return count
    },

    /** How many entries are in each state; those of enterprises that have left are counted apart. */
    counts: async ({
      cycleId,
      unionId,
      unrouted = false,
    }: LedgerScope): Promise<Readonly<Record<LedgerFilter, number>>> => {
      const { ledger } = await standings.of({ cycleId, ...(unionId === null ? {} : { unionId }) }, 'ledger')
      const rows = unrouted ? ledger.filter((row) => row.unionId === null) : ledger
      const of = (name: LedgerState | 'departed') => countStanding(rows, ({ standing }) => standing === name)
      return {
        all: countStanding(rows, ({ standing }) => standing !== 'departed'),
        departed: of('departed'),
        unchecked: of('unchecked'),
        checked: of('checked'),
        confirmed: of('confirmed'),
        returned: of('returned'),
      }
    },

    /** A page of outlines in the ledger's order. */
    page: (scope: LedgerScope, filter: LedgerFilter, search: NameSearch, page: PageWanted) =>
      keyedDocuments<LedgerOutline>(
        database,
        { collection: 'ledger', fields: OUTLINE_FIELDS, where: [filtered(scope, filter, search)] },
        BY_NUMBER,
        page,
      ),

    outlinesById: (entryIds: readonly string[]) =>
      documents<LedgerOutline>(
        collection()
          .where({ _id: _.in([...entryIds]) })
          .field(OUTLINE_FIELDS)
          .limit(entryIds.length)
          .get(),
      ),

    /** Whole entries in the ledger's order, a page at a time: for exports, for holding a roster against them, and to be confirmed. */
    entries: async (scope: LedgerScope, filter: LedgerFilter, search: NameSearch, page: PageWanted) => {
      const where = [filtered(scope, filter, search)]
      const found = await keyedDocuments<LedgerDocument>(database, { collection: 'ledger', where }, BY_NUMBER, page)
      return found.map(({ row, key }) => ({ row: entryOf(row), key }))
    },

    /** The cycles in which a union answered for an enterprise, by its entries. */
    cyclesUnder: async (enterpriseId: string, unionId: string): Promise<readonly string[]> =>
      (
        await documents<Pick<LedgerEntry, 'cycleId'>>(
          collection().where({ enterpriseId, unionId }).field({ cycleId: true }).limit(100).get(),
        )
      ).map(({ cycleId }) => cycleId),

    /** What happened to an enterprise's entries, newest first from a place on, as far as somebody may see it. */
    history: (enterpriseId: string, seen: SeenHistory, after: Cursor | null, limit: number) =>
      documents<LedgerEvent>(
        database
          .collection('ledger_history')
          .where(_.and([{ enterpriseId }, ...visibleIn(seen), ...olderThan(database, after)]))
          .field({ _id: false, link: false, salt: false, leaver: false })
          .orderBy('at', 'desc')
          .orderBy('eventId', 'desc')
          .limit(limit)
          .get(),
      ),
  }
}
