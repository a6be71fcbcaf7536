import { chinaDateOf, getInstant, startOfChinaDay, type Instant } from '@/domain/calendar/instant'
import { addDays, type PlainDate } from '@/domain/calendar/plain-date'
import type { OtherChannels, PlainChannel } from '../_channels/outcome'
import type { Delivery, MessageDocument } from '../_store/message-document'
import { deliveryOf } from '../_store/message-document'
import { rehearsedStores } from './rehearsed-stores'
import { remind } from './remind'
import type { Run } from './run'
import { sendPending } from './send-messages'

/** A message that the clock would write if nobody did anything, and what would come of it. */
interface AheadMessage extends Pick<MessageDocument, 'personId' | 'title' | 'subjectId'> {
  readonly on: PlainDate
  readonly personName: string
  readonly seat: string
  readonly delivery: Delivery
}

/** The clock's first tick of a day, in milliseconds after midnight in China. */
const FIRST_TICK = (8 * 60 + 7) * 60_000

/** Carries everything, and nothing to anybody. */
const CARRIER: PlainChannel = { send: () => Promise.resolve({ outcome: 'sent' }) }

/** Of the channels that a deployment has each one's stand-in. */
const rehearsedChannels = ({ sms, work_wechat: workWechat }: OtherChannels): OtherChannels => ({
  ...(sms ? { sms: CARRIER } : {}),
  ...(workWechat ? { work_wechat: CARRIER } : {}),
})

/**
 * What would go to whom in the days to come, and what would become of it, if nobody did anything: the clock's own work, day after day,
 * on stores that keep nothing. No channel is asked; WeChat is taken to carry whatever our ledger of consents holds, the others all.
 */
export const lookAhead = async (run: Run, days: number): Promise<readonly AheadMessage[]> => {
  const { stores, written } = rehearsedStores(run.stores)
  const today = chinaDateOf(run.now)
  const moments = Array.from({ length: days }, (_, ahead): Instant =>
    ahead === 0 ? run.now : getInstant(startOfChinaDay(addDays(today, ahead)) + FIRST_TICK),
  )
  for (const now of moments) {
    const rehearsal: Run = {
      ...run,
      stores,
      channels: rehearsedChannels(run.channels),
      now,
      clock: () => now,
      logMessage: () => undefined,
    }
    await remind(rehearsal)
    await sendPending(rehearsal, { send: () => Promise.resolve({ outcome: 'sent' }) })
  }
  return written().map((message) => {
    const delivery = deliveryOf(message)
    return {
      ...{ personId: message.personId, title: message.title, subjectId: message.subjectId },
      on: chinaDateOf(message.createdAt),
      personName: message.about?.personName ?? '',
      seat: message.seat ?? '',
      delivery: delivery.state === 'sending' ? { state: 'pending', words: null } : delivery,
    }
  })
}
