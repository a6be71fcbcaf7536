import type { UnionTotals, YearTotals } from '@/contract/totals'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { addDays, daysFrom, type PlainDate } from '@/domain/calendar/plain-date'
import { UNION_KINDS } from '@/domain/people/union-order'
import type { UnionKind } from '@/domain/people/person'
import type { Dimension, Rubric } from '@/domain/rubric/rubric'
import type { DimensionTotals, Funnel, IndicatorTotals, Trend } from '@/domain/totals/totals'

/** A curve towards the last day: how large a share there was so many days before it. */
interface TrendCurve {
  readonly points: ReadonlyArray<readonly [day: number, share: number]>
  readonly until: number
  /** How many by `until`. */
  readonly count: number
}

export interface TrendView {
  readonly now: TrendCurve
  readonly before: (TrendCurve & { readonly title: string; readonly enterprises: number }) | null
  /** The day at the picture's left: the first submission of either year, as this year counts it. */
  readonly firstOn: PlainDate
  readonly deadlineOn: PlainDate
  /** The day at its right: the last one, or one after it that is shown as well. */
  readonly lastOn: PlainDate
}

const curveOf = (trend: Trend, enterprises: number, deadlineOn: PlainDate, until: number): TrendCurve => {
  const points = trend.map(
    ([on, count]) => [daysFrom(deadlineOn, on), enterprises === 0 ? 0 : count / enterprises] as const,
  )
  const count = trend.reduce((last, [on, sum]) => (daysFrom(deadlineOn, on) <= until ? sum : last), 0)
  return { points, until, count }
}

/** This year's submissions beside those of the year before, each by days from its own last day; null while there are none. */
export const trendView = ({ cycle, funnel, trend, before }: YearTotals, now: Instant): TrendView | null => {
  if (trend.submitted.length === 0) return null
  const until = daysFrom(cycle.deadlineOn, chinaDateOf(now))
  const curve = curveOf(trend.submitted, funnel.enterprises, cycle.deadlineOn, until)
  const curveBefore =
    before && before.submitted.length > 0
      ? {
          ...curveOf(before.submitted, before.enterprises, before.cycle.deadlineOn, until),
          ...{ title: before.cycle.title, enterprises: before.enterprises },
        }
      : null
  const days = [...curve.points, ...(curveBefore?.points ?? [])].map(([day]) => day)
  return {
    now: curve,
    before: curveBefore,
    firstOn: addDays(cycle.deadlineOn, Math.min(...days)),
    deadlineOn: cycle.deadlineOn,
    lastOn: addDays(cycle.deadlineOn, Math.max(0, until, ...days)),
  }
}

const together = (all: readonly Funnel[]): Funnel => ({
  enterprises: all.reduce((sum, each) => sum + each.enterprises, 0),
  submitted: all.reduce((sum, each) => sum + each.submitted, 0),
  endorsed: all.reduce((sum, each) => sum + each.endorsed, 0),
  received: all.reduce((sum, each) => sum + each.received, 0),
})

/** The unions of each kind together, in the notice's order of kinds. */
export const groupsOf = (
  unions: readonly UnionTotals[],
): ReadonlyArray<{ readonly kind: UnionKind; readonly funnel: Funnel }> =>
  UNION_KINDS.flatMap((kind) => {
    const own = unions.filter((union) => union.kind === kind).map(({ funnel }) => funnel)
    return own.length === 0 ? [] : [{ kind, funnel: together(own) }]
  })

/** A dimension with what is counted of it, and of each of its indicators. */
export interface DimensionView {
  readonly dimension: Dimension
  readonly totals: DimensionTotals
  readonly indicators: readonly IndicatorTotals[]
}

export const dimensionViews = (
  { dimensions, indicators }: Pick<YearTotals, 'dimensions' | 'indicators'>,
  rubric: Rubric,
): readonly DimensionView[] =>
  rubric.dimensions.flatMap((dimension) => {
    const totals = dimensions.find(({ id }) => id === dimension.id)
    if (!totals) return []
    const own = dimension.indicators.flatMap(({ no }) => indicators.filter((each) => each.no === no))
    return [{ dimension, totals, indicators: own }]
  })

/** How many came on each day on which any did, the newest first. */
export const dailyOf = (trend: Trend): ReadonlyArray<{ readonly on: PlainDate; readonly count: number }> =>
  trend.map(([on, sum], at) => ({ on, count: sum - (trend[at - 1]?.[1] ?? 0) })).reverse()

/** Those that were returned, most often first: of indicators there is an order, of enterprises and unions never. */
export const mostReturned = (indicators: readonly IndicatorTotals[]): readonly IndicatorTotals[] =>
  indicators.filter(({ returned }) => returned > 0).sort((a, b) => b.returned - a.returned || a.no - b.no)
