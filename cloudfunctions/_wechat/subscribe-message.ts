import * as v from 'valibot'
import type { Configuration } from '../_host/configuration'
import { accessTokens } from './access-token'
import { post } from './post'

/** A template message to one person. */
export interface SubscribeMessage {
  readonly openId: string
  readonly templateId: string
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * What came of handing a message to WeChat.
 *
 * | errcode                      | outcome        | what follows                                             |
 * |------------------------------|----------------|----------------------------------------------------------|
 * | 0                            | sent           |                                                          |
 * | 43101                        | no_credit      | never again; our ledger was wrong and is cleared         |
 * | 47003                        | rejected       | never again; a field is wrong and that is our bug        |
 * | 40003, 40037, 41030, others  | rejected       | never again; configuration                               |
 * | 43108, -1, 45009             | busy           | again later, a few times                                 |
 * | no answer                    | unknown        | never again: it may have been delivered                  |
 */
export type SendOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'no_credit' | 'rejected' | 'busy' | 'unknown'; readonly reason: string }

const sendReply = v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') })

const BUSY = new Set([-1, 43108, 45009])
/** WeChat's server API, as far as messages go. One a configuration. */
export const subscribeMessages = (configuration: Configuration, now: () => number) => {
  const { wechat } = configuration
  const tokens = accessTokens(configuration, now)

  const outcomeOf = (reply: unknown): SendOutcome => {
    const { errcode, errmsg } = v.parse(sendReply, reply)
    if (errcode === 0) return { outcome: 'sent' }
    const reason = `${errcode} ${errmsg}`.slice(0, 200)
    if (errcode === 43101) return { outcome: 'no_credit', reason }
    return { outcome: tokens.isOver(errcode) || BUSY.has(errcode) ? 'busy' : 'rejected', reason }
  }

  return {
    send: async ({ openId, templateId, page, fields }: SubscribeMessage): Promise<SendOutcome> => {
      let url: string
      try {
        url = `${wechat.origin}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(await tokens.get())}`
      } catch (failure) {
        return { outcome: 'busy', reason: failure instanceof Error ? failure.message : 'no token' }
      }
      try {
        const response = await post(url, {
          touser: openId,
          template_id: templateId,
          page,
          miniprogram_state: wechat.miniprogramState,
          lang: 'zh_CN',
          data: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value }])),
        })
        return outcomeOf(await response.json())
      } catch (failure) {
        return { outcome: 'unknown', reason: failure instanceof Error ? failure.name : 'no answer' }
      }
    },
  }
}

export type SubscribeMessages = ReturnType<typeof subscribeMessages>
