import type { Subscriptions } from './subscriptions'
import { wechatError, type WechatAnswer } from './answer'

const LONGEST = 2500

/** A few words with which people and tests can see each outcome; the real service has far more in mind. */
const RISKY: ReadonlyArray<readonly [word: string, label: number]> = [
  ['赌博', 20006],
  ['毒品', 20006],
  ['色情', 20002],
  ['诈骗', 20008],
]
const REVIEW: ReadonlyArray<readonly [word: string, label: number]> = [
  ['待复核词', 21000],
  ['刷单', 20008],
]

const labelOf = (content: string, words: ReadonlyArray<readonly [string, number]>): number | undefined =>
  words.find(([word]) => content.includes(word))?.[1]

const judge = (content: string): { suggest: string; label: number } => {
  const risky = labelOf(content, RISKY)
  if (risky !== undefined) return { suggest: 'risky', label: risky }
  const review = labelOf(content, REVIEW)
  return review === undefined ? { suggest: 'pass', label: 100 } : { suggest: 'review', label: review }
}

/** msgSecCheck, version 2. */
export const checkContent = (body: Readonly<Record<string, unknown>>, subscriptions: Subscriptions): WechatAnswer => {
  const { content, openid, scene } = body
  if (body['version'] !== 2) return wechatError(-1, 'not emulated: msg_sec_check other than version 2')
  if (typeof content !== 'string' || content === '') return wechatError(44004, 'empty content')
  if ([...content].length > LONGEST) return wechatError(40006, 'content is too long')
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) return wechatError(40129, 'invalid scene')
  if (typeof openid !== 'string' || !subscriptions.knows(openid)) return wechatError(40003, 'invalid openid')
  return { errcode: 0, errmsg: 'ok', result: judge(content), trace_id: 'local', detail: [] }
}
