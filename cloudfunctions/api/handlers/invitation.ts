import type { invitationActions, IssuedInvitation } from '@/contract/invitation'
import { getInstant } from '@/domain/calendar/instant'
import { INVITATION_DAYS, invitationState, type Invitation } from '@/domain/people/invitation'
import type { Seat } from '@/domain/people/person'
import { withInvitee, type MeantSeat } from '@/domain/people/roster-contact'
import { checkPresent } from '@/domain/people/union-changes'
import type { InvitedSeat } from '@/domain/people/seat-invitations'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { InvitationDocument } from '../../_store/invitations'
import { rowPage } from '../../_store/row-keys'
import type { Transaction } from '../../_store/transaction'
import { deriveCode, findCode, hashCode, invitationIdOf } from '../../_host/invitation-code'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { invitationSecrets } from '../../_host/configuration'
import { seatNameOf } from '../../_host/seat-names'
import { bindingHandlers } from './binding'
import { seatsPage } from './invitation-seats'

const PAGE = 30
const DAY = 86_400_000

const unknownPlace = (seat: Seat): Refusal => refuse(seat.role === 'reviewer' ? 'union_unknown' : 'enterprise_unknown')

interface Wanted extends MeantSeat {
  readonly seatName: string
}

const nameSeats = async (call: Call, seats: readonly MeantSeat[]): Promise<readonly Wanted[] | Refusal> => {
  const wanted: Wanted[] = []
  for (const meant of seats) {
    const { seat } = meant
    const union = seat.role === 'reviewer' ? await call.stores.unions.find(seat.unionId) : undefined
    const seatName = seat.role === 'reviewer' ? (union?.name ?? null) : await seatNameOf(call.stores, seat)
    if (seatName === null) return unknownPlace(seat)
    const merged = union && checkPresent(union)
    if (merged) return merged
    wanted.push({ ...meant, seatName })
  }
  return wanted
}

/** Who is meant by each of these, where nobody is named: whom the ceasing code was for, or the roster's contact. */
const withInvitees = async (
  { stores }: Call,
  seats: readonly MeantSeat[],
  ceasing: readonly Invitation[],
): Promise<readonly MeantSeat[]> => {
  const enterprises = seats.flatMap(({ seat }) => (seat.role === 'contact' ? [seat.enterpriseId] : []))
  const contacts = await stores.rosterContacts.of(enterprises)
  return seats.map((meant) =>
    withInvitee(meant, ceasing, meant.seat.role === 'contact' ? contacts.get(meant.seat.enterpriseId) : undefined),
  )
}

/** The n-th invitation of this request: the same again when the request is repeated. */
const invitationAt = (
  call: Call,
  issuedBy: string,
  wanted: Wanted,
  index: number,
): { invitation: Invitation; code: string } => ({
  code: deriveCode(call.configuration.invitationSecret, { requestId: call.requestId, index, ...wanted }),
  invitation: {
    ...wanted,
    invitationId: invitationIdOf(call.requestId, index),
    issuedAt: call.now,
    issuedBy,
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

export const invitationHandlers: Handlers<keyof typeof invitationActions> = {
  ...bindingHandlers,

  'invitation.issue': async ({ seats, replaces = false }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const invited = seats.map(({ seat }) => seat).filter(isInvited)
    const { invitations } = call.stores
    const open = replaces && invited.length > 0 ? await invitations.openOf(invited, call.now) : []
    const wanted = await nameSeats(call, await withInvitees(call, seats, open))
    if (isRefusal(wanted)) return wanted
    const made = wanted.map((seat, index) => invitationAt(call, office.name, seat, index))
    const entry = journalled(call, office.personId, 'invitations')
    const done = await call.stores.journal.once<{ count: number; expiresAt: number }>(entry, async (transaction) => {
      await revokeOpen(transaction, open, call.now)
      for (const { invitation, code } of made)
        await transaction.add('invitations', { _id: invitation.invitationId, ...invitation, codeHash: hashCode(code) })
      return { count: made.length, expiresAt: call.now + INVITATION_DAYS * DAY }
    })
    if (isRefusal(done)) return done
    if (invited.length > 0) await invitations.markReplaced(invited, call.now)
    const kept = await invitations.hashesOf(made.map(({ invitation }) => invitation.invitationId))
    const issued: IssuedInvitation[] = []
    for (const { invitation } of made) {
      const { invitationId, seatName, inviteeName, seat } = invitation
      // A code is shown under the label that is kept with its hash, or not at all. The secret may have changed since it was first asked for.
      const codeHash = kept.get(invitationId) ?? ''
      const code = findCode(invitationSecrets(call.configuration), { ...invitation, codeHash })
      if (code === undefined) return refuse('request_id_reused')
      issued.push({ invitationId, role: seat.role, seatName, inviteeName, code, expiresAt: done.expiresAt })
    }
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

  'invitation.list': async ({ role, ...place }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const found = await call.stores.invitations.page(role, { ...place, limit: PAGE + 1 })
    const { rows, ...on } = rowPage(found, PAGE)
    return {
      rows: rows.map((invitation) => ({
        invitationId: invitation.invitationId,
        role: invitation.seat.role,
        seatName: invitation.seatName,
        inviteeName: invitation.inviteeName,
        issuedAt: invitation.issuedAt,
        expiresAt: invitation.expiresAt,
        state: invitationState(invitation, call.now),
        usedByName: invitation.usedByName,
      })),
      ...on,
    }
  },
}
