import { enterpriseEvent } from '@/domain/ledger/ledger-entry'
import { acceptInvitation, checkInvitation } from '@/domain/people/invitation'
import { boundEffects, openedEffect } from '@/domain/people/invitation-told'
import type { Person, Seat } from '@/domain/people/person'
import { isSameSeat, seatKeyOf } from '@/domain/people/seat'
import { findTelephone, type KnownTelephone } from '@/domain/people/telephone'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { journalled, type Call, type Handlers } from '../../_host/call'
import { invitationSecrets } from '../../_host/configuration'
import { hashCode, pseudonymOf } from '../../_host/invitation-code'
import { addTelling, tellingIdOf } from '../../_store/events'
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

/** Who somebody is to others: whoever sits somewhere, or did, stays who they are, whatever the secret is by now. */
const personIdFor = ({ openId, configuration }: Call, seats: readonly OwnSeat[]): string =>
  seats[0]?.person.personId ?? pseudonymOf(configuration.invitationSecret, openId)

/**
 * Notes who opens a code, and tells its owner once where a second person does. Somebody of the office, who may look at what they
 * sent, is nobody to be told of.
 */
const noteOpening = async (call: Call, invitation: InvitationDocument, seats: readonly OwnSeat[]): Promise<void> => {
  const { openId, stores, configuration, now } = call
  if (seats.some(({ person }) => person.revokedAt === null && person.seat.role === 'office')) return
  const personId = personIdFor(call, seats)
  const { _id, openedBy } = invitation
  if (openedBy === undefined) return stores.invitations.noteOpened(_id, personId)
  // They may have opened it before they sat anywhere, or before the secret changed.
  const formerly = invitationSecrets(configuration).map((secret) => pseudonymOf(secret, openId))
  if (openedBy === personId || formerly.includes(openedBy)) return
  const requestId = `opened-${_id}`
  const entry = { requestId, requestDigest: _id, action: call.action, personId: '', at: now, subject: _id }
  const before = await stores.journal.findAnswer(entry)
  if (before !== undefined) return
  await stores.journal.once(entry, async (transaction) => {
    const actor = { personId, name: '', role: invitation.seat.role }
    await addTelling(transaction, { requestId, at: now, actor }, [openedEffect(invitation)])
    return { told: true }
  })
  await call.afterCommit([tellingIdOf(requestId)])
}

/** The union that is shown who binds to a seat. */
const unionOf = async ({ stores }: Call, seat: Seat): Promise<string | null> => {
  if (seat.role === 'reviewer') return seat.unionId
  return seat.role === 'contact' ? ((await stores.enterprises.find(seat.enterpriseId))?.unionId ?? null) : null
}

/** Whoever gave their own number gave it for all their seats; else the list that brought the invitation may have had one. */
const telephoneFor = (
  seats: readonly OwnSeat[],
  invited: Pick<InvitationDocument, 'telephone'>,
): KnownTelephone | undefined => {
  const own = seats.find(({ person, telephone }) => person.revokedAt === null && telephone?.from === 'own')?.telephone
  const number = findTelephone(invited.telephone ?? '')
  return own ?? (number === undefined ? undefined : { number, from: 'invitation' })
}

/** A code looked at and used, by whoever has it. */
export const bindingHandlers: Handlers<'invitation.preview' | 'invitation.accept'> = {
  'invitation.preview': async ({ code }, call) => {
    const { openId, stores, now } = call
    const invitation = await stores.invitations.findByHash(hashCode(code))
    if (!invitation) return refuse('invitation_unknown')
    const { seat, seatName, inviteeName, expiresAt } = invitation
    const seats = await stores.people.seatsOf(openId)
    await noteOpening(call, invitation, seats)
    const closed = checkInvitation(invitation, now)
    // Whoever sits there already, by this very code for instance, is let through to where they sit.
    if (closed && !seats.some(({ person }) => isHeld(person, seat))) return closed
    return { role: seat.role, seatName, inviteeName, expiresAt }
  },

  'invitation.accept': async ({ code, name }, call) => {
    const { openId, requestId, now, stores } = call
    const found = await stores.invitations.findByHash(hashCode(code))
    if (!found) return refuse('invitation_unknown')
    const seats = await stores.people.seatsOf(openId)
    const personId = personIdFor(call, seats)
    const entry = journalled(call, personId, found._id)
    const answer = { seatName: found.seatName, seat: seatKeyOf(found.seat) }
    const unionId = await unionOf(call, found.seat)
    const done = await stores.journal.once<typeof answer>(entry, async (transaction) => {
      const invitation = await transaction.find<InvitationDocument>('invitations', found._id)
      const room = await roomFor(transaction, openId, found.seat, seats)
      const others = seats.filter(({ seatId }) => seatId !== room.seatId).map((each) => each.person)
      const person = acceptInvitation(invitation, [...others, ...room.former], { personId, name, now })
      if (isRefusal(person)) return person
      if (room.former.includes(person)) return answer
      const { seat, further: _further, ...rest } = person
      const telephone = telephoneFor(seats, found)
      await transaction.set('people', room.seatId, {
        ...{ ...rest, ...seatFields(seat), usedAt: now },
        ...(found.issuedBy === undefined ? {} : { invitedBy: found.issuedBy }),
        ...(room.seatId === openId ? {} : { openId }),
        ...(telephone ? { telephone: telephone.number, telephoneFrom: telephone.from } : {}),
      })
      await transaction.update('invitations', found._id, {
        ...{ usedAt: now, usedByName: person.name, usedBy: person.personId },
      })
      if (seat.role === 'contact')
        await addLedgerEvent(
          transaction,
          enterpriseEvent('contact_joined', seat.enterpriseId, person.name, { requestId, at: now, actor: person }),
        )
      const actor = { personId: person.personId, name: person.name, role: seat.role }
      const told = boundEffects(person, { seatName: found.seatName, unionId })
      await addTelling(transaction, { requestId, at: now, actor }, told)
      return answer
    })
    if (!isRefusal(done)) await call.afterCommit([tellingIdOf(requestId)])
    return done
  },
}
