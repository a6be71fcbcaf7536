import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import { UNFINISHED_KINDS } from '@/domain/assessment/unfinished-kinds'
import { write } from './action'
import { cycleId, plainDate, revision } from './fields'

const bonusMaximum = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const unfinished = v.strictObject(v.entriesFromList(UNFINISHED_KINDS, count))

export const cycleActions = {
  /** Takes back the newest year while nobody has written anything in it, with all that it was opened with. */
  'cycle.withdraw': write(v.strictObject({ cycleId, seenRevision: revision }))<{ readonly withdrawn: true }>(),
  'cycle.configure': write(
    v.strictObject({
      /** The newest where none is named. */
      cycleId: v.optional(cycleId),
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
   * hundreds a call; `cycle` is there when all have one, so a client asks again until it is. What the present year has left
   * undone is refused with its numbers, until they are sent back as `confirmed` and are still the numbers.
   */
  'cycle.open': write(
    v.strictObject({ openOn: plainDate, deadlineOn: plainDate, confirmed: v.optional(v.nullable(unfinished), null) }),
  )<{
    readonly cycle: Cycle | null
    readonly prepared: number
    readonly enterprises: number
  }>(),
}
