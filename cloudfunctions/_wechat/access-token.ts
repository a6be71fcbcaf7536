import * as v from 'valibot'
import type { Configuration } from '../_host/configuration'
import { post } from './post'

/** A token is renewed this long before it ends. */
const RENEW_BEFORE = 5 * 60_000
/** WeChat's tokens live two hours. One that claims to live longer was kept under a clock that was set back since. */
const LONGEST = 2 * 3_600_000 + 60_000

const tokenReply = v.object({ access_token: v.string(), expires_in: v.number() })
const refusalReply = v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') })

/** WeChat takes a secret for none of this program's: it was reset, or mistyped. */
export const NOT_THE_SECRET: ReadonlySet<number> = new Set([40001, 40125])

/** The token ended early (somebody asked for a forced one): it is fetched anew by whoever asks next. */
const TOKEN_OVER = new Set([40001, 40014, 42001])

interface Token {
  readonly value: string
  readonly expiresAt: number
}

/** Where a token is kept for all instances. */
export interface TokenKeeping {
  readonly find: (appId: string) => Promise<Token | undefined>
  readonly keep: (appId: string, token: Token) => Promise<void>
  readonly forget: (appId: string, value: string) => Promise<void>
  /** Is told where the database fails: then an instance goes on with a token of its own. */
  readonly failed: (failure: unknown) => void
}

/** WeChat gave no token: by its code, or 0 where it answered nothing that can be read. Its text holds no part of a secret. */
export class NoToken extends Error {
  constructor(
    readonly code: number,
    words: string,
  ) {
    super(words)
    this.name = 'NoToken'
  }
}

/** WeChat's access token, kept as long as it is valid, for all instances. One a configuration. */
export const accessTokens = ({ wechat }: Configuration, now: () => number, kept: TokenKeeping) => {
  const { appId, origin, secret, secretBefore } = wechat
  let token: Token | undefined
  /** What WeChat said is over, wherever it is still kept. */
  let over: string | undefined

  const isGood = ({ expiresAt }: Token): boolean => {
    const left = expiresAt - now()
    return left > RENEW_BEFORE && left <= LONGEST
  }

  const fetchedWith = async (secretOfNow: string): Promise<Token> => {
    let reply: unknown
    try {
      const response = await post(`${origin}/cgi-bin/stable_token`, {
        ...{ grant_type: 'client_credential', appid: appId, secret: secretOfNow },
        force_refresh: false,
      })
      reply = await response.json()
    } catch (failure) {
      throw new NoToken(0, failure instanceof Error ? failure.name : 'no answer')
    }
    const given = v.safeParse(tokenReply, reply)
    if (given.success) return { value: given.output.access_token, expiresAt: now() + given.output.expires_in * 1000 }
    const refused = v.safeParse(refusalReply, reply)
    throw refused.success
      ? new NoToken(refused.output.errcode, refused.output.errmsg.slice(0, 100))
      : new NoToken(0, 'WeChat gave no access token; check WX_APPID and WX_SECRET')
  }

  /** While the secret is being changed, either may be the one that WeChat knows; if neither is, it is the new one that has to be mended. */
  const fetched = async (): Promise<Token> => {
    try {
      return await fetchedWith(secret)
    } catch (failure) {
      if (secretBefore === null || !(failure instanceof NoToken) || !NOT_THE_SECRET.has(failure.code)) throw failure
      return fetchedWith(secretBefore).catch(() => {
        throw failure
      })
    }
  }

  /** A message is not lost for a token that cannot be kept. */
  const tried = async <Result>(keeping: Promise<Result>): Promise<Result | undefined> => {
    try {
      return await keeping
    } catch (failure) {
      kept.failed(failure)
      return undefined
    }
  }

  return {
    get: async (): Promise<string> => {
      if (token && isGood(token)) return token.value
      const stored = await tried(kept.find(appId))
      if (stored && isGood(stored) && stored.value !== over) {
        token = stored
        return stored.value
      }
      const given = await fetched()
      token = given
      await tried(kept.keep(appId, given))
      // Meanwhile another message may have been told that it is over: this one hears that for itself.
      return given.value
    },

    /** Whether WeChat's answer says that the token that was used is over; then it is forgotten, and no other that came since. */
    isOver: async (errcode: number, used: string): Promise<boolean> => {
      if (!TOKEN_OVER.has(errcode)) return false
      over = used
      if (token?.value === used) token = undefined
      await tried(kept.forget(appId, used))
      return true
    },
  }
}
