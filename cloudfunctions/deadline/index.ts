import type { Reply } from '@/contract/envelope'
import { getInstant } from '@/domain/calendar/instant'
import { findLabel } from '@/domain/content/content-hint'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { readConfiguration, type Configuration } from '../_host/configuration'
import type { InvocationContext } from '../_host/identity'
import { logLine, logOutage, messageLog, textless } from '../_host/log'
import { lookAtHealth } from '../_health/look-at-health'
import { timedRun } from '../_host/timed-run'
import { wechatTokensOf } from '../_host/wechat-tokens'
import { openStores, type Stores } from '../_store/stores'
import { subscribeMessages, type SubscribeMessages } from '../_wechat/subscribe-message'
import { checkContents } from './check-contents'
import { checkDeliveries } from './check-deliveries'
import { checkTemplates } from './check-templates'
import type { OtherChannels } from '../_channels/outcome'
import { smsChannel } from '../_channels/sms'
import { workWechatChannel } from '../_channels/work-wechat'
import { checkUnions } from './check-unions'
import { checkTotals } from './count-totals'
import { lookAhead } from './look-ahead'
import { deliverEvents } from './deliver'
import { sendPending, sendThese } from './send-messages'
import { tellNews } from './remind'
import { tellSilence } from './tell-silence'
import { migrate } from './migrations/migrate'
import type { Run } from './run'
import { findOccasion, type Check, type Occasion } from './occasion'
import { onTimer } from './on-timer'

/** The function that committed gives up on this one after ten seconds, and says so in its log. */
const WHILE_NOBODY_WAITS = 5_000

/** As far as somebody who looks ahead is told. */
const DAYS_AHEAD = 14

let stores: Stores | undefined
let wechat: SubscribeMessages | undefined
let channels: OtherChannels | undefined

const channelsOf = ({ sms, workWechat }: Configuration): OtherChannels => ({
  ...(sms ? { sms: smsChannel(sms, () => Date.now()) } : {}),
  ...(workWechat ? { work_wechat: workWechatChannel(workWechat, () => Date.now()) } : {}),
})

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

/** What a run answers, and what of it is logged. */
interface Carried {
  readonly action: string
  readonly answer: unknown
  readonly counts?: Readonly<Record<string, number>>
}

const carriedOut = async (run: Run, sender: SubscribeMessages, asked: Occasion): Promise<Carried> => {
  const { reference, stores, now } = run
  if ('Type' in asked) {
    const work = (onFailure: () => void) => onTimer({ ...run, onFailure }, sender)
    const summary = await timedRun(stores, { timer: 'deadline', reference }, work)
    return { action: 'timer', answer: summary, counts: summary }
  }
  if ('check' in asked) {
    const action = `check.${asked.check}`
    if (asked.check === 'health')
      return { action, answer: { findings: await lookAtHealth({ ...run, self: 'deadline' }) } }
    if (asked.check === 'ahead') return { action, answer: { messages: await lookAhead(run, DAYS_AHEAD) } }
    const checked = await check(run, sender, asked)
    const { lines: _names, ...counts } = checked
    return { action, answer: checked, counts }
  }
  if ('migrate' in asked) {
    const migrated = await migrate(run)
    return { action: 'migrate', answer: migrated, counts: { touched: migrated.touched } }
  }
  if ('Event' in asked) {
    if (asked.result) await stores.contentChecks.answer(asked.trace_id, findLabel(asked.result))
    return { action: 'content-verdict', answer: 'success' }
  }
  const done = (value: { readonly told: number; readonly sent: number }): Carried => ({
    ...{ action: 'deadline.tell', counts: value },
    answer: { outcome: 'done', value, now } satisfies Reply,
  })
  if (asked.plan || asked.silent) {
    const told = asked.plan ? await tellNews(run) : await tellSilence(run, 'deadline')
    return done({ told, sent: told > 0 || asked.silent ? await sendPending(run, sender) : 0 })
  }
  const told = await deliverEvents(run, asked)
  const sent = await sendThese(run, sender, told)
  await checkContents(run, { papers: asked.papers, milliseconds: WHILE_NOBODY_WAITS })
  return done({ told: told.reduce((sum, { messages }) => sum + messages.length, 0), sent })
}

/**
 * The clock. On its timer it marks what is late, writes the day's reminders, and does whatever was left undone; asked by
 * `api`, it tells people of what was just committed and no more, so that many at once do not do each other's work.
 */
export const main = async (event: unknown, context: InvocationContext) => {
  const now = getInstant(Date.now())
  const configuration = readConfiguration(process.env)
  const found = findOccasion(event, context, configuration)
  stores ??= openStores()
  const asked = isRefusal(found) || (await stores.shapes.admit()) ? found : refuse('functions_outdated')
  if (isRefusal(asked)) {
    logLine({ reference: context.request_id, action: 'deadline', outcome: asked.refused, ms: Date.now() - now })
    return { outcome: 'refused', refusal: asked, now } satisfies Reply
  }
  // What is done for somebody's call stands in the log under that call.
  const reference = ('reference' in asked ? asked.reference : undefined) ?? context.request_id
  channels ??= channelsOf(configuration)
  const run: Run = {
    ...{ now, clock: () => Date.now(), reference, stores, configuration, channels },
    logMessage: messageLog(reference),
  }
  wechat ??= subscribeMessages(configuration, () => Date.now(), wechatTokensOf(stores, reference))
  try {
    const { action, answer, counts } = await carriedOut(run, wechat, asked)
    logLine({ reference, action, outcome: 'done', ms: Date.now() - now, ...(counts ? { counts } : {}) })
    return answer
  } catch (failure) {
    logLine({ reference, action: 'deadline', outcome: 'outage', ms: Date.now() - now })
    logOutage(reference, 'deadline', failure)
    throw textless(failure)
  }
}
