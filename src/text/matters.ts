import { OFFICE_TELEPHONE, withOfficeTelephone } from '@/domain/people/shown-telephone'
import type { Role } from '@/domain/people/person'
import type { OutdatedCode } from '@/domain/refusal/request-refusals'
import { deviceWords } from './device-words'
import { refusalSentence } from './refusals'
import { roleWord } from './states'

/** What is the matter with a page for whoever opened it, and the name of the way on. */
export interface MatterWords {
  readonly title: string
  readonly note: string
  readonly way: string
}

/** Nobody has bound them yet. */
export const NEVER_BOUND: MatterWords = {
  title: '您还没有绑定单位',
  note: withOfficeTelephone('绑定以后才能使用。请输入收到的邀请码；没有邀请码，请联系省产改办。'),
  way: '输入邀请码',
}

/** They were unbound, from a place that may be gone. */
export const unboundWords = (seatName: string | null): MatterWords => ({
  title: '您的绑定已经解除',
  note: withOfficeTelephone(
    `您与${seatName ?? '原单位'}的绑定已经解除，不能再查看和办理；办过的都保留。如果仍由您负责，请联系省产改办重新邀请。`,
  ),
  way: '输入邀请码',
})

/** The page is for people in `roles`, and they are in another. */
export const otherRoleWords = (roles: readonly Role[], role: Role, seatName: string | null): MatterWords => ({
  title: `这一页供${roles.map(roleWord).join('和')}使用`,
  note: `您现在是${seatName && role !== 'office' ? `${seatName}的` : ''}${roleWord(role)}。请回首页办理您的事项；分工有变化的，请联系省产改办（${OFFICE_TELEPHONE}）。`,
  way: '回首页',
})

/** A message opened it for a seat that they do not hold any more, and they are in another. */
export const otherSeatWords = (seatName: string | null): MatterWords => ({
  title: '您已不在这个席位',
  note: withOfficeTelephone(
    `这条消息发给您原来的席位，您现在在${seatName ?? '另一个席位'}。仍由您负责的，请联系省产改办重新邀请。`,
  ),
  way: '回首页',
})

/** They hold a seat already, on the page where another is taken. */
export const boundWords = (role: Role, seatName: string | null): MatterWords => ({
  title: `您已经绑定${seatName ?? '单位'}`,
  note: `您是${roleWord(role)}。还负责别的单位的，在下面输入那个单位的邀请码，可以添加一个席位。`,
  way: '回首页',
})

/** The server did not say who they are, and why. */
export const unknownWords = (sentence: string): MatterWords => ({ title: '没有打开', note: sentence, way: '重试' })

/** The program and the functions are of versions that do not go together. */
export const outdatedWords = (refused: OutdatedCode, opensAnew: boolean): MatterWords => ({
  title: refused === 'program_outdated' ? deviceWords().newVersion : '后台程序正在更新',
  note: refusalSentence({ refused, with: null }),
  way: opensAnew ? deviceWords().openAnew : '重试',
})
