import type { Cycle } from '@/domain/assessment/assessment'
import { nextCycle } from '@/domain/assessment/cycle'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { addDays, getPlainDate, partsOf, type PlainDate } from '@/domain/calendar/plain-date'
import { isRefusal } from '@/domain/refusal/refusal'
import { edition2023 } from '@/domain/rubric/edition-2023'

/** The samples' histories reach this far back, so the ready cycle has been open at least as long. */
const SAMPLE_DAYS = 20

const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a <= b ? a : b)

/** The year whose 15 December comes next in China; on the 15th it is still that day's. */
const cycleYear = (today: PlainDate): number => {
  const { year } = partsOf(today)
  return today > getPlainDate(`${year}-12-15`) ? year + 1 : year
}

/**
 * The cycle that is ready to be used at `now`. It opens on 30 October, the day of the notice; where that day is not far
 * enough in the past for anything to have happened since, it has been open for SAMPLE_DAYS instead.
 */
export const readyCycle = (now: Instant): Cycle => {
  const today = chinaDateOf(now)
  const year = cycleYear(today)
  const days = {
    openOn: earlierOf(getPlainDate(`${year}-10-30`), addDays(today, -SAMPLE_DAYS)),
    deadlineOn: getPlainDate(`${year}-12-15`),
  }
  const cycle = nextCycle(undefined, days, edition2023, now)
  if (isRefusal(cycle)) throw new Error(`the ready cycle was refused: ${cycle.refused}`)
  return cycle
}
