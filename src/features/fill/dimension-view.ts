import { isAnswered } from '@/domain/answer/answer'
import { assigneeOf, stillPresent, type Assignee, type Colleagues } from '@/domain/assessment/colleagues'
import type { DimensionProgress } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import type { Dimension } from '@/domain/rubric/rubric'
import type { ReadyFill } from './fill-state'
import { indicatorView, type IndicatorView } from './indicator-view'
import { localProgress } from './local-standing'
import { unopenedReason } from '../session/unopened'

/** One 一级指标 as its page draws it. */
export interface DimensionView {
  readonly dimension: Dimension
  readonly progress: DimensionProgress
  readonly indicators: readonly IndicatorView[]
  /** Why nothing of it can be written yet; its open indicator says the same. */
  readonly unopened: string | undefined
  /** Where one is not bound alone: who else is at the form just now, and who looks after this dimension. */
  readonly colleagues:
    (Pick<Colleagues, 'people' | 'present'> & { readonly assignee: Assignee | undefined }) | undefined
  readonly previous: Dimension | undefined
  readonly next: Dimension | undefined
}

const colleaguesOf = ({ colleagues }: ReadyFill, dimensionId: string, now: Instant): DimensionView['colleagues'] => {
  if (!colleagues || colleagues.people.length < 2) return undefined
  const { people, present } = colleagues
  return {
    people,
    present: stillPresent(present, now),
    assignee: assigneeOf(colleagues, dimensionId),
  }
}

/** Draws up a dimension; undefined where the rubric has none of that id. */
export const dimensionView = (state: ReadyFill, dimensionId: string, now: Instant): DimensionView | undefined => {
  const { dimensions } = state.rubric
  const at = dimensions.findIndex(({ id }) => id === dimensionId)
  const dimension = dimensions[at]
  const progress = localProgress(state).dimensions[at]
  if (!dimension || !progress) return undefined
  return {
    dimension,
    progress,
    indicators: dimension.indicators.flatMap((indicator) => indicatorView(state, indicator, now) ?? []),
    unopened: unopenedReason(state.cycle, now, state.head),
    colleagues: colleaguesOf(state, dimensionId, now),
    previous: dimensions[at - 1],
    next: dimensions[at + 1],
  }
}

const isUnfinished = ({ content, maximum }: IndicatorView): boolean =>
  !isAnswered(content) || (maximum !== null && content.selfScore === null)

/** The indicator to open first: one that was returned, else the first without words or score, of those that can be written. */
export const firstToDo = (view: Pick<DimensionView, 'indicators'>): number | undefined => {
  const open = view.indicators.filter(({ locked }) => locked === undefined)
  return (open.find(({ returned }) => returned) ?? open.find(isUnfinished))?.indicator.no
}
