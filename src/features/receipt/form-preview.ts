import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { maximumOf } from '@/domain/answer/validate-answer'
import { progressOf } from '@/domain/assessment/scoring'
import { getRubric } from '@/domain/rubric/editions'
import type { Indicator } from '@/domain/rubric/rubric'
import { previewText } from '@/text/contact'
import { formatFullDay } from '@/text/dates'
import { scoreText } from '@/text/home'

/** One row of the official table. */
export interface FormRow {
  readonly no: number
  readonly wording: string
  /** The points that the table prints behind the wording: one piece, not to be broken over two lines. */
  readonly points: string
  /** Paragraphs of the narrative; empty where nothing was written. */
  readonly paragraphs: readonly string[]
  readonly score: string
  /** 核定分 where it differs, with its reason. */
  readonly verified: { readonly score: string; readonly reason: string } | null
  readonly photos: string
}

/** The whole table as it will stand in the official form. */
export interface FormPreview {
  readonly title: string
  readonly enterpriseName: string
  readonly total: string
  readonly parts: ReadonlyArray<{
    readonly id: string
    readonly title: string
    readonly score: string
    readonly rows: readonly FormRow[]
  }>
  readonly opinion:
    { readonly sentence: string; readonly signer: string; readonly day: string } | { readonly waiting: string }
}

const wordingOf = ({ wording }: Indicator): Pick<FormRow, 'wording' | 'points'> => {
  const points = /（\d+ ?分）$/.exec(wording)?.[0] ?? ''
  return { wording: wording.slice(0, wording.length - points.length), points }
}

const rowOf = (indicator: Indicator, { answers, evidence, remarks }: Assessment, cycle: Cycle): FormRow => {
  const answer = answers[indicator.no]
  const remark = remarks[indicator.no]
  return {
    no: indicator.no,
    ...wordingOf(indicator),
    paragraphs: (answer?.narrative ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    score: previewText.selfScore(answer?.selfScore ?? null, maximumOf(indicator, cycle)),
    verified:
      remark && remark.verifiedScore !== null
        ? { score: previewText.verifiedScore(remark.verifiedScore), reason: remark.verifiedReason }
        : null,
    photos: previewText.photos((evidence[indicator.no] ?? []).length),
  }
}

/** Lays an assessment out as the form will print it: 28 rows by dimension, and the opinion. */
export const formPreviewOf = (assessment: Assessment, cycle: Cycle): FormPreview => {
  const rubric = getRubric(assessment.rubricVersion)
  const progress = progressOf(rubric, assessment.tally, cycle)
  const { opinion } = assessment
  return {
    title: rubric.title,
    enterpriseName: assessment.enterpriseName,
    total: scoreText(progress.selfScore),
    parts: progress.dimensions.map(({ dimension, score, maximum }) => ({
      id: dimension.id,
      title: dimension.title,
      score: maximum === null ? previewText.bonusOff : previewText.dimensionTotal(score, maximum),
      rows: dimension.indicators.map((indicator) => rowOf(indicator, assessment, cycle)),
    })),
    opinion: opinion
      ? { sentence: opinion.sentence, signer: opinion.signerName, day: formatFullDay(opinion.signedOn) }
      : { waiting: previewText.opinionEmpty(assessment.unionName) },
  }
}
