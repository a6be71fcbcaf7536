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
}
