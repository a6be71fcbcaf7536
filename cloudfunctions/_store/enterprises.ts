import { comingCycleId, cycleIdsUpTo } from '@/domain/nomination/nomination'
import type { LedgerName } from '@/domain/nomination/decide-list'
import type { Enterprise, Union } from '@/domain/people/person'
import type { InvitedEnterprise } from '@/domain/people/seat-invitations'
import { fieldOfAll } from './all-pages'
import { answered, documents, type Database } from './database'
import { markEnterprise, ON_LEDGER } from './departures'
import { allDocuments, eachKeyedPage, keyedDocuments, type ListOrder, type PageWanted } from './row-keys'
import { foundBy, type NameSearch } from './search'
import type { Transaction } from './transaction'

/** Which enterprises of the 待分派 list: with a suggestion to confirm, with none, or routed. */
export type RoutingTab = 'suggested' | 'unrouted' | 'routed'

const BY_NO: ListOrder = [['no', 'asc']]

/** Telephone numbers are read where somebody is invited, and nowhere else. */
const PUBLIC = { rosterContact: false } as const

/** The enterprises of the ledger, those of the coming year among them. */
export const enterpriseStore = (database: Database) => {
  const _ = database.command

  const byTab = (tab: RoutingTab): object => {
    switch (tab) {
      case 'suggested':
        return { unionId: null, suggestedUnionId: _.neq(null) }
      case 'unrouted':
        return { unionId: null, suggestedUnionId: null }
      case 'routed':
        return { unionId: _.neq(null) }
    }
  }

  /** All but those who join with the year after, which have no part in `cycleId` yet, and those who left with it or before. */
  const takingPart = (cycleId: string, more: readonly object[] = []) =>
    _.and([
      ...more,
      { fromCycleId: _.neq(comingCycleId({ cycleId })) },
      _.or([ON_LEDGER, { 'departure.cycleId': _.gt(cycleId) }]),
    ])

  /** All that `where` finds, in the ledger's order, with these fields, each page read on from the last number of the one before. */
  const inOrder = <Row extends { readonly no: number }>(where: object, fields: object): Promise<readonly Row[]> =>
    allDocuments<Row>(database, { collection: 'enterprises', where: [where], fields: { _id: false, ...fields } }, BY_NO)

  return {
    find: async (enterpriseId: string): Promise<Enterprise | undefined> => {
      const [enterprise] = await documents<Enterprise>(
        database.collection('enterprises').where({ _id: enterpriseId }).field(PUBLIC).limit(1).get(),
      )
      return enterprise
    },

    /** Its name, and the union that answers for it, in one read. */
    findWithUnion: async (
      enterpriseId: string,
    ): Promise<{ readonly name: string; readonly union: Union | null } | undefined> => {
      const [found] = await documents<Pick<Enterprise, 'name'> & { readonly unions: readonly Union[] }>(
        database
          .collection('enterprises')
          .aggregate()
          .match({ _id: enterpriseId })
          .lookup({ from: 'unions', localField: 'unionId', foreignField: '_id', as: 'unions' })
          .project({ name: 1, unions: 1 })
          .end(),
      )
      return found && { name: found.name, union: found.unions[0] ?? null }
    },

    /** A page of a cycle's enterprises by how they are routed. */
    routingPage: (cycleId: string, tab: RoutingTab, search: NameSearch, page: PageWanted) =>
      keyedDocuments<Enterprise>(
        database,
        {
          ...{ collection: 'enterprises', fields: PUBLIC },
          where: [takingPart(cycleId, [byTab(tab), ...foundBy(database, 'name', search, '_id')])],
        },
        BY_NO,
        page,
      ),

    byIds: (ids: readonly string[]): Promise<readonly Enterprise[]> =>
      documents<Enterprise>(
        database
          .collection('enterprises')
          .where({ _id: _.in([...ids]) })
          .field(PUBLIC)
          .limit(1000)
          .get(),
      ),

    /** The enterprises that a union answers for. */
    idsOfUnion: (unionId: string): Promise<readonly string[]> =>
      fieldOfAll(database, 'enterprises', { unionId }, '_id'),

    /** How many enterprises take part in a cycle: all but those that do not, so that few have to be read. */
    count: async (cycleId: string): Promise<number> => {
      const enterprises = database.collection('enterprises')
      const [all, coming, left] = await Promise.all([
        answered<{ total: number }>(enterprises.count()),
        answered<{ total: number }>(enterprises.where({ fromCycleId: comingCycleId({ cycleId }) }).count()),
        answered<{ total: number }>(
          enterprises.where({ 'departure.cycleId': _.in([...cycleIdsUpTo(cycleId)]) }).count(),
        ),
      ])
      return all.total - coming.total - left.total
    },

    /** How many come onto the ledger with this cycle (下一周期入库). */
    countJoining: async (cycleId: string): Promise<number> => {
      const joining = database.collection('enterprises').where({ fromCycleId: cycleId })
      return (await answered<{ total: number }>(joining.count())).total
    },

    /** A cycle's enterprises in the ledger's order, a page at a time, those behind a number. */
    pages: (cycleId: string, afterNo: number, limit: number) =>
      eachKeyedPage(
        (page) =>
          keyedDocuments<Enterprise>(
            database,
            {
              ...{ collection: 'enterprises', fields: PUBLIC },
              where: [takingPart(cycleId), { no: _.gt(afterNo) }],
            },
            BY_NO,
            page,
          ),
        limit,
      ),

    /** Every name on the ledger with its number, those of the coming cycle included, in its order. */
    ledgerNames: (): Promise<readonly LedgerName[]> => inOrder<LedgerName>({}, { no: true, name: true }),

    /** Every enterprise on the ledger as far as inviting its contact goes, those of the coming cycle included. */
    allToInvite: (): Promise<readonly InvitedEnterprise[]> =>
      inOrder<InvitedEnterprise>(ON_LEDGER, {
        ...{ enterpriseId: true, no: true, name: true, unionId: true, rosterContact: true },
      }),

    /** Takes off, within a transaction, that an enterprise has left. */
    comeBack: (transaction: Transaction, enterpriseId: string): Promise<void> =>
      markEnterprise(transaction, database, enterpriseId, null),

    /** How many wait for a union, with a suggestion or with none. Looks at those alone. */
    countWaiting: async (cycleId: string): Promise<Readonly<Record<Exclude<RoutingTab, 'routed'>, number>>> => {
      const waiting = async (tab: RoutingTab) =>
        (
          await answered<{ total: number }>(
            database
              .collection('enterprises')
              .where(takingPart(cycleId, [byTab(tab)]))
              .count(),
          )
        ).total
      const [suggested, unrouted] = await Promise.all([waiting('suggested'), waiting('unrouted')])
      return { suggested, unrouted }
    },
  }
}
