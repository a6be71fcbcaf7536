import * as v from 'valibot'
import type { Seat } from '@/domain/people/person'
import { read, write } from './action'
import { id, line, offset } from './fields'

/** As typed or scanned; blanks, hyphens and small letters are forgiven by the domain. */
const code = v.pipe(v.string(), v.maxLength(64))

const seat = v.variant('role', [
  v.strictObject({ role: v.literal('contact'), enterpriseId: id }),
  v.strictObject({ role: v.literal('reviewer'), unionId: id }),
  v.strictObject({ role: v.literal('office') }),
])

export interface InvitationPreview {
  readonly role: Seat['role']
  readonly seatName: string
  readonly inviteeName: string
  readonly expiresAt: number
}

export interface InvitationRow {
  readonly invitationId: string
  readonly role: Seat['role']
  readonly seatName: string
  readonly inviteeName: string
  readonly issuedAt: number
  readonly expiresAt: number
  readonly state: 'open' | 'used' | 'revoked' | 'expired'
  readonly usedByName: string | null
}

export interface IssuedInvitation {
  readonly invitationId: string
  readonly seatName: string
  readonly inviteeName: string
  /** Shown once: only its hash is kept. */
  readonly code: string
  readonly expiresAt: number
}

export const invitationActions = {
  /** What a code would bind to, before one says yes. Open to unknown people. */
  'invitation.preview': read(v.strictObject({ code }))<InvitationPreview>(),
  /** Binds the asking person to the code's seat, once. Open to unknown people. */
  'invitation.accept': write(v.strictObject({ code, name: line }))<{ readonly seatName: string }>(),
  'invitation.issue': write(
    v.strictObject({
      seats: v.pipe(v.array(v.strictObject({ seat, inviteeName: line })), v.minLength(1), v.maxLength(20)),
    }),
  )<{ readonly issued: readonly IssuedInvitation[] }>(),
  'invitation.revoke': write(v.strictObject({ invitationId: id }))<{ readonly state: 'revoked' }>(),
  'invitation.list': read(v.strictObject({ offset }))<{
    readonly rows: readonly InvitationRow[]
    readonly more: boolean
  }>(),
}
