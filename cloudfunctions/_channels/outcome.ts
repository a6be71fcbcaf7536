import type { OtherChannel } from '@/domain/reminders/channel'

/**
 * What came of sending by a channel that asks nobody's consent.
 *
 * | outcome       | what follows                                                                   |
 * |---------------|--------------------------------------------------------------------------------|
 * | sent          |                                                                                |
 * | not_there     | this person cannot be told there, and the next channel may try |
 * | busy          | again later, a few times                                                       |
 * | configuration | it was not sent, and none will be until the deployment is mended               |
 * | unknown       | never again: it may have been delivered                                        |
 */
export type ChannelOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'not_there' | 'busy' | 'configuration' | 'unknown'; readonly words: string }

/** A channel that is configured: words to whoever has a mobile number. */
export interface PlainChannel {
  readonly send: (mobile: string, text: string) => Promise<ChannelOutcome>
}

/** The channels beside WeChat that a deployment has. */
export type OtherChannels = Readonly<Partial<Record<OtherChannel, PlainChannel>>>
