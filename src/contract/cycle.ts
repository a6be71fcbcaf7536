import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import { write } from './action'
import { plainDate, revision } from './fields'

const bonusMaximum = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

export const cycleActions = {
  'cycle.configure': write(
    v.strictObject({
      seenRevision: revision,
      openOn: plainDate,
      deadlineOn: plainDate,
      scoreStep: v.picklist([0.1, 0.5, 1]),
      /** Maxima of the two bonus indicators, or null: no points. */
      bonusPoints: v.nullable(v.strictObject({ 27: bonusMaximum, 28: bonusMaximum })),
    }),
  )<{ readonly cycle: Cycle }>(),
  /**
   * Opens the next year's cycle once the present one is over. Every enterprise on the ledger gets its assessment first, some
   * hundreds a call; `cycle` is there when all have one, so a client asks again until it is.
   */
  'cycle.open': write(v.strictObject({ openOn: plainDate, deadlineOn: plainDate }))<{
    readonly cycle: Cycle | null
    readonly prepared: number
    readonly enterprises: number
  }>(),
}
