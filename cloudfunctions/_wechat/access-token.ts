import * as v from 'valibot'
import type { Configuration } from '../_host/configuration'
import { post } from './post'

/** A token is renewed this long before it ends. */
const RENEW_BEFORE = 5 * 60_000

const tokenReply = v.object({ access_token: v.string(), expires_in: v.number() })

/** The token ended early (somebody asked for a forced one): it is fetched anew by whoever asks next. */
const TOKEN_OVER = new Set([40001, 42001])

/** WeChat's access token, kept as long as it is valid. One a configuration. */
export const accessTokens = ({ wechat }: Configuration, now: () => number) => {
  let token: { readonly value: string; readonly renewAt: number } | undefined
  return {
    get: async (): Promise<string> => {
      if (token && now() < token.renewAt) return token.value
      const reply = v.safeParse(
        tokenReply,
        await (
          await post(`${wechat.origin}/cgi-bin/stable_token`, {
            grant_type: 'client_credential',
            appid: wechat.appId,
            secret: wechat.secret,
            force_refresh: false,
          })
        ).json(),
      )
      // Its text holds nothing but the field's name: no part of a token reaches the log.
      if (!reply.success) throw new Error('WeChat gave no access token; check WX_APPID and WX_SECRET')
      token = { value: reply.output.access_token, renewAt: now() + reply.output.expires_in * 1000 - RENEW_BEFORE }
      return token.value
    },
    /** Whether WeChat's answer says that the token is over; then it is forgotten. */
    isOver: (errcode: number): boolean => {
      if (!TOKEN_OVER.has(errcode)) return false
      token = undefined
      return true
    },
  }
}
