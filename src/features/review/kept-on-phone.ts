import { findKept, forget, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'
import type { RemarkDraft, RemarkDrafts } from './remark-drafts'
import type { Correction } from './correction'

/** The key that the remarks typed to an assessment are kept under. */
export const draftsKey = (assessmentId: string): string => `${KEPT.remarks}${assessmentId}`

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

/** The key that a 退回函 is kept under until it is on the server. */
export const lettersKey = (assessmentId: string): string => `${KEPT.letters}${assessmentId}`

const isDays = (value: unknown): value is Readonly<Record<number, string>> =>
  isRecord(value) && Object.values(value).every((day) => typeof day === 'string')

/** A 退回函 that was written on this phone to this round and did not reach the server; undefined where none is. */
export const findLetter = (assessmentId: string, round: number): Correction | undefined => {
  const kept = findKept(lettersKey(assessmentId))
  if (!isRecord(kept) || kept['round'] !== round) return undefined
  const { rectifyBy, each, note } = kept
  return typeof rectifyBy === 'string' && typeof note === 'string' && isDays(each)
    ? { rectifyBy, each, note }
    : undefined
}

/** Keeps a 退回函 on this phone until it is on the server. */
export const keepLetter = (assessmentId: string, round: number, correction: Correction): void =>
  void keep(lettersKey(assessmentId), { round, ...correction })

export const forgetLetter = (assessmentId: string): void => forget(lettersKey(assessmentId))
