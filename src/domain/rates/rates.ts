import type { Instant } from '../calendar/instant'

const MINUTE = 60_000

/** What one person may do so often and no oftener. */
export type RateKind = 'codes' | 'nudges' | 'feedback' | 'exports' | 'withdrawals'

/** At most so many in so many minutes. Of what turns out to have been a wrong guess each counts as so many. */
export interface Rate {
  readonly most: number
  readonly minutes: number
  readonly wrong?: number
}

/**
 * What no honest person meets: ten wrong invitation codes within ten minutes, or sixty right ones; two exports or nudges a minute for
 * an hour (several at once are one); thirty letters to the office in an hour; twenty withdrawals of nomination lists in one. Each counts
 * for whoever does it alone, so nobody is stopped by what somebody else does.
 */
export const RATES: Readonly<Record<RateKind, Rate>> = {
  codes: { most: 60, minutes: 10, wrong: 6 },
  nudges: { most: 120, minutes: 60 },
  feedback: { most: 30, minutes: 60 },
  exports: { most: 120, minutes: 60 },
  withdrawals: { most: 20, minutes: 60 },
}

/** The stretch of time in which something that is done now is counted. */
export const windowOf = (
  { minutes }: Pick<Rate, 'minutes'>,
  now: Instant,
): { readonly from: number; readonly until: number } => {
  const long = minutes * MINUTE
  const from = Math.floor(now / long) * long
  return { from, until: from + long }
}

/** How long whoever is stopped waits, in whole minutes, one at least. */
export const minutesUntil = (until: number, now: Instant): number => Math.max(1, Math.ceil((until - now) / MINUTE))
