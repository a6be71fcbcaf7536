import { refuse, type Refusal } from '../refusal/refusal'
import { LEDGER_LEVELS, quotaTaken, type LedgerLevel, type NominationFile } from './nomination'

/** More than this for one union is a slip of the finger. */
export const QUOTA_LIMIT = 300

/** What the office sets of a quota. */
export type QuotaNumbers = Readonly<Record<LedgerLevel, number>>

const isQuota = (quota: number): boolean => Number.isInteger(quota) && quota >= 0 && quota <= QUOTA_LIMIT

/**
 * The file with a new quota. Refuses where a colleague changed it meanwhile, a number is no quota, or a quota
 * would fall below what lies with the office or is confirmed already: those are decided on first. Drafts beyond a lowered
 * quota stay; the union takes some out before it can submit.
 */
export const setQuota = (
  file: NominationFile,
  wanted: QuotaNumbers,
  seenRevision: number,
): Refusal | NominationFile => {
  const { quota } = file
  if (quota.provincial === wanted.provincial && quota.own === wanted.own) return file
  if (quota.revision !== seenRevision) return refuse('quota_changed')
  for (const level of LEDGER_LEVELS) {
    if (!isQuota(wanted[level])) return refuse('quota_out_of_range', { limit: QUOTA_LIMIT })
    const { submitted, confirmed } = file.tally[level]
    if (wanted[level] < submitted + confirmed)
      return refuse('quota_below_nominated', { level, quota: wanted[level], count: submitted + confirmed })
  }
  return { ...file, quota: { ...wanted, revision: quota.revision + 1 } }
}

/** The refusal of one more, or undefined while a place is free. */
export const checkPlaceFree = (file: NominationFile, level: LedgerLevel): Refusal | undefined => {
  const quota = file.quota[level]
  const count = quotaTaken(file.tally[level])
  return count < quota ? undefined : refuse('nomination_quota_full', { level, quota, count })
}

/** The refusal of what is more than the quota allows, or undefined where it is within. */
export const checkWithinQuota = (file: NominationFile, level: LedgerLevel): Refusal | undefined => {
  const quota = file.quota[level]
  const count = quotaTaken(file.tally[level])
  return count <= quota ? undefined : refuse('nomination_quota_exceeded', { level, quota, count })
}
