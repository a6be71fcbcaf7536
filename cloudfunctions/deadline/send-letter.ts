import type { DropReason, UnreachedReason } from '@/domain/reminders/delivery'
import { openedPage } from '../_messages/address'
import { filled } from '../_messages/fields'
import { lettersOf, type Letter } from '../_messages/letter'
import { rowIdOf, unreachedRow } from '../_messages/unreached'
import type { Delivery, MessageDocument } from '../_store/message-document'
import type { SendOutcome, SubscribeMessages } from '../_wechat/subscribe-message'
import type { Run } from './run'
import { sendOtherwise, type Reader } from './send-otherwise'

const ATTEMPTS = 3

/** Why nothing more is sent in a run. */
export interface Stop {
  readonly why: 'configuration' | 'exhausted' | 'no_answer'
  readonly code: number
  readonly words: string
}

/** Keeps what became of messages, and who of their readers stands on the list of those who could not be reached. */
export const settle = async (
  { stores, now, logMessage }: Pick<Run, 'stores' | 'now' | 'logMessage'>,
  messages: readonly MessageDocument[],
  delivery: Delivery,
  ms = 0,
): Promise<void> => {
  for (const message of messages) {
    const row = unreachedRow(message, delivery, now)
    if (row) await stores.unreached.note(row)
  }
  if (delivery.state === 'sent') await stores.unreached.reached(messages.map(rowIdOf))
  await stores.messages.settle(
    messages.map(({ _id }) => _id),
    delivery,
    now,
  )
  for (const { _id } of messages) logMessage(_id, delivery, ms)
}

export const drop = (
  run: Pick<Run, 'stores' | 'now' | 'logMessage'>,
  messages: readonly MessageDocument[],
  dropped: DropReason,
): Promise<void> => settle(run, messages, { state: 'unsent', why: 'dropped', dropped })

/** Does what comes before WeChat is asked. Where that fails nothing is under way, and what was claimed waits for the next run. */
const beforeAsking = async <Result>(
  { stores }: Run,
  claims: readonly MessageDocument[],
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work()
  } catch (failure) {
    const ids = claims.map(({ _id }) => _id)
    await stores.messages.putBack(ids, failure instanceof Error ? failure.name : 'not tried', false)
    throw failure
  }
}

/**
 * Claims a letter: the message that it opens first, so that of two runs which hold the same ones one goes on. Of the others it takes
 * those that no run has, and tells of these alone. undefined where another run was first; what that one leaves is for the next tick.
 */
const claimed = async (run: Run, { first, messages }: Letter): Promise<Letter | undefined> => {
  const ours: MessageDocument[] = []
  for (const message of [first, ...messages.filter((each) => each !== first)]) {
    if (await beforeAsking(run, ours, () => run.stores.messages.claim(message._id, run.now))) ours.push(message)
    else if (message === first) return undefined
  }
  return lettersOf(ours, run.now)[0]
}

/** What came of a letter: what WeChat said of it, where it was asked, and whether it went out by any channel. */
interface Carried {
  readonly wechat: SendOutcome | undefined
  readonly isTold: boolean
}

const NOT_SENT: Carried = { wechat: undefined, isTold: false }

/**
 * Sends a letter to one person: at most once. It is claimed before, so of two runs one sends; what became of one that a dying run had
 * claimed is not known, and is said so. Another
 * channel may carry it where WeChat does not.
 */
export const sendLetter = async (
  run: Run,
  wechat: SubscribeMessages,
  waiting: Letter,
  reader: Reader,
): Promise<Carried> => {
  const { consents, messages } = run.stores
  const { template } = waiting.first.wechat
  const fields = run.configuration.templateFields[template]
  // It waits until that is mended; a notice says so.
  if ('wrong' in fields) return NOT_SENT
  const letter = await claimed(run, waiting)
  if (!letter) return NOT_SENT
  const ours = letter.messages
  const began = run.clock()
  const end = (delivery: Delivery): Promise<void> => settle(run, ours, delivery, run.clock() - began)
  const wait = async (words: string, tried: boolean): Promise<void> => {
    const ids = ours.map(({ _id }) => _id)
    await messages.putBack(ids, words, tried)
    for (const id of ids) run.logMessage(id, { state: 'waiting' }, run.clock() - began)
  }
  let isTold = false
  const withId = ours.length > 1 ? { withId: letter.first._id } : {}
  /** WeChat certainly did not tell them: another channel may, else it is kept why not. */
  const unsent = async (
    why: UnreachedReason,
    { code, words }: { readonly code?: number; readonly words?: string } = {},
  ): Promise<void> => {
    const other = await sendOtherwise(run, letter, reader)
    isTold = other.outcome === 'sent'
    if (other.outcome === 'sent') return end({ state: 'sent', channel: other.channel, ...withId })
    if (other.outcome === 'unknown') return end({ state: 'unknown', why: 'unknown', words: other.words, ...withId })
    if (other.outcome === 'busy' && letter.first.wechat.attempts + 1 < ATTEMPTS) return wait(other.words, true)
    await end({
      ...{ state: 'unsent', why, ...withId },
      ...(code === undefined ? {} : { code }),
      ...(words === undefined ? {} : { words }),
    })
  }

  const templateId = run.configuration.templates[template]
  if (templateId === undefined) {
    await unsent('configuration', { words: `template ${template}` })
    return { wechat: undefined, isTold }
  }
  if (!(await beforeAsking(run, ours, () => consents.take(letter.personId, template)))) {
    await unsent('no_consent')
    return { wechat: undefined, isTold }
  }

  const again = async (words: string, tried: boolean): Promise<void> => {
    await consents.giveBack(letter.personId, template)
    await wait(words, tried)
  }
  const page = openedPage(letter.first)
  const result = await wechat.send({ openId: reader.openId, templateId, page, fields: filled(fields, letter.fields) })
  switch (result.outcome) {
    case 'sent':
      isTold = true
      await end({ state: 'sent', ...withId })
      break
    case 'no_credit':
      await consents.clear(letter.personId, template, run.now)
      await unsent('refused', result)
      break
    case 'rejected':
      await unsent('failed', result)
      break
    case 'busy':
      if (letter.first.wechat.attempts + 1 < ATTEMPTS) await again(result.words, true)
      else {
        await consents.giveBack(letter.personId, template)
        await unsent('failed', result)
      }
      break
    case 'exhausted':
      await again(result.words, false)
      break
    case 'configuration':
      if (result.of === 'all') await again(result.words, false)
      else {
        await consents.giveBack(letter.personId, template)
        await unsent('configuration', result)
      }
      break
    case 'unknown':
      await end({ state: 'unknown', why: 'unknown', words: result.words, ...withId })
  }
  return { wechat: result, isTold }
}

/** As many that are not answered, or whose openid is of no use, as say that it is not their fault. */
const IN_A_ROW = 3

/** Watches over what comes of sending, and says when nothing more is to be sent in this run. */
export const watching = () => {
  let unanswered = 0
  let strangers = 0
  return (result: SendOutcome): Stop | undefined => {
    unanswered = result.outcome === 'unknown' ? unanswered + 1 : 0
    if (result.outcome === 'sent') strangers = 0
    if (result.outcome === 'unknown')
      return unanswered < IN_A_ROW ? undefined : { why: 'no_answer', code: 0, words: result.words }
    if (result.outcome === 'exhausted') return { why: 'exhausted', code: result.code, words: result.words }
    if (result.outcome !== 'configuration') return undefined
    // One openid may be of another program; when all are, it is the program.
    if (result.code === 40003) strangers += 1
    return result.code === 40003 && strangers < IN_A_ROW
      ? undefined
      : { why: 'configuration', code: result.code, words: result.words }
  }
}
