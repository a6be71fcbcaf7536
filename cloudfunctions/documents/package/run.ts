import type { Instant } from '@/domain/calendar/instant'
import { readClock } from '../../_host/clock'
import type { Stores } from '../../_store/stores'

/** One run that builds packages: a person's call or the timer's. `clock` is read again and again, since building takes time. */
export interface PackageRun {
  readonly stores: Stores
  readonly reference: string
  readonly clock: () => Instant
}

/** A run by the machine's clock. */
export const packageRun = (stores: Stores, reference: string): PackageRun => ({
  stores,
  reference,
  clock: readClock,
})
