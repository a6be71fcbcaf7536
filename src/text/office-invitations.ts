import type { InvitationRow } from '@/contract/invitation'
import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import { formatDay, formatMoment } from './dates'
import { roleWord, type StateWord } from './states'

const INVITATION_STATE_WORDS: Readonly<Record<InvitationRow['state'], StateWord>> = {
  open: { label: '待使用', tone: 'info' },
  used: { label: '已使用', tone: 'ok' },
  expired: { label: '已过期', tone: 'neutral' },
  revoked: { label: '已撤销', tone: 'neutral' },
}

export const invitationStateWord = (state: InvitationRow['state']): StateWord => INVITATION_STATE_WORDS[state]

/** Until when a code works, in China. */
export const expiryWords = (expiresAt: number): string => `${formatMoment(getInstant(expiresAt))} 前有效`

/** What the office sends along with a code. */
export const invitationMessage = (issued: {
  readonly seatName: string
  readonly inviteeName: string
  readonly code: string
  readonly expiresAt: number
}): string =>
  `${issued.inviteeName}您好！请用微信打开小程序“产改评估”，输入邀请码 ${issued.code}，绑定“${issued.seatName}”。` +
  `邀请码${expiryWords(issued.expiresAt)}，只能用一次，请勿转发他人。`

export const CODES_ONCE = '邀请码只在这里显示一次，系统不保存原文。请复制发出后再离开；遗失了，可以撤销后重新发。'

export const COPY_FAILED = '没有复制成功。请长按文字，选择“复制”。'

export const BULK_NOTE = '列出还没有开始填报、也没有发过邀请码的企业。'

/** Whom an invitation is for. */
export const invitationNote = (row: Pick<InvitationRow, 'role' | 'inviteeName'>): string =>
  [roleWord(row.role), row.inviteeName].filter(Boolean).join(' · ')

/** When it was issued and what became of it. */
export const issuedNote = (row: Pick<InvitationRow, 'issuedAt' | 'expiresAt' | 'state' | 'usedByName'>): string => {
  const issued = `${formatDay(chinaDateOf(getInstant(row.issuedAt)))}发出`
  if (row.state === 'open') return `${issued} · ${expiryWords(row.expiresAt)}`
  return row.state === 'used' && row.usedByName ? `${issued} · 由${row.usedByName}使用` : issued
}

/** Who reviews for a union already. */
export const reviewersNote = (names: readonly string[]): string =>
  names.length === 0 ? '还没有审核员' : `已有审核员 ${names.join('、')}`
