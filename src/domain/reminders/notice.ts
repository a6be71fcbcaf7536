import type { Instant } from '../calendar/instant'

/**
 * | kind                 | what is wrong                                                     | code                    |
 * |----------------------|-------------------------------------------------------------------|-------------------------|
 * | wechat_configuration | WeChat refuses every message until the deployment is mended       | WeChat's, or `no_token` |
 * | no_template          | no template of a kind is configured: the inbox alone tells of it  | the template's kind     |
 * | wrong_fields         | which field says what makes no sense: nothing of that kind is sent | the template's kind     |
 * | channel_configuration | the settings of SMS or 企业微信 are refused                        | the channel             |
 * | timer_silent         | a timer has not run to its end for two hours of its own           | the function            |
 * | unknown_holidays     | a year whose holidays and make-up days the program does not know  | the year                |
 */
export type NoticeKind =
  | 'wechat_configuration'
  | 'no_template'
  | 'wrong_fields'
  | 'channel_configuration'
  | 'timer_silent'
  | 'unknown_holidays'

/** Something that is wrong with the deployment; it stands on the office's page until it is mended. */
export interface Notice {
  readonly kind: NoticeKind
  readonly code: string
  /** What WeChat said, shortened, or the part that makes no sense; nothing secret is in it. Empty where nobody said anything. */
  readonly words: string
  /** Since when it has stood; null where that is not known. */
  readonly since: Instant | null
}
