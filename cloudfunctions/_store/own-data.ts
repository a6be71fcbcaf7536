import type { ErasedOwn } from '@/contract/people'
import type { Instant } from '@/domain/calendar/instant'
import type { OwnLists } from '@/domain/people/own-lists'
import type { Person } from '@/domain/people/person'
import type { Erasable } from '@/domain/privacy/on-request'
import type { PhraseList } from '@/domain/review/phrases'
import { answered, documents, type Database } from './database'
import { personOf, seatsOfPerson, type PersonDocument } from './joined-read'
import type { CollectionName } from './manifest'
import { telephoneOf } from './people-list'
import { ownPhrasesOf } from './phrases'
import type { Transaction } from './transaction'
import { webSessionStore } from './web-sessions'

/** Nobody holds as many seats. */
const SEATS = 50

interface UsedInvitation {
  readonly _id: string
  readonly telephone?: string | null
}

/** Whose own data: by what they are known to others, and to WeChat. */
interface Own {
  readonly personId: string
  readonly openId: string
}

/** The documents of which something is erased, by id. */
interface ErasableIds {
  readonly ofTelephones: readonly string[]
  readonly ofLists: readonly string[]
  readonly invitations: readonly string[]
  readonly sessions: readonly string[]
  /** Whether their own 常用语 go. */
  readonly phrases: boolean
}

/** What is kept about one person beyond the papers that they work on, and the erasing of it at their request. */
export const ownDataStore = (database: Database) => {
  const { command: _ } = database

  const seatsOf = (openId: string): Promise<readonly PersonDocument[]> =>
    documents<PersonDocument>(
      database
        .collection('people')
        .where(seatsOfPerson(database, openId))
        .orderBy('boundAt', 'desc')
        .limit(SEATS)
        .get(),
    )

  const count = async (collection: CollectionName, where: object): Promise<number> =>
    (await answered<{ total: number }>(database.collection(collection).where(where).count())).total

  /** The invitations by which these seats were taken, as far as a number stands on them: each was used at the very moment of the binding. */
  const invitationsOf = async (seats: readonly PersonDocument[]): Promise<readonly UsedInvitation[]> =>
    (
      await documents<UsedInvitation>(
        database
          .collection('invitations')
          .where({
            usedAt: _.in(seats.map(({ boundAt }) => boundAt)),
            usedByName: _.in([...new Set(seats.map(({ name }) => name))]),
          })
          .field({ telephone: true })
          .limit(SEATS)
          .get(),
      )
    ).filter(({ telephone }) => Boolean(telephone))

  const phrasesOf = async (personId: string): Promise<readonly string[]> => {
    const own = database.collection('phrases').where({ _id: ownPhrasesOf(personId) })
    return (await documents<PhraseList>(own.limit(1).get()))[0]?.phrases ?? []
  }

  const listsOf = async (seats: readonly PersonDocument[]): Promise<readonly OwnLists[]> =>
    documents<OwnLists>(
      database
        .collection('own_lists')
        .where({ _id: _.in(seats.map(({ _id }) => _id)) })
        .limit(SEATS)
        .get(),
    )

  return {
    /** All of it in nine calls, however much there is: rows of their own, and counts. */
    of: async ({ personId, openId }: Own, now: Instant) => {
      const seats = await seatsOf(openId)
      const [invited, lists, phrases, sessions, messages, feedback, records] = await Promise.all([
        invitationsOf(seats),
        listsOf(seats),
        phrasesOf(personId),
        webSessionStore(database).openOf(openId, now),
        count('messages', { personId }),
        count('feedback', { personId }),
        count('audit', { 'by.personId': personId }),
      ])
      return {
        seats: seats.map((seat) => ({
          ...{ person: personOf(seat), invitedBy: seat.invitedBy ?? null, telephone: telephoneOf(seat) },
        })),
        ...{ invitedTelephones: invited.length, sessions: sessions.length, messages, feedback, records, phrases },
        views: lists.flatMap(({ views }) => views.map(({ name }) => name)),
      }
    },

    /** What there is of these kinds, to be handed to `erase`; `kept` is a session that stays. */
    findErasable: async (
      { openId }: Own,
      kinds: readonly Erasable[],
      kept: string | null,
      now: Instant,
    ): Promise<ErasableIds> => {
      const seats = await seatsOf(openId)
      const has = (kind: Erasable): boolean => kinds.includes(kind)
      const [invited, sessions] = await Promise.all([
        has('invited') ? invitationsOf(seats) : [],
        has('browser') ? webSessionStore(database).openOf(openId, now) : [],
      ])
      const seatIds = seats.map(({ _id }) => _id)
      return {
        ...{ ofTelephones: has('telephone') ? seatIds : [], ofLists: has('own') ? seatIds : [] },
        invitations: invited.map(({ _id }) => _id),
        sessions: sessions.map(({ sessionId }) => sessionId).filter((each) => each !== kept),
        phrases: has('own'),
      }
    },

    /** Erases it, all or nothing; done again there is nothing left. Answers how much went. */
    erase: async (
      transaction: Transaction,
      { personId }: Pick<Person, 'personId'>,
      { ofTelephones, ofLists, invitations, sessions, phrases }: ErasableIds,
    ): Promise<ErasedOwn> => {
      let [telephone, views, phrasesGone] = [invitations.length > 0, 0, 0]
      for (const seatId of ofTelephones) {
        const seat = await transaction.find<PersonDocument>('people', seatId)
        if (!seat || !telephoneOf(seat)) continue
        telephone = true
        await transaction.update('people', seatId, { telephone: _.remove(), telephoneFrom: _.remove() })
      }
      for (const id of invitations) await transaction.update('invitations', id, { telephone: _.remove() })
      for (const seatId of ofLists) {
        const lists = await transaction.find<OwnLists>('own_lists', seatId)
        if (!lists) continue
        views += lists.views.length
        await transaction.remove('own_lists', seatId)
      }
      const own = phrases ? await transaction.find<PhraseList>('phrases', ownPhrasesOf(personId)) : undefined
      if (own) {
        phrasesGone = own.phrases.length
        await transaction.remove('phrases', ownPhrasesOf(personId))
      }
      for (const id of sessions) await transaction.remove('web_sessions', id)
      return { telephone, views, phrases: phrasesGone, sessions: sessions.length }
    },
  }
}
