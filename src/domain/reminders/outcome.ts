import type { DropReason, UnreachedReason } from './delivery'

/** What became of a message, as it is counted and as lists are narrowed to it. */
export const MESSAGE_OUTCOMES = [
  'sent',
  'waiting',
  'inbox',
  'refused',
  'nobody',
  'failed',
  'unknown',
  'dropped',
] as const
export type MessageOutcome = (typeof MESSAGE_OUTCOMES)[number]

/** Kept in the inbox on purpose, while it is still so; whatever else was dropped was no longer so. */
export const INBOX_ON_PURPOSE: readonly DropReason[] = ['kept_for_later', 'in_digest', 'said_already']

/** What is kept of a message by which it is counted. */
export interface Stored {
  readonly state: string
  readonly why?: UnreachedReason | undefined
  readonly dropped?: DropReason | undefined
}

/**
 * | outcome | what is kept                                                                          |
 * |---------|---------------------------------------------------------------------------------------|
 * | sent    | it went out                                                                           |
 * | waiting | it waits, or is under way                                                             |
 * | inbox   | no consent was left, or it was left to the inbox on purpose                           |
 * | refused | WeChat says that its reader wants none                                                |
 * | nobody  | nobody sits in the seat                                                               |
 * | failed  | WeChat did not take it, or takes nothing from this deployment                         |
 * | unknown | it was under way when its function died, or no answer came                            |
 * | dropped | it was no longer so when it was to go out                                             |
 *
 * `skipped` and `failed` were kept before reasons were typed.
 */
export const outcomeOf = ({ state, why, dropped }: Stored): MessageOutcome => {
  if (state === 'sent' || state === 'unknown' || state === 'failed') return state
  if (state === 'pending' || state === 'sending') return 'waiting'
  if (state === 'skipped') return 'inbox'
  switch (why) {
    case 'refused':
    case 'failed':
    case 'unknown':
      return why
    case 'nobody_bound':
      return 'nobody'
    case 'configuration':
      return 'failed'
    case 'dropped':
      return dropped !== undefined && INBOX_ON_PURPOSE.includes(dropped) ? 'inbox' : 'dropped'
    case 'no_consent':
    case undefined:
      return 'inbox'
  }
}
