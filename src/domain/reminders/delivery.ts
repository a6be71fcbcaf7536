import type { Instant } from '../calendar/instant'

/** What carries a message beside the inbox. */
export type Channel = 'wechat' | 'sms' | 'work_wechat'

/** What somebody answered when WeChat asked them whether it may carry messages of one template. */
export const CONSENT_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number]

/** Why somebody was not reached: what stands on the list of those who are to be told otherwise. */
export const UNREACHED_REASONS = [
  'no_consent',
  'refused',
  'nobody_bound',
  'failed',
  'configuration',
  'unknown',
  'dropped',
] as const

/**
 * | reason        | what it means                                                                    |
 * |---------------|----------------------------------------------------------------------------------|
 * | no_consent    | the ledger of consents has nothing left for it                                   |
 * | refused       | WeChat says so (43101), whatever our ledger thought                              |
 * | nobody_bound  | no person sits in the seat                                                       |
 * | failed        | WeChat refused the message, or was too busy three times                          |
 * | configuration | WeChat refuses every message until the deployment is mended                      |
 * | unknown       | it was under way when the function died, or no answer came: it may have arrived  |
 * | dropped       | it was not sent, since it was no longer so; see `DropReason`                     |
 */
export type UnreachedReason = (typeof UNREACHED_REASONS)[number]

/**
 * Why a message that was written did not go to WeChat.
 *
 * | reason         | what happened                                                              | still to be told |
 * |----------------|----------------------------------------------------------------------------|------------------|
 * | done           | the paper was handed in                                                    | no               |
 * | changed        | it is due on another day by now                                            | no               |
 * | left           | its reader left the seat, or the enterprise the ledger                     | no               |
 * | day_over       | it was of a day that is over                                               | yes              |
 * | kept_for_later | the consents that are left are kept for days that matter more              | no               |
 * | in_digest      | the morning's digest tells it                                              | no               |
 * | said_already   | the very same words went out today                                         | no               |
 */
export type DropReason = 'done' | 'changed' | 'left' | 'day_over' | 'kept_for_later' | 'in_digest' | 'said_already'

/** Whether who did not get a message stands on the list: what is no longer so, or is told another way, wants no call. */
export const isUnreached = (reason: UnreachedReason, dropped: DropReason | undefined): boolean =>
  reason !== 'dropped' || dropped === 'day_over'

/** What a message is about, as lists are narrowed to it. */
export const MATTERS = ['hand_in', 'correct', 'review', 'other'] as const
export type Matter = (typeof MATTERS)[number]

/** By whom or by what a message came about: a person's act, or a rule of the clock. */
export type MessageCause =
  | { readonly kind: 'person'; readonly personId: string; readonly name: string }
  | { readonly kind: 'rule'; readonly rule: ReminderRule }

/**
 * | rule    | who is told                                                  |
 * |---------|--------------------------------------------------------------|
 * | due     | whoever still has to hand in, so many days before the day    |
 * | overdue | the same, once the day is over                               |
 * | opened  | the contacts of a year that begins                           |
 * | moved   | the contacts of a year whose deadline was moved              |
 * | review  | a union's reviewers, each morning, of what waits for them    |
 * | office  | the office, each morning, of what waits for it               |
 * | closed  | the office, the morning after a deadline                     |
 * | silent  | the office, where a timer does not run any more              |
 */
export type ReminderRule = 'due' | 'overdue' | 'opened' | 'moved' | 'review' | 'office' | 'closed' | 'silent'

/** When somebody outside of the program told them, and who. */
export interface PhoneCall {
  readonly personId: string
  readonly name: string
  readonly at: Instant
}

/** When somebody was last reached, and how: WeChat took a message for them, or somebody telephoned. */
export type LastReached =
  | { readonly how: 'message'; readonly at: Instant }
  | { readonly how: 'telephone'; readonly at: Instant; readonly name: string }

/** The later of the last message that WeChat took and the last call; null where there was neither. */
export const lastReached = (
  sentAt: Instant | undefined,
  phoned: Pick<PhoneCall, 'name' | 'at'> | null,
): LastReached | null => {
  if (phoned && (sentAt === undefined || phoned.at >= sentAt))
    return { how: 'telephone', at: phoned.at, name: phoned.name }
  return sentAt === undefined ? null : { how: 'message', at: sentAt }
}
