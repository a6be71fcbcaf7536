import type { Instant } from '@/domain/calendar/instant'
import type { Stores } from '../_store/stores'
import type { Configuration } from '../_host/configuration'
import { logOutage } from '../_host/log'

/** One run of the clock. */
export interface Run {
  readonly now: Instant
  readonly reference: string
  readonly stores: Stores
  readonly configuration: Configuration
}

/**
 * Does one thing after the other; a failing one is logged and the rest goes on: the platform would otherwise run
 * everything again twice (1 and 2 minutes later), and one bad item would hold up all others every time.
 */
export const each = async <Item>(
  { reference }: Run,
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
    }
  }
  return done
}
