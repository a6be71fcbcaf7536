import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkClientUpload } from '../admin/storage-actions'
import { isRecord } from '../admin/request'
import { refusalOf, type FaultBook } from '../faults'
import { MAX_PAYLOAD, RESULT_TOO_LARGE, type FunctionHost } from '../functions/function-host'
import { BodyTooLarge, readBody } from '../http/body'
import { sendJson } from '../http/reply'
import type { Persona } from '../options'
import { messageOf, Problem } from '../problem'
import { fileIdOf } from '../storage/cloud-path'
import { checkAnnouncedSize, type Files } from '../storage/files'
import type { Subscriptions } from '../wechat/subscriptions'

export interface ClientOptions {
  readonly host: FunctionHost
  readonly files: Files
  readonly subscriptions: Subscriptions
  readonly faults: FaultBook
  readonly personas: readonly Persona[]
  readonly onBug: (error: unknown) => void
}

const STATUS: ReadonlyMap<string | number, number> = new Map<string | number, number>([
  ['UNAUTHENTICATED', 401],
  ['INVALID_PARAM', 400],
  ['STORAGE_PERMISSION_DENIED', 403],
  ['STORAGE_EXCEED_LIMIT', 413],
  ['EXCEED_MAX_PAYLOAD_SIZE', 413],
  [-501000, 404],
  [-504002, 502],
  [-504003, 504],
  [RESULT_TOO_LARGE, 502],
])

/** What a mini-program does through `wx.cloud`, for a page that has no WeChat: who calls is in a header. */
export class ClientApi {
  readonly #options: ClientOptions

  constructor(options: ClientOptions) {
    this.#options = options
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      await this.#answer(request, response, url)
    } catch (error) {
      request.resume()
      const known =
        error instanceof Problem
          ? error
          : error instanceof BodyTooLarge
            ? new Problem('EXCEED_MAX_PAYLOAD_SIZE', error.message)
            : null
      if (known === null) this.#options.onBug(error)
      const code = known?.code ?? 'SYS_ERR'
      if (!response.headersSent)
        sendJson(response, STATUS.get(code) ?? 500, JSON.stringify({ code, message: messageOf(error) }))
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (request.method === 'GET' && url.pathname === '/client/personas') {
      return sendJson(response, 200, JSON.stringify(this.#options.personas))
    }
    if (request.method !== 'POST') throw new Problem('INVALID_PARAM', 'only POST')
    const openId = await this.#caller(request)
    const [, , noun, name] = url.pathname.split('/')
    if (noun === 'functions' && name !== undefined)
      return this.#call(request, response, decodeURIComponent(name), openId)
    if (noun === 'upload') return this.#upload(request, response, url.searchParams.get('path') ?? '', openId)
    if (noun === 'subscribe') return this.#subscribe(request, response, openId)
    throw new Problem('NOT_EMULATED', `not emulated: ${url.pathname}`)
  }

  async #caller(request: IncomingMessage): Promise<string> {
    const openId = request.headers['x-local-openid']
    if (typeof openId !== 'string' || !/^[\w-]{1,64}$/.test(openId)) {
      throw new Problem('UNAUTHENTICATED', 'the header x-local-openid has to say who calls')
    }
    await this.#options.subscriptions.meet(openId)
    return openId
  }

  async #call(request: IncomingMessage, response: ServerResponse, name: string, openId: string): Promise<void> {
    const { host, faults } = this.#options
    const event = await readBody(request, MAX_PAYLOAD)
    if (faults.delays) await faults.delay()
    const fault = faults.take({ function: name })
    if (await faults.breaksOff(fault, 'before')) return void request.socket.destroy()
    const refusal = refusalOf(fault)
    if (refusal) throw refusal
    const result = await host.invoke(name, event === '' ? '{}' : event, { openId })
    if (await faults.breaksOff(fault, 'after')) return void request.socket.destroy()
    sendJson(response, 200, `{"result":${result}}`)
  }

  async #upload(request: IncomingMessage, response: ServerResponse, path: string, openId: string): Promise<void> {
    const { files } = this.#options
    checkClientUpload(files, path, openId)
    checkAnnouncedSize(request.headers['content-length'])
    await files.put(path, request, openId)
    sendJson(response, 200, JSON.stringify({ fileID: fileIdOf(path) }))
  }

  async #subscribe(request: IncomingMessage, response: ServerResponse, openId: string): Promise<void> {
    const body: unknown = JSON.parse(await readBody(request, 10_000))
    if (!isRecord(body) || typeof body['templateId'] !== 'string')
      throw new Problem('INVALID_PARAM', 'templateId has to be a string')
    if (body['result'] === 'accept') await this.#options.subscriptions.grant(openId, body['templateId'])
    if (body['result'] === 'ban') await this.#options.subscriptions.revoke(openId, body['templateId'])
    sendJson(response, 200, JSON.stringify({ credit: this.#options.subscriptions.credit(openId, body['templateId']) }))
  }
}
