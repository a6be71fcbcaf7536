import { ASSESSMENT_STATES, type AssessmentState } from '../assessment/assessment'
import { ENDORSED_STATES, SUBMITTED_STATES } from '../assessment/standing'
import { findPlainDate, type PlainDate } from '../calendar/plain-date'
import type { Dimension, Indicator, Rubric } from '../rubric/rubric'
import { BANDS, RESPONSE_SPANS } from './behind'
import { countedBelow, counterName, type Counters } from './counters'
import { atMost, distributionOf, meanOf, medianOf, sizeOf, type Distribution } from './distribution'

/** The id of a union's totals of a year; those of the enterprises without a union have the year's own. */
export const totalsIdOf = (cycleId: string, unionId: string | null): string =>
  unionId === null ? cycleId : `${cycleId}-${unionId}`

/** The steps of a year's funnel, each a part of the one before. */
export interface Funnel {
  readonly enterprises: number
  readonly submitted: number
  readonly endorsed: number
  readonly received: number
}

/** Points that several have: how many, their mean and middle. null where none has any. */
export interface PointsOf {
  readonly count: number
  readonly mean: number | null
  readonly median: number | null
}

/** How many have all points, at least four fifths, at least three fifths, and fewer. */
export type Bands = readonly [full: number, most: number, some: number, few: number]

/** What is said of one indicator or dimension. */
export interface ScoreTotals {
  readonly self: PointsOf
  readonly verified: PointsOf
  readonly bands: Bands | null
}

/** What is said of all points together. */
export interface TotalPoints extends ScoreTotals {
  readonly bands: Bands
}

export interface IndicatorTotals extends ScoreTotals {
  readonly no: number
  /** Of those that were endorsed: how far the verified score lies from their own on the average; null of none. */
  readonly gap: number | null
  readonly lowered: number
  readonly raised: number
  /** How many submitted it with evidence, how many without, and how many their last return named it to. */
  readonly evidenced: number
  readonly unevidenced: number
  readonly returned: number
}

export interface DimensionTotals extends ScoreTotals {
  readonly id: string
}

/** In how many days unions answer. */
export interface Responses {
  readonly count: number
  readonly mean: number | null
  readonly median: number | null
  /** Within a day, 2 to 3, 4 to 7, and later. */
  readonly within: readonly [number, number, number, number]
  /** How many enterprises these answers went to: who was answered twice may stand in two. */
  readonly enterprises: readonly [number, number, number, number]
}

/** How many there were by the end of a day; a day is named where the number changes. */
export type Trend = ReadonlyArray<readonly [on: PlainDate, count: number]>

/** Counted below a state. */
const inStates = (counters: Counters, states: readonly AssessmentState[]): number =>
  states.reduce((sum, state) => sum + (counters[counterName('state', state)] ?? 0), 0)

/** 应填报, 已提交, 同意呈报, 省级已接收, as `domain/assessment/standing.ts` defines them. */
export const funnelOf = (counters: Counters): Funnel => ({
  enterprises: inStates(counters, ASSESSMENT_STATES),
  submitted: inStates(counters, SUBMITTED_STATES),
  endorsed: inStates(counters, ENDORSED_STATES),
  received: inStates(counters, ['received']),
})

/** How many submitted versions the scores are of. */
export const contentsIn = (counters: Counters): number => counters['contents'] ?? 0

const points = (hundredths: number | null): number | null => (hundredths === null ? null : Math.round(hundredths) / 100)

const pointsOfAll = (distribution: Distribution): PointsOf => ({
  count: sizeOf(distribution),
  mean: points(meanOf(distribution)),
  median: points(medianOf(distribution)),
})

const fourOf = (all: readonly [0, 1, 2, 3], counted: ReadonlyMap<string, number>): Bands => {
  const of = (at: number): number => counted.get(String(at)) ?? 0
  return [of(all[0]), of(all[1]), of(all[2]), of(all[3])]
}

/** How many stand in each band that is counted below a name; null where there are no points. */
const bandsBelow = (
  counters: Counters,
  maximum: number | null,
  ...name: ReadonlyArray<string | number>
): Bands | null => (maximum === null ? null : fourOf(BANDS, countedBelow(counters, ...name)))

/** The scores that are counted under a name. */
export const scoresUnder = (counters: Counters, ...parts: ReadonlyArray<string | number>): Distribution =>
  distributionOf(countedBelow(counters, ...parts))

const scoreTotals = (self: Distribution, verified: Distribution, bands: Bands | null): ScoreTotals => ({
  self: pointsOfAll(self),
  verified: pointsOfAll(verified),
  bands,
})

const indicatorTotals = (counters: Counters, { no, points: maximum }: Indicator): IndicatorTotals => {
  const verified = scoresUnder(counters, 'verified', no)
  const of = (word: string): number => counters[counterName(word, no)] ?? 0
  const endorsed = sizeOf(verified)
  return {
    no,
    ...scoreTotals(scoresUnder(counters, 'self', no), verified, bandsBelow(counters, maximum, 'band', no)),
    gap: endorsed === 0 ? null : points(of('gap') / endorsed),
    ...{ lowered: of('lowered'), raised: of('raised'), returned: of('returned') },
    ...{ evidenced: of('evidence'), unevidenced: of('unevidenced') },
  }
}

/** Every indicator of an edition, in its order: never by who did best. */
export const indicatorsIn = (counters: Counters, rubric: Rubric): readonly IndicatorTotals[] =>
  rubric.dimensions.flatMap(({ indicators }) => indicators.map((indicator) => indicatorTotals(counters, indicator)))

/** Every dimension of an edition. */
export const dimensionsIn = (counters: Counters, rubric: Rubric): readonly DimensionTotals[] =>
  rubric.dimensions.map(({ id, points: maximum }: Dimension) => ({
    id,
    ...scoreTotals(
      scoresUnder(counters, 'self-of', id),
      scoresUnder(counters, 'verified-of', id),
      bandsBelow(counters, maximum, 'band-of', id),
    ),
  }))

/** The totals of those that were submitted, and of those that were endorsed. */
export const totalPoints = (counters: Counters): TotalPoints => ({
  self: pointsOfAll(scoresUnder(counters, 'self-total')),
  verified: pointsOfAll(scoresUnder(counters, 'verified-total')),
  bands: fourOf(BANDS, countedBelow(counters, 'band-total')),
})

/** In how many days the submissions were answered. */
export const responsesIn = (counters: Counters): Responses => {
  const days = distributionOf(countedBelow(counters, 'response'))
  const count = sizeOf(days)
  const [one, three, seven] = [atMost(days, 1), atMost(days, 3), atMost(days, 7)]
  const mean = meanOf(days)
  return {
    count,
    mean: mean === null ? null : Math.round(mean * 10) / 10,
    median: medianOf(days),
    within: [one, three - one, seven - three, count - seven],
    enterprises: fourOf(RESPONSE_SPANS, countedBelow(counters, 'answered')),
  }
}

/** How many had been submitted, endorsed or received by the end of each day. */
export const trendOf = (counters: Counters, step: Exclude<keyof Funnel, 'enterprises'>): Trend => {
  const days = [...countedBelow(counters, 'day', step)].sort(([a], [b]) => (a < b ? -1 : 1))
  let sum = 0
  return days.flatMap(([day, count]) => {
    sum += count
    const on = findPlainDate(day)
    return on === undefined ? [] : [[on, sum] as const]
  })
}
