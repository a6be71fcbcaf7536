import { TEMPLATE_KINDS, type inboxActions, type InboxMessage } from '@/contract/inbox'
import { visibleText } from '@/domain/answer/control-characters'
import type { Role } from '@/domain/people/person'
import { findSeat, seatKeyOf } from '@/domain/people/seat'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { addressOf } from '../../_messages/address'
import type { Inbox } from '../../_store/messages'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { seatNamesOf } from './session'

const PAGE = 20

/** The inbox of the seat that is asked from, or of every seat that they hold. */
const requireInbox = async (
  call: Call,
  everySeat: boolean | undefined,
): Promise<(Inbox & { readonly role: Role }) | Refusal> => {
  const person = await requirePerson(call)
  if (isRefusal(person)) return person
  const {
    personId,
    seat: { role },
  } = person
  if (!everySeat) return { personId, role, seats: [person] }
  const seats = await call.stores.people.seatsOf(call.openId)
  return { personId, role, seats: seats.map((each) => each.person).filter(({ revokedAt }) => revokedAt === null) }
}

/** What the seats of an inbox are called; nothing where there is one only. */
const namesOf = async ({ stores }: Call, { seats }: Inbox): Promise<ReadonlyMap<string, string>> => {
  if (seats.length < 2) return new Map()
  const names = await seatNamesOf(
    stores,
    seats.map(({ seat }) => seat),
  )
  return new Map(seats.map(({ seat }, index) => [seatKeyOf(seat), names[index] ?? '']))
}

const seatShown = (key: string | undefined, names: ReadonlyMap<string, string>): InboxMessage['seat'] => {
  const name = key === undefined ? undefined : names.get(key)
  return key === undefined || name === undefined ? null : { key, name }
}

export const inboxHandlers: Handlers<keyof typeof inboxActions> = {
  'inbox.list': async ({ offset, everySeat }, call) => {
    const inbox = await requireInbox(call, everySeat)
    if (isRefusal(inbox)) return inbox
    const found = await call.stores.messages.page(inbox, offset, PAGE + 1)
    const names = await namesOf(call, inbox)
    return {
      rows: found.slice(0, PAGE).map((message) => {
        const { _id, seat, title, lines, subjectId, createdAt, readAt } = message
        const address = addressOf(message, findSeat(seat ?? '')?.role ?? inbox.role)
        return { messageId: _id, seat: seatShown(seat, names), title, lines, subjectId, address, createdAt, readAt }
      }),
      more: found.length > PAGE,
    }
  },

  'inbox.markRead': async ({ messageIds, everySeat }, call) => {
    const inbox = await requireInbox(call, everySeat)
    if (isRefusal(inbox)) return inbox
    if (messageIds.length > 0) await call.stores.messages.markRead(inbox, messageIds, call.now)
    return { unreadMessages: await call.stores.messages.countUnread(inbox) }
  },

  'inbox.templates': async (_input, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const credits = await call.stores.messages.credits([person.personId])
    return {
      templates: TEMPLATE_KINDS.flatMap((kind) => {
        const templateId = call.configuration.templates[kind]
        const left = credits.find((credit) => credit.kind === kind)?.left ?? 0
        return templateId === undefined ? [] : [{ kind, templateId, left }]
      }),
    }
  },

  'inbox.subscribed': async ({ kinds }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const entry = journalled(call, person.personId, kinds.join(','))
    return call.stores.journal.once<{ recorded: number }>(entry, async (transaction) => {
      await call.stores.messages.addCredits(transaction, person.personId, kinds)
      return { recorded: kinds.length }
    })
  },

  'inbox.feedback': async ({ text, page }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    await call.stores.feedback.add({
      requestId: call.requestId,
      personId: person.personId,
      text: visibleText(page === undefined ? text : `${page}: ${text}`),
      at: call.now,
    })
    return { received: true }
  },
}
