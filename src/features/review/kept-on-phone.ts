import type { CallResult } from '@/services/call'
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

const formerSeenKey = (assessmentId: string): string => `${KEPT.formerSeen}${assessmentId}`

/**
 * Marks of 已阅 that a program of before kept on this phone, and which no other one knows: sent to the server once, those of this round that
 * it does not have, and then forgotten. Answers those that were sent; without a network they stay for the next time.
 */
export const takeOverSeen = async (
  assessmentId: string,
  round: number,
  known: readonly number[],
  send: (nos: readonly number[]) => Promise<CallResult<unknown>>,
): Promise<readonly number[]> => {
  const kept = findKept(formerSeenKey(assessmentId))
  if (kept === undefined) return []
  const isOfRound = isRecord(kept) && kept['round'] === round && Array.isArray(kept['nos'])
  const nos = isOfRound ? (kept['nos'] as readonly unknown[]).filter((no): no is number => typeof no === 'number') : []
  const unknown = nos.filter((no) => !known.includes(no))
  const { outcome } = unknown.length === 0 ? ({ outcome: 'done' } as const) : await send(unknown)
  // Refused: it is not under their review any more, and read it is of no use.
  if (outcome === 'done' || outcome === 'refused') forget(formerSeenKey(assessmentId))
  return outcome === 'done' ? unknown : []
}
