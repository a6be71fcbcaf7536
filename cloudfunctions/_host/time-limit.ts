import { getInstant, type Instant } from '@/domain/calendar/instant'
import type { InvocationContext } from '../_store/invocation'

/** What every plan allows; where the platform does not say how long a call may last, it is taken to be no longer. */
const SHORTEST = 60_000

/**
 * When the platform stops this invocation, where it began at `now`. Work that goes on beyond it is lost: what takes long begins nothing
 * that it cannot end before.
 */
export const endOfInvocation = ({ time_limit_in_ms: limit }: Partial<InvocationContext>, now: number): Instant =>
  getInstant(Math.floor(now + (typeof limit === 'number' && limit >= 1000 ? limit : SHORTEST)))
