import { TEMPLATE_KINDS, type inboxActions } from '@/contract/inbox'
import { visibleText } from '@/domain/answer/control-characters'
import { isRefusal } from '@/domain/refusal/refusal'
import { journalled, requirePerson, type Handlers } from '../../_host/call'
import { addressOf } from '../../_messages/address'

const PAGE = 20

export const inboxHandlers: Handlers<keyof typeof inboxActions> = {
  'inbox.list': async ({ offset }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const found = await call.stores.messages.page(person, offset, PAGE + 1)
    return {
      rows: found.slice(0, PAGE).map((message) => {
        const { _id, title, lines, subjectId, createdAt, readAt } = message
        const address = addressOf(message, person.seat.role)
        return { messageId: _id, title, lines, subjectId, address, createdAt, readAt }
      }),
      more: found.length > PAGE,
    }
  },

  'inbox.markRead': async ({ messageIds }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    if (messageIds.length > 0) await call.stores.messages.markRead(person, messageIds, call.now)
    return { unreadMessages: await call.stores.messages.countUnread(person) }
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
