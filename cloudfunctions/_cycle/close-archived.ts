import { NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import type { Stores } from '../_store/stores'

type Used = Pick<Stores, 'closedPapers' | 'cycles' | 'unfinished'>

/**
 * Closes the papers of a year that was archived, and counts what is left open in it once nothing can be written any more: whoever
 * had looked at it before may have written until then. Done again it changes nothing.
 */
export const closeArchived = async (stores: Used, cycleId: string): Promise<void> => {
  await stores.closedPapers.close(cycleId)
  const counted = await stores.unfinished.ofSeat({ role: 'office' }, [cycleId])
  await stores.cycles.endArchiving(cycleId, counted.get(cycleId) ?? NOTHING_UNFINISHED)
}
