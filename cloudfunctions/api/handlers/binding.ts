import { contactEvent } from '@/domain/ledger/ledger-entry'
import { acceptInvitation, checkInvitation } from '@/domain/people/invitation'
import type { Person, Seat } from '@/domain/people/person'
import { isSameSeat, seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { journalled, type Handlers } from '../../_host/call'
import { hashCode, pseudonymOf } from '../../_host/invitation-code'
import type { InvitationDocument } from '../../_store/invitations'
import { personOf, seatFields, type PersonDocument } from '../../_store/joined-read'
import { addLedgerEvent } from '../../_store/ledger-writes'
import type { OwnSeat } from '../../_store/people'
import type { Transaction } from '../../_store/transaction'

const isHeld = (person: Person, seat: Seat): boolean => person.revokedAt === null && isSameSeat(person.seat, seat)

/**
 * Where a seat of somebody's is kept, and what lies there of it: the first one below their openid, further ones beside it. What was
 * read before the transaction may have changed since: two invitations accepted at once find different places.
 */
const roomFor = async (
  transaction: Transaction,
  openId: string,
  seat: Seat,
  seats: readonly OwnSeat[],
): Promise<{ readonly seatId: string; readonly former: readonly Person[] }> => {
  const known = seats.find(({ person }) => isSameSeat(person.seat, seat))
  const places = known ? [known.seatId] : [openId, `${openId}:${seatKeyOf(seat)}`]
  for (const seatId of places) {
    const found = await transaction.find<PersonDocument>('people', seatId)
    if (!found) return { seatId, former: [] }
    const person = personOf(found)
    if (isSameSeat(person.seat, seat)) return { seatId, former: [person] }
  }
  throw new Error('a seat without a place')
}

/** A code looked at and used, by whoever has it. */
export const bindingHandlers: Handlers<'invitation.preview' | 'invitation.accept'> = {
  'invitation.preview': async ({ code }, { openId, stores, now }) => {
    const invitation = await stores.invitations.findByHash(hashCode(code))
    if (!invitation) return refuse('invitation_unknown')
    const { seat, seatName, inviteeName, expiresAt } = invitation
    const closed = checkInvitation(invitation, now)
    // Whoever sits there already, by this very code for instance, is let through to where they sit.
    if (closed && !(await stores.people.seatsOf(openId)).some(({ person }) => isHeld(person, seat))) return closed
    return { role: seat.role, seatName, inviteeName, expiresAt }
  },

  'invitation.accept': async ({ code, name }, call) => {
    const { openId, requestId, now, stores, configuration } = call
    const found = await stores.invitations.findByHash(hashCode(code))
    if (!found) return refuse('invitation_unknown')
    const personId = pseudonymOf(configuration.invitationSecret, openId)
    const entry = journalled(call, personId, found._id)
    const seats = await stores.people.seatsOf(openId)
    const answer = { seatName: found.seatName, seat: seatKeyOf(found.seat) }
    return stores.journal.once<typeof answer>(entry, async (transaction) => {
      const invitation = await transaction.find<InvitationDocument>('invitations', found._id)
      const room = await roomFor(transaction, openId, found.seat, seats)
      const others = seats.filter(({ seatId }) => seatId !== room.seatId).map((each) => each.person)
      const person = acceptInvitation(invitation, [...others, ...room.former], { personId, name, now })
      if (isRefusal(person)) return person
      if (room.former.includes(person)) return answer
      const { seat, further: _further, ...rest } = person
      await transaction.set('people', room.seatId, {
        ...{ ...rest, ...seatFields(seat), usedAt: now },
        ...(room.seatId === openId ? {} : { openId }),
      })
      await transaction.update('invitations', found._id, { usedAt: now, usedByName: person.name })
      if (seat.role === 'contact')
        await addLedgerEvent(
          transaction,
          contactEvent('contact_joined', seat.enterpriseId, person.name, { requestId, at: now, actor: person }),
        )
      return answer
    })
  },
}
