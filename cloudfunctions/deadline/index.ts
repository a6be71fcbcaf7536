import * as v from 'valibot'
import { getInstant } from '@/domain/calendar/instant'
import { readConfiguration } from '../_host/configuration'
import { findOpenId, type InvocationContext } from '../_host/identity'
import { openStores } from '../_store/stores'
import { subscribeMessages, type SubscribeMessages } from '../_wechat/subscribe-message'
import { checkUnions } from './check-unions'
import { deliverEvents, deliverPending } from './deliver'
import { handOverPending, handOverThese } from './hand-over'
import { remind } from './remind'
import { each, type Run } from './run'

const eventIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500))

/** The timer's event, what an operator asks for by hand, or what `api` has just committed. Anything else is nothing to do. */
const occasion = v.union([
  v.object({ Type: v.literal('Timer') }),
  v.object({ check: v.literal('unions'), mend: v.optional(v.boolean(), false) }),
  v.object({ events: v.optional(eventIds, []) }),
])

/** A request is repeated within minutes, or when a phone finds its network again; after this time nobody does. */
const REQUESTS_KEPT = 30 * 86_400_000

let wechat: SubscribeMessages | undefined

const onTimer = async (run: Run, sender: SubscribeMessages) => {
  const reminded = await remind(run)
  const told = await deliverPending(run)
  const sent = await handOverPending(run, sender)
  await each(run, 'forget-requests', [run.now - REQUESTS_KEPT], (before) => run.stores.requests.forget(before))
  return { ...reminded, told: told.length, sent }
}

/**
 * The clock. On its timer it marks what is late, writes the day's reminders, and does whatever was left undone; asked by
 * `api`, it tells people of what was just committed and no more, so that many at once do not do each other's work.
 * Whoever else calls it can make it do nothing that is not due anyway.
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
  const asked = v.parse(occasion, event)
  if ('Type' in asked) {
    const summary = await onTimer(run, wechat)
    console.log(JSON.stringify({ reference: run.reference, ...summary }))
    return summary
  }
  if ('check' in asked) {
    // A person of the program has an openid; whoever runs the function by hand, in the console, has none.
    if (findOpenId(context) !== undefined) return { refused: 'not_permitted' }
    const checked = await checkUnions(run, asked.mend)
    const { lines: _names, ...counts } = checked
    console.log(JSON.stringify({ reference: run.reference, ...counts }))
    return checked
  }
  const told = await deliverEvents(run, asked.events)
  return { told: told.length, sent: await handOverThese(run, wechat, told) }
}
