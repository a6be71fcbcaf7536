import type { invitationActions, IssuedInvitation } from '@/contract/invitation'
import { getInstant } from '@/domain/calendar/instant'
import { contactEvent } from '@/domain/ledger/ledger-entry'
import {
  acceptInvitation,
  checkInvitation,
  formatCode,
  INVITATION_DAYS,
  invitationState,
  personName,
  type Invitation,
} from '@/domain/people/invitation'
import type { Person, Seat } from '@/domain/people/person'
import { isSameSeat, seatKeyOf } from '@/domain/people/seat'
import type { InvitedSeat } from '@/domain/people/seat-invitations'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { personOf, seatFields, type PersonDocument } from '../../_store/joined-read'
import { addLedgerEvent } from '../../_store/ledger-writes'
import type { InvitationDocument } from '../../_store/invitations'
import type { OwnSeat } from '../../_store/people'
import type { Transaction } from '../../_store/transaction'
import { deriveCode, hashCode, invitationIdOf, pseudonymOf } from '../../_host/invitation-code'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { seatsPage } from './invitation-seats'
import { seatNameOf } from './session'

const PAGE = 30
const DAY = 86_400_000

const unknownPlace = (seat: Seat): Refusal => refuse(seat.role === 'reviewer' ? 'union_unknown' : 'enterprise_unknown')

interface Wanted {
  readonly seat: Seat
  readonly inviteeName: string
  readonly seatName: string
}

const nameSeats = async (
  call: Call,
  seats: ReadonlyArray<{ readonly seat: Seat; readonly inviteeName: string }>,
): Promise<readonly Wanted[] | Refusal> => {
  const wanted: Wanted[] = []
  for (const { seat, inviteeName } of seats) {
    const seatName = await seatNameOf(call.stores, seat)
    if (seatName === null) return unknownPlace(seat)
    wanted.push({ seat, inviteeName: personName(inviteeName), seatName })
  }
  return wanted
}

/** The n-th invitation of this request: the same again when the request is repeated. */
const invitationAt = (call: Call, wanted: Wanted, index: number): { invitation: Invitation; code: string } => ({
  code: deriveCode(call.configuration.invitationSecret, { requestId: call.requestId, index, ...wanted }),
  invitation: {
    ...wanted,
    invitationId: invitationIdOf(call.requestId, index),
    issuedAt: call.now,
    expiresAt: getInstant(call.now + INVITATION_DAYS * DAY),
    usedAt: null,
    usedByName: null,
    revokedAt: null,
  },
})

const isInvited = (seat: Seat): seat is InvitedSeat => seat.role !== 'office'

/** Takes back those of these invitations whose codes still work; how many that were. */
const revokeOpen = async (transaction: Transaction, open: readonly Invitation[], now: Call['now']) => {
  let revoked = 0
  for (const { invitationId } of open) {
    const invitation = await transaction.find<InvitationDocument>('invitations', invitationId)
    if (!invitation || invitationState(invitation, now) !== 'open') continue
    await transaction.update('invitations', invitationId, { revokedAt: now })
    revoked += 1
  }
  return revoked
}

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

export const invitationHandlers: Handlers<keyof typeof invitationActions> = {
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

  'invitation.issue': async ({ seats, replaces = false }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const wanted = await nameSeats(call, seats)
    if (isRefusal(wanted)) return wanted
    const made = wanted.map((seat, index) => invitationAt(call, seat, index))
    const invited = seats.map(({ seat }) => seat).filter(isInvited)
    const { invitations } = call.stores
    const open = replaces && invited.length > 0 ? await invitations.openOf(invited, call.now) : []
    const entry = journalled(call, office.personId, 'invitations')
    const done = await call.stores.journal.once<{ count: number; expiresAt: number }>(entry, async (transaction) => {
      await revokeOpen(transaction, open, call.now)
      for (const { invitation, code } of made)
        await transaction.add('invitations', { _id: invitation.invitationId, ...invitation, codeHash: hashCode(code) })
      return { count: made.length, expiresAt: call.now + INVITATION_DAYS * DAY }
    })
    if (isRefusal(done)) return done
    if (invited.length > 0) await invitations.markReplaced(invited, call.now)
    // A code is shown under the label that is kept with its hash, or not at all.
    const kept = await invitations.hashesOf(made.map(({ invitation }) => invitation.invitationId))
    if (made.some(({ invitation, code }) => kept.get(invitation.invitationId) !== hashCode(code)))
      return refuse('request_id_reused')
    const issued: readonly IssuedInvitation[] = made.map(({ invitation, code }) => ({
      invitationId: invitation.invitationId,
      seatName: invitation.seatName,
      inviteeName: invitation.inviteeName,
      code: formatCode(code),
      expiresAt: done.expiresAt,
    }))
    return { issued }
  },

  'invitation.revoke': async ({ invitationId }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const entry = journalled(call, office.personId, invitationId)
    return call.stores.journal.once<{ state: 'revoked' }>(entry, async (transaction) => {
      const invitation = await transaction.find<InvitationDocument>('invitations', invitationId)
      if (!invitation) return refuse('invitation_unknown')
      const state = invitationState(invitation, call.now)
      if (state === 'used') return refuse('invitation_used')
      if (state !== 'revoked') await transaction.update('invitations', invitationId, { revokedAt: call.now })
      return { state: 'revoked' }
    })
  },

  'invitation.revokeSeats': async ({ seats }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const open = await call.stores.invitations.openOf(seats, call.now)
    const entry = journalled(call, office.personId, 'invitations')
    return call.stores.journal.once<{ revoked: number }>(entry, async (transaction) => ({
      revoked: await revokeOpen(transaction, open, call.now),
    }))
  },

  'invitation.seats': async (wanted, call) => {
    const office = await requirePerson(call, 'office')
    return isRefusal(office) ? office : seatsPage(wanted, call)
  },

  'invitation.list': async ({ role, offset }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const found = await call.stores.invitations.page(role, offset, PAGE + 1)
    return {
      rows: found.slice(0, PAGE).map((invitation) => ({
        invitationId: invitation.invitationId,
        role: invitation.seat.role,
        seatName: invitation.seatName,
        inviteeName: invitation.inviteeName,
        issuedAt: invitation.issuedAt,
        expiresAt: invitation.expiresAt,
        state: invitationState(invitation, call.now),
        usedByName: invitation.usedByName,
      })),
      more: found.length > PAGE,
    }
  },
}
