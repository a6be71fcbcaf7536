import { isOfPresentSeat } from '@/domain/people/seat'
import type { SubscribeMessages } from '../_wechat/subscribe-message'
import type { DropReason, UnreachedReason } from '@/domain/reminders/delivery'
import { rowIdOf, unreachedRow } from '../_messages/unreached'
import type { Delivery, MessageDocument } from '../_store/message-document'
import { openedPage } from '../_messages/address'
import { each, type Run } from './run'

const BATCH = 100
const ATTEMPTS = 3

/** A message on its way, and whom it goes to; nobody, where they left the seat that it is for. */
export interface Outgoing {
  readonly message: MessageDocument
  readonly openId: string | undefined
}

/** Keeps what became of a message, and on the list of those who could not be reached whether its reader is one of them. */
const settle = async ({ stores, now }: Run, message: MessageDocument, delivery: Delivery): Promise<void> => {
  const row = unreachedRow(message, delivery, now)
  if (row) await stores.unreached.note(row)
  if (delivery.state === 'sent') await stores.unreached.reached([rowIdOf(message)])
  await stores.messages.settle([message._id], delivery, now)
}

const sendOne = async (
  run: Run,
  wechat: SubscribeMessages,
  message: MessageDocument,
  openId: string | undefined,
): Promise<number> => {
  const { messages, consents } = run.stores
  const { template, fields } = message.wechat
  const unsent = (why: UnreachedReason, more: { dropped?: DropReason; words?: string } = {}) =>
    settle(run, message, { state: 'unsent', why, ...more }).then(() => 0)

  // Claimed first, sent after: of two runs one sends, and one that dies here sends nothing twice.
  if (!(await messages.claim(message._id, run.now))) return 0
  const templateId = run.configuration.templates[template]
  if (templateId === undefined) return unsent('configuration')
  if (openId === undefined) return unsent('dropped', { dropped: 'left' })
  if (!(await consents.take(message.personId, template))) return unsent('no_consent')

  const result = await wechat.send({ openId, templateId, page: openedPage(message), fields })
  switch (result.outcome) {
    case 'sent':
      await settle(run, message, { state: 'sent' })
      return 1
    case 'no_credit':
      await consents.clear(message.personId, template, run.now)
      return unsent('refused', { words: result.reason })
    case 'busy':
      await consents.giveBack(message.personId, template)
      if (message.wechat.attempts + 1 >= ATTEMPTS) return unsent('failed', { words: result.reason })
      await settle(run, message, { state: 'pending', words: result.reason })
      return 0
    case 'rejected':
      return unsent('failed', { words: result.reason })
    case 'unknown':
      await settle(run, message, { state: 'unknown', why: 'unknown', words: result.reason })
      return 0
  }
}

/**
 * Hands waiting messages to WeChat, one after the other (43108: concurrent sends to one person are refused). Each goes out
 * at most once: what became of one that a dying function held is not known, and the inbox has its words.
 */
export const sendThese = (run: Run, wechat: SubscribeMessages, outgoing: readonly Outgoing[]): Promise<number> =>
  each(run, 'hand-over', outgoing, ({ message, openId }) => sendOne(run, wechat, message, openId))

const addressed = async ({ stores }: Run, waiting: readonly MessageDocument[]): Promise<readonly Outgoing[]> => {
  const people = await stores.people.byPersonIds([...new Set(waiting.map(({ personId }) => personId))])
  return waiting.map((message) => {
    const holder = people.find(
      ({ person }) => person.personId === message.personId && isOfPresentSeat(person, message, message.createdAt),
    )
    return { message, openId: holder?.openId }
  })
}

/** Hands over whatever waits, batch by batch; one that WeChat was too busy for waits for the next run. */
export const sendPending = async (run: Run, wechat: SubscribeMessages): Promise<number> => {
  await each(run, 'expired-claim', await run.stores.messages.expiredClaims(run.now, BATCH), async (message) => {
    await settle(run, message, { state: 'unknown', why: 'unknown' })
    return 1
  })
  const tried = new Set<string>()
  let sent = 0
  for (;;) {
    const waiting = (await run.stores.messages.pending(BATCH)).filter(({ _id }) => !tried.has(_id))
    if (waiting.length === 0) return sent
    for (const { _id } of waiting) tried.add(_id)
    sent += await sendThese(run, wechat, await addressed(run, waiting))
  }
}
