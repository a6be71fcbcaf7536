import { isSilent } from '@/domain/health/timers'
import { afterCommit } from '../_host/after-commit'
import type { JobRun } from './jobs/run'

/**
 * Where the timer of `deadline` does not run any more, asks that function to tell the office so, and to send what waits meanwhile: it
 * can be called all the same. Returns whether it was asked.
 */
export const lookAtClock = async ({ stores, configuration, reference, clock }: JobRun): Promise<boolean> => {
  const now = clock()
  const beats = await stores.heartbeats.all(now)
  if (!beats.some((beat) => beat.timer === 'deadline' && isSilent(beat, now))) return false
  await afterCommit(reference, configuration, { events: [], papers: [], silent: true })
  return true
}
