import type { Instant } from '@/domain/calendar/instant'
import { wrong, type Finding, type HealthPart } from '@/domain/health/health'
import type { Configuration } from '../_host/configuration'
import { logOutage } from '../_host/log'
import type { Stores } from '../_store/stores'

/** Who looks at the environment: one of its functions, in one of its calls. */
export interface Look {
  readonly self: 'api' | 'deadline'
  readonly reference: string
  readonly now: Instant
  readonly stores: Stores
  readonly configuration: Configuration
}

/** What a part comes to, or several of which `first` is one; where looking fails, that is what is wrong with it, and the log says why. */
export const tried = async (
  { reference }: Pick<Look, 'reference'>,
  first: HealthPart,
  look: () => Promise<Finding | readonly Finding[]>,
): Promise<readonly Finding[]> => {
  try {
    const found = await look()
    return 'part' in found ? [found] : found
  } catch (failure) {
    logOutage(reference, `health-${first}`, failure)
    return [wrong(first, 'failed')]
  }
}
