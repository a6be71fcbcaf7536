import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FaultBook } from '../faults'
import { readBody } from '../http/body'
import { sendJson, sendPicture } from '../http/reply'
import { wechatError } from './answer'
import type { WechatApi } from './wechat-api'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const serveWechat = async (
  api: WechatApi,
  faults: FaultBook,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> => {
  const path = url.pathname.slice('/wechat'.length)
  const body = parse(await readBody(request, 1024 * 1024))
  if (request.method !== 'POST')
    return sendJson(response, 200, JSON.stringify(wechatError(43002, 'require POST method')))
  if (faults.delays) await faults.delay()
  const fault = faults.take({ wechat: path })
  if (fault === 'drop') return void request.socket.destroy()
  if (fault !== null && fault !== 'lose-answer') {
    return sendJson(response, 200, JSON.stringify(wechatError(Number(fault.code), fault.message ?? 'system error')))
  }
  const answer = await api.answer(path, url.searchParams.get('access_token') ?? '', body)
  if (fault === 'lose-answer') return void request.socket.destroy()
  if (Buffer.isBuffer(answer)) sendPicture(response, answer)
  else sendJson(response, 200, JSON.stringify(answer))
}
