import type { TemplateKind } from '@/contract/inbox'
import { isUnreached, type DropReason } from '@/domain/reminders/delivery'
import { isQuietHour } from '@/domain/reminders/still-so'
import { logOutage } from '../_host/log'
import { lettersOf, wordsOf } from '../_messages/letter'
import { fewAtOnce } from '../_store/few-at-once'
import type { MessageDocument } from '../_store/message-document'
import { WECHAT_NOTICE } from '../_store/notices'
import type { SendOutcome, SubscribeMessages } from '../_wechat/subscribe-message'
import { each, isTimeUp, type Run } from './run'
import {
  factsOf,
  isKeptForLater,
  readerFor,
  reasonToDrop,
  type Facts,
  type KnownReaders,
  type Written,
} from './send-facts'
import { drop, sendLetter, settle, watching, type Stop } from './send-letter'
import { takeOffDone } from './take-off-done'

/** As many people as are looked up together. */
const BATCH = 100
/** As many as one query reads. */
const MOST = 1000

/**
 * What is sent to one person, one after the other (43108: WeChat refuses two at once). Those of the messages for which they may stand on
 * the list of those who could not be reached.
 */
const sendTo = async (
  run: Run,
  wechat: SubscribeMessages,
  facts: Facts,
  mine: readonly MessageDocument[],
  onResult: (result: SendOutcome | undefined, template: TemplateKind) => boolean,
): Promise<readonly MessageDocument[]> => {
  const settled = new Set<MessageDocument>()
  const listed = (): readonly MessageDocument[] => mine.filter((message) => !settled.has(message))
  const dropped = async (messages: readonly MessageDocument[], why: DropReason): Promise<void> => {
    await drop(run, messages, why)
    if (!isUnreached('dropped', why)) for (const message of messages) settled.add(message)
  }
  const still: MessageDocument[] = []
  for (const message of mine) {
    const why = reasonToDrop(facts, message, run)
    if (why === undefined) still.push(message)
    else await dropped([message], why)
  }
  const said = new Set(facts.said.get(still[0]?.personId ?? ''))
  for (const letter of lettersOf(still, run.now)) {
    if (isTimeUp(run)) return listed()
    const words = wordsOf({ template: letter.first.wechat.template, fields: letter.fields })
    const reader = readerFor(facts, letter.first)
    if (said.has(words)) await dropped(letter.messages, 'said_already')
    else if (isKeptForLater(facts, letter)) await dropped(letter.messages, 'kept_for_later')
    else if (reader !== undefined) {
      const carried = await sendLetter(run, wechat, letter, reader)
      if (carried.isTold) {
        said.add(words)
        for (const message of letter.messages) settled.add(message)
      }
      if (!onResult(carried.wechat, letter.first.wechat.template)) return listed()
    }
  }
  return listed()
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
  known?: KnownReaders,
): Promise<Sent> => {
  const facts = await factsOf(run, waiting, known)
  let sent = 0
  let stop: Sent['stop']
  const through = new Set<TemplateKind>()
  const personIds = [...new Set(waiting.map(({ personId }) => personId))]
  const listed = await fewAtOnce(personIds, async (personId) => {
    const mine = waiting.filter((message) => message.personId === personId)
    if (stop || isTimeUp(run)) return []
    try {
      return await sendTo(run, wechat, facts, mine, (result, template) => {
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
      return mine
    }
  })
  await takeOffDone(run, listed.flat())
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

/** Whether a message does not have to wait for the morning. */
export const mayGoNow = ({ now }: Run, { atOnce }: MessageDocument): boolean => atOnce === true || !isQuietHour(now)

/** Sends what was just written; at night only what somebody pressed for. */
export const sendThese = async (run: Run, wechat: SubscribeMessages, written: readonly Written[]): Promise<number> => {
  const isGoing = (message: MessageDocument): boolean => message.wechat.state === 'pending' && mayGoNow(run, message)
  const going = written.filter(({ messages }) => messages.some(isGoing))
  if (going.length === 0) return 0
  const known = {
    people: going.flatMap(({ people }) => people.filter(({ person }) => person.revokedAt === null)),
    ...(going.every(({ consents }) => consents) ? { consents: going.flatMap(({ consents = [] }) => consents) } : {}),
  }
  const waiting = going.flatMap(({ messages }) => messages.filter(isGoing))
  const result = await sendBatch(run, wechat, watching(), waiting, known)
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
