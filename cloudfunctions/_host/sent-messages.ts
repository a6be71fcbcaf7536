import type { SentMessage } from '@/contract/message'
import type { MessagesShown } from '@/domain/job/document-job'
import type { Person } from '@/domain/people/person'
import { findSeat } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { outcomeOf } from '@/domain/reminders/outcome'
import { deliveryOf, type MessageDocument } from '../_store/message-document'
import type { HistoryFilter } from '../_store/message-history'
import type { KeyedRow, PageWanted } from '../_store/row-keys'
import { requirePerson, type Call } from './call'
import { seatNamesOf } from './seat-names'

const becameOf = (message: MessageDocument): Pick<SentMessage, 'outcome' | 'why' | 'dropped' | 'code' | 'sent'> => {
  const { state, why, dropped, channel = 'wechat', sentAt, at } = message.wechat
  const delivery = deliveryOf(message)
  const when = sentAt ?? at
  return {
    outcome: outcomeOf({ state, why, dropped }),
    why: 'why' in delivery ? delivery.why : null,
    dropped: 'dropped' in delivery ? (delivery.dropped ?? null) : null,
    code: 'code' in delivery ? (delivery.code ?? null) : null,
    sent: delivery.state === 'sent' && when !== null ? { channel, at: when } : null,
  }
}

const byOf = ({ cause }: MessageDocument): SentMessage['by'] => {
  if (!cause) return null
  return cause.kind === 'rule' ? { rule: cause.rule } : { name: cause.name }
}

/** Messages as lists show them: what they were about, and no more of their words; a page, the newest first. */
export const readSentMessages = async (
  { stores }: Pick<Call, 'stores'>,
  filter: HistoryFilter,
  page: PageWanted,
): Promise<readonly KeyedRow<SentMessage>[]> => {
  const found = await stores.messageHistory.page(filter, page)
  const rows = found.map(({ row: message, key }) => ({ message, key, seat: findSeat(message.seat ?? '') }))
  const seated = rows.flatMap(({ seat }) => (seat ? [seat] : []))
  const names = new Map((await seatNamesOf(stores, seated)).map((name, index) => [seated[index], name]))
  const shown = ({ message, seat }: (typeof rows)[number]): SentMessage => ({
    ...{ messageId: message._id, at: message.createdAt, title: message.title },
    ...{ matter: message.about?.matter ?? 'other', name: message.about?.personName ?? '' },
    ...{ role: seat?.role ?? null, seatName: seat ? (names.get(seat) ?? '') : '' },
    ...{ by: byOf(message), ...becameOf(message) },
    ...{ together: message.wechat.withId !== undefined, read: message.readAt !== null },
  })
  return rows.map((each) => ({ row: shown(each), key: each.key }))
}

/**
 * Whoever asks, with the filter of what they may see of what was sent: the office everything, a union what its own enterprises' contacts
 * were told while it answered for them, and no whole day.
 */
export const requireSentMessages = async (
  call: Pick<Call, 'stores' | 'asking'>,
  of: MessagesShown,
): Promise<{ readonly person: Person; readonly filter: HistoryFilter } | Refusal> => {
  const roles = 'on' in of ? (['office'] as const) : (['reviewer', 'office'] as const)
  const person = await requirePerson(call, ...roles)
  if (isRefusal(person)) return person
  const { seat } = person
  const { enterprises } = call.stores
  if ('enterpriseId' in of) {
    const enterprise = await enterprises.find(of.enterpriseId)
    if (!enterprise) return refuse('enterprise_unknown')
    if (seat.role === 'reviewer' && enterprise.unionId !== seat.unionId) return refuse('other_union')
  }
  if (seat.role !== 'reviewer') return { person, filter: of }
  const enterpriseIds = 'enterpriseId' in of ? [of.enterpriseId] : await enterprises.idsOfUnion(seat.unionId)
  return { person, filter: { ...of, ofUnion: { unionId: seat.unionId, enterpriseIds } } }
}
