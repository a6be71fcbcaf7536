import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRecord } from '../admin/request'
import type { FunctionConfig } from '../functions/function-config'
import { readBody } from '../http/body'
import { sendJson } from '../http/reply'
import type { Emulator, EmulatorOptions, MessageTemplate } from '../options'
import { messageOf } from '../problem'
import type { Subscriptions } from '../wechat/subscriptions'
import { answerSo } from './wechat-answers'

export interface ConsoleOptions {
  readonly emulator: Emulator
  readonly functions: ReadonlyMap<string, FunctionConfig>
  readonly templates: Readonly<Record<string, MessageTemplate>>
  readonly subscriptions: Subscriptions
  readonly onReset: EmulatorOptions['onReset'] | undefined
  readonly messagesAhead: EmulatorOptions['messagesAhead'] | undefined
  readonly consentsOf: EmulatorOptions['consentsOf'] | undefined
}

/** What the page at /console shows and does. */
export class ConsoleApi {
  readonly #options: ConsoleOptions

  constructor(options: ConsoleOptions) {
    this.#options = options
  }

  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const body: unknown = JSON.parse((await readBody(request, 10_000)) || '{}')
    const route = `${String(request.method)} ${path.slice('/console/api/'.length)}`
    if (
      route === 'POST clock' &&
      isRecord(body) &&
      body['real'] !== true &&
      Number.isNaN(Date.parse(String(body['now'])))
    ) {
      return sendJson(response, 400, JSON.stringify({ message: '时间无效' }))
    }
    if (route === 'POST fault' && isRecord(body) && !this.#setFault(body))
      return sendJson(response, 400, JSON.stringify({ message: '请选择怎样回答，次数和错误码填整数' }))
    const answer = await this.#answer(route, isRecord(body) ? body : {})
    sendJson(response, answer === null ? 404 : 200, JSON.stringify(answer ?? { message: 'not found' }))
  }

  async #answer(route: string, body: Readonly<Record<string, unknown>>): Promise<object | null> {
    const { emulator } = this.#options
    switch (route) {
      case 'GET state':
        return this.#state()
      case 'GET logs':
        return { logs: emulator.logs().slice(-300) }
      case 'POST clock':
        if (body['real'] === true) await emulator.clock.useRealTime()
        else await emulator.clock.set(new Date(String(body['now'])))
        return this.#state()
      case 'POST fault':
        return this.#state()
      case 'GET consents':
        return { consents: await this.#consents() }
      case 'GET ahead':
        return { ahead: (await this.#options.messagesAhead?.(emulator)) ?? [] }
      case 'POST timer':
        return this.#fire(String(body['function']))
      case 'POST reset':
        await emulator.reset()
        await this.#options.onReset?.(emulator)
        return this.#state()
      default:
        return null
    }
  }

  #setFault(body: Readonly<Record<string, unknown>>): boolean {
    const { faults } = this.#options.emulator
    if (body['clear'] !== true) return answerSo(faults, body)
    faults.clear()
    return true
  }

  async #consents(): Promise<readonly object[]> {
    const { emulator, subscriptions, consentsOf } = this.#options
    return ((await consentsOf?.(emulator)) ?? []).map(({ left, ...shown }) => ({
      ...{ ...shown, ours: left },
      wechat: subscriptions.credit(shown.openId, shown.templateId),
    }))
  }

  #state(): object {
    const { emulator, functions, templates } = this.#options
    const now = emulator.clock.now()
    return {
      now: now.toISOString(),
      offset: now.getTime() - Date.now(),
      messages: emulator.messages().slice(-200),
      templates,
      faults: emulator.faults.planned(),
      calls: emulator.stats().calls,
      fullScans: emulator.stats().fullScans,
      timers: [...functions.values()]
        .filter(({ trigger }) => trigger !== null)
        .map(({ name, trigger }) => ({ function: name, name: trigger?.name, config: trigger?.config })),
    }
  }

  /** A failure is what the page wants to show, so it is an answer. */
  async #fire(functionName: string): Promise<object> {
    try {
      return { ok: true, result: await this.#options.emulator.fireTimer(functionName) }
    } catch (error) {
      return { ok: false, message: messageOf(error) }
    }
  }
}
