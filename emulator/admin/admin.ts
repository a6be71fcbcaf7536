import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { refusalOf, type FaultBook } from '../faults'
import { BodyTooLarge, readBody } from '../http/body'
import { sendJson } from '../http/reply'
import type { Production } from '../production'
import { messageOf, notEmulated, Problem } from '../problem'
import type { Action } from './database-actions'
import { parseRequest, text, type AdminRequest } from './request'

/** MongoDB's own limit for one document is 16 MB; canonical EJSON takes about half as much again. */
const MAX_REQUEST = 32 * 1024 * 1024

export interface AdminOptions {
  readonly actions: Readonly<Record<string, Action>>
  readonly faults: FaultBook
  readonly production: Production
  /** For failures that are the emulator's own. */
  readonly onBug: (error: unknown) => void
}

/** `POST /admin`: every call of the server-side SDK. Refusals are HTTP 200 with a code, as the SDK expects. */
export class Admin {
  readonly #options: AdminOptions
  #calls = new Map<string, number>()
  #asked = new Map<string, number>()
  #answered = 0
  #underWay = 0
  #mostAtOnce = 0

  constructor(options: AdminOptions) {
    this.#options = options
  }

  calls(): Record<string, number> {
    return Object.fromEntries(this.#calls)
  }

  /** Calls of the database by what was asked of which collection. */
  asked(): Record<string, number> {
    return Object.fromEntries(this.#asked)
  }

  /** As many calls as were under way at one moment: the cloud's plans limit that. */
  mostAtOnce(): number {
    return this.#mostAtOnce
  }

  resetCalls(): void {
    this.#calls = new Map()
    this.#asked = new Map()
    this.#answered = 0
    this.#mostAtOnce = this.#underWay
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID()
    const { faults } = this.#options
    this.#underWay += 1
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#underWay)
    try {
      const body = parseRequest(await readBody(request, MAX_REQUEST))
      const action = text(body, 'action')
      this.#refuseTooMany()
      this.#note(action, body)
      this.#answered += 1
      if (faults.delays) await faults.delay()
      const fault = faults.take({ action })
      if (await faults.breaksOff(fault, 'before')) return void request.socket.destroy()
      const refusal = refusalOf(fault)
      if (refusal) throw refusal
      const answer = await this.#perform(action, body)
      if (await faults.breaksOff(fault, 'after')) return void request.socket.destroy()
      sendJson(response, 200, `{"requestId":"${requestId}",${answer}}`)
    } catch (error) {
      sendJson(response, 200, JSON.stringify({ requestId, ...this.#refusal(error) }))
    } finally {
      this.#underWay -= 1
    }
  }

  #note(action: string, body: AdminRequest): void {
    this.#calls.set(action, (this.#calls.get(action) ?? 0) + 1)
    const [of, what = ''] = action.split('.')
    if (of !== 'database') return
    const { collectionName } = body
    const asked = typeof collectionName === 'string' ? `${collectionName} ${what}` : what
    this.#asked.set(asked, (this.#asked.get(asked) ?? 0) + 1)
  }

  /** Whoever meets a limit is told by its code, and nothing was done. */
  #refuseTooMany(): void {
    const { callsAtOnce, calls } = this.#options.production
    if (callsAtOnce !== undefined && this.#underWay > callsAtOnce)
      throw new Problem('EXCEED_CONCURRENT_REQUEST_LIMIT', `more than ${callsAtOnce} requests at once`)
    if (calls !== undefined && this.#answered >= calls)
      throw new Problem('EXCEED_REQUEST_LIMIT', `the quota of ${calls} requests is used up`)
  }

  #perform(action: string, body: AdminRequest): string | Promise<string> {
    const perform = Object.hasOwn(this.#options.actions, action) ? this.#options.actions[action] : undefined
    if (perform === undefined) throw notEmulated(action)
    return perform(body)
  }

  #refusal(error: unknown): { code: string | number; message: string } {
    if (error instanceof Problem) return { code: error.code, message: error.message }
    if (error instanceof BodyTooLarge) return { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: error.message }
    this.#options.onBug(error)
    return { code: 'SYS_ERR', message: messageOf(error) }
  }
}
