import * as v from 'valibot'
import type { Configuration } from '../_host/configuration'

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

const TIMEOUT = 5_000
/** A token is renewed this long before it ends. */
const RENEW_BEFORE = 5 * 60_000

const tokenReply = v.object({ access_token: v.string(), expires_in: v.number() })
const sendReply = v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') })

const BUSY = new Set([-1, 43108, 45009])
/** The token ended early (somebody asked for a forced one): it is fetched anew and the message goes out later. */
const TOKEN_OVER = new Set([40001, 42001])

const post = async (url: string, body: object): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT),
  })
  return response.json()
}

/** WeChat's server API, as far as messages go. One a configuration; it keeps the token as long as it is valid. */
export const subscribeMessages = ({ wechat }: Configuration, now: () => number) => {
  let token: { readonly value: string; readonly renewAt: number } | undefined

  const accessToken = async (): Promise<string> => {
    if (token && now() < token.renewAt) return token.value
    const reply = v.safeParse(
      tokenReply,
      await post(`${wechat.origin}/cgi-bin/stable_token`, {
        grant_type: 'client_credential',
        appid: wechat.appId,
        secret: wechat.secret,
        force_refresh: false,
      }),
    )
    // Its text holds nothing but the field's name: no part of a token reaches the log.
    if (!reply.success) throw new Error('WeChat gave no access token; check WX_APPID and WX_SECRET')
    token = { value: reply.output.access_token, renewAt: now() + reply.output.expires_in * 1000 - RENEW_BEFORE }
    return token.value
  }

  const outcomeOf = (reply: unknown): SendOutcome => {
    const { errcode, errmsg } = v.parse(sendReply, reply)
    if (errcode === 0) return { outcome: 'sent' }
    const reason = `${errcode} ${errmsg}`.slice(0, 200)
    if (errcode === 43101) return { outcome: 'no_credit', reason }
    if (TOKEN_OVER.has(errcode)) token = undefined
    return { outcome: BUSY.has(errcode) || TOKEN_OVER.has(errcode) ? 'busy' : 'rejected', reason }
  }

  return {
    send: async ({ openId, templateId, page, fields }: SubscribeMessage): Promise<SendOutcome> => {
      let url: string
      try {
        url = `${wechat.origin}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(await accessToken())}`
      } catch (failure) {
        return { outcome: 'busy', reason: failure instanceof Error ? failure.message : 'no token' }
      }
      try {
        return outcomeOf(
          await post(url, {
            touser: openId,
            template_id: templateId,
            page,
            miniprogram_state: wechat.miniprogramState,
            lang: 'zh_CN',
            data: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value }])),
          }),
        )
      } catch (failure) {
        return { outcome: 'unknown', reason: failure instanceof Error ? failure.name : 'no answer' }
      }
    },
  }
}

export type SubscribeMessages = ReturnType<typeof subscribeMessages>
