import type { Instant } from '@/domain/calendar/instant'
import type { Stores } from '../_store/stores'
import type { OtherChannels } from '../_channels/outcome'
import type { Configuration } from '../_host/configuration'
import { logOutage, type LogMessage } from '../_host/log'

/** One run of the clock. */
export interface Run {
  /** When it began: by this day and hour it decides. */
  readonly now: Instant
  /** What the time is meanwhile. */
  readonly clock: () => number
  readonly reference: string
  readonly stores: Stores
  readonly configuration: Configuration
  readonly channels: OtherChannels
  readonly logMessage: LogMessage
  /** Is told of each failure that the run goes on after. */
  readonly onFailure?: () => void
}

/** Some plans let a function run for a minute: what is not done by then is for the next tick. */
const RUN_TIME = 45_000

/** Whether a run has to come to its end. */
export const isTimeUp = ({ now, clock }: Pick<Run, 'now' | 'clock'>): boolean => clock() - now > RUN_TIME

/**
 * Does one thing after the other; a failing one is logged and the rest goes on: the platform would otherwise run
 * everything again twice (1 and 2 minutes later), and one bad item would hold up all others every time.
 */
export const each = async <Item>(
  { reference, onFailure }: Pick<Run, 'reference' | 'onFailure'>,
  where: string,
  items: readonly Item[],
  work: (item: Item) => Promise<number>,
): Promise<number> => {
  let done = 0
  for (const item of items) {
    try {
      done += await work(item)
    } catch (failure) {
      logOutage(reference, where, failure)
      onFailure?.()
    }
  }
  return done
}
