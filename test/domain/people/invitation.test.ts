import type { Instant } from '@/domain/calendar/instant'
import {
  acceptInvitation,
  checkInvitation,
  CODE_ALPHABET,
  CODE_LENGTH,
  formatCode,
  invitationState,
  normaliseCode,
  type Invitation,
} from '@/domain/people/invitation'
import type { Person } from '@/domain/people/person'
import { findSeat, SEATS_AT_MOST, seatKeyOf } from '@/domain/people/seat'
import { china, contact, office, otherReviewer } from '../support/cast'

const issuedAt = china('2026-11-01 09:00')
const expiresAt = china('2026-12-01 09:00')
const invitation = (more: Partial<Invitation> = {}): Invitation => ({
  invitationId: 'i-1',
  seat: { role: 'contact', enterpriseId: 'e031' },
  seatName: '广东生益科技股份有限公司',
  inviteeName: '陈经理',
  issuedAt,
  expiresAt,
  usedAt: null,
  usedByName: null,
  revokedAt: null,
  ...more,
})

const lastMoment = (expiresAt - 1) as Instant
const asking = { personId: 'p-new', name: '陈晓岚', now: issuedAt }
const revoked = { ...otherReviewer, revokedAt: issuedAt }

const seatOf = (enterpriseId: string): Person => ({ ...contact, seat: { role: 'contact', enterpriseId } })

describe('an invitation is refused', () => {
  test.each([
    ['that nobody issued', undefined, issuedAt, { refused: 'invitation_unknown', with: null }],
    [
      'from the moment it expires',
      invitation(),
      expiresAt,
      { refused: 'invitation_expired', with: { expiredOn: '2026-12-01' } },
    ],
    ['that was used', invitation({ usedAt: issuedAt }), issuedAt, { refused: 'invitation_used', with: null }],
    ['that was revoked', invitation({ revokedAt: issuedAt }), issuedAt, { refused: 'invitation_revoked', with: null }],
    [
      'that was used and has expired since',
      invitation({ usedAt: issuedAt }),
      expiresAt,
      { refused: 'invitation_used', with: null },
    ],
  ])('%s', (_, one, now, expected) => {
    expect(checkInvitation(one, now)).toEqual(expected)
    expect(acceptInvitation(one, [], { ...asking, now })).toEqual(expected)
  })

  test('by somebody who holds as many seats as anybody does', () => {
    const seats = Array.from({ length: SEATS_AT_MOST }, (_, at) => seatOf(`x${at}`))
    expect(acceptInvitation(invitation(), seats, asking)).toEqual({
      refused: 'seats_too_many',
      with: { limit: SEATS_AT_MOST },
    })
    // Those that they left are not counted.
    const [first, ...others] = seats
    const left = first ? [{ ...first, revokedAt: (issuedAt - 1) as Instant }, ...others] : []
    expect(acceptInvitation(invitation(), left, asking)).toMatchObject({ boundAt: issuedAt })
  })

  const before = (issuedAt + 1) as Instant
  const REFUSED = { refused: 'invitation_before_unbinding', with: null }
  test.each([
    ['who left their only seat since', [{ ...seatOf('x1'), revokedAt: before }]],
    ['who left this very seat since', [{ ...seatOf('e031'), revokedAt: before }, seatOf('x2')]],
    ['who left the office since', [{ ...office, personId: contact.personId, revokedAt: before }, seatOf('x2')]],
  ])('by somebody %s', (_, seats) => {
    expect(acceptInvitation(invitation(), seats, asking)).toEqual(REFUSED)
  })
})

describe('an invitation', () => {
  test('is open up to its last moment', () => {
    expect(checkInvitation(invitation(), lastMoment)).toBeUndefined()
    expect(invitationState(invitation(), lastMoment)).toBe('open')
  })

  test('binds to its own seat, whatever else is asked for', () => {
    expect(acceptInvitation(invitation(), [], asking)).toEqual({
      personId: 'p-new',
      name: '陈晓岚',
      seat: { role: 'contact', enterpriseId: 'e031' },
      boundAt: issuedAt,
      revokedAt: null,
    })
  })

  test('adds a seat to those that somebody holds, as the same person', () => {
    expect(acceptInvitation(invitation(), [contact], asking)).toMatchObject({
      personId: contact.personId,
      seat: { role: 'contact', enterpriseId: 'e031' },
    })
  })

  test.each([
    ['open', {}],
    ['used', { usedAt: issuedAt }],
    ['revoked', { revokedAt: issuedAt }],
  ])('to a seat that somebody sits in changes nothing, also where it is %s', (_, more) => {
    const present = seatOf('e031')
    expect(acceptInvitation(invitation(more), [present], asking)).toBe(present)
  })

  test('from before one seat was left binds whoever holds another one to a third', () => {
    const left = { ...seatOf('x1'), revokedAt: (issuedAt + 1) as Instant }
    expect(acceptInvitation(invitation(), [left, seatOf('x2')], asking)).toMatchObject({ boundAt: issuedAt })
  })

  test('gives somebody whose seat was taken a new one, as the same person', () => {
    expect(acceptInvitation(invitation(), [revoked], asking)).toMatchObject({
      personId: 'p-far',
      revokedAt: null,
      seat: { role: 'contact' },
    })
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \n '],
  ])('takes the invited name for %s', (_, name) => {
    expect(acceptInvitation(invitation(), [], { ...asking, name })).toMatchObject({ name: '陈经理' })
  })

  test('takes the first 20 characters of a name, never half of one', () => {
    expect(
      acceptInvitation(invitation(), [], { ...asking, name: `${'陈'.repeat(19)}𠮷${'文'.repeat(5)}` }),
    ).toMatchObject({
      name: `${'陈'.repeat(19)}𠮷`,
    })
  })

  test('takes a name without characters that nobody can see', () => {
    expect(acceptInvitation(invitation(), [], { ...asking, name: '陈\u0000晓\u001b岚\uD83D' })).toMatchObject({
      name: '陈晓岚',
    })
  })
})

describe('a code', () => {
  test('has nothing in it that is read wrongly', () => {
    expect(CODE_ALPHABET).toMatch(/^[2-9A-Z]+$/)
    expect(CODE_ALPHABET).not.toMatch(/[01OILUV]/)
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
  })

  test('fits into a page’s scene, as it is shown and as it is kept', () => {
    const code = CODE_ALPHABET.slice(0, CODE_LENGTH)
    expect(formatCode(code)).toBe('2345-6789-ABCD')
    expect(formatCode(code).length).toBeLessThanOrEqual(32)
    expect(normaliseCode(formatCode(code))).toBe(code)
  })

  test.each([
    ['small letters', '2345-6789-abcd'],
    ['blanks around and in it', ' 2345 6789 ABCD\n'],
    ['full-width letters of a Chinese keyboard', '２３４５－６７８９－ＡＢＣＤ'],
    ['Chinese dashes', '2345—6789—ABCD'],
    ['what stands around it in a message', '“2345-6789-ABCD”。'],
  ])('is forgiven %s', (_, typed) => {
    expect(normaliseCode(typed)).toBe('23456789ABCD')
  })
})

describe('the key of a seat', () => {
  test.each(['office', 'contact:e031', 'reviewer:u-dongguan'])('%s names it', (key) => {
    const seat = findSeat(key)
    expect(seat && seatKeyOf(seat)).toBe(key)
  })

  test.each(['', 'contact', 'contact:', 'contact:a/b', 'reviewer:$ne', 'office:x', 'clock:e031'])(
    '“%s” names none',
    (key) => {
      expect(findSeat(key)).toBeUndefined()
    },
  )
})
