import { getInstant } from '@/domain/calendar/instant'
import { readConfiguration } from '../_host/configuration'
import type { InvocationContext } from '../_host/identity'
import { openStores } from '../_store/stores'
import { subscribeMessages, type SubscribeMessages } from '../_wechat/subscribe-message'
import { deliver } from './deliver'
import { handOverAll } from './hand-over'
import { remind } from './remind'
import type { Run } from './run'

let wechat: SubscribeMessages | undefined

const isTimer = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && (event as { Type?: unknown }).Type === 'Timer'

/**
 * The clock. On its timer it marks what is late and writes the day's reminders; always it carries out what committed events
 * ask for and hands waiting messages to WeChat. Whoever calls it can make it do no more than what is due anyway.
 */
export const main = async (event: unknown, context: InvocationContext) => {
  const configuration = readConfiguration(process.env)
  const run: Run = {
    now: getInstant(Date.now()),
    reference: context.request_id,
    stores: openStores(),
    configuration,
  }
  wechat ??= subscribeMessages(configuration, () => Date.now())
  const reminded = isTimer(event) ? await remind(run) : { late: 0, reminders: 0 }
  const told = await deliver(run)
  const sent = await handOverAll(run, wechat)
  const summary = { ...reminded, told, sent }
  console.log(JSON.stringify({ reference: run.reference, ...summary }))
  return summary
}
