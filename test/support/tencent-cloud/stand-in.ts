import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { close, listen, portOf } from '../../../emulator/http/listen'
import { Cos } from './cos'
import { insteadOfTheInternet } from './instead-of-the-internet'
import { Refused } from './refused'
import { Scf } from './scf'
import { checkSignature, type Keys } from './signature'
import { Tcb } from './tcb'
import { wechatAnswer, type AccountTemplate } from './wechat'

/** How a call fails: not done and refused, one too many at once, not done and cut off, or done with its answer lost. */
export type Failure = 'refused' | 'too many' | 'cut off' | 'answer lost'

export interface TencentCloud {
  readonly port: number
  readonly tcb: Tcb
  readonly scf: Scf
  readonly cos: Cos
  /** Every call in its order, as `scf GetFunction`. */
  readonly calls: readonly string[]
  /** Lets one call fail: the `at`-th from now on, counted from 0. */
  readonly fail: (at: number, how: Failure) => void
  readonly forgetCalls: () => void
  /** The message templates of the account; null: WeChat refuses the address that asks. */
  templates: readonly AccountTemplate[] | null
  readonly stop: () => Promise<void>
}

export const KEYS: Keys = { secretId: 'AKIDstandin', secretKey: 'standin-secret-key', region: 'ap-shanghai' }

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Calls that change something. */
export const isWrite = (call: string): boolean =>
  /^(tcb|scf) (Create|Modify|Update|Batch|Delete)/.test(call) || /^cos (PUT|POST)/.test(call)

/** Tencent's API, object storage and WeChat's list of templates, for one environment; this process talks to nobody else. */
export const startTencentCloud = async (envId: string): Promise<TencentCloud> => {
  const cos = new Cos(KEYS)
  const [tcb, scf] = [new Tcb(envId, KEYS.region), new Scf(envId, KEYS.region, cos)]
  const calls: string[] = []
  let failing: { at: number; readonly how: Failure } | undefined

  const failureNow = (): Failure | undefined => {
    if (!failing) return undefined
    failing.at -= 1
    if (failing.at >= 0) return undefined
    const { how } = failing
    failing = undefined
    return how
  }

  const sendJson = (response: ServerResponse, body: object): void => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  }

  const answerApi = async (request: IncomingMessage, body: Buffer): Promise<object> => {
    const RequestId = randomUUID()
    try {
      const service = checkSignature(request, body.toString(), KEYS)
      const asked = JSON.parse(body.toString()) as Record<string, unknown>
      const action = String(request.headers['x-tc-action'])
      const answer = service === 'scf' ? await scf.answer(action, asked) : tcb.answer(action, asked)
      return { Response: { ...answer, RequestId } }
    } catch (error) {
      const { code, message } = error instanceof Refused ? error : { code: 'InternalError', message: String(error) }
      return { Response: { Error: { Code: code, Message: message }, RequestId } }
    }
  }

  const nameOf = (request: IncomingMessage, host: string): string => {
    if (host.endsWith('.tencentcloudapi.com')) return `${host.split('.')[0]} ${String(request.headers['x-tc-action'])}`
    return `${host.startsWith('api.weixin') ? 'wechat' : 'cos'} ${request.method} ${request.url?.replace(/\?(?!cors).*/, '')}`
  }

  const refuse = (response: ServerResponse, host: string, how: 'refused' | 'too many'): void => {
    const code = how === 'refused' ? 'InternalError' : 'RequestLimitExceeded'
    if (host.endsWith('.tencentcloudapi.com'))
      return sendJson(response, {
        Response: { Error: { Code: code, Message: 'asked to fail' }, RequestId: '' },
      })
    response.writeHead(403, { 'content-type': 'application/xml' })
    response.end('<Error><Code>AccessDenied</Code><Message>asked to fail</Message></Error>')
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = request.headers.host ?? ''
    const body = await bodyOf(request)
    calls.push(nameOf(request, host))
    const failure = failureNow()
    if (failure === 'refused' || failure === 'too many') return refuse(response, host, failure)
    if (failure === 'cut off') return void request.socket.destroy()
    const finish = await answered(request, host, body)
    if (failure === 'answer lost') return void request.socket.destroy()
    finish(response)
  }

  const answered = async (request: IncomingMessage, host: string, body: Buffer) => {
    const url = new URL(request.url ?? '/', `https://${host}`)
    if (host.endsWith('.tencentcloudapi.com')) {
      const json = await answerApi(request, body)
      return (response: ServerResponse) => sendJson(response, json)
    }
    if (host === 'api.weixin.qq.com') {
      const json = wechatAnswer(url, cloud.templates)
      return (response: ServerResponse) => sendJson(response, json)
    }
    const { status, body: text, headers } = cos.answer(request, url, body)
    return (response: ServerResponse) => void response.writeHead(status, headers).end(text)
  }

  const server = await listen((request, response) => void answer(request, response), 0)
  const undo = insteadOfTheInternet(portOf(server))
  const cloud: TencentCloud = {
    ...{ port: portOf(server), tcb, scf, cos, calls, templates: [] },
    fail: (at, how) => {
      failing = { at, how }
    },
    forgetCalls: () => {
      calls.length = 0
    },
    stop: async () => {
      await undo()
      await close(server)
    },
  }
  return cloud
}
