import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { isAllowedIn, stageOf } from '@/domain/cycle/stages'
import { dueOn } from '@/domain/deadline/deadline'
import type { Person } from '@/domain/people/person'
import type { Stores } from '../_store/stores'

/** The days that are due for what these seats still have to hand in. */
export const dueDaysOf = async (
  stores: Pick<Stores, 'cycles' | 'openPapers'>,
  people: ReadonlyArray<Pick<Person, 'seat'>>,
  now: Instant,
): Promise<readonly PlainDate[]> => {
  const alive = (await stores.cycles.all()).filter((cycle) => isAllowedIn(stageOf(cycle, now), 'remind'))
  const papers = await stores.openPapers.ofSeats(
    people.map(({ seat }) => seat),
    alive.map(({ cycleId }) => cycleId),
  )
  return papers.flatMap((paper) => {
    const cycle = alive.find(({ cycleId }) => cycleId === paper.cycleId)
    return cycle ? [dueOn(paper, cycle)] : []
  })
}
