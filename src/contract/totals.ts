import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import type { UnionKind } from '@/domain/people/person'
import type { DimensionTotals, Funnel, IndicatorTotals, Responses, TotalPoints, Trend } from '@/domain/totals/totals'
import type { OwnDimension } from '@/domain/totals/own-points'
import { read } from './action'
import { cycleId, id } from './fields'

/** One union of the province, in the order of unions. */
export interface UnionTotals {
  /** null: those that no union answers for. */
  readonly unionId: string | null
  readonly unionName: string | null
  readonly kind: UnionKind | null
  readonly funnel: Funnel
  readonly responses: Responses
}

/** What a year comes to, in the province or at one union. */
export interface YearTotals {
  readonly cycle: Cycle
  /** The union that it is of; null: the province. */
  readonly union: { readonly unionId: string; readonly unionName: string } | null
  readonly funnel: Funnel
  /** By union; of one union alone there is nothing to tell apart. */
  readonly unions: readonly UnionTotals[]
  readonly trend: { readonly submitted: Trend; readonly endorsed: Trend }
  /** The year before; null where there was none. */
  readonly before: {
    readonly cycle: Pick<Cycle, 'cycleId' | 'title' | 'deadlineOn'>
    readonly enterprises: number
    readonly submitted: Trend
  } | null
  /** How many submitted forms the scores are of. */
  readonly contents: number
  readonly total: TotalPoints
  readonly dimensions: readonly DimensionTotals[]
  readonly indicators: readonly IndicatorTotals[]
  readonly responses: Responses
}

/** An enterprise's own points beside what lies in the middle. */
export interface OwnTotals {
  /** null: nothing is submitted, or it is not counted yet. */
  readonly dimensions: readonly OwnDimension[] | null
  readonly unionName: string | null
  /** The year that `before` is of; null where there was none. */
  readonly before: Pick<Cycle, 'cycleId' | 'title'> | null
}

export const totalsActions = {
  /** Of the province for the office, which may name a union; of their own union for reviewers. */
  'totals.year': read(v.strictObject({ cycleId: v.optional(cycleId), unionId: v.optional(id) }))<YearTotals>(),
  /** For an enterprise's contacts alone: nobody is told how another enterprise stands. */
  'totals.own': read(v.strictObject({ assessmentId: id }))<OwnTotals>(),
}
