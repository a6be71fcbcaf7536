import type { Role } from '../people/person'
import type { Channel, Matter } from './delivery'

/** A channel beside WeChat, which needs a number and no consent. */
export type OtherChannel = Exclude<Channel, 'wechat'>

/** What of somebody, and of what they are told, says how. */
interface Reachable {
  readonly role: Role
  readonly matter: Matter
  /** A mobile number is known: their own, their invitation's, or of their enterprise's ledger. */
  readonly hasMobile: boolean
}

/** What is worth the price of an SMS: something that has to be handed in by a day. */
const BY_SMS: readonly Matter[] = ['hand_in', 'correct']

/**
 * How somebody is told whom WeChat certainly did not tell, since they accepted no more of its messages or it refused this one: in this
 * order, the next channel only where the one before certainly did not tell them. None: it stands in the inbox alone, and they are on
 * the list of those to telephone.
 *
 * | channel     | whom                                                     | what                                 |
 * |-------------|----------------------------------------------------------|--------------------------------------|
 * | work_wechat | reviewers and the office, where a mobile number is known | everything                           |
 * | sms         | whoever's mobile number is known                         | what is to be handed in or corrected |
 */
export const otherChannels = ({ role, matter, hasMobile }: Reachable): readonly OtherChannel[] =>
  hasMobile
    ? [
        ...(role === 'contact' ? [] : (['work_wechat'] as const)),
        ...(BY_SMS.includes(matter) ? (['sms'] as const) : []),
      ]
    : []

/** A number that an SMS reaches; a line, or one with an extension, does not. */
export const isMobile = (number: string): boolean => /^1\d{10}$/.test(number)
