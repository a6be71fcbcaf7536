import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { figuresLine } from '@/domain/form/figures-line'
import { officialFormOf, type FormRow as OfficialRow, type OfficialForm } from '@/domain/form/official-form'
import { previewText } from '@/text/contact'
import { formatFullDay } from '@/text/dates'
import { totalText } from '@/text/scores'
import type { Rubric } from '@/domain/rubric/rubric'

/** One row of the official table. */
export interface FormRow {
  readonly no: number
  readonly wording: string
  /** The points that the table prints behind the wording: one piece, not to be broken over two lines. */
  readonly points: string
  /** Paragraphs of the narrative; empty where nothing was written. */
  readonly paragraphs: readonly string[]
  /** The figures below it, where the year prints them; '' else. */
  readonly figures: string
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

const wordingOf = (wording: string): Pick<FormRow, 'wording' | 'points'> => {
  const points = /（\d+ ?分）$/.exec(wording)?.[0] ?? ''
  return { wording: wording.slice(0, wording.length - points.length), points }
}

/** Whoever reads the evidence looks at so many pictures: each page of a PDF is one, too. */
const evidenceOf = (photos: OfficialRow['photos']): string => {
  const documents = photos.filter(({ document }) => document)
  const pages = documents.reduce((sum, { document }) => sum + (document?.pages ?? 1), 0)
  return documents.length === 0
    ? previewText.photos(photos.length)
    : previewText.evidence(photos.length - documents.length, documents.length, pages)
}

const rowOf = ({ no, wording, paragraphs, figures, selfScore, maximum, verified, photos }: OfficialRow): FormRow => ({
  no,
  ...wordingOf(wording),
  paragraphs,
  figures: figures === '' ? '' : figuresLine(figures),
  score: previewText.selfScore(selfScore, maximum),
  verified: verified && { score: previewText.verifiedScore(verified.score), reason: verified.reason },
  photos: evidenceOf(photos),
})

const opinionOf = ({ opinion }: OfficialForm, unionName: string | null): FormPreview['opinion'] =>
  opinion.signerName === null || opinion.signedOn === null
    ? { waiting: previewText.opinionEmpty(unionName) }
    : { sentence: opinion.sentence, signer: opinion.signerName, day: formatFullDay(opinion.signedOn) }

/** Shows the form as it will be printed: its rows by dimension, and the opinion. */
export const formPreviewOf = (assessment: Assessment, cycle: Cycle, rubric: Rubric): FormPreview => {
  const form = officialFormOf(assessment, cycle, rubric)
  return {
    title: form.title,
    enterpriseName: form.enterpriseName,
    total: totalText(form.selfScore, form.points),
    parts: form.parts.map(({ id, title, score, maximum, rows }) => ({
      id,
      title,
      score: maximum === null ? previewText.bonusOff : previewText.dimensionTotal(score, maximum),
      rows: rows.map(rowOf),
    })),
    opinion: opinionOf(form, assessment.unionName),
  }
}
