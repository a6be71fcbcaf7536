import type { Cycle } from '@/domain/assessment/assessment'
import { filesWithQuotas } from '@/domain/cycle/carried-over'
import { comingCycleId } from '@/domain/nomination/nomination'
import { fewAtOnce } from '../_store/few-at-once'
import type { Stores } from '../_store/stores'

type Used = Pick<Stores, 'cycles' | 'nominations'>

/**
 * Gives unions for the year after a cycle the places that they had for the cycle itself; whoever has some keeps them. Only once the
 * year is there, which says until then that it is to be done: of an opening that was refused no places are left behind.
 */
export const carryQuotas = async ({ cycles, nominations }: Used, cycle: Cycle): Promise<void> => {
  const files = filesWithQuotas(comingCycleId(cycle), await nominations.outlines(cycle.cycleId))
  await fewAtOnce(files, nominations.begin)
  await cycles.endCarryingQuotas(cycle.cycleId)
}
