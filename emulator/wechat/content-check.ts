import { randomUUID } from 'node:crypto'
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

/** What both checks ask of whoever calls them. */
const refusalOf = ({ openid, scene }: Readonly<Record<string, unknown>>, subscriptions: Subscriptions) => {
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) return wechatError(40129, 'invalid scene')
  return typeof openid === 'string' && subscriptions.knows(openid) ? undefined : wechatError(40003, 'invalid openid')
}

/**
 * mediaCheckAsync, version 2: says by what the verdict will be known. The verdict itself is pushed by WeChat to a function of the
 * program's choice; here nobody pushes anything, and tests send it as WeChat does.
 */
export const checkMedia = (body: Readonly<Record<string, unknown>>, subscriptions: Subscriptions): WechatAnswer => {
  const { media_type: type, media_url: address, version } = body
  if (version !== 2) return wechatError(-1, 'not emulated: media_check_async other than version 2')
  if (type !== 1 && type !== 2) return wechatError(40004, 'invalid media type')
  if (typeof address !== 'string' || !/^https?:\/\//.test(address)) return wechatError(40085, 'invalid media url')
  return refusalOf(body, subscriptions) ?? { errcode: 0, errmsg: 'ok', trace_id: randomUUID() }
}

/** msgSecCheck, version 2. */
export const checkContent = (body: Readonly<Record<string, unknown>>, subscriptions: Subscriptions): WechatAnswer => {
  const { content } = body
  if (body['version'] !== 2) return wechatError(-1, 'not emulated: msg_sec_check other than version 2')
  if (typeof content !== 'string' || content === '') return wechatError(44004, 'empty content')
  if ([...content].length > LONGEST) return wechatError(40006, 'content is too long')
  return (
    refusalOf(body, subscriptions) ?? {
      errcode: 0,
      errmsg: 'ok',
      result: judge(content),
      trace_id: 'local',
      detail: [],
    }
  )
}
