import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FaultBook, FaultKind } from '../faults'
import { readBody } from '../http/body'
import { sendHtml, sendJson, sendPicture } from '../http/reply'
import { wechatError } from './answer'
import { TEMPLATES_PATH, type WechatApi } from './wechat-api'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** How a call fails, once what happens meanwhile has happened. */
const faultOf = async (
  faults: FaultBook,
  path: string,
): Promise<Exclude<FaultKind, { readonly meanwhile: unknown }> | null> => {
  let fault = faults.take({ wechat: path })
  while (typeof fault === 'object' && fault !== null && 'meanwhile' in fault) fault = await fault.meanwhile()
  return fault
}

export const serveWechat = async (
  api: WechatApi,
  faults: FaultBook,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> => {
  const path = url.pathname.slice('/wechat'.length)
  const sent = await readBody(request, 1024 * 1024)
  if (path === TEMPLATES_PATH && request.method !== 'GET')
    return sendJson(response, 200, JSON.stringify(wechatError(43001, 'require GET method')))
  if (path !== TEMPLATES_PATH && request.method !== 'POST')
    return sendJson(response, 200, JSON.stringify(wechatError(43002, 'require POST method')))
  const body = path === TEMPLATES_PATH ? {} : parse(sent)
  if (faults.delays) await faults.delay()
  const fault = await faultOf(faults, path)
  // The connection stays open until the caller gives up.
  if (fault === 'hang') return
  if (await faults.breaksOff(fault, 'before')) return void request.socket.destroy()
  if (typeof fault === 'object' && fault !== null) {
    if ('body' in fault) sendHtml(response, fault.status, fault.body)
    else sendJson(response, 200, JSON.stringify(wechatError(Number(fault.code), fault.message ?? 'system error')))
    return
  }
  const answer = await api.answer(path, url.searchParams.get('access_token') ?? '', body)
  if (await faults.breaksOff(fault, 'after')) return void request.socket.destroy()
  if (Buffer.isBuffer(answer)) sendPicture(response, answer)
  else sendJson(response, 200, JSON.stringify(answer))
}
