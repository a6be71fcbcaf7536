import type { Instant } from '@/domain/calendar/instant'
import type { Invitation } from '@/domain/people/invitation'
import type { Role } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import { placeOf, type InvitedSeat } from '@/domain/people/seat-invitations'
import { documents, updated, type Database } from './database'
import { personOf, type PersonDocument } from './joined-read'
import { allDocuments, keyedDocuments, newestBy, type ListOrder, type PageWanted } from './row-keys'

export type InvitationDocument = Invitation & { readonly _id: string; readonly codeHash: string }

export const invitationStore = (database: Database) => {
  const _ = database.command
  const invitations = () => database.collection('invitations')

  const BY_ID: ListOrder = [['_id', 'asc']]

  /** Of these seats: a contact's is known by its enterprise, a reviewer's by its union. */
  const ofSeats = (seats: readonly InvitedSeat[]): object => {
    const placesOf = (role: InvitedSeat['role']) => seats.filter((seat) => seat.role === role).map(placeOf)
    return _.or([
      { 'seat.enterpriseId': _.in([...placesOf('contact')]) },
      { 'seat.unionId': _.in([...placesOf('reviewer')]) },
    ])
  }

  return {
    /** The invitation of a code's hash. */
    findByHash: async (codeHash: string): Promise<InvitationDocument | undefined> => {
      const [found] = await documents<InvitationDocument>(invitations().where({ codeHash }).limit(1).get())
      return found
    },

    /** The hashes of the codes that were issued as these invitations. */
    hashesOf: async (invitationIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const found = await documents<InvitationDocument>(
        invitations()
          .where({ _id: _.in([...invitationIds]) })
          .limit(invitationIds.length)
          .get(),
      )
      return new Map(found.map(({ invitationId, codeHash }) => [invitationId, codeHash]))
    },

    /** Newest first, without the hashes; of one role where it is named. */
    page: (role: Role | undefined, page: PageWanted) =>
      keyedDocuments<InvitationDocument>(
        database,
        {
          ...{ collection: 'invitations', fields: { codeHash: false } },
          where: [role === undefined ? {} : { 'seat.role': role }],
        },
        newestBy('issuedAt'),
        page,
      ),

    /** What counts of a role's invitations: all that no newer one of their seat replaced. */
    current: (role: InvitedSeat['role']): Promise<readonly Invitation[]> =>
      allDocuments<Invitation>(
        database,
        {
          ...{ collection: 'invitations', fields: { codeHash: false } },
          where: [{ 'seat.role': role, replaced: _.neq(true) }],
        },
        BY_ID,
      ),

    /** The names of everyone bound in a role, by the seat that they hold. */
    namesBySeat: async (role: Role): Promise<ReadonlyMap<string, readonly string[]>> => {
      const bound = await allDocuments<PersonDocument>(
        database,
        { collection: 'people', where: [{ role, revokedAt: null }] },
        BY_ID,
      )
      const names = new Map<string, string[]>()
      for (const { seat, name } of bound.map(personOf)) {
        const key = seatKeyOf(seat)
        names.set(key, [...(names.get(key) ?? []), name])
      }
      return names
    },

    /** The invitations of seats whose codes still work, with the hashes; oldest first. */
    openOf: async (seats: readonly InvitedSeat[], now: Instant): Promise<readonly InvitationDocument[]> => {
      const open = { replaced: _.neq(true), usedAt: null, revokedAt: null, expiresAt: _.gt(now) }
      return allDocuments<InvitationDocument>(database, { collection: 'invitations', where: [ofSeats(seats), open] }, [
        ['issuedAt', 'asc'],
        ...BY_ID,
      ])
    },

    /** Notes who opened a code first; who did so before stays noted. */
    noteOpened: async (invitationId: string, personId: string): Promise<void> => {
      const unopened = { _id: invitationId, openedBy: _.exists(false) }
      await updated(invitations().where(unopened).update({ openedBy: personId }))
    },

    /** Notes of what is closed of these seats that newer ones are there, which were issued at `issuedAt`. */
    markReplaced: async (seats: readonly InvitedSeat[], issuedAt: Instant): Promise<void> => {
      const closed = _.or([{ usedAt: _.neq(null) }, { revokedAt: _.neq(null) }, { expiresAt: _.lte(issuedAt) }])
      const earlier = { replaced: _.neq(true), issuedAt: _.lt(issuedAt) }
      await updated(
        invitations()
          .where(_.and([ofSeats(seats), closed, earlier]))
          .update({ replaced: true }),
      )
    },
  }
}
