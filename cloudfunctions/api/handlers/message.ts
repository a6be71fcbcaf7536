import type { messageActions, SentMessage } from '@/contract/message'
import { findSeat } from '@/domain/people/seat'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { outcomeOf } from '@/domain/reminders/outcome'
import { requirePerson, type Call, type Handlers } from '../../_host/call'
import { seatNamesOf } from '../../_host/seat-names'
import { wechatTokensOf } from '../../_host/wechat-tokens'
import { readDeliveryDays } from '../../_messages/delivery-days'
import { checkTemplate } from '../../_messages/template-check'
import { deliveryOf, type MessageDocument } from '../../_store/message-document'
import type { HistoryFilter } from '../../_store/message-history'
import { subscribeMessages } from '../../_wechat/subscribe-message'

const PAGE = 30

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

/** A page of what was sent, as lists show it: what it was about, and no more of its words. */
const pageOf = async ({ stores }: Call, filter: HistoryFilter, offset: number) => {
  const found = await stores.messageHistory.page(filter, offset, PAGE + 1)
  const rows = found.slice(0, PAGE).map((message) => ({ message, seat: findSeat(message.seat ?? '') }))
  const names = await seatNamesOf(
    stores,
    rows.flatMap(({ seat }) => (seat ? [seat] : [])),
  )
  const seated = rows.filter(({ seat }) => seat !== undefined)
  return {
    rows: rows.map((row): SentMessage => {
      const { message, seat } = row
      return {
        ...{ messageId: message._id, at: message.createdAt, title: message.title },
        ...{ matter: message.about?.matter ?? 'other', name: message.about?.personName ?? '' },
        ...{ role: seat?.role ?? null, seatName: seat ? (names[seated.indexOf(row)] ?? '') : '' },
        ...{ by: byOf(message), ...becameOf(message) },
        ...{ together: message.wechat.withId !== undefined, read: message.readAt !== null },
      }
    }),
    more: found.length > PAGE,
  }
}

/** What a union sees: what its own enterprises' contacts were told while it answered for them. */
const ofUnion = async ({ stores }: Call, unionId: string): Promise<HistoryFilter['ofUnion']> => ({
  unionId,
  enterpriseIds: await stores.enterprises.idsOfUnion(unionId),
})

export const messageHandlers: Handlers<keyof typeof messageActions> = {
  'message.check': async ({ kind }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const { stores, configuration, now, openId } = call
    const wechat = subscribeMessages(configuration, () => now, wechatTokensOf(stores, call.requestId))
    return checkTemplate({ stores, configuration, wechat, now }, { id: call.requestId, kind, person, openId })
  },

  'message.ofEnterprise': async ({ enterpriseId, offset }, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const enterprise = await call.stores.enterprises.find(enterpriseId)
    if (!enterprise) return refuse('enterprise_unknown')
    const { seat } = person
    if (seat.role !== 'reviewer') return pageOf(call, { enterpriseId }, offset)
    if (enterprise.unionId !== seat.unionId) return refuse('other_union')
    return pageOf(call, { enterpriseId, ofUnion: { unionId: seat.unionId, enterpriseIds: [enterpriseId] } }, offset)
  },

  'message.ofPerson': async ({ personId, offset }, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const { seat } = person
    const more = seat.role === 'reviewer' ? { ofUnion: await ofUnion(call, seat.unionId) } : {}
    return pageOf(call, { personId, ...more }, offset)
  },

  'message.ofDay': async ({ offset, ...filter }, call) => {
    const person = await requirePerson(call, 'office')
    return isRefusal(person) ? person : pageOf(call, filter, offset)
  },

  'message.days': async (_input, call) => {
    const person = await requirePerson(call, 'office')
    return isRefusal(person) ? person : { days: await readDeliveryDays(call) }
  },
}
