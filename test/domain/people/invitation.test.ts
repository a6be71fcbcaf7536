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
import { china, contact, otherReviewer } from '../support/cast'

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
    expect(acceptInvitation(one, undefined, { ...asking, now })).toEqual(expected)
  })

  test('by somebody who holds a seat already', () => {
    expect(acceptInvitation(invitation(), contact, asking)).toEqual({ refused: 'already_bound', with: null })
  })
})

describe('an invitation', () => {
  test('is open up to its last moment', () => {
    expect(checkInvitation(invitation(), lastMoment)).toBeUndefined()
    expect(invitationState(invitation(), lastMoment)).toBe('open')
  })

  test('binds to its own seat, whatever else is asked for', () => {
    expect(acceptInvitation(invitation(), undefined, asking)).toEqual({
      personId: 'p-new',
      name: '陈晓岚',
      seat: { role: 'contact', enterpriseId: 'e031' },
      boundAt: issuedAt,
      revokedAt: null,
    })
  })

  test('gives somebody whose seat was taken a new one, as the same person', () => {
    expect(acceptInvitation(invitation(), revoked, asking)).toMatchObject({
      personId: 'p-far',
      revokedAt: null,
      seat: { role: 'contact' },
    })
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \n '],
  ])('takes the invited name for %s', (_, name) => {
    expect(acceptInvitation(invitation(), undefined, { ...asking, name })).toMatchObject({ name: '陈经理' })
  })

  test('takes the first 20 characters of a name, never half of one', () => {
    expect(
      acceptInvitation(invitation(), undefined, { ...asking, name: `${'陈'.repeat(19)}𠮷${'文'.repeat(5)}` }),
    ).toMatchObject({
      name: `${'陈'.repeat(19)}𠮷`,
    })
  })

  test('takes a name without characters that nobody can see', () => {
    expect(acceptInvitation(invitation(), undefined, { ...asking, name: '陈\u0000晓\u001b岚\uD83D' })).toMatchObject({
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
