import type { InvitationRow, IssuedInvitation } from '@/contract/invitation'
import {
  codesAsText,
  isRevocable,
  isWithoutContact,
  withoutInvitation,
} from '@/features/office/invitations/invitations'
import { invitationMessage } from '@/text/office-invitations'
import { china, outline } from './example'

const row = (
  seatName: string,
  state: InvitationRow['state'],
  role: InvitationRow['role'] = 'contact',
): InvitationRow => ({
  invitationId: seatName,
  role,
  seatName,
  inviteeName: '',
  issuedAt: 0,
  expiresAt: 0,
  state,
  usedByName: null,
})

const enterprise = (name: string, more = {}) => outline({ enterpriseId: name, enterpriseName: name, ...more })

test('an open or used invitation keeps an enterprise from being invited twice', () => {
  const invitees = withoutInvitation(
    [enterprise('甲'), enterprise('乙'), enterprise('丙'), enterprise('丁'), enterprise('戊')],
    [row('甲', 'open'), row('乙', 'used'), row('丙', 'expired'), row('丁', 'revoked')],
  )
  expect(invitees.map(({ enterpriseName }) => enterpriseName)).toEqual(['丙', '丁', '戊'])
})

test('who has begun to fill in has a contact', () => {
  expect(withoutInvitation([enterprise('甲', { startedAt: china('2026-11-20T09:00') })], [])).toEqual([])
})

test('a reviewer’s invitation is none of an enterprise’s', () => {
  expect(withoutInvitation([enterprise('甲')], [row('甲', 'open', 'reviewer')])).toHaveLength(1)
})

test('an enterprise that somebody is bound to gets no second code', () => {
  const holder = { personId: 'p1', name: '王小明', boundAt: 0, reachable: true }
  expect(isWithoutContact({ holders: [holder] })).toBe(false)
  expect(isWithoutContact({ holders: [] })).toBe(true)
})

const issued = (seatName: string, code: string): IssuedInvitation => ({
  invitationId: code,
  seatName,
  inviteeName: '王小明',
  code,
  expiresAt: china('2026-12-20T10:32'),
})

test('codes are copied as lines that a spreadsheet takes apart', () => {
  expect(codesAsText([issued('甲公司', 'AAAA-1111'), issued('乙公司', 'BBBB-2222')])).toBe(
    '甲公司\tAAAA-1111\n乙公司\tBBBB-2222',
  )
})

test('only an open invitation can be revoked', () => {
  expect((['open', 'used', 'expired', 'revoked'] as const).filter((state) => isRevocable({ state }))).toEqual(['open'])
})

test('the message says what the code is for, until when, and that it works once', () => {
  const message = invitationMessage(issued('甲公司', 'AAAA-1111'))
  for (const part of ['王小明', 'AAAA-1111', '甲公司', '12月20日 10:32', '只能用一次']) expect(message).toContain(part)
})
