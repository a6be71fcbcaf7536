import type { Instant } from '../calendar/instant'
import type { Audience, Effect, EventDetail } from '../workflow/event'
import { isToldAlready } from '../workflow/taken-back'
import { presentCycleId, yearOfCycle, type LedgerLevel, type NominationFile } from './nomination'

/** What is told of quotas and nominations. */
export type NominationOccasion =
  'quota_set' | 'nominations_submitted' | 'nominations_withdrawn' | 'nominations_returned' | 'nominations_decided'

export type NominationEffect = Effect<NominationOccasion>

const THE_OFFICE: Audience = { kind: 'office' }

const reviewersOf = ({ unionId }: NominationFile): Audience => ({ kind: 'reviewers', unionId })

/** Lists are no paper: the message leads to their page, of the year in which they are made. */
const tell = (
  file: NominationFile,
  occasion: NominationOccasion,
  audience: Audience,
  detail: EventDetail,
): NominationEffect => ({
  kind: 'tell',
  audience,
  occasion,
  subjectId: null,
  list: { list: 'nominations', cycleId: presentCycleId(file.cycleId), unionId: file.unionId },
  subjectName: file.unionName,
  detail,
})

/** To a union: the office set its places. */
export const tellQuota = (file: NominationFile): NominationEffect => {
  const { provincial, own } = file.quota
  const detail = { year: yearOfCycle(file.cycleId), places: { provincial, own } }
  return tell(file, 'quota_set', reviewersOf(file), detail)
}

/** To the office: a union handed its list in. Of as many as it took back a few minutes before they know already. */
export const tellSubmitted = (
  before: NominationFile,
  file: NominationFile,
  ledger: LedgerLevel,
  now: Instant,
): NominationEffect | undefined => {
  const count = file.tally[ledger].submitted
  const { withdrawal } = before.lists[ledger]
  const { unionId } = file
  if (withdrawal?.count === count && isToldAlready({ at: withdrawal.at, unionId }, unionId, now)) return undefined
  return tell(file, 'nominations_submitted', THE_OFFICE, { ledger, count })
}

/** To the office, a while later and if it still is so: a union took its list back. */
export const tellWithdrawn = (file: NominationFile, ledger: LedgerLevel): NominationEffect => ({
  ...tell(file, 'nominations_withdrawn', THE_OFFICE, { ledger }),
  unlessResubmitted: true,
})

/** Whether a list that was withdrawn at a moment has been submitted, returned or withdrawn since. */
export const hasGoneOn = (file: NominationFile | undefined, ledger: LedgerLevel, withdrawnAt: Instant): boolean =>
  file?.lists[ledger].withdrawal?.at !== withdrawnAt

/** To a union: the office returned its list, with its word. */
export const tellReturned = (file: NominationFile, ledger: LedgerLevel): NominationEffect =>
  tell(file, 'nominations_returned', reviewersOf(file), { ledger, reason: file.lists[ledger].returned?.note ?? '' })

/** To a union: the office decided on everything that it handed in. */
export const tellDecided = (file: NominationFile, ledger: LedgerLevel): NominationEffect => {
  const { confirmed, declined } = file.tally[ledger]
  return tell(file, 'nominations_decided', reviewersOf(file), { ledger, count: confirmed, declined })
}
