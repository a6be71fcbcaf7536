import type { InvitedSeat } from '@/domain/people/seat-invitations'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { dayText } from '../form/wording'

/** What an invitation's card says. */
export const CARD_HEAD = '产改评估 · 邀请卡'
export const CODE_LABEL = '邀请码'

const ROLES: Readonly<Record<InvitedSeat['role'], string>> = { contact: '企业填报人', reviewer: '工会审核员' }

/** For whom a card is. */
export const inviteeText = (role: InvitedSeat['role'], inviteeName: string): string =>
  inviteeName === '' ? ROLES[role] : `${ROLES[role]}　${inviteeName}`

/** Which enterprise it is and whose: what cards are sorted by. The number stands first, since a long name of a union is cut. */
export const placeText = ({
  unionName,
  no,
}: {
  readonly unionName: string | null
  readonly no: number | null
}): string => [no === null ? '' : `第 ${no} 号`, unionName ?? ''].filter((text) => text !== '').join(' · ')

/** How it is used, with the picture or without. */
export const howTo = (withPicture: boolean): readonly string[] => [
  withPicture
    ? '微信扫右边的码，核对单位、填好姓名，点“确认绑定”。扫不了，就搜小程序“产改评估”输入邀请码。'
    : '在微信里搜索小程序“产改评估”，输入邀请码，核对单位、填好姓名，点“确认绑定”。',
]

/** Until when it works. */
export const validText = (expiresOn: PlainDate): string => `${dayText(expiresOn)}前有效，只能用一次，请勿转给他人。`
