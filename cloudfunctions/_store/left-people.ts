import { pseudonymOf } from '@/domain/chain/pseudonym'
import type { Instant } from '@/domain/calendar/instant'
import { documents, updated, type Database } from './database'
import { sha256Of } from './digest'
import { forgetBefore, forgetThese } from './forget-before'
import type { PersonDocument } from './joined-read'
import { ownPhrasesOf } from './phrases'

type LeftSeat = Pick<PersonDocument, '_id' | 'personId' | 'name' | 'boundAt' | 'enterpriseId'> & {
  readonly revokedAt: number
}

/** Somebody whose last seat ended long ago. */
export interface LeftPerson {
  readonly personId: string
  readonly seats: readonly LeftSeat[]
}

const PAGE = 100
const FIELDS = { personId: true, name: true, boundAt: true, enterpriseId: true, revokedAt: true } as const

/**
 * People who have left, and the erasing of their names and telephones. Each step changes all of its kind in one update, and what was erased
 * is found no more; their own documents come last, so that what was broken off is done again from the beginning.
 */
export const leftPeopleStore = (database: Database) => {
  const { command: _ } = database
  const people = () => database.collection('people')

  const change = async (collection: string, where: object, fields: object): Promise<void> => {
    await updated(database.collection(collection).where(where).update(fields))
  }

  /** All seats of these people, so that nobody is taken for left who still sits somewhere. */
  const seatsOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, readonly PersonDocument[]>> => {
    const seats = new Map<string, PersonDocument[]>()
    for (let after = ''; ;) {
      const page = await documents<PersonDocument>(
        people()
          .where({ personId: _.in([...ids]), _id: _.gt(after) })
          .orderBy('_id', 'asc')
          .limit(PAGE)
          .get(),
      )
      for (const seat of page) seats.set(seat.personId, [...(seats.get(seat.personId) ?? []), seat])
      const last = page.at(-1)
      if (!last || page.length < PAGE) return seats
      after = last._id
    }
  }

  return {
    /** A page of those whose every seat ended before a moment and whose name is still there, after one of the seats; `next` is null at the end. */
    page: async (
      before: Instant,
      after: { readonly revokedAt: number; readonly _id: string } | null,
    ): Promise<{ readonly left: readonly LeftPerson[]; readonly next: LeftSeat | null }> => {
      const later = after
        ? [_.or([{ revokedAt: _.gt(after.revokedAt) }, { revokedAt: after.revokedAt, _id: _.gt(after._id) }])]
        : []
      const found = await documents<LeftSeat>(
        people()
          .where(_.and([{ revokedAt: _.lt(before), erasedAt: _.exists(false) }, ...later]))
          .field(FIELDS)
          .orderBy('revokedAt', 'asc')
          .orderBy('_id', 'asc')
          .limit(PAGE)
          .get(),
      )
      const ids = [...new Set(found.map(({ personId }) => personId))]
      const seats = ids.length === 0 ? new Map<string, readonly PersonDocument[]>() : await seatsOf(ids)
      const left = ids.flatMap((personId): readonly LeftPerson[] => {
        const own = (seats.get(personId) ?? []).map(({ _id, name, boundAt, enterpriseId, revokedAt }) => ({
          ...{ _id, personId, name, boundAt, enterpriseId, revokedAt: revokedAt ?? Infinity },
        }))
        return own.length > 0 && own.every(({ revokedAt }) => revokedAt < before) ? [{ personId, seats: own }] : []
      })
      return { left, next: found.length === PAGE ? (found.at(-1) ?? null) : null }
    },

    /** Erases somebody's names and telephones. The chains and seals hold: they stand by a name's digest, whose salt goes along. */
    erase: async ({ personId, seats }: LeftPerson, now: Instant): Promise<void> => {
      const name = pseudonymOf(personId, sha256Of)
      const named = { 'actor.personId': personId, 'actor.name': _.neq(name) }
      await change('events', named, { 'actor.name': name, salt: _.remove() })
      await change('ledger_history', named, { 'actor.name': name, salt: _.remove() })
      await change(
        'audit',
        { 'by.personId': personId, 'by.name': _.neq(name) },
        { 'by.name': name, 'by.salt': _.remove() },
      )
      await change('messages', { personId, 'about.personName': _.neq(name) }, { 'about.personName': name })
      await change('messages', { 'cause.personId': personId, 'cause.name': _.neq(name) }, { 'cause.name': name })
      await change('unreached', { personId, personName: _.neq(name) }, { personName: name })
      await change('feedback', { personId, name: _.neq(name) }, { name })
      await change(
        'invitations',
        { usedBy: personId, usedByName: _.neq(name) },
        { usedByName: name, inviteeName: name, telephone: _.remove() },
      )
      // Who came and went as an enterprise's contact is named in the line itself; who came noted it themselves.
      await change(
        'ledger_history',
        { 'actor.personId': personId, kind: 'contact_joined', note: _.neq(name) },
        { note: name },
      )
      await change('ledger_history', { leaver: personId, note: _.neq(name) }, { note: name })
      for (const seat of seats) {
        // Of before it was noted who had used an invitation: the one by which they were bound, at that very moment.
        await change(
          'invitations',
          { usedAt: seat.boundAt, usedByName: seat.name, usedBy: _.exists(false) },
          { usedByName: name, inviteeName: name, telephone: _.remove() },
        )
        // And of before it was noted who had left: whoever left at that very moment.
        if (seat.enterpriseId !== null)
          await change(
            'ledger_history',
            {
              ...{ enterpriseId: seat.enterpriseId, kind: 'contact_left', leaver: _.exists(false) },
              ...{ at: seat.revokedAt, note: seat.name },
            },
            { note: name },
          )
      }
      await forgetThese(database, 'phrases', [ownPhrasesOf(personId)])
      await forgetThese(
        database,
        'own_lists',
        seats.map(({ _id }) => _id),
      )
      for (const { _id, revokedAt } of seats)
        await change(
          'people',
          { _id, personId, revokedAt },
          { name, telephone: _.remove(), telephoneFrom: _.remove(), erasedAt: now },
        )
    },

    /** Messages of so long ago are gone: their words name people, and nobody reads them. As many as one run takes. */
    forgetMessages: (before: Instant): Promise<number> => forgetBefore(database, 'messages', 'createdAt', before),

    /** What was told beside a history before a moment names who came and went: of that nothing is read any more. What is erased is not looked at again. */
    eraseTold: (before: Instant): Promise<void> =>
      change('events', { kind: 'told', delivery: 'done', at: _.lt(before) }, { effects: [], delivery: 'erased' }),

    /** Takes names and telephones off the invitations that were issued before a moment and that nobody used. */
    eraseUnused: (before: Instant): Promise<void> =>
      change(
        'invitations',
        { issuedAt: _.lt(before), usedAt: null, inviteeName: _.neq(UNUSED) },
        { inviteeName: UNUSED, telephone: _.remove() },
      ),
  }
}

/** What an invitation says that nobody used, long after it is over. */
const UNUSED = '（没有使用）'
