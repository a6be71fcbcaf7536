import { readFileSync } from 'node:fs'
import type { IssuedInvitation } from '@/contract/invitation'
import type { SeatInvitation } from '@/domain/people/seat-invitations'
import { codesAsText, isRevocable } from '@/features/office/invitations/invitations'
import { codeFromPage, readCode } from '@/features/bind/invitation-code'
import { cardOf } from '@/features/office/invitations/share'
import { seatNote } from '@/text/invited-seats'
import { invitationMessage } from '@/text/office-invitations'
import { china } from './example'

const issued = (seatName: string, code: string): IssuedInvitation => ({
  invitationId: code,
  role: 'contact',
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

const seat = (more: Partial<SeatInvitation>): SeatInvitation => ({
  ...{ seat: { role: 'contact', enterpriseId: 'e004' }, seatName: '甲公司', no: 4, unionId: null, unionName: null },
  ...{ state: 'uninvited', holders: [], invitation: null, open: 0 },
  ...more,
})
const invitation = { invitationId: 'i', inviteeName: '王小明', issuedAt: china('2026-11-20T10:00') }
const sent = { ...invitation, expiresAt: china('2026-12-20T10:32') }

test.each<[string, Partial<SeatInvitation>, string]>([
  ['nobody invited, no union', {}, '第 4 号 · 未分派责任工会'],
  [
    'a code is out',
    { state: 'open', invitation: sent, open: 1 },
    '第 4 号 · 未分派责任工会 · 王小明 · 12月20日 10:32 前有效',
  ],
  [
    'two codes are out',
    { state: 'open', invitation: sent, open: 2 },
    '第 4 号 · 未分派责任工会 · 王小明 · 2 个邀请码待使用',
  ],
  [
    'somebody is bound',
    { state: 'bound', unionName: '东莞市总工会', holders: ['张一', '李二'] },
    '第 4 号 · 东莞市总工会 · 张一、李二',
  ],
  ['it ran out', { state: 'expired', invitation: sent }, '第 4 号 · 未分派责任工会 · 11月20日发出'],
  ['a union without a reviewer', { no: null }, '还没有审核员'],
])('below a seat’s name stands how it is with it: %s', (_how, more, note) => {
  expect(seatNote(seat(more))).toBe(note)
})

test('a card in a chat names the seat and leads to its code', () => {
  const { title, path, imageUrl } = cardOf(issued('甲公司', 'ABCD-EFGH-JKMN'))
  expect(title).toBe('邀请您作为甲公司的填报人')
  const code = codeFromPage(Object.fromEntries([...new URLSearchParams(path.split('?')[1])]))
  expect(path).toMatch(/^\/pages\/bind\/index\?/)
  expect(readCode(code ?? '')).toMatchObject({ shown: 'ABCD-EFGH-JKMN', complete: true })
  const picture = readFileSync(`src${imageUrl}`)
  expect([picture.readUInt32BE(16) / picture.readUInt32BE(20), picture.length < 40_000]).toEqual([5 / 4, true])
})
