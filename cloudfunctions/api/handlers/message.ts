import type { messageActions } from '@/contract/message'
import type { MessagesShown } from '@/domain/job/document-job'
import { isRefusal } from '@/domain/refusal/refusal'
import { requirePerson, type Call, type Handlers } from '../../_host/call'
import { readSentMessages, requireSentMessages } from '../../_host/sent-messages'
import { readClock } from '../../_host/clock'
import { messageLog } from '../../_host/log'
import { wechatTokensOf } from '../../_host/wechat-tokens'
import { rowPage, type PageWanted } from '../../_store/row-keys'
import { readDeliveryDays } from '../../_messages/delivery-days'
import { checkTemplate } from '../../_messages/template-check'
import { subscribeMessages } from '../../_wechat/subscribe-message'

const PAGE = 30

const page = async (call: Call, of: MessagesShown, place: Omit<PageWanted, 'limit'>) => {
  const asked = await requireSentMessages(call, of)
  if (isRefusal(asked)) return asked
  return rowPage(await readSentMessages(call, asked.filter, { ...place, limit: PAGE + 1 }), PAGE)
}

export const messageHandlers: Handlers<keyof typeof messageActions> = {
  'message.check': async ({ kind }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const { stores, configuration, now, openId } = call
    const wechat = subscribeMessages(configuration, () => now, wechatTokensOf(stores, call.reference))
    const began = readClock()
    const check = await checkTemplate(
      { stores, configuration, wechat, now },
      { id: call.requestId, kind, person, openId },
    )
    messageLog(call.reference)(call.requestId, { state: check.outcome }, readClock() - began)
    return check
  },

  'message.ofEnterprise': ({ offset, after, ...of }, call) => page(call, of, { offset, after }),
  'message.ofPerson': ({ offset, after, ...of }, call) => page(call, of, { offset, after }),
  'message.ofDay': ({ offset, after, ...of }, call) => page(call, of, { offset, after }),

  'message.days': async (_input, call) => {
    const person = await requirePerson(call, 'office')
    return isRefusal(person) ? person : { days: await readDeliveryDays(call) }
  },
}
