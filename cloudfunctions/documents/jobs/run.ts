import type { Instant } from '@/domain/calendar/instant'
import { readClock } from '../../_host/clock'
import type { Configuration } from '../../_host/configuration'
import type { Stores } from '../../_store/stores'

/** One run that works at jobs: a person's call or the timer's. `clock` is read again and again, since work takes time. */
export interface JobRun {
  readonly stores: Stores
  readonly configuration: Configuration
  readonly reference: string
  readonly clock: () => Instant
}

/** A run by the machine's clock. */
export const jobRun = (stores: Stores, configuration: Configuration, reference: string): JobRun => ({
  stores,
  configuration,
  reference,
  clock: readClock,
})
