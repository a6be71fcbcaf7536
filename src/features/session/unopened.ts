import type { Cycle } from '@/domain/assessment/assessment'
import { checkOpened } from '@/domain/assessment/opening'
import type { Instant } from '@/domain/calendar/instant'
import { refusalSentence } from '@/text/refusals'

/**
 * Why nothing of a year can be written or handed in yet, with its opening day, as the server would refuse it; undefined once
 * that day has come. Every page that writes asks here.
 */
export const unopenedReason = (cycle: Pick<Cycle, 'openOn'>, now: Instant): string | undefined => {
  const unopened = checkOpened(cycle, now)
  return unopened && refusalSentence(unopened)
}
