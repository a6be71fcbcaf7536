import * as v from 'valibot'
import { CODES_LIMIT } from '@/domain/people/invitation'
import type { Role } from '@/domain/people/person'
import { SEAT_FILTERS, type SeatCounts, type SeatInvitation } from '@/domain/people/seat-invitations'
import { read, write } from './action'
import { SEAT_BATCH } from './choices'
import type { BegunDocument } from './document'
import { id, line, paging, role, type KeyedPage } from './fields'

/** As typed or scanned; blanks, hyphens and small letters are forgiven by the domain. */
const code = v.pipe(v.string(), v.maxLength(64))

const contactSeat = v.strictObject({ role: v.literal('contact'), enterpriseId: id })
const reviewerSeat = v.strictObject({ role: v.literal('reviewer'), unionId: id })
const seat = v.variant('role', [contactSeat, reviewerSeat, v.strictObject({ role: v.literal('office') })])
const invitedSeat = v.variant('role', [contactSeat, reviewerSeat])

const batchOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(SEAT_BATCH))

export interface InvitationPreview {
  readonly role: Role
  readonly seatName: string
  readonly inviteeName: string
  readonly expiresAt: number
}

export interface InvitationRow {
  readonly invitationId: string
  readonly role: Role
  readonly seatName: string
  readonly inviteeName: string
  readonly issuedAt: number
  readonly expiresAt: number
  readonly state: 'open' | 'used' | 'revoked' | 'expired'
  readonly usedByName: string | null
}

export interface InvitationSeats extends KeyedPage {
  /** Of those that were searched for, by how far they are. */
  readonly counts: SeatCounts
  readonly rows: readonly SeatInvitation[]
  /** With the first page: the enterprises' or unions' ids of all rows, so that all can be ticked at once. */
  readonly places: readonly string[]
}

export interface IssuedInvitation {
  readonly invitationId: string
  readonly role: Role
  readonly seatName: string
  readonly inviteeName: string
  /** Shown once: only its hash is kept. */
  readonly code: string
  readonly expiresAt: number
}

export const invitationActions = {
  /** What a code would bind to, before one says yes. Open to unknown people. */
  'invitation.preview': read(v.strictObject({ code }))<InvitationPreview>(),
  /** Binds the asking person to the code's seat, beside those that they hold. Open to unknown people. */
  'invitation.accept': write(v.strictObject({ code, name: line }))<{
    readonly seatName: string
    readonly seat: string
  }>(),
  'invitation.issue': write(
    v.strictObject({
      seats: batchOf(v.strictObject({ seat, inviteeName: line })),
      /** Codes of these seats that still work cease with it, unless what they bind to is the office. */
      replaces: v.optional(v.boolean()),
    }),
  )<{ readonly issued: readonly IssuedInvitation[] }>(),
  'invitation.revoke': write(v.strictObject({ invitationId: id }))<{ readonly state: 'revoked' }>(),
  /** Takes back every code of these seats that still works; how many that were. Asked again there is none left to take back. */
  'invitation.revokeSeats': write(v.strictObject({ seats: batchOf(invitedSeat) }))<{ readonly revoked: number }>(),
  'invitation.list': read(v.strictObject({ role: v.optional(role), ...paging }))<
    KeyedPage & { readonly rows: readonly InvitationRow[] }
  >(),
  /** Every contact's or reviewer's seat, with how far inviting somebody to it is. */
  'invitation.seats': read(
    v.strictObject({
      role: v.picklist(['contact', 'reviewer']),
      state: v.picklist(SEAT_FILTERS),
      unionId: v.optional(id),
      search: line,
      ...paging,
    }),
  )<InvitationSeats>(),
}

/** Answered by `documents`. */
export const invitationDocuments = {
  /** The codes of these enterprises or unions that still work: a table in Excel to send on, a thousand at most, or cards to print, a hundred. */
  'invitation.export': write(
    v.strictObject({
      format: v.picklist(['xlsx', 'pdf']),
      role: v.picklist(['contact', 'reviewer']),
      places: v.pipe(v.array(id), v.minLength(1), v.maxLength(CODES_LIMIT)),
    }),
  )<BegunDocument>(),
}
