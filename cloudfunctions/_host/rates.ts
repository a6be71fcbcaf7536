import type { ActionName } from '@/contract/contract'
import type { Instant } from '@/domain/calendar/instant'
import { minutesUntil, RATES, windowOf, type RateKind } from '@/domain/rates/rates'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { sha256Of } from '../_store/digest'
import type { Stores } from '../_store/stores'

/** The actions that have a limit. What is not here is counted nowhere and costs nothing. */
const LIMITED: Readonly<Partial<Record<ActionName, RateKind>>> = {
  ...({ 'invitation.preview': 'codes', 'invitation.accept': 'codes' } as const),
  ...({ 'worklist.nudge': 'nudges', 'oversight.nudgeUnions': 'nudges' } as const),
  'inbox.feedback': 'feedback',
  'nomination.withdraw': 'withdrawals',
  ...({ 'form.export': 'exports', 'report.export': 'exports', 'package.start': 'exports' } as const),
  ...({ 'ledger.export': 'exports', 'worklist.export': 'exports', 'quota.export': 'exports' } as const),
  ...({ 'message.export': 'exports', 'invitation.export': 'exports', 'unreached.export': 'exports' } as const),
  ...({ 'audit.export': 'exports', 'roster.rejected': 'exports' } as const),
}

/** Whether a code was guessed at: there is none like it. */
const isWrong = (result: unknown): boolean => isRefusal(result) && result.refused === 'invitation_unknown'

/** A request that was let through by its limit, if it has one. */
interface Counted {
  /** Is told what came of it: a wrong guess counts as several. */
  readonly ended: (result: unknown) => Promise<void>
}

const UNCOUNTED: Counted = { ended: () => Promise.resolve() }

/** A request, as far as its action's limit goes by it. */
interface CountedRequest {
  readonly action: ActionName
  readonly openId: string
  /** Whether it was let through before: asked only where the limit is reached. */
  readonly isRepeated: () => Promise<boolean>
}

/**
 * Counts a request towards its action's limit, for whoever asks alone; refused where that is reached. What was let through once is
 * answered again: a phone that never got the answer repeats it.
 */
export const countRequest = async (
  { rates }: Pick<Stores, 'rates'>,
  { action, openId, isRepeated }: CountedRequest,
  now: Instant,
): Promise<Counted | Refusal> => {
  const kind = LIMITED[action]
  if (kind === undefined) return UNCOUNTED
  const { most, wrong = 1 } = RATES[kind]
  const { from, until } = windowOf(RATES[kind], now)
  // Nobody's openid is kept for it.
  const limit = { key: `${kind}:${sha256Of(openId).slice(0, 32)}:${from}`, most, until }
  if (!(await rates.count(limit)))
    return (await isRepeated()) ? UNCOUNTED : refuse('too_often', { kind, minutes: minutesUntil(until, now) })
  return wrong === 1
    ? UNCOUNTED
    : {
        ended: async (result) => {
          if (isWrong(result)) await rates.countMore(limit, wrong - 1)
        },
      }
}
