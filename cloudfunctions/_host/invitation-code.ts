import { createHash, createHmac } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH, formatCode, normaliseCode, type Invitation } from '@/domain/people/invitation'
import type { Seat } from '@/domain/people/person'
import { placeOf } from '@/domain/people/seat-invitations'

/** Which invitation a code is of: the `index`-th of a request, and what it is labelled with. */
interface CodeOf {
  readonly requestId: string
  readonly index: number
  readonly seat: Seat
  readonly inviteeName: string
}

/**
 * The code of an invitation. Derived rather than drawn, so that a repeated request shows the same codes again although only
 * their hashes are kept; and derived from its label too, so that no code ever stands under another seat or name than its own.
 */
export const deriveCode = (secret: string, { requestId, index, seat, inviteeName }: CodeOf): string => {
  const place = seat.role === 'office' ? '' : placeOf(seat)
  const text = JSON.stringify([requestId, index, seat.role, place, inviteeName])
  const digest = createHmac('sha256', secret).update(text).digest()
  // 29 divides 2^40 unevenly by less than one part in 10^10: five bytes a character leave no bias worth a name.
  const stretched = createHash('sha512').update(digest).digest()
  return Array.from(
    { length: CODE_LENGTH },
    (_, at) => CODE_ALPHABET[stretched.readUIntBE(at * 5, 5) % CODE_ALPHABET.length],
  ).join('')
}

/** The id of the `index`-th invitation of a request: from it, its code can be derived once more. */
export const invitationIdOf = (requestId: string, index: number): string => `i-${requestId}-${index}`

/**
 * The code of a kept invitation as people read it, derived once more and held against its hash; undefined where it was made
 * otherwise, or with none of these secrets. It is for the office's own files alone: a new code would cease those that were sent.
 */
export const findCode = (
  secrets: readonly string[],
  invitation: Invitation & { readonly codeHash: string },
): string | undefined => {
  const [, requestId, index] = /^i-(.+)-(\d+)$/.exec(invitation.invitationId) ?? []
  if (requestId === undefined) return undefined
  const { seat, inviteeName, codeHash } = invitation
  const codes = secrets.map((secret) => deriveCode(secret, { requestId, index: Number(index), seat, inviteeName }))
  const code = codes.find((each) => hashCode(each) === codeHash)
  return code === undefined ? undefined : formatCode(code)
}

/** How a code is kept and looked up. */
export const hashCode = (typed: string): string => createHash('sha256').update(normaliseCode(typed)).digest('hex')

/** A short id that does not give the openid away. */
export const pseudonymOf = (secret: string, openId: string): string =>
  createHmac('sha256', secret).update(`person:${openId}`).digest('base64url').slice(0, 20)
