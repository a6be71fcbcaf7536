import { createHmac, createVerify, randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRecord } from '../admin/request'
import { MAX_PAYLOAD, type FunctionHost } from '../functions/function-host'
import type { Identity } from '../functions/identity'
import { readBody } from '../http/body'
import type { TicketKey } from '../options'
import { messageOf, Problem } from '../problem'

interface GatewayOptions {
  readonly host: FunctionHost
  /** By which a ticket for custom login is known to be the environment's; none: custom login is off. */
  readonly ticketKey: TicketKey | undefined
  readonly secret: string
  readonly now: () => number
  readonly onBug: (error: unknown) => void
}

/** Who a token is of: a visitor, or whoever a ticket named. */
interface Claims {
  readonly sub: string
  readonly custom: string | null
  readonly exp: number
}

/** Seconds. */
const TOKEN_LASTS = 7_200
const REFRESHED_FOR = 30 * 86_400
const FUNCTIONS = '/v1/functions/'
const bearerOf = (request: IncomingMessage): string => (request.headers.authorization ?? '').replace(/^Bearer /, '')
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const decoded = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** A sign-in that is not taken, as the auth service says it. */
class Unauthenticated extends Error {}

/** What the vendor's browser library asks of CloudBase: anonymous and custom sign-in, and a call of a function with the token that they gave. */
export class WebGateway {
  readonly #options: GatewayOptions

  constructor(options: GatewayOptions) {
    this.#options = options
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, {
        'content-type': 'application/json',
        ...{ 'access-control-allow-origin': request.headers.origin ?? '*', 'access-control-allow-headers': '*' },
        ...{ 'access-control-allow-credentials': 'true', 'access-control-allow-methods': '*' },
      })
      response.end(JSON.stringify(body))
    }
    try {
      if (request.method === 'OPTIONS') return answer(204, {})
      const text = await readBody(request, MAX_PAYLOAD)
      const body: unknown = text === '' ? {} : JSON.parse(text)
      answer(200, await this.#answer(url.pathname.replace(/^\/web-gateway/, ''), isRecord(body) ? body : {}, request))
    } catch (error) {
      if (error instanceof Unauthenticated)
        return answer(400, { error: 'unauthenticated', error_description: error.message })
      if (error instanceof Problem) return answer(200, { code: String(error.code), message: messageOf(error) })
      this.#options.onBug(error)
      answer(500, { code: 'SYS_ERR', message: messageOf(error) })
    }
  }

  async #answer(path: string, body: Record<string, unknown>, request: IncomingMessage): Promise<unknown> {
    switch (path) {
      case '/auth/v1/signin/anonymously':
        return this.#signIn({ sub: randomUUID(), custom: null })
      case '/auth/v1/signin/custom':
        return this.#signIn({ sub: randomUUID(), custom: this.#customIdOf(body['ticket']) })
      case '/auth/v1/token':
        return this.#signIn(this.#claimsOf(String(body['refresh_token'])))
      case '/auth/v1/user/me':
        return this.#profileOf(this.#claimsOf(bearerOf(request)))
      case '/web':
        return this.#call(body)
      default:
        if (path.startsWith(FUNCTIONS))
          return this.#invoke(decodeURIComponent(path.slice(FUNCTIONS.length)), JSON.stringify(body), bearerOf(request))
        throw new Problem('NOT_EMULATED', `not emulated: ${path}`)
    }
  }

  #signIn({ sub, custom }: Omit<Claims, 'exp'>): object {
    return {
      ...{ token_type: 'Bearer', access_token: this.#tokenOf({ sub, custom }, TOKEN_LASTS) },
      ...{ refresh_token: this.#tokenOf({ sub, custom }, REFRESHED_FOR), expires_in: TOKEN_LASTS },
      ...{ sub, scope: custom === null ? 'anonymous' : '' },
    }
  }

  #tokenOf(who: Omit<Claims, 'exp'>, lasts: number): string {
    const exp = Math.floor(this.#options.now() / 1000) + lasts
    const body = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ ...who, exp })}`
    return `${body}.${this.#signatureOf(body)}`
  }

  #signatureOf(body: string): string {
    return createHmac('sha256', this.#options.secret).update(body).digest('base64url')
  }

  #claimsOf(token: string): Claims {
    const [head = '', body = '', signature = ''] = token.split('.')
    const right = Buffer.from(this.#signatureOf(`${head}.${body}`))
    const sent = Buffer.from(signature)
    const claims = decoded(body)
    const isOurs = right.length === sent.length && timingSafeEqual(right, sent) && isRecord(claims)
    if (!isOurs || Number(claims['exp']) * 1000 < this.#options.now()) throw new Unauthenticated('invalid access token')
    const custom = claims['custom']
    return {
      sub: String(claims['sub']),
      custom: typeof custom === 'string' ? custom : null,
      exp: Number(claims['exp']),
    }
  }

  #profileOf({ sub, custom }: Claims): object {
    return { sub, user_id: sub, providers: custom === null ? [] : [{ id: 'custom', provider_user_id: custom }] }
  }

  /** The id in a ticket, if the environment's key signed it and its ten minutes are not over. */
  #customIdOf(ticket: unknown): string {
    const { ticketKey, now } = this.#options
    const [keyId, token = ''] = String(ticket).split('/@@/')
    const [head = '', body = '', signature = ''] = token.split('.')
    const isSigned =
      ticketKey !== undefined &&
      keyId === ticketKey.id &&
      createVerify('RSA-SHA256')
        .update(`${head}.${body}`)
        .verify(ticketKey.publicKey, Buffer.from(signature, 'base64url'))
    const claims = decoded(body)
    if (!isSigned || !isRecord(claims) || Number(claims['exp']) < now() || claims['env'] !== 'local')
      throw new Unauthenticated('invalid ticket')
    return String(claims['uid'])
  }

  async #call(body: Record<string, unknown>): Promise<object> {
    if (body['action'] !== 'functions.invokeFunction')
      throw new Problem('NOT_EMULATED', `not emulated: ${String(body['action'])}`)
    const data = body['request_data']
    const event = typeof data === 'string' ? data : JSON.stringify(data ?? {})
    const result = await this.#invoke(String(body['function_name']), event, String(body['access_token']))
    return { requestId: randomUUID(), data: { response_data: JSON.stringify(result) } }
  }

  async #invoke(name: string, event: string, token: string): Promise<unknown> {
    const { sub, custom } = this.#claimsOf(token)
    const identity: Identity = custom === null ? { visitorId: sub } : { customUserId: custom }
    return JSON.parse(await this.#options.host.invoke(name, event, identity)) as unknown
  }
}
