import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import type { InvitedSeat, SeatInvitation, SeatsFiltered, SeatState } from '@/domain/people/seat-invitations'
import { formatDay } from './dates'
import { otherNames } from './enterprise-names'
import { expiryWords } from './office-invitations'
import type { StateWord } from './states'

const SEAT_STATE_WORDS: Readonly<Record<SeatState, StateWord>> = {
  uninvited: { label: '未邀请', tone: 'warn' },
  open: { label: '已发出', tone: 'info' },
  bound: { label: '已绑定', tone: 'ok' },
  revoked: { label: '已撤销', tone: 'neutral' },
  expired: { label: '已过期', tone: 'danger' },
}

/** How far inviting somebody to a seat is. */
export const seatStateWord = (state: SeatState): StateWord => SEAT_STATE_WORDS[state]

/** The tabs of the list of seats. */
export const SEAT_STATE_TABS: Readonly<Record<SeatsFiltered, string>> = {
  all: '全部',
  unbound: '未绑定',
  uninvited: SEAT_STATE_WORDS.uninvited.label,
  open: SEAT_STATE_WORDS.open.label,
  bound: SEAT_STATE_WORDS.bound.label,
  revoked: SEAT_STATE_WORDS.revoked.label,
  expired: SEAT_STATE_WORDS.expired.label,
}

export const INVITED_ROLE_WORDS: Readonly<Record<InvitedSeat['role'], string>> = {
  contact: '企业填报人',
  reviewer: '工会审核员',
}

const openWords = ({ open, invitation }: SeatInvitation): string =>
  open > 1 ? `${open} 个邀请码待使用` : invitation ? expiryWords(invitation.expiresAt) : ''

/** Who has the code, or, where nobody has one, whom the roster names: with the telephone masked. */
const inviteeOf = ({ state, invitation, rosterContact }: SeatInvitation): string => {
  if (state === 'open') return [invitation?.inviteeName, invitation?.telephone].filter(Boolean).join(' ')
  return state === 'bound' || !rosterContact ? '' : `联系人 ${rosterContact.text}`
}

/** What stands below a seat's name: its number and union, who is bound or invited, until when the code works. */
export const seatNote = (row: SeatInvitation): string => {
  const { no, unionName, state, holders, invitation } = row
  const place = no === null ? [] : [`第 ${no} 号`, unionName ?? '未分派责任工会']
  const invitee = inviteeOf(row)
  const issued =
    (state === 'revoked' || state === 'expired') && invitation
      ? [`${formatDay(chinaDateOf(getInstant(invitation.issuedAt)))}发出`]
      : []
  const open = row.open > 0 ? [openWords(row)] : []
  const called = otherNames(row.names, row.seatName)
  const said = [
    ...(called ? [called] : []),
    ...place,
    ...(holders.length > 0 ? [holders.join('、')] : []),
    ...(invitee === '' ? [] : [invitee]),
    ...issued,
    ...open,
  ]
  return said.length > 0 ? said.join(' · ') : '还没有审核员'
}
