import type { Instant } from '../calendar/instant'
import { personName, type Invitation } from './invitation'
import type { Seat } from './person'
import { isSameSeat } from './seat'
import { findTelephone, maskTelephone } from './telephone'

/** Whom a roster names as an enterprise's contact, to be invited. Texts as the roster has them; what it does not say is empty. */
export interface RosterContact {
  readonly name: string
  readonly telephone: string
  readonly notedAt: Instant
}

/** What one row of a roster says of the contact; what it leaves blank is missing. */
export interface SaidContact {
  readonly name?: string
  readonly telephone?: string
}

/** The number in what a roster says, as screens show it; nothing where it is no number. */
export const shownTelephone = (telephone: string): string => {
  const number = findTelephone(telephone)
  return number === undefined ? '' : maskTelephone(number)
}

/** A contact as lists and changes show them: name and masked number. */
export const contactBriefly = ({ name, telephone }: Pick<RosterContact, 'name' | 'telephone'>): string =>
  [name, shownTelephone(telephone)].filter((text) => text !== '').join(' ')

/** What is known of a contact after a roster said this: of another person than before, the number of before says nothing. */
export const withSaid = (
  before: Pick<RosterContact, 'name' | 'telephone'> | undefined,
  said: SaidContact,
): Pick<RosterContact, 'name' | 'telephone'> => {
  const name = said.name === undefined ? (before?.name ?? '') : personName(said.name)
  const sameOne = name === (before?.name ?? '')
  return { name, telephone: said.telephone ?? (sameOne ? (before?.telephone ?? '') : '') }
}

/** A seat to be invited to, with who is meant: named by whoever invites, or by nobody (''). */
export interface MeantSeat {
  readonly seat: Seat
  readonly inviteeName: string
  readonly telephone?: string
}

/**
 * Who is meant by an invitation: whom the office names; where it names nobody, whom the code was for that ceases with it, or the
 * roster's contact, whichever was said later. The roster's number goes with the name that it stood beside, and with no other.
 */
export const withInvitee = (
  { seat, inviteeName }: MeantSeat,
  ceasing: ReadonlyArray<Pick<Invitation, 'seat' | 'inviteeName' | 'issuedAt' | 'telephone'>>,
  contact: RosterContact | undefined,
): MeantSeat => {
  const same = ceasing.filter((invitation) => isSameSeat(invitation.seat, seat))
  const last = same[same.length - 1]
  const before = last && last.inviteeName !== '' && !(contact && contact.notedAt > last.issuedAt) ? last : undefined
  const name = personName(inviteeName === '' ? (before?.inviteeName ?? contact?.name ?? '') : inviteeName)
  const telephone =
    name === ''
      ? undefined
      : name === contact?.name
        ? contact.telephone
        : same.find((each) => each.inviteeName === name)?.telephone
  return { seat, inviteeName: name, ...(telephone ? { telephone } : {}) }
}
