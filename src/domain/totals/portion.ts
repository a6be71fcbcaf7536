import type { AssessmentEvent, Submission } from '../assessment/assessment-event'
import type { Assessment, AssessmentState } from '../assessment/assessment'
import { ENDORSED_STATES } from '../assessment/standing'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { daysFrom } from '../calendar/plain-date'
import { hasLeft } from '../ledger/departure'
import { indicatorsOf, pointsOf, type Rubric } from '../rubric/rubric'
import { bandOf, responseSpanOf } from './behind'
import { addedUp, counterName, type Counters } from './counters'

/** What of an assessment is counted beside its contents. */
type Counted = Pick<Assessment, 'state' | 'departure' | 'sentRemarks' | 'returnOrder' | 'endorsedAt' | 'receivedAt'>

/** What of its history. */
export type CountedEvent = Pick<AssessmentEvent, 'kind' | 'at' | 'state' | 'revision'>

/** Hundredths of a point, as scores are counted: sums of halves and hundredths stay whole. */
const hundredthsOf = (score: number): number => Math.round(score * 100)

const inOrder = (history: readonly CountedEvent[]): readonly CountedEvent[] =>
  [...history].sort((a, b) => a.revision - b.revision || a.at - b.at)

/** When it was first handed in, of what stands: a withdrawal to a draft takes it back. */
const firstSubmittedAt = (history: readonly CountedEvent[]): Instant | null =>
  inOrder(history).reduce<Instant | null>((first, { kind, at, state }) => {
    if (kind === 'submitted') return first ?? at
    return kind === 'withdrawn' && state === 'draft' ? null : first
  }, null)

/**
 * In how many calendar days its union answered each submission, by returning or endorsing. It waits for a union from the day on
 * which that has it: what was routed meanwhile, from then; and what a former union answered is not the present one's.
 */
export const responseDays = (history: readonly CountedEvent[]): readonly number[] => {
  let since: Instant | null = null
  let days: readonly number[] = []
  for (const { kind, at } of inOrder(history)) {
    if (kind === 'submitted') since = at
    else if (kind === 'withdrawn') since = null
    else if (kind === 'routed') {
      since = since === null ? null : at
      days = []
    } else if ((kind === 'returned' || kind === 'endorsed') && since !== null) {
      days = [...days, daysFrom(chinaDateOf(since), chinaDateOf(at))]
      since = null
    }
  }
  return days
}

/** Self-scores by indicator, of those that have one. */
const scoresOf = ({ answers }: Submission, rubric: Rubric): ReadonlyMap<number, number> =>
  new Map(
    indicatorsOf(rubric).flatMap(({ no }) => {
      const score = answers[no]?.selfScore ?? null
      return score === null ? [] : [[no, hundredthsOf(score)] as const]
    }),
  )

/** The scores under these dimensions together; undefined where none has one. */
const sumUnder = (scores: ReadonlyMap<number, number>, dimensions: Rubric['dimensions']): number | undefined => {
  const scored = dimensions.flatMap(({ indicators }) => indicators.flatMap(({ no }) => scores.get(no) ?? []))
  return scored.length === 0 ? undefined : scored.reduce((sum, score) => sum + score, 0)
}

const carryingPoints = ({ dimensions }: Rubric): Rubric['dimensions'] =>
  dimensions.filter(({ points }) => points !== null)

/** One each, under the name of its value; sums by dimension, and of those that carry points together. */
const scoreCounters = (word: 'self' | 'verified', scores: ReadonlyMap<number, number>, rubric: Rubric): Counters => {
  const dimensions = rubric.dimensions.map((dimension) => ({ id: dimension.id, sum: sumUnder(scores, [dimension]) }))
  const total = sumUnder(scores, carryingPoints(rubric))
  return Object.fromEntries([
    ...[...scores].map(([no, score]) => [counterName(word, no, score), 1] as const),
    ...dimensions.flatMap(({ id, sum }) =>
      sum === undefined ? [] : [[counterName(`${word}-of`, id, sum), 1] as const],
    ),
    ...(total === undefined ? [] : [[counterName(`${word}-total`, total), 1] as const]),
  ])
}

/** The verified scores of what a union has endorsed, and how they differ from the enterprise's own. */
const verifiedCounters = (
  scores: ReadonlyMap<number, number>,
  sentRemarks: Assessment['sentRemarks'],
  rubric: Rubric,
): Counters => {
  const verified = new Map(
    [...scores].map(([no, score]) => {
      const given = sentRemarks[no]?.verifiedScore ?? null
      return [no, given === null ? score : hundredthsOf(given)] as const
    }),
  )
  const gaps = [...verified].map(([no, score]) => [no, score - (scores.get(no) ?? 0)] as const)
  return addedUp([
    scoreCounters('verified', verified, rubric),
    ...gaps.map(([no, gap]) => ({
      [counterName('gap', no)]: gap,
      ...(gap === 0 ? {} : { [counterName(gap < 0 ? 'lowered' : 'raised', no)]: 1 }),
    })),
  ])
}

/** In which band the own points lie: of each indicator and dimension that carries points, and of all. */
const bandCounters = (scores: ReadonlyMap<number, number>, rubric: Rubric): Counters => {
  const carrying = carryingPoints(rubric)
  const banded = (
    sum: number | undefined,
    maximum: number | null,
    ...name: ReadonlyArray<string | number>
  ): Counters => (sum === undefined || maximum === null ? {} : { [counterName(...name, bandOf(sum, maximum))]: 1 })
  return addedUp([
    ...indicatorsOf(rubric).map(({ no, points }) => banded(scores.get(no), points, 'band', no)),
    ...carrying.map((dimension) => banded(sumUnder(scores, [dimension]), dimension.points, 'band-of', dimension.id)),
    banded(sumUnder(scores, carrying), pointsOf(rubric), 'band-total'),
  ])
}

const isEndorsed = (state: AssessmentState): boolean => (ENDORSED_STATES as readonly AssessmentState[]).includes(state)

const dayCounters = ({ state, endorsedAt, receivedAt }: Counted, history: readonly CountedEvent[]): Counters => {
  const day = (word: string, at: Instant | null): Counters =>
    at === null ? {} : { [counterName('day', word, chinaDateOf(at))]: 1 }
  return {
    ...day('submitted', firstSubmittedAt(history)),
    ...(isEndorsed(state) ? day('endorsed', endorsedAt) : {}),
    ...(state === 'received' ? day('received', receivedAt) : {}),
  }
}

/** What a draft adds: itself. */
export const DRAFT_PORTION: Counters = { [counterName('state', 'draft')]: 1 }

/**
 * What one assessment adds to the totals of its union's year. It follows from how the assessment stands, and not from how it came
 * there, so that it may be found out again at any time: `contents` is what was submitted last, its own while it lies with nobody to be
 * written, and undefined where nothing was. A draft adds only itself: what it says is its writer's own. What has left the ledger adds
 * nothing.
 */
export const portionOf = (
  assessment: Counted,
  contents: Submission | undefined,
  history: readonly CountedEvent[],
  rubric: Rubric,
): Counters => {
  if (hasLeft(assessment)) return {}
  const { state, returnOrder, sentRemarks } = assessment
  const standing: Counters = { [counterName('state', state)]: 1 }
  if (state === 'draft' || contents === undefined) return standing
  const scores = scoresOf(contents, rubric)
  const isEvidenced = (no: number): boolean => (contents.evidence[no] ?? []).length > 0
  const answeredIn = responseDays(history)
  return addedUp([
    standing,
    dayCounters(assessment, history),
    { contents: 1 },
    scoreCounters('self', scores, rubric),
    isEndorsed(state) ? verifiedCounters(scores, sentRemarks, rubric) : {},
    bandCounters(scores, rubric),
    ...indicatorsOf(rubric).map(({ no }) => ({ [counterName(isEvidenced(no) ? 'evidence' : 'unevidenced', no)]: 1 })),
    ...(returnOrder?.nos ?? []).map((no) => ({ [counterName('returned', no)]: 1 })),
    ...answeredIn.map((days) => ({ [counterName('response', days)]: 1 })),
    ...[...new Set(answeredIn.map(responseSpanOf))].map((span) => ({ [counterName('answered', span)]: 1 })),
  ])
}
