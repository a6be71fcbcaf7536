import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import type { Channel } from '@/domain/reminders/delivery'
import { NEWS_DAYS } from '@/domain/reminders/still-so'
import { answered, documents, insertAll, insertOnce, updated, type Database } from './database'
import { deliveryOf, type Delivery, type MessageDocument } from './message-document'
import { ofSeats } from './of-seat'
import { keyedDocuments, newestBy, type PageWanted } from './row-keys'

/** Whose messages, and of which of their seats. */
export interface Inbox {
  readonly personId: string
  readonly seats: ReadonlyArray<Pick<Person, 'seat' | 'boundAt'>>
}

/** A claim that is this old belonged to a function that died: what became of the message is not known. */
const CLAIM_LIFETIME = 5 * 60_000

/** Where it is not said, WeChat carried it. */
const channelOf = (sent: Delivery): Channel => (sent.state === 'sent' ? (sent.channel ?? 'wechat') : 'wechat')

/** Nothing that is older is sent. */
const LONGEST_WAIT = NEWS_DAYS * 86_400_000

export const messageStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('messages')
  const inboxOf = ({ personId, seats }: Inbox, more: object = {}) =>
    ofSeats(database, personId, seats, 'createdAt', more)
  const byIds = <Row>(ids: readonly string[], fields: object) =>
    documents<Row>(
      collection()
        .where({ _id: _.in([...ids]) })
        .field(fields)
        .limit(1000)
        .get(),
    )

  return {
    /** Puts a message into the inbox; false where it is there already. */
    add: (message: MessageDocument): Promise<boolean> => insertOnce(database, 'messages', message),

    /** Puts messages into inboxes; the ids of those that were new. What `insertAll` leaves out the clock sends. */
    addAll: (messages: readonly MessageDocument[]) => insertAll(database, 'messages', messages),

    /** Which of these messages were written already. */
    written: async (ids: readonly string[]): Promise<ReadonlySet<string>> =>
      new Set((await byIds<Pick<MessageDocument, '_id'>>(ids, { _id: true })).map(({ _id }) => _id)),

    /** What became of these messages, by their ids; of those that were not written nothing. */
    deliveries: async (ids: readonly string[]) => {
      const found = await byIds<Pick<MessageDocument, '_id' | 'wechat'>>(ids, { _id: true, wechat: true })
      return new Map(found.map((message) => [message._id, deliveryOf(message)]))
    },

    /** A page of an inbox. */
    page: (inbox: Inbox, page: PageWanted) => {
      const source = { collection: 'messages', where: [inboxOf(inbox)] } as const
      return keyedDocuments<MessageDocument>(database, source, newestBy('createdAt'), page)
    },

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

    /** What waits to be sent, oldest first; at night only what a person pressed for. */
    pending: (limit: number, atOnceOnly = false) =>
      documents<MessageDocument>(
        collection()
          .where({ 'wechat.state': 'pending', ...(atOnceOnly ? { atOnce: true } : {}) })
          .orderBy('createdAt', 'asc')
          .limit(limit)
          .get(),
      ),

    /** What waits to be sent to these people, oldest first. */
    pendingOf: (personIds: readonly string[]) =>
      documents<MessageDocument>(
        collection()
          .where({ personId: _.in([...personIds]), 'wechat.state': 'pending' })
          .orderBy('createdAt', 'asc')
          .limit(1000)
          .get(),
      ),

    /** What these people were sent since then, whenever it was written. */
    sentSince: (personIds: readonly string[], since: Instant) =>
      documents<Pick<MessageDocument, 'personId' | 'wechat'>>(
        collection()
          .where({
            ...{ personId: _.in([...personIds]), createdAt: _.gte(since - LONGEST_WAIT) },
            ...{ 'wechat.state': 'sent', 'wechat.at': _.gte(since) },
          })
          .field({ personId: true, wechat: true })
          .limit(1000)
          .get(),
      ),

    /** When WeChat last took a message for these people, by person and seat; of those for whom it took none nothing. */
    lastSentTo: async (personIds: readonly string[]): Promise<ReadonlyMap<string, Instant>> => {
      if (personIds.length === 0) return new Map()
      const groups = await documents<{ readonly _id: { personId: string; seat: string | null }; readonly at: Instant }>(
        collection()
          .aggregate()
          .match({ personId: _.in([...personIds]), 'wechat.state': 'sent' })
          .group({ _id: { personId: '$personId', seat: '$seat' }, at: _.aggregate.max('$wechat.at') })
          .limit(1000)
          .end(),
      )
      return new Map(groups.map(({ _id, at }) => [`${_id.personId} ${_id.seat ?? ''}`, at]))
    },

    /** Claims a message for sending: of two functions that try, one gets it. */
    claim: async (id: string, at: Instant): Promise<boolean> =>
      (await updated(
        collection()
          .where({ _id: id, 'wechat.state': 'pending' })
          .update({
            'wechat.state': 'sending',
            'wechat.at': at,
            'wechat.claimedAt': at,
            'wechat.attempts': _.inc(1),
          }),
      )) === 1,

    /** Lets messages wait again that were claimed and that WeChat did not take; `tried`: it counts as a try. */
    putBack: async (ids: readonly string[], words: string, tried: boolean): Promise<void> => {
      await updated(
        collection()
          .where({ _id: _.in([...ids]), 'wechat.state': 'sending' })
          .update({
            ...{ 'wechat.state': 'pending', 'wechat.reason': words },
            ...(tried ? {} : { 'wechat.attempts': _.inc(-1) }),
          }),
      )
    },

    /**
     * Keeps what became of messages: of those that were claimed, or of those that still wait where they are dropped. What another run
     * has claimed or settled meanwhile stays as it is.
     */
    settle: async (ids: readonly string[], delivery: Delivery, at: Instant): Promise<void> => {
      const { state, words, ...rest } = { words: null, ...delivery }
      const from = delivery.state === 'unsent' && delivery.why === 'dropped' ? 'pending' : 'sending'
      const fields = {
        ...rest,
        ...{ state, at, reason: words },
        ...(state === 'sent' ? { sentAt: at, channel: channelOf(delivery) } : {}),
      }
      await updated(
        collection()
          .where({ _id: _.in([...ids]), 'wechat.state': from })
          .update(Object.fromEntries(Object.entries(fields).map(([field, value]) => [`wechat.${field}`, value]))),
      )
    },

    /**
     * Claims whose function died. They are not sent again: WeChat may have delivered them, one accept pays for one message, and
     * the inbox holds the words in any case.
     */
    expiredClaims: (now: Instant, limit: number) =>
      documents<MessageDocument>(
        collection()
          .where({ 'wechat.state': 'sending', 'wechat.at': _.lt(now - CLAIM_LIFETIME) })
          .limit(limit)
          .get(),
      ),
  }
}

export type MessageStore = ReturnType<typeof messageStore>
