import * as v from 'valibot'
import type { Reply } from '@/contract/envelope'
import { getInstant } from '@/domain/calendar/instant'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { readConfiguration, type Configuration } from '../_host/configuration'
import { isCalledByPerson, type InvocationContext } from '../_host/identity'
import { logLine } from '../_host/log'
import { wechatTokensOf } from '../_host/wechat-tokens'
import { isProven } from '../_host/own-call'
import { openStores } from '../_store/stores'
import { subscribeMessages, type SubscribeMessages } from '../_wechat/subscribe-message'
import { checkDeliveries } from './check-deliveries'
import { checkTemplates } from './check-templates'
import type { OtherChannels } from '../_channels/outcome'
import { smsChannel } from '../_channels/sms'
import { workWechatChannel } from '../_channels/work-wechat'
import { checkUnions } from './check-unions'
import { checkTotals, countTotals } from './count-totals'
import { fillSearchKeys } from './fill-search-keys'
import { fileEvents, fileRecords } from './file-lying'
import { lookAhead } from './look-ahead'
import { deliverEvents, deliverLater, deliverPending } from './deliver'
import { sendPending, sendThese } from './send-messages'
import { remind, tellNews } from './remind'
import { keepDeliveryDays } from '../_messages/delivery-days'
import { carryQuotas } from '../_cycle/carry-quotas'
import { closeArchived } from '../_cycle/close-archived'
import { finishUnionChanges } from '../_cycle/merge-union'
import { driveWithdrawal } from '../_cycle/withdraw'
import { each, type Run } from './run'

const ids = v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500)), [])

/**
 * The timer's event, what an operator asks for by hand, or what a function of this program has just committed, which it
 * proves. Anything else is nothing to do.
 */
const occasion = v.union([
  v.object({ Type: v.literal('Timer') }),
  v.object({ check: v.literal('ahead') }),
  v.object({ check: v.literal('unions'), mend: v.optional(v.boolean(), false) }),
  v.object({ check: v.literal('totals'), mend: v.optional(v.boolean(), false) }),
  v.object({ check: v.literal('deliveries') }),
  v.object({ check: v.literal('templates'), name: v.optional(v.pipe(v.string(), v.maxLength(50))) }),
  v.object({ events: ids, papers: ids, plan: v.optional(v.boolean()), proof: v.pipe(v.string(), v.maxLength(64)) }),
])
type Occasion = v.InferOutput<typeof occasion>
/** What an operator asks to be looked through; looking ahead changes nothing and is answered by itself. */
type Check = Exclude<Extract<Occasion, { check: string }>, { check: 'ahead' }>

/** What is asked for by somebody who may, or the refusal: a person asks `api`, whatever they say of themselves. */
const findOccasion = (
  event: unknown,
  context: InvocationContext,
  { invitationSecret }: Configuration,
): Occasion | Refusal => {
  const parsed = v.safeParse(occasion, event)
  const asked = parsed.success ? parsed.output : undefined
  if (asked && 'proof' in asked && isProven(invitationSecret, asked, asked.proof)) return asked
  if (isCalledByPerson(context)) return refuse('not_permitted')
  return asked && ('Type' in asked || 'check' in asked) ? asked : refuse('request_malformed', { where: '' })
}

/** A request is repeated within minutes, or when a phone finds its network again; after this time nobody does. */
const REQUESTS_KEPT = 30 * 86_400_000
/** Of a browser that asked to be let in, and of one that was, nobody asks a day after its end. */
const PAIRINGS_KEPT = 86_400_000

/** As far as somebody who looks ahead is told. */
const DAYS_AHEAD = 14

let wechat: SubscribeMessages | undefined
let channels: OtherChannels | undefined

const channelsOf = ({ sms, workWechat }: Configuration): OtherChannels => ({
  ...(sms ? { sms: smsChannel(sms, () => Date.now()) } : {}),
  ...(workWechat ? { work_wechat: workWechatChannel(workWechat, () => Date.now()) } : {}),
})

/** Whoever asked for a merger goes on with it; where they have left the office, a colleague does. */
const officeOf =
  ({ stores }: Run) =>
  async (personId: string) => {
    const office = await stores.people.inAudience({ kind: 'office' })
    const found = office.find(({ person }) => person.personId === personId) ?? office[0]
    return found && { openId: found.openId, seat: found.person.seat }
  }

/** A large merger takes many calls: the day's reminders do not wait for all of it. */
const CHANGES_TIME = 15_000

const onTimer = async (run: Run, sender: SubscribeMessages) => {
  await fileEvents(run)
  await each(run, 'withdraw-cycle', await run.stores.withdrawals.running(), async (withdrawal) => {
    await driveWithdrawal(run.stores, withdrawal)
    return 1
  })
  const { carryingQuotas, archiving } = await run.stores.cycles.halfDone()
  await each(run, 'carry-quotas', carryingQuotas, async (cycle) => {
    await carryQuotas(run.stores, cycle)
    return 1
  })
  await each(run, 'close-archived', archiving, async (cycleId) => {
    await closeArchived(run.stores, cycleId)
    return 1
  })
  await each(run, 'union-changes', [run.stores], (stores) =>
    finishUnionChanges(stores, officeOf(run), run.now, () => run.clock() - run.now < CHANGES_TIME),
  )
  await each(run, 'release-reviews', await run.stores.unattended.holding(), (unionId) =>
    run.stores.unattended.release(unionId, run.now),
  )
  const reminded = await remind(run)
  await each(run, 'search-keys', [run], fillSearchKeys)
  const told = [...(await deliverPending(run)), ...(await deliverLater(run))]
  const sent = await sendPending(run, sender)
  await each(run, 'delivery-days', [run], keepDeliveryDays)
  await countTotals(run)
  await each(run, 'forget-requests', [run.now - REQUESTS_KEPT], (before) => run.stores.requests.forget(before))
  await each(run, 'forget-pairings', [run.now - PAIRINGS_KEPT], (before) => run.stores.pairings.forget(before))
  await fileRecords(run)
  return { ...reminded, told: told.length, sent }
}

/** Looks through what an operator asks to be looked through. */
const check = (run: Run, sender: SubscribeMessages, asked: Check) => {
  switch (asked.check) {
    case 'unions':
      return checkUnions(run, asked.mend)
    case 'totals':
      return checkTotals(run, asked.mend)
    case 'templates':
      return checkTemplates(run, sender, asked.name)
    case 'deliveries':
      return checkDeliveries(run)
  }
}

/**
 * The clock. On its timer it marks what is late, writes the day's reminders, and does whatever was left undone; asked by
 * `api`, it tells people of what was just committed and no more, so that many at once do not do each other's work.
 */
export const main = async (event: unknown, context: InvocationContext) => {
  const now = getInstant(Date.now())
  const reference = context.request_id
  const configuration = readConfiguration(process.env)
  const asked = findOccasion(event, context, configuration)
  if (isRefusal(asked)) {
    logLine({ reference, action: 'deadline', outcome: asked.refused, milliseconds: Date.now() - now })
    return { outcome: 'refused', refusal: asked, now } satisfies Reply
  }
  channels ??= channelsOf(configuration)
  const run: Run = { now, clock: () => Date.now(), reference, stores: openStores(), configuration, channels }
  wechat ??= subscribeMessages(configuration, () => Date.now(), wechatTokensOf(run.stores, reference))
  if ('Type' in asked) {
    const summary = await onTimer(run, wechat)
    console.log(JSON.stringify({ reference, ...summary }))
    return summary
  }
  if ('check' in asked && asked.check === 'ahead') return { messages: await lookAhead(run, DAYS_AHEAD) }
  if ('check' in asked) {
    const checked = await check(run, wechat, asked)
    const { lines: _names, ...counts } = checked
    console.log(JSON.stringify({ reference: run.reference, ...counts }))
    return checked
  }
  if (asked.plan) {
    const told = await tellNews(run)
    const sent = told > 0 ? await sendPending(run, wechat) : 0
    return { outcome: 'done', value: { told, sent }, now } satisfies Reply
  }
  const told = await deliverEvents(run, asked)
  return {
    outcome: 'done',
    value: { told: told.length, sent: await sendThese(run, wechat, told) },
    now,
  } satisfies Reply
}
