import type { Remarks } from '@/domain/assessment/assessment'
import { progressOf, type DimensionProgress } from '@/domain/assessment/scoring'
import { findIndicator, indicatorTitle } from '@/domain/rubric/rubric'
import type { ReviewMaterial } from './indicator-view'
import { changesByUrgency, type IndicatorChange } from './rounds'

/** Where one dimension's review stands. */
interface DimensionSummary {
  readonly progress: DimensionProgress
  readonly seen: number
  readonly flagged: number
  readonly changed: number
}

/** The assessment at a glance. */
export interface Summary {
  readonly selfTotal: number
  readonly bonusScore: number | null
  readonly photos: number
  readonly dimensions: readonly DimensionSummary[]
  readonly changes: ReadonlyArray<{
    readonly change: IndicatorChange
    readonly title: string
    readonly dimensionId: string
  }>
}

const flaggedIn = (nos: readonly number[], remarks: Remarks): number => nos.filter((no) => remarks[no]?.flagged).length

export const summaryOf = (material: ReviewMaterial, seen: readonly number[]): Summary => {
  const { loaded, rubric, remarks, comparison } = material
  const progress = progressOf(rubric, loaded.assessment.tally, loaded.cycle)
  return {
    selfTotal: progress.selfScore,
    bonusScore: progress.bonusScore,
    photos: progress.photos,
    dimensions: progress.dimensions.map((each) => {
      const nos = each.dimension.indicators.map((indicator) => indicator.no)
      return {
        progress: each,
        seen: nos.filter((no) => seen.includes(no)).length,
        flagged: flaggedIn(nos, remarks),
        changed: nos.filter((no) => comparison?.changes[no]?.changed).length,
      }
    }),
    changes: (comparison ? changesByUrgency(comparison) : []).map((change) => {
      const indicator = findIndicator(rubric, change.no)
      const dimension = rubric.dimensions.find((each) => each.indicators.some((one) => one.no === change.no))
      return { change, title: indicator ? indicatorTitle(indicator) : '', dimensionId: dimension?.id ?? '' }
    }),
  }
}
