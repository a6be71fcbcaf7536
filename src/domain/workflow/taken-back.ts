import { chinaDateOf, type Instant } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import { refuse, type Refusal } from '../refusal/refusal'

const MINUTE = 60_000

/** A submission that is taken back and made again within this is one and the same to whoever waits for it. */
export const SAME_SUBMISSION_MINUTES = 10

/**
 * After this a withdrawal is told, unless the paper was submitted again by then. It is longer than a resubmission may pass in
 * silence by more than any request takes, so the two cannot cross: nobody is left with what is not so.
 */
export const WITHDRAWAL_TOLD_MINUTES = 15

/** The last withdrawal of a paper that was not submitted again. */
export interface Withdrawal {
  readonly at: Instant
  /** The union that had been told of the submission; null where the office was. */
  readonly unionId: string | null
}

/**
 * Whether those who wait for a paper know of a submission at `now` by the one that was taken back just before: they were told
 * of that one, and of its withdrawal not yet. So submitting and withdrawing by turns, however often, tells them once; where it
 * ends withdrawn they are told so, and where it ends submitted what they were told is so.
 */
export const isToldAlready = (withdrawal: Withdrawal | null, unionId: string | null, now: Instant): boolean =>
  withdrawal !== null && withdrawal.unionId === unionId && now < withdrawal.at + SAME_SUBMISSION_MINUTES * MINUTE

/** The newest withdrawal that is to be told at `now`. */
export const withdrawalsToTellUntil = (now: Instant): number => now - WITHDRAWAL_TOLD_MINUTES * MINUTE

/** As often as a paper is taken back on one day: nobody who hands something in needs more, and each is a line in its history. */
export const WITHDRAWALS_A_DAY = 20

/** How often a paper was taken back on its last such day; it is counted in the paper by the very update that takes it back. */
export interface Withdrawals {
  readonly on: PlainDate
  readonly count: number
}

/** The count with one more at `now`; refused where the day has had its share. */
export const countWithdrawal = (former: Withdrawals | undefined, now: Instant): Withdrawals | Refusal => {
  const on = chinaDateOf(now)
  const before = former?.on === on ? former.count : 0
  return before >= WITHDRAWALS_A_DAY
    ? refuse('withdrawn_too_often', { limit: WITHDRAWALS_A_DAY })
    : { on, count: before + 1 }
}
