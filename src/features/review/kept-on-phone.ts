import { findKept, forget, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'
import type { RemarkDraft, RemarkDrafts } from './remark-drafts'

/** The key that the remarks typed to an assessment are kept under. */
export const draftsKey = (assessmentId: string): string => `${KEPT.remarks}${assessmentId}`
const seenKey = (assessmentId: string): string => `${KEPT.seen}${assessmentId}`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDraft = (value: unknown): value is RemarkDraft =>
  isRecord(value) &&
  typeof value['comment'] === 'string' &&
  typeof value['flagged'] === 'boolean' &&
  (value['verifiedScore'] === null || typeof value['verifiedScore'] === 'number') &&
  typeof value['verifiedReason'] === 'string' &&
  typeof value['seenRevision'] === 'number'

/** Remarks that were typed on this phone and not saved yet. */
export const findDrafts = (assessmentId: string): RemarkDrafts => {
  const kept = findKept(draftsKey(assessmentId))
  if (!isRecord(kept)) return {}
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, RemarkDraft] => isDraft(entry[1])))
}

/** Keeps typed remarks on this phone until they are saved. */
export const keepDrafts = (assessmentId: string, drafts: RemarkDrafts): void => {
  if (Object.keys(drafts).length > 0) keep(draftsKey(assessmentId), drafts)
  else forget(draftsKey(assessmentId))
}

/** The indicators marked 已阅 in this round; a new round starts with none. */
export const findSeen = (assessmentId: string, round: number): readonly number[] => {
  const kept = findKept(seenKey(assessmentId))
  if (!isRecord(kept) || kept['round'] !== round || !Array.isArray(kept['nos'])) return []
  return kept['nos'].filter((no): no is number => typeof no === 'number')
}

/** Keeps the 已阅 marks of a round, in the place of any former round's. */
export const keepSeen = (assessmentId: string, round: number, nos: readonly number[]): void =>
  void keep(seenKey(assessmentId), { round, nos })
