import type { Role } from '@/domain/people/person'
import { otherChannels, type OtherChannel } from '@/domain/reminders/channel'
import { logOutage } from '../_host/log'
import { cut } from '../_messages/cut'
import type { Letter } from '../_messages/letter'
import type { Run } from './run'

/** Who is told: where WeChat finds them, and the mobile number that is known. */
export interface Reader {
  readonly openId: string
  readonly role: Role
  readonly mobile: string | undefined
}

/** What came of it: by which channel it went, or why it may have or will. `not_sent`: certainly by none. */
type Otherwise =
  | { readonly outcome: 'sent'; readonly channel: OtherChannel }
  | { readonly outcome: 'busy' | 'unknown'; readonly words: string }
  | { readonly outcome: 'not_sent' }

/** The one parameter of the SMS's template. */
const SMS_LIMIT = 40

const textFor = (channel: OtherChannel, { messages, fields, first }: Letter): string => {
  const [one, ...others] = messages
  const title = one && others.length === 0 ? one.title : `${fields['subject'] ?? first.title}，${fields['hint'] ?? ''}`
  if (channel === 'sms') return cut(title, SMS_LIMIT)
  return [title, ...(others.length === 0 ? first.lines : messages.map((each) => each.title))].join('\n')
}

/** Tells somebody whom WeChat certainly did not tell. */
export const sendOtherwise = async (
  { channels, stores, reference, now }: Run,
  letter: Letter,
  { role, mobile }: Reader,
): Promise<Otherwise> => {
  const matter = letter.first.about?.matter ?? 'other'
  for (const channel of otherChannels({ role, matter, hasMobile: mobile !== undefined })) {
    const result = mobile === undefined ? undefined : await channels[channel]?.send(mobile, textFor(channel, letter))
    if (result?.outcome === 'sent') {
      await stores.notices.lower(`channel-${channel}`)
      return { outcome: 'sent', channel }
    }
    if (result?.outcome === 'busy' || result?.outcome === 'unknown')
      return { outcome: result.outcome, words: result.words }
    if (result?.outcome === 'configuration') {
      logOutage(reference, `channel-${channel}`, result.words)
      await stores.notices.raise({
        ...{ _id: `channel-${channel}`, kind: 'channel_configuration', code: channel, words: result.words, at: now },
      })
    }
  }
  return { outcome: 'not_sent' }
}
