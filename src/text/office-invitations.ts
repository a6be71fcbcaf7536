import type { InvitationRow } from '@/contract/invitation'
import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import type { Role } from '@/domain/people/person'
import type { InvitedSeat } from '@/domain/people/seat-invitations'
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

export const CODES_ONCE = '邀请码只在这里显示一次。请复制发出后再离开；遗失了，点“重新生成”，旧的随之作废。'

export const CODES_LATER = '可以现在复制、下载，也可以以后在“已发出”里再下载。'

export const COPY_FAILED = '没有复制成功。请长按文字，选择“复制”。'

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
  byState: '按邀请情况查看',
  search: '搜索名称、序号或姓名',
  unit: (role: InvitedSeat['role']): string => (role === 'contact' ? '家' : '个'),
  count: (role: InvitedSeat['role'], count: number): string => (role === 'contact' ? `${count} 家` : `${count} 个工会`),
  filter: '选择邀请对象',
  whose: '邀请谁',
  ofUnion: (name: string | undefined): string => `责任工会：${name ?? '全部'}`,
  everyUnion: '全部责任工会',
  allUnions: '全部工会',
  show: '查看',
  change: '更改',
  copyAll: (issued: number): string => `复制全部 ${issued} 个（名称、邀请码）`,
  copied: (issued: number): string => `已复制 ${issued} 个邀请码`,
  onceEach: '，每个只能用一次',
  codes: '个',
  issuedMany: (count: string): string => `已为 ${count}生成新的邀请码`,
  chosen: (count: string): string => `已选 ${count}`,
  chooseNone: '取消选择',
  chooseAll: (count: string): string => `全选 ${count}`,
  chooseFirst: '请先勾选',
  goOn: '办理所选',
  withChosen: (count: string): string => `所选 ${count}`,
  issueCodes: '生成邀请码',
  issueCodesNote: '每个单位一个新的邀请码，还没用的旧码随之作废',
  issueTitle: (count: string): string => `为 ${count}生成邀请码？`,
  issueBody: '每个单位生成一个新的邀请码。还没有使用的旧邀请码立即作废；已经绑定的人不受影响。',
  revokeCodes: '撤销邀请码',
  revokeCodesNote: '还没有使用的邀请码立即作废',
  revokeManyTitle: (count: string): string => `撤销 ${count}的邀请码？`,
  revokeManyBody: '还没有使用的邀请码立即作废，不能再用来绑定；已经绑定的人不受影响。需要时可以重新生成。',
  revokedMany: (revoked: number): string =>
    revoked === 0 ? '所选单位没有待使用的邀请码。' : `已撤销 ${revoked} 个邀请码。`,
  invite: '邀请',
  inviteAnother: '再邀一人',
  inviteLabel: (text: string, seatName: string): string => `${text}：${seatName}`,
  inviteTo: (role: InvitedSeat['role']): string => (role === 'contact' ? '邀请填报人' : '邀请审核员'),
  reissue: '重新生成',
  reissueLabel: (seatName: string): string => `重新生成邀请码：${seatName}`,
  notDone: '没有办成',
  revokeLabel: (inviteeName: string): string => `撤销${inviteeName}的邀请码`,
  revoke: '撤销',
  revokeTitle: '撤销这个邀请码？',
  revokeBody: (seatName: string, inviteeName: string): string =>
    `${seatName}${inviteeName ? `（${inviteeName}）` : ''}将不能再用它绑定。需要时可以重新发一个。`,
  notRevoked: '没有撤销',
  revoked: (seatName: string): string => `已撤销${seatName}的邀请码`,
  colleagues: '省产改办同事',
  inviteColleague: '邀请省产改办同事',
  colleagueMay: '对方将能办理省产改办的全部事项。',
  colleagueNote: '对方将能办理省产改办的全部事项',
  none: '没有这样的单位',
  noneNote: '换一种邀请情况、换几个字，或更改邀请对象。',
  unionNotFound: '没有找到这个工会',
  unionNotFoundNote: '换几个字试试；新的工会在“责任工会分派”里新增。',
}

/** Codes that still work, as files. */
export const invitationFiles = {
  title: '下载表格、打印邀请卡',
  note: '已发出、还没有用的邀请码，不换新码',
  ofChosen: (count: string): string => `所选 ${count}的邀请码`,
  openAlone: '只列还能用的邀请码：已发出的不会换，已绑定、已撤销、已过期的不在里面。',
  table: '下载表格（Excel）',
  tableOf: (from: number, to: number): string => `表格第 ${from}—${to} 家（Excel）`,
  tableName: '邀请码表格',
  cards: '生成邀请卡（PDF，可打印）',
  cardsOf: (from: number, to: number): string => `邀请卡第 ${from}—${to} 家（PDF）`,
  cardsName: '邀请卡',
}

/** An invitation as a card in a chat. */
export const sharedInvitation = (role: Role, seatName: string): string =>
  role === 'office' ? `邀请您加入${seatName}` : `邀请您作为${seatName}的${role === 'contact' ? '填报人' : '审核员'}`

/** One invitation, and its code. */
export const inviteForm = {
  once: '，只能用一次',
  copyCode: '只复制邀请码',
  copyMessage: '复制邀请短信',
  share: '转发到微信聊天',
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
