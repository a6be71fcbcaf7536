import type { inboxActions, InboxMessage, TemplateKind } from '@/contract/inbox'
import type { Role } from '@/domain/people/person'
import { findSeat, seatKeyOf } from '@/domain/people/seat'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { remindersAhead } from '@/domain/reminders/reminders'
import { reminderDaysOf } from '../../_messages/reminder-days'
import { addressOf } from '../../_messages/address'
import type { Inbox } from '../../_store/messages'
import { rowPage } from '../../_store/row-keys'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { seatNamesOf } from '../../_host/seat-names'

const PAGE = 20

/** The kinds that somebody is asked for, those first that matter most to them. */
const KINDS_THAT_MATTER: Readonly<Record<Role, readonly TemplateKind[]>> = {
  contact: ['deadline', 'result', 'todo'],
  reviewer: ['todo', 'deadline', 'result'],
  office: ['todo', 'result', 'deadline'],
}

/** The days on which somebody will be reminded, of all that their seats still have to hand in. */
const countAhead = async ({ stores, openId, now }: Call, personId: string): Promise<number> => {
  const seats = (await stores.people.seatsOf(openId)).map(({ person }) => person)
  const held = seats.filter((person) => person.personId === personId && person.revokedAt === null)
  const days = await reminderDaysOf(stores, await stores.cycles.all(), held, now)
  return remindersAhead(days(held), now)
}

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

export const inboxHandlers: Handlers<Exclude<keyof typeof inboxActions, 'inbox.feedback'>> = {
  'inbox.list': async ({ everySeat, ...place }, call) => {
    const inbox = await requireInbox(call, everySeat)
    if (isRefusal(inbox)) return inbox
    const found = await call.stores.messages.page(inbox, { ...place, limit: PAGE + 1 })
    const names = await namesOf(call, inbox)
    const { rows, ...on } = rowPage(found, PAGE)
    return {
      rows: rows.map((message) => {
        const { _id, seat, title, lines, subjectId, createdAt, readAt } = message
        const address = addressOf(message, findSeat(seat ?? '')?.role ?? inbox.role)
        return { messageId: _id, seat: seatShown(seat, names), title, lines, subjectId, address, createdAt, readAt }
      }),
      ...on,
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
    const consents = await call.stores.consents.of([person.personId])
    const consentTo = (kind: TemplateKind) => consents.find((consent) => consent.kind === kind)
    const reminders = await countAhead(call, person.personId)
    return {
      templates: KINDS_THAT_MATTER[person.seat.role].flatMap((kind) => {
        const templateId = call.configuration.templates[kind]
        const { left = 0, answer } = consentTo(kind) ?? {}
        return templateId === undefined ? [] : [{ kind, templateId, left, ...(answer ? { answer } : {}) }]
      }),
      ahead: { reminders, receivable: Math.min(reminders, consentTo('deadline')?.left ?? 0) },
    }
  },

  'inbox.subscribed': async ({ kinds, answers }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const entry = journalled(call, person.personId, kinds.join(','))
    const answered = answers?.map(({ kind, answer }) => [kind, answer] as const)
    const accepted = kinds.map((kind) => [kind, 'accept'] as const)
    return call.stores.journal.once<{ recorded: number }>(entry, async (transaction) => {
      await call.stores.consents.noteAnswers(transaction, person.personId, answered ?? accepted, call.now)
      return { recorded: (answered ?? accepted).filter(([, answer]) => answer === 'accept').length }
    })
  },
}
