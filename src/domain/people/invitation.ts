import { visibleLine } from '../answer/control-characters'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Person, Seat } from './person'

/** No 0/O, 1/I/L or U/V: codes are read out over the telephone and typed by people with reading glasses. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ'
/** 12 of 29 characters: 58 bits, far beyond guessing within an invitation's life; with hyphens within scene's 32. */
export const CODE_LENGTH = 12
export const INVITATION_DAYS = 30
const PERSON_NAME_LIMIT = 20

/** An invitation as it is kept: the code only as a hash. */
export interface Invitation {
  readonly invitationId: string
  readonly seat: Seat
  readonly seatName: string
  readonly inviteeName: string
  readonly issuedAt: Instant
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  readonly usedByName: string | null
  readonly revokedAt: Instant | null
  /** Closed, and a newer one of its seat was issued since. Missing on what was kept before that was noted. */
  readonly replaced?: true
}

/** A code as it is hashed: capitals, without blanks, hyphens and what scanners and full-width keyboards add. */
export const normaliseCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

/** A code as it is shown: in groups of four. */
export const formatCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')

/** A person's name as it is kept, whoever typed it. */
export const personName = (typed: string): string => Array.from(visibleLine(typed)).slice(0, PERSON_NAME_LIMIT).join('')

/** Where an invitation stands at `now`. */
export const invitationState = (invitation: Invitation, now: Instant): 'open' | 'used' | 'revoked' | 'expired' => {
  if (invitation.usedAt !== null) return 'used'
  if (invitation.revokedAt !== null) return 'revoked'
  return now >= invitation.expiresAt ? 'expired' : 'open'
}

/** Whether an invitation can still bind somebody; returns the refusal, or undefined where it can. */
export const checkInvitation = (invitation: Invitation | undefined, now: Instant): Refusal | undefined => {
  if (!invitation) return refuse('invitation_unknown')
  switch (invitationState(invitation, now)) {
    case 'used':
      return refuse('invitation_used')
    case 'revoked':
      return refuse('invitation_revoked')
    case 'expired':
      return refuse('invitation_expired', { expiredOn: chinaDateOf(invitation.expiresAt) })
    case 'open':
      return undefined
  }
}

/**
 * Binds somebody to an invitation's seat: once, and only somebody who holds no seat now. A code from before somebody was unbound
 * binds that person no more: whoever leaves may have kept one, and a colleague of the office may have issued it to themselves.
 */
export const acceptInvitation = (
  invitation: Invitation | undefined,
  holder: Person | undefined,
  asking: { readonly personId: string; readonly name: string; readonly now: Instant },
): Refusal | Person => {
  const closed = checkInvitation(invitation, asking.now)
  if (closed || !invitation) return closed ?? refuse('invitation_unknown')
  if (holder && holder.revokedAt === null) return refuse('already_bound')
  if (holder?.revokedAt && invitation.issuedAt < holder.revokedAt) return refuse('invitation_before_unbinding')
  const name = personName(asking.name)
  return {
    personId: holder?.personId ?? asking.personId,
    name: name === '' ? invitation.inviteeName : name,
    seat: invitation.seat,
    boundAt: asking.now,
    revokedAt: null,
  }
}
