import type { Instant } from '../calendar/instant'

/**
 * What an environment is looked at by. The functions try what they can use; what they cannot see (`rules`, `indexes`, `storage_used`)
 * only the deployment's command reads, and they say so.
 *
 * | part         | what is looked at, and how                                                                |
 * |--------------|-------------------------------------------------------------------------------------------|
 * | variables    | those that are given together, in the function that looks                                  |
 * | functions    | the others answer, and know the same secret                                                |
 * | collections  | each is asked for one document                                                             |
 * | unique_keys  | each unique index refuses a second one like the first, in a transaction that never commits |
 * | storage      | a file is written, moved, read and removed                                                 |
 * | wechat       | WeChat gives a token                                                                       |
 * | templates    | the account has them, with the fields that are filled                                      |
 * | clock, files | when the timers of `deadline` and `documents` ran to their end                             |
 * | events       | what happened and is not filed, or not told, yet                                           |
 * | messages     | what waits to be sent                                                                      |
 * | jobs         | long work that is not done                                                                 |
 * | undelivered  | who could not be reached and was not telephoned                                            |
 */
export const HEALTH_PARTS = [
  ...(['variables', 'functions', 'collections', 'unique_keys', 'storage', 'wechat', 'templates'] as const),
  ...(['clock', 'files', 'events', 'messages', 'jobs', 'undelivered'] as const),
  ...(['rules', 'indexes', 'storage_used'] as const),
] as const
export type HealthPart = (typeof HEALTH_PARTS)[number]

/** `off`: it is not configured, which is allowed. `awaited`: it has not been there yet. `unseen`: who looks cannot see it. */
export const HEALTH_STATES = ['well', 'fault', 'off', 'awaited', 'unseen'] as const
export type HealthState = (typeof HEALTH_STATES)[number]

/**
 * | fault      | what is wrong                                                        |
 * |------------|----------------------------------------------------------------------|
 * | failed     | it could not be tried, or its try failed; the log says why           |
 * | incomplete | some of what is given together is missing                            |
 * | missing    | it is not there                                                      |
 * | differs    | it is another one than it should be                                  |
 * | refused    | WeChat, or a channel, refuses us                                     |
 * | silent     | the timer has not run to its end for two hours of its own            |
 * | cut_off    | its runs begin and do not come to their end                          |
 * | failing    | each of its last runs came to its end, with steps that failed        |
 * | stuck      | something waits that the timer should have done long since           |
 */
export const HEALTH_FAULTS = [
  ...(['failed', 'incomplete', 'missing', 'differs', 'refused', 'silent', 'cut_off', 'failing', 'stuck'] as const),
] as const
export type HealthFault = (typeof HEALTH_FAULTS)[number]

/** What was found of one part. */
export interface Finding {
  readonly part: HealthPart
  readonly state: HealthState
  /** null where nothing is wrong. */
  readonly fault: HealthFault | null
  /** What it is of: variables, functions, collections, kinds of templates, a step, a code of WeChat's. */
  readonly names: readonly string[]
  /** How many there are of what the part counts; null where it counts nothing. */
  readonly count: number | null
  /** Of a timer when it last ran to its end, of what waits since when; null where there is no such moment. */
  readonly at: Instant | null
}

const NOTHING = { fault: null, names: [], count: null, at: null } as const

/** A part with which nothing is wrong. */
export const well = (part: HealthPart, more: Partial<Pick<Finding, 'count' | 'at'>> = {}): Finding => ({
  ...{ ...NOTHING, part, state: 'well' },
  ...more,
})

/** A part with which something is wrong. */
export const wrong = (
  part: HealthPart,
  fault: HealthFault,
  more: Partial<Pick<Finding, 'names' | 'count' | 'at'>> = {},
): Finding => ({ ...NOTHING, part, state: 'fault', fault, ...more })

/** A part of which nothing can be said. */
export const notLookedAt = (part: HealthPart, state: 'off' | 'awaited' | 'unseen'): Finding => ({
  ...{ ...NOTHING, part, state },
})

/** Whether nothing that was looked at is wrong. */
export const isHealthy = (findings: readonly Finding[]): boolean => findings.every(({ state }) => state !== 'fault')
