import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import { UNION_LISTS, UNION_MATTERS } from '@/domain/reminders/union-nudge'
import { unreachedId } from '../_store/unreached'
import type { Run } from './run'

/**
 * Takes off 联系不上的人 what does not stand for a union any more: whoever reviews for it no longer, its empty seat once somebody sits in
 * it, and whom no word of a matter reached that is done by now. Papers take theirs off as they are handed in; these are about lists.
 */
export const settleUnions = async (
  { stores }: Pick<Run, 'stores'>,
  { cycleId }: Pick<Cycle, 'cycleId'>,
  reviewers: readonly Person[],
): Promise<void> => {
  const unions = (await stores.unions.present()).map(({ unionId }) => unionId)
  const seatOf = (unionId: string): string => seatKeyOf({ role: 'reviewer', unionId })
  await stores.unreached.keepReviewers(unions.map(seatOf), reviewers)
  const done: string[] = []
  for (const matter of UNION_MATTERS) {
    const waiting = await stores.waitingUnions.countOf(matter, cycleId)
    for (const unionId of unions.filter((each) => (waiting.get(each) ?? 0) === 0)) {
      const seat = seatOf(unionId)
      const people = reviewers.filter((person) => seatKeyOf(person.seat) === seat).map(({ personId }) => personId)
      done.push(...[null, ...people].map((whom) => unreachedId(whom, seat, `${UNION_LISTS[matter]}-${cycleId}`)))
    }
  }
  await stores.unreached.reached(done)
}
