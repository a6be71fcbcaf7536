import { refuse, type Refusal } from '../refusal/refusal'
import { LEDGER_LEVELS, placesTaken, type LedgerLevel, type NominationFile } from './nomination'

/** More than this for one union is a slip of the finger. */
export const QUOTA_LIMIT = 300

/** What the office sets of a quota. */
export type QuotaPlaces = Readonly<Record<LedgerLevel, number>>

const isPlaces = (places: number): boolean => Number.isInteger(places) && places >= 0 && places <= QUOTA_LIMIT

/**
 * The file with a new quota. Refuses where a colleague changed it meanwhile, a number is no number of places, or a quota
 * would fall below what lies with the office or is confirmed already: those are decided on first. Drafts beyond a lowered
 * quota stay; the union takes some out before it can submit.
 */
export const setQuota = (file: NominationFile, places: QuotaPlaces, seenRevision: number): Refusal | NominationFile => {
  const { quota } = file
  if (quota.provincial === places.provincial && quota.own === places.own) return file
  if (quota.revision !== seenRevision) return refuse('quota_changed')
  for (const level of LEDGER_LEVELS) {
    if (!isPlaces(places[level])) return refuse('quota_out_of_range', { limit: QUOTA_LIMIT })
    const { submitted, confirmed } = file.tally[level]
    if (places[level] < submitted + confirmed)
      return refuse('quota_below_nominated', { level, quota: places[level], count: submitted + confirmed })
  }
  return { ...file, quota: { ...places, revision: quota.revision + 1 } }
}

/** The refusal of one more, or undefined while a place is free. */
export const checkPlaceFree = (file: NominationFile, level: LedgerLevel): Refusal | undefined => {
  const quota = file.quota[level]
  const count = placesTaken(file.tally[level])
  return count < quota ? undefined : refuse('nomination_quota_full', { level, quota, count })
}

/** The refusal of what is more than the quota allows, or undefined where it is within. */
export const checkWithinQuota = (file: NominationFile, level: LedgerLevel): Refusal | undefined => {
  const quota = file.quota[level]
  const count = placesTaken(file.tally[level])
  return count <= quota ? undefined : refuse('nomination_quota_exceeded', { level, quota, count })
}
