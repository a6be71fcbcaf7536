import type { Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { isAllowedIn, stageOf } from '@/domain/cycle/stages'
import { dueOn } from '@/domain/deadline/deadline'
import type { Person } from '@/domain/people/person'
import { isWrittenFrom } from '@/domain/reminders/open-paper'
import { reminderDays } from '@/domain/reminders/reminders'
import type { Stores } from '../_store/stores'
import { countingOf } from './holidays'

type Sitting = Pick<Person, 'seat'>

/** The days on which these people are reminded of what they still have to hand in, asked for together and told of each. */
export const reminderDaysOf = async (
  { openPapers }: Pick<Stores, 'openPapers'>,
  cycles: readonly Cycle[],
  people: readonly Sitting[],
  now: Instant,
): Promise<(seats: readonly Sitting[]) => readonly PlainDate[]> => {
  const alive = cycles.filter((cycle) => isAllowedIn(stageOf(cycle, now), 'remind'))
  const papers = await openPapers.ofSeats(
    people.map(({ seat }) => seat),
    alive.map(({ cycleId }) => cycleId),
  )
  return (seats) =>
    papers.flatMap((paper) => {
      const cycle = alive.find(({ cycleId }) => cycleId === paper.cycleId)
      return cycle && seats.some(({ seat }) => isWrittenFrom(paper, seat))
        ? reminderDays(dueOn(paper, cycle), countingOf(cycle))
        : []
    })
}
