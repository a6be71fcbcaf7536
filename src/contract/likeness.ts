import * as v from 'valibot'
import type { EarlierAnswers, GoneIndicator } from '@/domain/assessment/earlier'
import type { ContentHint } from '@/domain/content/content-hint'
import type { LikenessHint } from '@/domain/likeness/hints'
import { read } from './action'
import { id } from './fields'

/** What the enterprise answered in an earlier cycle, under the present table's numbers. */
export interface EarlierYear {
  readonly cycleId: string
  readonly cycleTitle: string
  /** Indicators of the present table that come from none of that year's: they cannot be compared. */
  readonly added: readonly number[]
  readonly answers: EarlierAnswers
  /** What was answered then and has no place in the present table, under that year's numbers. */
  readonly gone: readonly GoneIndicator[]
}

export const likenessActions = {
  /** The last earlier cycle in which the enterprise answered anything that the asker may read; null where none is. */
  'earlier.load': read(v.strictObject({ assessmentId: id }))<{ readonly earlier: EarlierYear | null }>(),
  /**
   * Hints for whoever reviews: narratives nearly equal to another enterprise's of this cycle, or to the enterprise's own earlier ones, and
   * what WeChat's content check would look at once more. Functions of before say nothing of it.
   */
  'likeness.hints': read(v.strictObject({ assessmentId: id }))<{
    readonly hints: readonly LikenessHint[]
    readonly contentHints?: readonly ContentHint[]
  }>(),
}
