import * as v from 'valibot'
import type { Configuration } from '../_host/configuration'
import type { ChannelOutcome, PlainChannel } from './outcome'

/** As long as 企业微信 is waited for. */
const PATIENCE = 5_000
/** A token is renewed this long before it ends. */
const RENEW_BEFORE = 5 * 60_000

const answer = v.looseObject({ errcode: v.number(), errmsg: v.optional(v.string(), '') })
type Answer = v.InferOutput<typeof answer>

const tokenAnswer = v.object({ access_token: v.string(), expires_in: v.number() })
const userAnswer = v.object({ userid: v.string() })

/** The token ended early: it is fetched anew, once. */
const TOKEN_OVER = new Set([40014, 42001])
const BUSY = new Set([-1, 45009, 45033])
/** Nobody has this number, or they are not among those whom the app may tell. */
const NOT_THERE = new Set([40003, 46004, 60111, 60103, 81013])

const outcomeOf = ({ errcode, errmsg }: Answer): Exclude<ChannelOutcome, { outcome: 'sent' }> => ({
  outcome: BUSY.has(errcode) ? 'busy' : NOT_THERE.has(errcode) ? 'not_there' : 'configuration',
  words: `${errcode} ${errmsg}`.slice(0, 200),
})

/** 企业微信's messages of an app to its members, who are known to it by their mobile numbers. */
export const workWechatChannel = (
  { origin, corpId, secret, agentId }: NonNullable<Configuration['workWechat']>,
  now: () => number,
): PlainChannel => {
  let token: { readonly value: string; readonly expiresAt: number } | undefined

  const ask = async (path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { 'content-type': 'application/json', connection: 'close' },
      signal: AbortSignal.timeout(PATIENCE),
    })
    return v.parse(answer, await response.json())
  }

  const getToken = async (): Promise<string | Answer> => {
    if (token && token.expiresAt - now() > RENEW_BEFORE) return token.value
    const query = new URLSearchParams({ corpid: corpId, corpsecret: secret })
    const reply = await ask(`/cgi-bin/gettoken?${query.toString()}`)
    if (reply.errcode !== 0) return reply
    const given = v.parse(tokenAnswer, reply)
    token = { value: given.access_token, expiresAt: now() + given.expires_in * 1000 }
    return token.value
  }

  /** Asks with the token; where that is over, once more with a new one. */
  const authorized = async (path: string, body: object, renewed = false): Promise<Answer> => {
    const given = await getToken()
    if (typeof given !== 'string') return given
    const reply = await ask(`${path}?access_token=${encodeURIComponent(given)}`, body)
    if (renewed || !TOKEN_OVER.has(reply.errcode)) return reply
    token = undefined
    return authorized(path, body, true)
  }

  return {
    send: async (mobile, text) => {
      let sending = false
      try {
        const found = await authorized('/cgi-bin/user/getuserid', { mobile })
        if (found.errcode !== 0) return outcomeOf(found)
        const touser = v.parse(userAnswer, found).userid
        sending = true
        const reply = await authorized('/cgi-bin/message/send', {
          ...{ touser, msgtype: 'text', agentid: agentId, text: { content: text } },
          ...{ enable_duplicate_check: 1, duplicate_check_interval: 1800 },
        })
        return reply.errcode === 0 ? { outcome: 'sent' } : outcomeOf(reply)
      } catch (failure) {
        const words = failure instanceof Error ? failure.name : 'no answer'
        return { outcome: sending ? 'unknown' : 'busy', words }
      }
    },
  }
}
