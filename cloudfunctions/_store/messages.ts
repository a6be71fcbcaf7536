import type { TemplateKind } from '@/contract/inbox'
import type { Instant } from '@/domain/calendar/instant'
import type { Person, Seat } from '@/domain/people/person'
import type { ListOfYear } from '@/domain/workflow/event'
import type { OfSeat } from '@/domain/people/seat'
import { answered, documents, insertOnce, updated, type Database } from './database'
import { ofSeats } from './of-seat'
import type { Transaction } from './transaction'

/** What became of a message on its way to WeChat. `unknown`: it was under way when the function died. */
export type WechatState = 'pending' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown'

export interface MessageDocument extends OfSeat {
  /** Person, occasion and day, or event and person: written once however often the clock fires. */
  readonly _id: string
  readonly personId: string
  readonly occasion: string
  readonly title: string
  readonly lines: readonly string[]
  /** The paper that it is about, or null: an assessment's or a report's id. */
  readonly subjectId: string | null
  /** The list that it leads to instead. */
  readonly list?: ListOfYear
  /** The seat that it is about. */
  readonly aboutSeat?: Seat
  readonly createdAt: Instant
  readonly readAt: Instant | null
  readonly wechat: {
    readonly state: WechatState
    readonly template: TemplateKind
    readonly fields: Readonly<Record<string, string>>
    readonly attempts: number
    readonly at: Instant | null
    readonly reason: string | null
  }
}

/** Whose messages, and of which of their seats. */
export interface Inbox {
  readonly personId: string
  readonly seats: ReadonlyArray<Pick<Person, 'seat' | 'boundAt'>>
}

/** A claim that is this old belonged to a function that died: what became of the message is not known. */
const CLAIM_LIFETIME = 5 * 60_000

export const messageStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('messages')
  const inboxOf = ({ personId, seats }: Inbox, more: object = {}) =>
    ofSeats(database, personId, seats, 'createdAt', more)
  const creditId = (personId: string, kind: TemplateKind) => `${personId}:${kind}`

  return {
    /** Puts a message into the inbox; false where it is there already. */
    add: (message: MessageDocument): Promise<boolean> => insertOnce(database, 'messages', message),

    /** Which of these messages were written already. */
    written: async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
      const found = await documents<Pick<MessageDocument, '_id'>>(
        collection()
          .where({ _id: _.in([...ids]) })
          .field({ _id: true })
          .limit(1000)
          .get(),
      )
      return new Set(found.map(({ _id }) => _id))
    },

    /** A page of an inbox. */
    page: (inbox: Inbox, skip: number, limit: number) =>
      documents<MessageDocument>(
        collection().where(inboxOf(inbox)).orderBy('createdAt', 'desc').skip(skip).limit(limit).get(),
      ),

    markRead: async (inbox: Inbox, ids: readonly string[], at: Instant): Promise<void> => {
      await updated(
        collection()
          .where(inboxOf(inbox, { _id: _.in([...ids]), readAt: null }))
          .update({ readAt: at }),
      )
    },

    countUnread: async (inbox: Inbox): Promise<number> => {
      const { total } = await answered<{ total: number }>(
        collection()
          .where(inboxOf(inbox, { readAt: null }))
          .count(),
      )
      return total
    },

    /** How many a person has not read, by seat. */
    countUnreadBySeat: async (personId: string): Promise<ReadonlyMap<string, number>> => {
      const groups = await documents<{ readonly _id: string | null; readonly count: number }>(
        collection()
          .aggregate()
          .match({ personId, readAt: null })
          .group({ _id: '$seat', count: _.aggregate.sum(1) })
          .limit(1000)
          .end(),
      )
      return new Map(groups.map(({ _id, count }) => [_id ?? '', count]))
    },

    /** What waits to be handed to WeChat, oldest first. */
    pending: (limit: number) =>
      documents<MessageDocument>(
        collection().where({ 'wechat.state': 'pending' }).orderBy('createdAt', 'asc').limit(limit).get(),
      ),

    /** Claims a message for sending: of two functions that try, one gets it. */
    claim: async (id: string, at: Instant): Promise<boolean> =>
      (await updated(
        collection()
          .where({ _id: id, 'wechat.state': 'pending' })
          .update({ 'wechat.state': 'sending', 'wechat.at': at, 'wechat.attempts': _.inc(1) }),
      )) === 1,

    settle: async (id: string, state: WechatState, reason: string | null, at: Instant): Promise<void> => {
      await updated(
        collection().where({ _id: id }).update({ 'wechat.state': state, 'wechat.reason': reason, 'wechat.at': at }),
      )
    },

    /**
     * Gives up on claims whose function died. They are not sent again: WeChat may have delivered them, one accept pays for
     * one message, and the inbox holds the words in any case.
     */
    abandonClaims: async (now: Instant): Promise<number> =>
      updated(
        collection()
          .where({ 'wechat.state': 'sending', 'wechat.at': _.lt(now - CLAIM_LIFETIME) })
          .update({ 'wechat.state': 'unknown', 'wechat.reason': 'claim_expired' }),
      ),

    /** Adds one message's credit for each accept, with the request that reports it: repeated, it adds nothing. */
    addCredits: async (transaction: Transaction, personId: string, kinds: readonly TemplateKind[]): Promise<void> => {
      for (const kind of kinds) {
        const id = creditId(personId, kind)
        const credit = await transaction.find<{ left: number }>('credits', id)
        await transaction.set('credits', id, { personId, kind, left: (credit?.left ?? 0) + 1 })
      }
    },

    /** Takes one credit; false where none is left. */
    takeCredit: async (personId: string, kind: TemplateKind): Promise<boolean> =>
      (await updated(
        database
          .collection('credits')
          .where({ _id: creditId(personId, kind), left: _.gt(0) })
          .update({ left: _.inc(-1) }),
      )) === 1,

    /** Gives back what was taken for a message that WeChat did not take. */
    returnCredit: async (personId: string, kind: TemplateKind): Promise<void> => {
      await updated(
        database
          .collection('credits')
          .where({ _id: creditId(personId, kind) })
          .update({ left: _.inc(1) }),
      )
    },

    /** WeChat says that nothing is left, whatever the ledger thought. */
    clearCredit: async (personId: string, kind: TemplateKind): Promise<void> => {
      await updated(
        database
          .collection('credits')
          .where({ _id: creditId(personId, kind) })
          .update({ left: 0 }),
      )
    },

    /** What is left, of several people. */
    credits: (personIds: readonly string[]) =>
      documents<{ readonly personId: string; readonly kind: TemplateKind; readonly left: number }>(
        database
          .collection('credits')
          .where({ personId: _.in([...personIds]) })
          .limit(1000)
          .get(),
      ),
  }
}

export type MessageStore = ReturnType<typeof messageStore>
