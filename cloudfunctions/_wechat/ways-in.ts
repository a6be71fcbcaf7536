import * as v from 'valibot'
import { INVITATION_DAYS } from '@/domain/people/invitation'
import type { Configuration } from '../_host/configuration'
import { accessTokens, type TokenKeeping } from './access-token'
import { post } from './post'

/** Where an invitation leads; it has to be a page of the program as it is published. */
const BIND_PAGE = 'pages/bind/index'
const INBOX_PAGE = 'pages/inbox/index'
/** In pixels; printed at 30 mm it is sharp, and a hundred of them still make a small file. */
const CODE_WIDTH = 430

/** How whoever has an invitation comes to where it is used: by a picture to scan, or by a link to open. */
export interface WaysIn {
  /** The picture of a mini-program code, or the address that a QR code is to be drawn of; undefined where there is none to be had. */
  readonly pictureFor: (code: string) => Promise<WayInPicture | undefined>
  /** A link that opens the program; undefined where there is none to be had. */
  readonly linkFor: (code: string) => Promise<string | undefined>
  /** The same to the inbox of whoever opens it. */
  readonly linkToInbox: () => Promise<string | undefined>
}

type WayInPicture =
  { readonly kind: 'image'; readonly bytes: Buffer } | { readonly kind: 'address'; readonly address: string }

const errorReply = v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') })
const linkReply = v.object({ errcode: v.literal(0), url_link: v.string() })

/** What comes by itself again: too many at once, busy, a token that ended. */
const BUSY = new Set([-1, 45009, 44990])
const TRIES = 3
const PAUSE = 500

const ENVIRONMENTS: Readonly<Record<string, string>> = { developer: 'develop', trial: 'trial', formal: 'release' }

const plainOf = (code: string): string => code.replace(/-/g, '')

/**
 * Ways in by WeChat: `wxacode.getUnlimited`, whose scene is the code itself, and `generate_urllink`. What WeChat refuses for good
 * (41030: the page is not published yet), or does not answer, is said to `log` once and not asked for again: a card without a
 * picture still has its code.
 */
const waysByWechat = (
  configuration: Configuration,
  now: () => number,
  kept: TokenKeeping,
  log: (reason: string) => void,
): WaysIn => {
  const { wechat } = configuration
  const tokens = accessTokens(configuration, now, kept)
  const version = ENVIRONMENTS[wechat.miniprogramState] ?? 'release'
  const refused = new Set<string>()

  /** One try: what WeChat gave, or what it said instead, and whether to try again. */
  const attempt = async <Answer>(path: string, body: object, read: (response: Response) => Promise<Answer>) => {
    try {
      const token = await tokens.get()
      const address = `${wechat.origin}${path}?access_token=${encodeURIComponent(token)}`
      const answer = await read(await post(address, body))
      const failed = v.safeParse(errorReply, answer)
      if (!failed.success || failed.output.errcode === 0) return { answer }
      const { errcode, errmsg } = failed.output
      return { said: `${errcode} ${errmsg}`, again: (await tokens.isOver(errcode, token)) || BUSY.has(errcode) }
    } catch (failure) {
      return { said: failure instanceof Error ? failure.message : 'no answer', again: true }
    }
  }

  const ask = async <Answer>(
    path: string,
    body: object,
    read: (response: Response) => Promise<Answer>,
  ): Promise<Answer | undefined> => {
    for (let turn = 1; !refused.has(path); turn += 1) {
      const { answer, said, again } = await attempt(path, body, read)
      if (said === undefined) return answer
      if (again && turn < TRIES) await new Promise((resolve) => setTimeout(resolve, PAUSE * turn))
      else if (!refused.has(path)) {
        refused.add(path)
        log(`${path}: ${said}`.slice(0, 200))
      }
    }
    return undefined
  }

  /** Every link lives as long as an invitation, which is as long as WeChat allows. */
  const linkTo = async (path: string, query: string): Promise<string | undefined> => {
    const body = { path, query, env_version: version, expire_type: 1, expire_interval: INVITATION_DAYS }
    const answer = await ask('/wxa/generate_urllink', body, (response) => response.json() as Promise<object>)
    const link = v.safeParse(linkReply, answer)
    return link.success ? link.output.url_link : undefined
  }

  return {
    pictureFor: async (code) => {
      const body = {
        ...{ scene: plainOf(code), page: BIND_PAGE, env_version: version, width: CODE_WIDTH },
        // A version on trial has pages that are not published yet.
        check_path: version === 'release',
      }
      const bytes = await ask('/wxa/getwxacodeunlimit', body, async (response): Promise<object> => {
        if (/json/.test(response.headers.get('content-type') ?? '')) return v.parse(errorReply, await response.json())
        return Buffer.from(await response.arrayBuffer())
      })
      return Buffer.isBuffer(bytes) ? { kind: 'image', bytes } : undefined
    },
    linkFor: (code) => linkTo(BIND_PAGE, `code=${plainOf(code)}`),
    linkToInbox: () => linkTo(INBOX_PAGE, ''),
  }
}

/** Where the program is served to browsers, as the local product is, addresses need nobody's leave. */
const waysByAddress = (webOrigin: string): WaysIn => {
  const addressOf = (code: string): string => `${webOrigin}/#/${BIND_PAGE}?code=${plainOf(code)}`
  return {
    pictureFor: (code) => Promise.resolve({ kind: 'address', address: addressOf(code) }),
    linkFor: (code) => Promise.resolve(addressOf(code)),
    linkToInbox: () => Promise.resolve(`${webOrigin}/#/${INBOX_PAGE}`),
  }
}

/** The ways in of an environment. */
export const waysIn = (
  configuration: Configuration,
  now: () => number,
  kept: TokenKeeping,
  log: (reason: string) => void,
): WaysIn =>
  configuration.webOrigin === '' ? waysByWechat(configuration, now, kept, log) : waysByAddress(configuration.webOrigin)
