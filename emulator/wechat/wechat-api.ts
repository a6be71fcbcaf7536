import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRecord } from '../admin/request'
import type { MessageTemplate } from '../options'
import { wechatError, type WechatAnswer } from './answer'
import { isValidField } from './fields'
import type { Subscriptions } from './subscriptions'
import { checkContent, checkMedia } from './content-check'
import { drawProgramCode, linkToProgram } from './ways-in'

type Body = Readonly<Record<string, unknown>>

export interface WechatOptions {
  readonly subscriptions: Subscriptions
  readonly now: () => Date
  readonly appId: string | undefined
  readonly secret: string | undefined
  readonly templates: Readonly<Record<string, MessageTemplate>>
  /** Every page of the mini-program; without it any well-formed path passes. */
  readonly pages: readonly string[] | undefined
}

const TOKEN_LIFETIME = 7200
/** The one path that is read with GET. */
export const TEMPLATES_PATH = '/wxaapi/newtmpl/gettemplate'
/** How long a send occupies its receiver: two at once to one person are refused, as WeChat does. */
const SEND_MILLISECONDS = 20

/** A stand-in for the paths of api.weixin.qq.com that the product calls. */
export class WechatApi {
  readonly #options: WechatOptions
  readonly #sending = new Set<string>()
  #token: { text: string; expires: number } | null = null

  constructor(options: WechatOptions) {
    this.#options = options
  }

  async answer(path: string, accessToken: string, body: unknown): Promise<WechatAnswer | Buffer> {
    if (!isRecord(body)) return wechatError(47001, 'data format error')
    if (path === '/cgi-bin/stable_token') return this.#stableToken(body)
    const refusal = this.#checkToken(accessToken)
    if (refusal !== null) return refusal
    if (path === '/cgi-bin/message/subscribe/send') return this.#send(body)
    if (path === TEMPLATES_PATH) return this.#listTemplates()
    if (path === '/wxa/msg_sec_check') return checkContent(body, this.#options.subscriptions)
    if (path === '/wxa/media_check_async') return checkMedia(body, this.#options.subscriptions)
    const isPage = (page: unknown): boolean => this.#isPage(page)
    if (path === '/wxa/getwxacodeunlimit') return drawProgramCode(body, isPage)
    if (path === '/wxa/generate_urllink') return linkToProgram(body, isPage)
    return wechatError(-1, `not emulated: ${path}`)
  }

  #stableToken(body: Body): WechatAnswer {
    const { appId, secret } = this.#options
    if (body['grant_type'] !== 'client_credential') return wechatError(40002, 'invalid grant_type')
    if (typeof body['appid'] !== 'string' || (appId !== undefined && body['appid'] !== appId))
      return wechatError(40013, 'invalid appid')
    if (typeof body['secret'] !== 'string' || (secret !== undefined && body['secret'] !== secret)) {
      return wechatError(40125, 'invalid appsecret')
    }
    const now = this.#options.now().getTime()
    // A clock that was set back would otherwise leave a token valid for years.
    const valid =
      this.#token !== null && this.#token.expires > now && this.#token.expires <= now + TOKEN_LIFETIME * 1000
    if (!valid || body['force_refresh'] === true) {
      this.#token = { text: randomBytes(32).toString('hex'), expires: now + TOKEN_LIFETIME * 1000 }
    }
    const { text, expires } = this.#token ?? { text: '', expires: now }
    return { access_token: text, expires_in: Math.floor((expires - now) / 1000) }
  }

  #checkToken(accessToken: string): WechatAnswer | null {
    if (accessToken === '') return wechatError(41001, 'access_token missing')
    if (this.#token === null || accessToken !== this.#token.text) {
      return wechatError(40001, 'invalid credential, access_token is invalid or not latest')
    }
    return this.#token.expires <= this.#options.now().getTime() ? wechatError(42001, 'access_token expired') : null
  }

  async #send(body: Body): Promise<WechatAnswer> {
    const { touser } = body
    const refusal = this.#checkMessage(body)
    if (refusal !== null) return refusal
    const openId = String(touser)
    if (this.#sending.has(openId)) return wechatError(43108, 'message limit of concurrent sending to one user')
    this.#sending.add(openId)
    try {
      await sleep(SEND_MILLISECONDS)
      return await this.#deliver(openId, body)
    } finally {
      this.#sending.delete(openId)
    }
  }

  async #deliver(openId: string, body: Body): Promise<WechatAnswer> {
    const { subscriptions, now } = this.#options
    const templateId = String(body['template_id'])
    if (subscriptions.credit(openId, templateId) < 1) return wechatError(43101, 'user refuse to accept the msg')
    const id = randomUUID()
    const data = Object.entries(isRecord(body['data']) ? body['data'] : {})
    await subscriptions.deliver({
      id,
      at: now().toISOString(),
      touser: openId,
      templateId,
      page: typeof body['page'] === 'string' ? body['page'] : '',
      miniprogramState: typeof body['miniprogram_state'] === 'string' ? body['miniprogram_state'] : 'formal',
      lang: typeof body['lang'] === 'string' ? body['lang'] : 'zh_CN',
      data: Object.fromEntries(data.map(([field, item]) => [field, isRecord(item) ? String(item['value']) : ''])),
    })
    return { errcode: 0, errmsg: 'ok', msgid: id }
  }

  #checkMessage(body: Body): WechatAnswer | null {
    const { subscriptions, templates } = this.#options
    const { touser, template_id: templateId, page } = body
    if (typeof touser !== 'string' || !subscriptions.knows(touser)) return wechatError(40003, 'invalid openid')
    const template = typeof templateId === 'string' ? templates[templateId] : undefined
    if (template === undefined) return wechatError(40037, 'invalid template_id')
    if (page !== undefined && page !== '' && !this.#isPage(page)) return wechatError(41030, 'invalid page')
    if (!['developer', 'trial', 'formal', undefined].includes(body['miniprogram_state'] as string | undefined)) {
      return wechatError(47003, 'argument invalid! miniprogram_state invalid')
    }
    if (!['zh_CN', 'en_US', 'zh_HK', 'zh_TW', undefined].includes(body['lang'] as string | undefined)) {
      return wechatError(47003, 'argument invalid! lang invalid')
    }
    return this.#checkData(body['data'], template)
  }

  #listTemplates(): WechatAnswer {
    const data = Object.entries(this.#options.templates).map(([priTmplId, { title, fields }]) => {
      const lines = Object.entries(fields).map(([field, name]) => `${name}:{{${field}.DATA}}\n`)
      return { priTmplId, title, content: lines.join(''), example: '', type: 2 }
    })
    return { errcode: 0, errmsg: 'ok', data }
  }

  #isPage(page: unknown): boolean {
    if (typeof page !== 'string') return false
    const [path = ''] = page.split('?')
    const { pages } = this.#options
    return pages === undefined ? /^[\w-]+(\/[\w-]+)+$/.test(path) : pages.includes(path)
  }

  #checkData(data: unknown, template: MessageTemplate): WechatAnswer | null {
    const fields = isRecord(data) ? data : {}
    for (const field of Object.keys(template.fields)) {
      if (!(field in fields)) return wechatError(47003, `argument invalid! data.${field}.value is empty`)
    }
    for (const [field, item] of Object.entries(fields)) {
      const value = isRecord(item) ? item['value'] : undefined
      if (!(field in template.fields) || !isValidField(field, value)) {
        return wechatError(47003, `argument invalid! data.${field}.value invalid`)
      }
    }
    return null
  }
}
