import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Admin } from '../admin/admin'
import type { ClientApi } from '../client/client-api'
import type { WebGateway } from '../client/web-gateway'
import { serveWebProgram } from '../client/web-program'
import type { ConsoleApi } from '../console/console-api'
import type { FaultBook } from '../faults'
import { messageOf } from '../problem'
import type { Files } from '../storage/files'
import type { Links } from '../storage/links'
import { serveDownload, serveUpload } from '../storage/serve'
import type { WechatApi } from '../wechat/wechat-api'
import { serveWechat } from '../wechat/serve'
import { refusalOf } from './guard'
import { sendText } from './reply'
import { serveStatic } from './static-files'

export interface Parts {
  readonly admin: Admin
  readonly client: ClientApi
  readonly web: WebGateway
  readonly console: ConsoleApi
  readonly files: Files
  readonly links: Links
  readonly wechat: WechatApi
  readonly faults: FaultBook
  readonly webRoot: string | undefined
  readonly deployedWebRoot: string | undefined
  readonly onBug: (error: unknown) => void
}

const CONSOLE_FILES = join(__dirname, '..', 'console')

export class Router {
  #parts: Parts | null = null
  #open = 0
  #begun = 0

  /** Whether a request is being answered. */
  get busy(): boolean {
    return this.#open > 0
  }

  /** How many requests have come so far. */
  get begun(): number {
    return this.#begun
  }

  use(parts: Parts): void {
    this.#parts = parts
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const refusal = refusalOf(request)
    if (refusal !== null || this.#parts === null) {
      request.resume()
      sendText(response, refusal === null ? 503 : 403, refusal ?? 'the emulator is starting')
      return
    }
    const { onBug } = this.#parts
    this.#begun += 1
    this.#open += 1
    response.once('close', () => (this.#open -= 1))
    this.#route(this.#parts, request, response).catch((error: unknown) => {
      onBug(error)
      if (response.headersSent) response.destroy()
      else sendText(response, 500, messageOf(error))
    })
  }

  async #route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '/'
    // Nearly every call is this one, and it needs nothing of its URL.
    if (target.startsWith('/admin') && request.method === 'POST') return parts.admin.handle(request, response)
    const url = new URL(target, 'http://127.0.0.1')
    const path = url.pathname
    if (path.startsWith('/client/')) return parts.client.handle(request, response, url)
    if (path.startsWith('/web-gateway/')) return parts.web.handle(request, response, url)
    if (path.startsWith('/wechat/')) return serveWechat(parts.wechat, parts.faults, request, response, url)
    if (path.startsWith('/storage/')) return this.#storage(parts, request, response, url)
    if (path.startsWith('/console/api/')) return parts.console.handle(request, response, path)
    if (path === '/console' || path.startsWith('/console/')) {
      const file = path === '/console' ? '/index.html' : path.slice('/console'.length)
      return serveStatic(join(CONSOLE_FILES, 'page'), file, request, response)
    }
    if (path.startsWith('/web/') && parts.deployedWebRoot !== undefined)
      return serveWebProgram(parts.deployedWebRoot, path.slice('/web'.length), request, response)
    if (parts.webRoot !== undefined) return serveStatic(parts.webRoot, path, request, response)
    request.resume()
    sendText(response, 404, 'not found: the emulator was started without webRoot; its own page is /console')
  }

  async #storage(parts: Parts, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    // Links name 127.0.0.1; a page that was opened as localhost is another origin. The guard let only those two in.
    if (request.headers.origin !== undefined) {
      response.setHeader('access-control-allow-origin', request.headers.origin)
      response.setHeader('access-control-allow-methods', 'GET, HEAD, PUT')
      response.setHeader('access-control-allow-headers', '*')
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { allow: 'GET, HEAD, PUT, OPTIONS' })
      response.end()
    } else if (request.method === 'PUT' && url.pathname.startsWith('/storage/upload/')) {
      await serveUpload(parts.files, parts.links, request, response, url)
    } else if ((request.method === 'GET' || request.method === 'HEAD') && url.pathname.startsWith('/storage/file/')) {
      await serveDownload(parts.files, parts.links, request, response, url)
    } else {
      request.resume()
      sendText(response, 405, 'PUT an upload link, GET a file link')
    }
  }
}
