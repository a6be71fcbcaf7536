import * as v from 'valibot'
import type { Departure } from '@/domain/ledger/departure'
import { DEPARTURE_KINDS } from '@/domain/ledger/leaving'
import { write } from './action'
import { cycleId, id, line } from './fields'

/** `cycleId`: with which year; the newest where none is named. Of earlier years nothing is changed. */
const target = { cycleId: v.optional(cycleId), enterpriseId: id, reason: line }

export const enterpriseActions = {
  /**
   * 离开台账: 注销, 合并入 another one on the ledger, which is named, or 移出. Its papers stay to be read and exported; nobody is asked for them
   * any more.
   */
  'enterprise.leave': write(v.strictObject({ ...target, kind: v.picklist(DEPARTURE_KINDS), intoId: v.optional(id) }))<{
    readonly departure: Departure
  }>(),
  /** 重新纳入: its papers go on from where they were; those of a year that was opened while it was away are begun. */
  'enterprise.rejoin': write(v.strictObject(target))<{ readonly rejoined: true }>(),
}
