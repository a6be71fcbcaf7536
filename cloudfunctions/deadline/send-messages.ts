import { isOfPresentSeat } from '@/domain/people/seat'
import type { SubscribeMessages } from '../_wechat/subscribe-message'
import { openedPage } from '../_messages/address'
import type { MessageDocument } from '../_store/messages'
import { each, type Run } from './run'

const BATCH = 100
const ATTEMPTS = 3

/** A message on its way, and whom it goes to; nobody, where they left the seat that it is for. */
export interface Outgoing {
  readonly message: MessageDocument
  readonly openId: string | undefined
}

const sendOne = async (
  run: Run,
  wechat: SubscribeMessages,
  message: MessageDocument,
  openId: string | undefined,
): Promise<number> => {
  const { messages } = run.stores
  const { template, fields } = message.wechat
  const settle = (state: Parameters<typeof messages.settle>[1], reason: string | null) =>
    messages.settle(message._id, state, reason, run.now)

  // Claimed first, sent after: of two runs one sends, and one that dies here sends nothing twice.
  if (!(await messages.claim(message._id, run.now))) return 0
  const templateId = run.configuration.templates[template]
  if (templateId === undefined) return settle('skipped', 'template_not_configured').then(() => 0)
  if (openId === undefined) return settle('skipped', 'person_unbound').then(() => 0)
  if (!(await messages.takeCredit(message.personId, template))) return settle('skipped', 'no_credit').then(() => 0)

  const result = await wechat.send({ openId, templateId, page: openedPage(message), fields })
  switch (result.outcome) {
    case 'sent':
      await settle('sent', null)
      return 1
    case 'no_credit':
      await messages.clearCredit(message.personId, template)
      await settle('skipped', result.reason)
      return 0
    case 'busy':
      await messages.returnCredit(message.personId, template)
      await settle(message.wechat.attempts + 1 < ATTEMPTS ? 'pending' : 'failed', result.reason)
      return 0
    case 'rejected':
      await settle('failed', result.reason)
      return 0
    case 'unknown':
      await settle('unknown', result.reason)
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
  await run.stores.messages.abandonClaims(run.now)
  const tried = new Set<string>()
  let sent = 0
  for (;;) {
    const waiting = (await run.stores.messages.pending(BATCH)).filter(({ _id }) => !tried.has(_id))
    if (waiting.length === 0) return sent
    for (const { _id } of waiting) tried.add(_id)
    sent += await sendThese(run, wechat, await addressed(run, waiting))
  }
}
