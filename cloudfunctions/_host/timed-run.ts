import type { TimerName } from '@/domain/health/timers'
import type { Stores } from '../_store/stores'
import { readClock } from './clock'
import { logOutage } from './log'

/**
 * Runs a timer's work between two marks, so that whoever looks can tell that it ran and came to its end. A mark that cannot be left
 * stops no work: the platform would otherwise run everything again.
 */
export const timedRun = async <Result>(
  { heartbeats }: Pick<Stores, 'heartbeats'>,
  { timer, reference }: { readonly timer: TimerName; readonly reference: string },
  work: (onFailure: () => void) => Promise<Result>,
): Promise<Result> => {
  const at = readClock()
  const unmarked = (failure: unknown): void => logOutage(reference, 'heartbeat', failure)
  let failures = 0
  await heartbeats.begin(timer, at).catch(unmarked)
  const result = await work(() => void (failures += 1))
  await heartbeats.end(timer, { at, ms: readClock() - at, failures }).catch(unmarked)
  return result
}
