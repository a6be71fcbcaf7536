import * as v from 'valibot'
import type { Assigned, Present } from '@/domain/assessment/colleagues'
import { read, write } from './action'
import { id, indicatorNo } from './fields'

/** The id of a dimension. Whether the edition has it is for the domain to say. */
const dimensionId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,40}$/))

/** The contacts of one enterprise among themselves; they read of each other with the form. */
export const colleagueActions = {
  /**
   * Who else of the enterprise is at its form just now. That whoever asks is at `no` is noted with it and forgotten in minutes, so it is no
   * write: nothing is lost where it does not arrive.
   */
  'colleagues.filling': read(v.strictObject({ assessmentId: id, no: indicatorNo }))<{
    readonly present: readonly Present[]
  }>(),
  /** 分工: gives a dimension to one of them; to nobody where none is named. */
  'colleagues.assign': write(v.strictObject({ assessmentId: id, dimensionId, personId: v.optional(id) }))<{
    readonly assigned: Assigned
  }>(),
}
