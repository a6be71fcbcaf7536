import type { messageActions } from '@/contract/message'
import type { MessagesShown } from '@/domain/job/document-job'
import { isRefusal } from '@/domain/refusal/refusal'
import { requirePerson, type Call, type Handlers } from '../../_host/call'
import { readSentMessages, requireSentMessages } from '../../_host/sent-messages'
import { wechatTokensOf } from '../../_host/wechat-tokens'
import { readDeliveryDays } from '../../_messages/delivery-days'
import { checkTemplate } from '../../_messages/template-check'
import { subscribeMessages } from '../../_wechat/subscribe-message'

const PAGE = 30

const page = async (call: Call, of: MessagesShown, offset: number) => {
  const asked = await requireSentMessages(call, of)
  if (isRefusal(asked)) return asked
  const rows = await readSentMessages(call, asked.filter, offset, PAGE + 1)
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE }
}

export const messageHandlers: Handlers<keyof typeof messageActions> = {
  'message.check': async ({ kind }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const { stores, configuration, now, openId } = call
    const wechat = subscribeMessages(configuration, () => now, wechatTokensOf(stores, call.requestId))
    return checkTemplate({ stores, configuration, wechat, now }, { id: call.requestId, kind, person, openId })
  },

  'message.ofEnterprise': ({ offset, ...of }, call) => page(call, of, offset),
  'message.ofPerson': ({ offset, ...of }, call) => page(call, of, offset),
  'message.ofDay': ({ offset, ...of }, call) => page(call, of, offset),

  'message.days': async (_input, call) => {
    const person = await requirePerson(call, 'office')
    return isRefusal(person) ? person : { days: await readDeliveryDays(call) }
  },
}
