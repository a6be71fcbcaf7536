import type { AnswerContent } from '../answer/answer'
import { maximumOf, type ScoringTerms } from '../answer/validate-answer'
import { pointsOf, type Dimension, type Rubric } from '../rubric/rubric'
import type { Remarks, Tally } from './assessment'

/** Where one dimension stands: "2/3 项 · 自评 8/10". */
export interface DimensionProgress {
  readonly dimension: Dimension
  readonly answered: number
  readonly indicators: number
  readonly photos: number
  readonly score: number
  /** null for the bonus while its points are off. */
  readonly maximum: number | null
}

/** Where an assessment stands as a whole. */
export interface Progress {
  readonly dimensions: readonly DimensionProgress[]
  readonly answered: number
  readonly indicators: number
  readonly photos: number
  /** The dimensions that carry points, together. */
  readonly selfScore: number
  /** What `selfScore` is out of. */
  readonly points: number
  /** Apart from it; null while no bonus points are set. */
  readonly bonusScore: number | null
}

/** Scores are halves or hundredths, so sums are rounded to hundredths to keep 0.1 + 0.2 out of sight. */
const sum = (scores: readonly number[]): number =>
  Math.round(scores.reduce((total, score) => total + score, 0) * 100) / 100

const dimensionProgress = (dimension: Dimension, tally: Tally, terms: ScoringTerms): DimensionProgress => {
  const entries = dimension.indicators.map((indicator) => tally[indicator.no])
  const maxima = dimension.indicators.map((indicator) => maximumOf(indicator, terms))
  return {
    dimension,
    answered: entries.filter((entry) => entry?.answered).length,
    indicators: dimension.indicators.length,
    photos: sum(entries.map((entry) => entry?.photos ?? 0)),
    score: sum(entries.map((entry, index) => (maxima[index] === null ? 0 : (entry?.score ?? 0)))),
    maximum: maxima.every((maximum) => maximum === null) ? null : sum(maxima.map((maximum) => maximum ?? 0)),
  }
}

/** Progress and totals from the tally alone. The bonus never counts within the total (the table gives it no points). */
export const progressOf = (rubric: Rubric, tally: Tally, terms: ScoringTerms): Progress => {
  const dimensions = rubric.dimensions.map((dimension) => dimensionProgress(dimension, tally, terms))
  const scored = dimensions.filter((progress) => progress.dimension.points !== null)
  const bonus = dimensions.filter((progress) => progress.dimension.points === null)
  return {
    dimensions,
    answered: sum(dimensions.map((progress) => progress.answered)),
    indicators: sum(dimensions.map((progress) => progress.indicators)),
    photos: sum(dimensions.map((progress) => progress.photos)),
    selfScore: sum(scored.map((progress) => progress.score)),
    points: pointsOf(rubric),
    bonusScore: bonus.every((progress) => progress.maximum === null)
      ? null
      : sum(bonus.map((progress) => progress.score)),
  }
}

/** The tally of one answer. A score that is a hair off its step counts as that step, or a full score would hide from lists. */
export const tallyOf = (content: AnswerContent, photos: number): Tally[number] => ({
  answered: content.narrative.trim() !== '',
  score: content.selfScore === null ? null : sum([content.selfScore]),
  photos,
})

/** The union's total: 核定分 where it differs, the enterprise's own score elsewhere. */
export const verifiedScoreOf = (rubric: Rubric, tally: Tally, remarks: Remarks): number =>
  sum(
    rubric.dimensions
      .filter((dimension) => dimension.points !== null)
      .flatMap((dimension) => dimension.indicators)
      .map((indicator) => remarks[indicator.no]?.verifiedScore ?? tally[indicator.no]?.score ?? 0),
  )

/** The indicators scored in full without a photo, from the tally alone; worth a look and never a verdict. */
export const unevidencedOf = (rubric: Rubric, tally: Tally, terms: ScoringTerms): readonly number[] =>
  rubric.dimensions
    .flatMap((dimension) => dimension.indicators)
    .filter((indicator) => {
      const maximum = maximumOf(indicator, terms)
      const entry = tally[indicator.no]
      return maximum !== null && entry?.score === maximum && (entry.photos ?? 0) === 0
    })
    .map((indicator) => indicator.no)
