import Taro from '@tarojs/taro'
import type { RemarkDrafts } from './remark-drafts'

const draftsKey = (personId: string, assessmentId: string): string => `remark-drafts:${personId}:${assessmentId}`
const seenKey = (personId: string, assessmentId: string): string => `review-seen:${personId}:${assessmentId}`

/** What was kept under `key`, or undefined where nothing was or the storage cannot be read. */
const read = (key: string): unknown => {
  try {
    return Taro.getStorageSync<unknown>(key)
  } catch (cause) {
    console.error('kept text cannot be read', key, cause)
    return undefined
  }
}

/** Keeps a value; false where the phone's storage refused it, so that the person can be told. */
const keep = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDraft = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['comment'] === 'string' &&
  typeof value['flagged'] === 'boolean' &&
  (value['verifiedScore'] === null || typeof value['verifiedScore'] === 'number') &&
  typeof value['verifiedReason'] === 'string' &&
  typeof value['seenRevision'] === 'number'

/** Remarks that were typed on this phone and not saved yet. */
export const readDrafts = (personId: string, assessmentId: string): RemarkDrafts => {
  const kept = read(draftsKey(personId, assessmentId))
  return isRecord(kept) ? (Object.fromEntries(Object.entries(kept).filter(([, draft]) => isDraft(draft))) as RemarkDrafts) : {}
}

/** Keeps typed remarks on this phone until they are saved. Returns false where the phone refused. */
export const keepDrafts = (personId: string, assessmentId: string, drafts: RemarkDrafts): boolean =>
  keep(draftsKey(personId, assessmentId), drafts)

/** The indicators marked 已阅 in this round; a new round starts with none. */
export const readSeen = (personId: string, assessmentId: string, round: number): readonly number[] => {
  const kept = read(seenKey(personId, assessmentId))
  if (!isRecord(kept) || kept['round'] !== round || !Array.isArray(kept['nos'])) return []
  return kept['nos'].filter((no): no is number => typeof no === 'number')
}

/** Keeps the 已阅 marks of a round, in the place of any former round's. */
export const keepSeen = (personId: string, assessmentId: string, round: number, nos: readonly number[]): boolean =>
  keep(seenKey(personId, assessmentId), { round, nos })
