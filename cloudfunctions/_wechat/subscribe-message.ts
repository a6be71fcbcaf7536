import * as v from 'valibot'
import type { Configuration } from '../_host/configuration'
import { accessTokens, NoToken, type TokenKeeping } from './access-token'
import { PATIENCE, post } from './post'

/** A template message to one person. */
export interface SubscribeMessage {
  readonly openId: string
  readonly templateId: string
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * What came of sending a message.
 *
 * | errcode                                | outcome       | what follows                                                     |
 * |----------------------------------------|---------------|------------------------------------------------------------------|
 * | 0                                      | sent          |                                                                  |
 * | 43101                                  | no_credit     | never again; our ledger was wrong and is cleared                 |
 * | 47003, and whatever is not named here  | rejected      | never again; a field is wrong and that is our bug                |
 * | 40003                                  | configuration | of `message`: never again; this openid belongs to another program |
 * | 40037, 41030                           | configuration | of `message`: never again; nothing more is sent in this run      |
 * | 40001, 40014, 42001 with a fresh token | configuration | of `all`: again once it is mended; nothing more in this run      |
 * | no token, 40013, 40125, 41002, …       | configuration | the same                                                         |
 * | 45009                                  | exhausted     | again tomorrow; nothing more in this run                         |
 * | 43108, -1                              | busy          | again later, a few times                                         |
 * | no answer, none that can be read, 5xx  | unknown       | never again: it may have been delivered                          |
 */
export type SendOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'configuration'; readonly of: 'message' | 'all'; readonly code: number; readonly words: string }
  | { readonly outcome: 'unknown'; readonly words: string }
  | {
      readonly outcome: 'no_credit' | 'rejected' | 'busy' | 'exhausted'
      readonly code: number
      readonly words: string
    }

const sendReply = v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') })

const OUTCOMES: ReadonlyMap<number, 'no_credit' | 'busy' | 'exhausted'> = new Map([
  [43101, 'no_credit'],
  [-1, 'busy'],
  [43108, 'busy'],
  [45009, 'exhausted'],
])
const OF_MESSAGE = new Set([40003, 40037, 41030])
const OF_ALL = new Set([40013, 40125, 40164, 41001, 41002, 41004, 48001])

/** Something between us and WeChat answered, or WeChat is down: whatever it says, nobody knows what became of the message. */
class NoAnswer extends Error {
  constructor(status: number) {
    super(`HTTP ${status}`)
    this.name = this.message
  }
}

/** WeChat's server API, as far as messages go. One a configuration. */
export const subscribeMessages = (
  configuration: Configuration,
  now: () => number,
  kept: TokenKeeping,
  patience = PATIENCE,
) => {
  const { wechat } = configuration
  const tokens = accessTokens(configuration, now, kept)

  /** WeChat's own answer to a message, or what it said of the token. */
  const posted = async ({ openId, templateId, page, fields }: SubscribeMessage, token: string) => {
    const url = `${wechat.origin}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`
    const body = {
      ...{ touser: openId, template_id: templateId, page, lang: 'zh_CN' },
      miniprogram_state: wechat.miniprogramState,
      data: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value }])),
    }
    const response = await post(url, body, patience)
    if (!response.ok) throw new NoAnswer(response.status)
    return v.parse(sendReply, await response.json())
  }

  const attempt = async (message: SubscribeMessage, renewed: boolean): Promise<SendOutcome> => {
    let token: string
    try {
      token = await tokens.get()
    } catch (failure) {
      if (failure instanceof NoToken)
        return { outcome: 'configuration', of: 'all', code: failure.code, words: failure.message }
      throw failure
    }
    let answer: v.InferOutput<typeof sendReply>
    try {
      answer = await posted(message, token)
    } catch (failure) {
      return { outcome: 'unknown', words: failure instanceof Error ? failure.name : 'no answer' }
    }
    const { errcode: code, errmsg } = answer
    if (code === 0) return { outcome: 'sent' }
    const words = errmsg.slice(0, 200)
    // WeChat refused it for its token alone, so it may be sent again, once.
    if (await tokens.isOver(code, token))
      return renewed ? { outcome: 'configuration', of: 'all', code, words } : attempt(message, true)
    if (OF_MESSAGE.has(code)) return { outcome: 'configuration', of: 'message', code, words }
    if (OF_ALL.has(code)) return { outcome: 'configuration', of: 'all', code, words }
    return { outcome: OUTCOMES.get(code) ?? 'rejected', code, words }
  }

  return { send: (message: SubscribeMessage): Promise<SendOutcome> => attempt(message, false) }
}

export type SubscribeMessages = ReturnType<typeof subscribeMessages>
