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
  /** When the platform stops the function where it stands. */
  readonly endsAt: Instant
  /** Is told of each failure that the timer's run goes on after. */
  readonly onFailure?: () => void
}

/** A run by the machine's clock, of the call that it is made in. */
export const jobRun = ({
  stores,
  configuration,
  reference,
  endsAt,
}: Pick<JobRun, 'stores' | 'configuration' | 'reference' | 'endsAt'>): JobRun => ({
  ...{ stores, configuration, reference, endsAt },
  clock: readClock,
})
