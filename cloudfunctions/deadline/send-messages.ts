import type { TemplateKind } from '@/contract/inbox'
import { isDoneMeanwhile, isQuietHour } from '@/domain/reminders/still-so'
import { logOutage } from '../_host/log'
import { lettersOf, wordsOf } from '../_messages/letter'
import { rowIdOf } from '../_messages/unreached'
import { fewAtOnce } from '../_store/few-at-once'
import type { MessageDocument } from '../_store/message-document'
import { WECHAT_NOTICE } from '../_store/notices'
import type { SendOutcome, SubscribeMessages } from '../_wechat/subscribe-message'
import { each, isTimeUp, type Run } from './run'
import { factsOf, isKeptForLater, readerFor, reasonToDrop, type Facts } from './send-facts'
import { drop, sendLetter, settle, watching, type Stop } from './send-letter'

/** As many people as are looked up together. */
const BATCH = 100
/** As many as one query reads. */
const MOST = 1000

/** What is sent to one person, one after the other (43108: WeChat refuses two at once). */
const sendTo = async (
  run: Run,
  wechat: SubscribeMessages,
  facts: Facts,
  mine: readonly MessageDocument[],
  onResult: (result: SendOutcome | undefined, template: TemplateKind) => boolean,
): Promise<void> => {
  const still: MessageDocument[] = []
  for (const message of mine) {
    const dropped = reasonToDrop(facts, message, run)
    if (dropped === undefined) still.push(message)
    else await drop(run, [message], dropped)
  }
  const said = new Set(facts.said.get(still[0]?.personId ?? ''))
  for (const letter of lettersOf(still, run.now)) {
    if (isTimeUp(run)) return
    const words = wordsOf({ template: letter.first.wechat.template, fields: letter.fields })
    const reader = readerFor(facts, letter.first)
    if (said.has(words)) await drop(run, letter.messages, 'said_already')
    else if (isKeptForLater(facts, letter)) await drop(run, letter.messages, 'kept_for_later')
    else if (reader !== undefined) {
      const carried = await sendLetter(run, wechat, letter, reader)
      if (carried.isTold) said.add(words)
      if (!onResult(carried.wechat, letter.first.wechat.template)) return
    }
  }
}

/**
 * Takes off the list whoever handed in while a message to them was under way: what puts them there comes after what would have taken them
 * off. Whoever hands in later is taken off by that.
 */
const takeOffDone = async ({ stores }: Run, messages: readonly MessageDocument[]): Promise<void> => {
  const about = messages.flatMap((message) =>
    message.subjectId === null || !message.about ? [] : [{ message, ...message.about, subjectId: message.subjectId }],
  )
  const papers = await stores.openPapers.byIds([...new Set(about.map(({ subjectId }) => subjectId))])
  const paperOf = (id: string) => papers.find(({ subjectId }) => subjectId === id)
  const done = about.filter(({ matter, subjectId }) => isDoneMeanwhile(matter, paperOf(subjectId)))
  await stores.unreached.reached(done.map(({ message }) => rowIdOf(message)))
}

/** What came of a batch: how many messages went out and through which templates, and why it stopped early, and at which one. */
interface Sent {
  readonly sent: number
  readonly through: ReadonlySet<TemplateKind>
  readonly stop: (Stop & { readonly template: TemplateKind }) | undefined
}

const sendBatch = async (
  run: Run,
  wechat: SubscribeMessages,
  watch: ReturnType<typeof watching>,
  waiting: readonly MessageDocument[],
): Promise<Sent> => {
  const facts = await factsOf(run, waiting)
  let sent = 0
  let stop: Sent['stop']
  const through = new Set<TemplateKind>()
  const personIds = [...new Set(waiting.map(({ personId }) => personId))]
  await fewAtOnce(personIds, async (personId) => {
    if (stop || isTimeUp(run)) return
    const mine = waiting.filter((message) => message.personId === personId)
    try {
      await sendTo(run, wechat, facts, mine, (result, template) => {
        if (result?.outcome === 'sent') {
          sent += 1
          through.add(template)
        }
        const why = result && watch(result)
        stop ??= why && { ...why, template }
        return stop === undefined
      })
    } catch (failure) {
      // What was claimed and not settled is resolved as not known, by its age.
      logOutage(run.reference, 'send', failure)
    }
  })
  await takeOffDone(run, waiting)
  return { sent, through, stop }
}

/**
 * A configuration that WeChat refuses is kept until something goes out again, of one template until that goes out; and it is logged by
 * its code. One that is refused just now stands, whatever went out before it.
 */
const noteStop = async ({ stores, reference, now }: Run, { through, stop }: Sent): Promise<void> => {
  const isRefused = stop?.why === 'configuration'
  if (through.size > 0 && !isRefused) await stores.notices.lowerWechat([...through])
  if (!stop) return
  logOutage(reference, `send-stopped: ${stop.why} ${stop.code}`, stop.words)
  if (isRefused)
    await stores.notices.raise({
      ...{ _id: WECHAT_NOTICE, kind: 'wechat_configuration', at: now, words: stop.words, template: stop.template },
      code: stop.code === 0 ? 'no_token' : String(stop.code),
    })
}

const mayGoNow = ({ now }: Run, { atOnce }: MessageDocument): boolean => atOnce === true || !isQuietHour(now)

/** Sends what was just written; at night only what somebody pressed for. */
export const sendThese = async (
  run: Run,
  wechat: SubscribeMessages,
  written: readonly MessageDocument[],
): Promise<number> => {
  const going = written.filter((message) => message.wechat.state === 'pending' && mayGoNow(run, message))
  if (going.length === 0) return 0
  const result = await sendBatch(run, wechat, watching(), going)
  await noteStop(run, result)
  return result.sent
}

/** Claims of a run that died: each is resolved as not known, and its reader stands on the list. */
const resolveClaims = async (run: Run): Promise<void> => {
  const expired = await run.stores.messages.expiredClaims(run.now, BATCH)
  await each(run, 'expired-claim', expired, async (message) => {
    await settle(run, [message], { state: 'unknown', why: 'unknown' })
    return 1
  })
  await takeOffDone(run, expired)
}

/** All that waits for the people of a batch: what is told together may lie further behind. */
const whole = async (
  run: Run,
  fresh: readonly MessageDocument[],
  tried: ReadonlySet<string>,
): Promise<readonly MessageDocument[]> => {
  const theirs = await run.stores.messages.pendingOf([...new Set(fresh.map(({ personId }) => personId))])
  const known = new Set(theirs.map(({ _id }) => _id))
  return [...theirs, ...fresh.filter(({ _id }) => !known.has(_id))].filter(
    (message) => !tried.has(message._id) && mayGoNow(run, message),
  )
}

/** Sends whatever waits, batch by batch, as far as the time of this run goes; the rest waits for the next one. */
export const sendPending = async (run: Run, wechat: SubscribeMessages): Promise<number> => {
  for (const [template, fields] of Object.entries(run.configuration.templateFields))
    if ('wrong' in fields) logOutage(run.reference, `template-fields: ${template}`, fields.wrong)
  await resolveClaims(run)
  const watch = watching()
  const tried = new Set<string>()
  let sent = 0
  for (let limit = BATCH; !isTimeUp(run);) {
    const oldest = await run.stores.messages.pending(limit, isQuietHour(run.now))
    const fresh = oldest.filter(({ _id }) => !tried.has(_id)).slice(0, BATCH)
    // What WeChat was too busy for waits in front of the others until the next run.
    if (fresh.length === 0 && oldest.length === limit && limit < MOST) limit = Math.min(MOST, limit * 2)
    else if (fresh.length === 0) break
    else {
      const waiting = await whole(run, fresh, tried)
      const result = await sendBatch(run, wechat, watch, waiting)
      await noteStop(run, result)
      sent += result.sent
      if (result.stop) break
      for (const { _id } of waiting) tried.add(_id)
    }
  }
  return sent
}
