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

/** 邀请码. */
export const invitationsPage = {
  alreadyBound: (bound: number): string => `${bound} 家已有填报人，没有重复生成。`,
  copyAll: (issued: number): string => `复制全部 ${issued} 个（企业、邀请码）`,
  onceEach: '，每个只能用一次',
  codes: '个',
  inviteContacts: '批量邀请填报人',
  chooseNone: '取消全选',
  chooseAll: (all: number): string => `全选 ${all} 家`,
  issueChosen: (chosen: number): string => `生成 ${chosen} 个邀请码`,
  chooseFirst: '请先选择企业',
  checking: '正在核对企业和邀请码',
  allInvited: '企业都已邀请',
  allInvitedNote: '填报人已解除绑定的企业，请到企业页单独邀请。',
  enterprises: '要邀请填报人的企业',
  issuing: '生成邀请码',
  checkingContacts: '正在核对有无填报人',
  notCopied: '还没有复制邀请码',
  notCopiedNote: (issued: number): string => `关闭以后不能再看到这 ${issued} 个邀请码。`,
  closeAnyway: '仍然关闭',
  backToCopy: '回去复制',
  revokeLabel: (seatName: string): string => `撤销${seatName}的邀请码`,
  revoke: '撤销',
  revokeTitle: '撤销这个邀请码？',
  revokeBody: (seatName: string, inviteeName: string): string =>
    `${seatName}${inviteeName ? `（${inviteeName}）` : ''}将不能再用它绑定。需要时可以重新发一个。`,
  notRevoked: '没有撤销',
  revoked: (seatName: string): string => `已撤销${seatName}的邀请码`,
  inviteReviewer: '邀请审核员',
  inviteColleague: '邀请省产改办同事',
  colleagueMay: '对方将能办理省产改办的全部事项。',
  colleagueNote: '对方将能办理省产改办的全部事项',
  none: '还没有发过邀请码',
  noneNote: '先批量邀请填报人，再给各责任工会邀请审核员。',
  total: (rows: number): string => `共 ${rows} 个邀请码`,
  chooseUnion: '选定工会，再填写审核员姓名',
  unionNotFound: '没有找到这个工会',
  unionNotFoundNote: '换几个字试试；新的工会在“责任工会分派”里新增。',
}

/** One invitation, and its code. */
export const inviteForm = {
  once: '，只能用一次',
  copyCode: '只复制邀请码',
  copyMessage: '复制邀请短信',
  nameMissing: '请填写被邀请人的姓名，便于日后核对。',
  issued: '邀请码已生成',
  done: '完成',
  close: '关闭',
  issue: '生成邀请码',
  notIssued: '没有生成邀请码',
  name: '被邀请人姓名',
  nameExample: '如：王小明',
  nameHint: '只用于核对，不会写进邀请码。',
  notCopied: '还没有复制邀请码',
  notCopiedNote: '关闭以后不能再看到这个邀请码。',
  closeAnyway: '仍然关闭',
  backToCopy: '回去复制',
}
