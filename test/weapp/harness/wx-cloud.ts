import type { Disk } from './disk'
import type { Network } from './network'
import { wxFunction, WxFailure, type Kit, type WxOptions } from './wx-kit'

export interface CloudOptions {
  readonly origin: () => string
  readonly openId: string
  readonly network: Network
  readonly disk: Disk
  /** What was asked of the cloud, for tests that count. */
  readonly log: CloudCall[]
}

export interface CloudCall {
  readonly what: 'function' | 'upload'
  readonly name: string
  readonly arrived: boolean
}

const NO_WAY = 'request:fail -1 errcode:-1 net::ERR_INTERNET_DISCONNECTED'
const LARGEST_CALL = 1024 * 1024
/** When an upload first tells how far it is. */
const SOON = 20

interface EmulatorError {
  readonly code?: string | number
  readonly message?: string
}

/** `wx.cloud`: the real functions and the real storage of the local CloudBase, as the person whose phone this is. */
export const cloudOf = (kit: Kit, { origin, openId, network, disk, log }: CloudOptions): Record<string, unknown> => {
  let ready = false
  const demandInit = (): void => {
    if (!ready) throw new WxFailure("Cloud API isn't enabled, please call init first", { errCode: -1 })
  }
  const headers = { 'content-type': 'application/json', 'x-local-openid': openId }

  const callFunction = async ({ name, data }: WxOptions): Promise<object> => {
    demandInit()
    const body = JSON.stringify(network.asSent((data ?? {}) as Readonly<Record<string, unknown>>))
    if (Buffer.byteLength(body) > LARGEST_CALL)
      throw new WxFailure('-604101 data exceed max size', { errCode: -604101 })
    const url = `${origin()}/client/functions/${String(name)}`
    const response = await network.request(url, { method: 'POST', headers, body })
    const { action } = (data ?? {}) as { action?: unknown }
    log.push({
      what: 'function',
      name: typeof action === 'string' ? action : String(name),
      arrived: response !== undefined,
    })
    if (!response) throw new WxFailure(NO_WAY, { errCode: -1 })
    const answer = (await response.json()) as { result?: unknown } & EmulatorError
    if (!response.ok)
      throw new WxFailure(`errCode: ${answer.code} | errMsg: ${answer.message}`, { errCode: answer.code })
    return { result: answer.result, requestID: 'local' }
  }

  const send = async (cloudPath: string, filePath: string, controller: AbortController): Promise<object> => {
    demandInit()
    const content = disk.read(filePath)
    if (!content)
      throw new WxFailure(`file doesn't exist: no such file or directory, open "${filePath}"`, { errCode: -1 })
    const url = `${origin()}/client/upload?path=${encodeURIComponent(cloudPath)}`
    const init = { method: 'POST', headers: { 'x-local-openid': openId }, body: new Uint8Array(content) }
    const response = await network.request(url, init, controller)
    log.push({ what: 'upload', name: cloudPath, arrived: response !== undefined })
    if (!response) throw new WxFailure(NO_WAY, { errCode: -1 })
    const answer = (await response.json()) as { fileID?: string } & EmulatorError
    if (!response.ok)
      throw new WxFailure(`errCode: -503002 | errMsg: permission denied: ${answer.message}`, { errCode: -503002 })
    return { fileID: answer.fileID, statusCode: 200 }
  }

  const uploadFile = (options: WxOptions): unknown => {
    const controller = new AbortController()
    const watchers: Array<(progress: object) => void> = []
    const report = (progress: number): void => {
      for (const tell of watchers) kit.problems.guard(() => tell(kit.engine().hand({ progress }) as object))
    }
    const work = ({ cloudPath, filePath }: WxOptions): Promise<object> => {
      kit.timers.set(() => report(30), SOON, false)
      return send(String(cloudPath), String(filePath), controller)
    }
    const promise = wxFunction(kit, 'cloud.uploadFile', work, 'network')(options)
    return (
      promise ?? {
        abort: () => controller.abort(),
        onProgressUpdate: (tell: (progress: object) => void) => watchers.push(tell),
        offProgressUpdate: () => undefined,
      }
    )
  }

  return {
    init: () => {
      ready = true
    },
    callFunction: wxFunction(kit, 'cloud.callFunction', callFunction, 'network'),
    uploadFile,
  }
}
