import * as v from 'valibot'
import type { Enterprise } from '@/domain/people/person'
import type { AssessmentState } from '@/domain/assessment/assessment'
import type { Named } from '@/domain/ledger/enterprise-names'
import { read, write } from './action'
import { seenOf, type MoveResult } from './assessment'
import { ROUTING_BATCH, ROUTING_TABS } from './choices'
import { cycleId, id, line, paging, type KeyedPage } from './fields'

/** An enterprise in the office's 待分派 list. */
export interface RoutingRow extends Named {
  readonly enterprise: Enterprise
  readonly unionName: string | null
  readonly suggestedUnionName: string | null
  readonly assessmentId: string
  readonly assessmentState: AssessmentState
  readonly assessmentRevision: number
}

export const routingActions = {
  'routing.list': read(
    v.strictObject({ cycleId: v.optional(cycleId), tab: v.picklist(ROUTING_TABS), search: line, ...paging }),
  )<
    KeyedPage & {
      readonly counts: Readonly<Record<(typeof ROUTING_TABS)[number], number>>
      readonly rows: readonly RoutingRow[]
    }
  >(),
  /**
   * Confirms the roster's suggestions as they stand. What was routed meanwhile is left alone and said. Suggestions wait in the newest
   * year, which is meant where none is named.
   */
  'routing.confirm': write(
    v.strictObject({
      cycleId: v.optional(cycleId),
      enterpriseIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(ROUTING_BATCH)),
    }),
  )<{
    readonly confirmed: readonly string[]
    readonly skipped: readonly string[]
  }>(),
  /**
   * 分派 or 改派 of one enterprise in one year, the newest where none is named; a reason is compulsory where it had a union
   * already. A former year's papers alone go along: who answers for the enterprise from now on is the newest year's to say.
   */
  'routing.assign': write(
    v.strictObject({ cycleId: v.optional(cycleId), enterpriseId: id, unionId: id, reason: line }),
  )<{
    readonly unionName: string
  }>(),
  /**
   * 分派 of several to one union, each as it was seen and none that has one already; the year is their papers'. What of them cannot be
   * assigned is told one by one.
   */
  'routing.assignMany': write(v.strictObject({ unionId: id, seen: seenOf(ROUTING_BATCH) }))<{
    readonly results: readonly MoveResult[]
  }>(),
}
