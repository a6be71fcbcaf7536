import type { Cycle } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { formsOwedBy, isOwedByContact, NOTHING_UNFINISHED, type CycleStanding } from '@/domain/assessment/unfinished'
import { isArchived } from '@/domain/cycle/stages'
import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import type { Stores } from '../_store/stores'

type Standing = Pick<Stores, 'unfinished' | 'assessments'>

/** In which of these years a contact can go on with their form. */
const owedByContact = async (
  { assessments }: Standing,
  enterpriseId: string,
  cycles: readonly Cycle[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  const outlines = await assessments.outlinesById(cycles.map(({ cycleId }) => assessmentIdOf(cycleId, enterpriseId)))
  return new Set(
    cycles
      .filter((cycle) => {
        const outline = outlines.find(({ cycleId }) => cycleId === cycle.cycleId)
        return outline !== undefined && isOwedByContact(outline, cycle, now)
      })
      .map(({ cycleId }) => cycleId),
  )
}

/**
 * How each of these years stands for whoever asks, in their order. Of a single one nothing has to be counted, and in one that is
 * archived nothing waits for anybody.
 */
export const standingsOf = async (
  stores: Standing,
  { seat }: Person,
  cycles: readonly Cycle[],
  now: Instant,
): Promise<readonly CycleStanding[]> => {
  if (cycles.length < 2) return cycles.map((cycle) => ({ cycle, unfinished: NOTHING_UNFINISHED, owed: 0 }))
  const alive = cycles.filter((cycle) => !isArchived(cycle))
  const [unfinished, owed] = await Promise.all([
    stores.unfinished.ofSeat(
      seat,
      alive.map(({ cycleId }) => cycleId),
    ),
    seat.role === 'contact' ? owedByContact(stores, seat.enterpriseId, alive, now) : undefined,
  ])
  return cycles.map((cycle) => {
    const counts = unfinished.get(cycle.cycleId) ?? NOTHING_UNFINISHED
    return {
      cycle,
      unfinished: counts,
      owed: seat.role === 'contact' ? Number(owed?.has(cycle.cycleId)) : formsOwedBy(seat.role, counts),
    }
  })
}
