import { visibleLine } from '../answer/control-characters'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Person, Seat } from './person'
import { isSameSeat, SEATS_AT_MOST } from './seat'

/** No 0/O, 1/I/L or U/V: codes are read out over the telephone and typed by people with reading glasses. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ'
/** 12 of 29 characters: 58 bits, far beyond guessing within an invitation's life; with hyphens within scene's 32. */
export const CODE_LENGTH = 12
export const INVITATION_DAYS = 30
/** As many cards as one file holds: each has a picture that WeChat is asked for. */
export const CARDS_LIMIT = 100
/** As many seats as one table names: each code has a link that WeChat is asked for. */
export const CODES_LIMIT = 1_000
export const PERSON_NAME_LIMIT = 20

/** An invitation as it is kept: the code only as a hash. */
export interface Invitation {
  readonly invitationId: string
  readonly seat: Seat
  readonly seatName: string
  readonly inviteeName: string
  /** The telephone that the roster has beside that name; missing where none does, and on what was kept before rosters brought any. */
  readonly telephone?: string
  readonly issuedAt: Instant
  /** Who issued it; missing on what was kept before that was noted. */
  readonly issuedBy?: string
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  readonly usedByName: string | null
  /** The person who used it; missing on what was used before that was noted. */
  readonly usedBy?: string
  readonly revokedAt: Instant | null
  /** By whom its code was opened first. */
  readonly openedBy?: string
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

/** A code from before somebody was unbound, who may have kept it, or have issued it to themselves as a colleague of the office. */
const isKeptFromBefore = ({ issuedAt, seat }: Invitation, seats: readonly Person[]): boolean => {
  const left = seats.filter(({ revokedAt }) => revokedAt !== null && issuedAt < revokedAt)
  const isGone = seats.every(({ revokedAt }) => revokedAt !== null)
  return left.some((each) => isGone || each.seat.role === 'office' || isSameSeat(each.seat, seat))
}

/**
 * Binds somebody to an invitation's seat, beside those that they hold already: `seats` are all of theirs, those that they left too.
 * Whoever sits in it already goes on as they did, whatever became of the code. A code from before somebody left binds them no more.
 */
export const acceptInvitation = (
  invitation: Invitation | undefined,
  seats: readonly Person[],
  asking: { readonly personId: string; readonly name: string; readonly now: Instant },
): Refusal | Person => {
  if (!invitation) return refuse('invitation_unknown')
  const held = seats.filter(({ revokedAt }) => revokedAt === null)
  const present = held.find(({ seat }) => isSameSeat(seat, invitation.seat))
  if (present) return present
  const closed = checkInvitation(invitation, asking.now)
  if (closed) return closed
  if (isKeptFromBefore(invitation, seats)) return refuse('invitation_before_unbinding')
  if (held.length >= SEATS_AT_MOST) return refuse('seats_too_many', { limit: SEATS_AT_MOST })
  const name = personName(asking.name)
  return {
    personId: seats[0]?.personId ?? asking.personId,
    name: name === '' ? invitation.inviteeName : name,
    seat: invitation.seat,
    boundAt: asking.now,
    revokedAt: null,
  }
}
