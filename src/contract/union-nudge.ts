import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import type { NudgedOutcome } from '@/domain/reminders/nudge'
import { UNION_MATTERS, type WaitingUnion } from '@/domain/reminders/union-nudge'
import { read, write } from './action'
import { cycleId, id, paging, type KeyedPage } from './fields'
import type { NudgedPerson } from './worklist'

/** A union with how much waits for it, and who could be nudged. */
export interface WaitingUnionRow extends WaitingUnion {
  readonly reviewers: number
  /** How many of its reviewers were nudged for this today. */
  readonly toldToday: number
}

/** What came of a nudge for one union. `told` counts on WeChat; `NudgedUnion` says whether it carried it. */
export interface UnionNudgeResult {
  readonly unionId: string
  readonly unionName: string
  readonly outcome: 'told' | 'told_in_app_only' | 'told_already_today' | 'no_reviewer'
  readonly people: readonly NudgedPerson[]
}

/** What became of today's nudge of one union, once it was sent, with each of those who were told. */
export interface NudgedUnion {
  readonly unionId: string
  readonly outcome: 'told' | 'told_in_app_only' | 'under_way'
  readonly people: ReadonlyArray<{
    readonly personId: string
    readonly name: string
    readonly outcome: NudgedOutcome
  }>
}

const matter = v.picklist(UNION_MATTERS)
const unionIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(50))

export const unionNudgeActions = {
  /** The unions for which a matter of a year waits, in the one order of unions. */
  'oversight.waitingUnions': read(v.strictObject({ cycleId: v.optional(cycleId), matter, ...paging }))<
    KeyedPage & {
      readonly cycle: Cycle
      readonly rows: readonly WaitingUnionRow[]
    }
  >(),
  /** 提醒 unions' reviewers of what waits for them: one message per reviewer, matter and day. */
  'oversight.nudgeUnions': write(v.strictObject({ cycleId: v.optional(cycleId), matter, unionIds }))<{
    readonly results: readonly UnionNudgeResult[]
  }>(),
  /** What became of today's nudges of unions. Which was not nudged today is left out. */
  'oversight.nudgedUnions': read(v.strictObject({ cycleId: v.optional(cycleId), matter, unionIds }))<{
    readonly results: readonly NudgedUnion[]
  }>(),
}
