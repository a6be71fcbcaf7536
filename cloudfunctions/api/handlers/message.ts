import type { messageActions } from '@/contract/message'
import { isRefusal } from '@/domain/refusal/refusal'
import { requirePerson, type Handlers } from '../../_host/call'
import { checkTemplate } from '../../_messages/template-check'
import { subscribeMessages } from '../../_wechat/subscribe-message'

export const messageHandlers: Handlers<keyof typeof messageActions> = {
  'message.check': async ({ kind }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const { stores, configuration, now, openId } = call
    const wechat = subscribeMessages(configuration, () => now, stores.wechatTokens)
    return checkTemplate({ stores, configuration, wechat, now }, { id: call.requestId, kind, person, openId })
  },
}
