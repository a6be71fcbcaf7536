import { visibleLine, visibleText } from '../answer/control-characters'
import { maximumOf } from '../answer/validate-answer'
import type { Assessment, AssessmentState, Cycle } from '../assessment/assessment'
import { progressOf } from '../assessment/scoring'
import { chinaDateOf } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import type { Chained } from '../chain/chain'
import { fileExtension, type Photo } from '../evidence/photo'
import { figureSentence } from '../rubric/figure-sentence'
import type { Dimension, Indicator, PrintedTable, Rubric } from '../rubric/rubric'

/** One photo or document of the appendix, with the name that its file bears wherever it is handed out. */
export type FormPhoto = Pick<Photo, 'photoId' | 'fileId' | 'type' | 'bytes' | 'document'> & {
  readonly caption: string
  /** "04-2.jpg": the second photo of indicator 4. */
  readonly fileName: string
}

/** One row of the official table. */
export interface FormRow {
  readonly no: number
  /** The official wording, its points included. */
  readonly wording: string
  /** Paragraphs of the narrative; none where nothing was written. */
  readonly paragraphs: readonly string[]
  /** The figures as a sentence below the narrative; '' where the year does not print them, or there are none. */
  readonly figures: string
  /** 自评分; null where none was given or the row carries no points. */
  readonly selfScore: number | null
  /** null for a bonus row while the cycle sets it no points. */
  readonly maximum: number | null
  /**
   * 核定分 where it differs, once the union has endorsed; what the office notes afterwards counts when it has received. Never in
   * the place of the 自评分.
   */
  readonly verified: { readonly score: number; readonly reason: string } | null
  readonly photos: readonly FormPhoto[]
}

/** The rows that share one cell of 一级指标. */
export interface FormPart {
  readonly id: string
  readonly title: string
  /** The cell as the table prints it, line by line, its points included. */
  readonly heading: readonly string[]
  readonly score: number
  readonly maximum: number | null
  readonly rows: readonly FormRow[]
}

/** 审核意见. Name and day are null, blank lines to be filled in by hand, until a union has endorsed. */
interface FormOpinion {
  readonly sentence: string
  readonly signerName: string | null
  readonly signedOn: PlainDate | null
}

/** 附件 1 filled in: the table as data, for the page that shows it and for the papers that are written of it. */
export interface OfficialForm {
  readonly printed: PrintedTable
  readonly title: string
  readonly enterpriseName: string
  /** 填报时间: the day in China on which it was submitted; null in a draft. */
  readonly filledOn: PlainDate | null
  readonly state: AssessmentState
  /** Not with anybody: nothing that is filed may be printed from it. */
  readonly draft: boolean
  /** How often it was submitted. */
  readonly round: number
  /** 校验码 of what it shows; null where nothing has been submitted of it, or not since there are chains. */
  readonly head: string | null
  readonly selfScore: number
  /** What `selfScore` is out of. */
  readonly points: number
  readonly parts: readonly FormPart[]
  readonly opinion: FormOpinion
}

/** The file name of an indicator's photo or document, counted from 1 in the order in which the table's readers see them. */
export const photoFileName = (no: number, position: number, type: Photo['type']): string =>
  `${String(no).padStart(2, '0')}-${position}.${fileExtension(type)}`

/** The states in which a union's 核定分 is its word; before, it is still being thought about. */
export const isEndorsed = (state: AssessmentState): boolean => state === 'endorsed' || state === 'received'

const paragraphsOf = (narrative: string): readonly string[] =>
  visibleText(narrative)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const rowOf = (indicator: Indicator, assessment: Assessment, cycle: Cycle): FormRow => {
  const { no, wording } = indicator
  const answer = assessment.answers[no]
  const remark = isEndorsed(assessment.state) ? assessment.sentRemarks[no] : undefined
  const maximum = maximumOf(indicator, cycle)
  return {
    no,
    wording,
    paragraphs: paragraphsOf(answer?.narrative ?? ''),
    figures: cycle.figuresOnPaper === true ? figureSentence(indicator, answer?.facts ?? {}) : '',
    selfScore: maximum === null ? null : (answer?.selfScore ?? null),
    maximum,
    verified:
      maximum !== null && remark && remark.verifiedScore !== null
        ? { score: remark.verifiedScore, reason: visibleLine(remark.verifiedReason) }
        : null,
    photos: (assessment.evidence[no] ?? []).map(
      ({ photoId, fileId, type, bytes, document, caption, original }, index) => ({
        photoId,
        fileId,
        type,
        bytes,
        ...(document ? { document: { ...document, name: visibleLine(document.name) } } : {}),
        caption: visibleLine(caption),
        fileName: photoFileName(no, index + 1, original?.type ?? type),
      }),
    ),
  }
}

const headingOf = ({ id, title }: Dimension, printed: PrintedTable): readonly string[] => {
  const heading = printed.dimensions[id]
  if (!heading) throw new Error(`the printed table has no cell for ${title}`)
  return heading
}

const opinionOf = ({ opinion }: Assessment, sentence: string): FormOpinion =>
  opinion
    ? { sentence: opinion.sentence, signerName: visibleLine(opinion.signerName), signedOn: opinion.signedOn }
    : { sentence, signerName: null, signedOn: null }

/**
 * Lays an assessment out as 附件 1: every row in the table's order and words, filled or not. The opinion's sentence always
 * stands there, as it does in the notice's own table; who signed and when stands there once somebody did.
 */
export const officialFormOf = (assessment: Assessment & Chained, cycle: Cycle, rubric: Rubric): OfficialForm => {
  const { printed } = rubric
  const progress = progressOf(rubric, assessment.tally, cycle)
  const draft = assessment.state === 'draft' || assessment.state === 'returned'
  return {
    printed,
    title: rubric.title,
    enterpriseName: visibleLine(assessment.enterpriseName),
    filledOn: draft || assessment.submittedAt === null ? null : chinaDateOf(assessment.submittedAt),
    state: assessment.state,
    draft,
    round: assessment.round,
    head: assessment.chain?.head ?? null,
    selfScore: progress.selfScore,
    points: progress.points,
    parts: progress.dimensions.map(({ dimension, score, maximum }) => ({
      id: dimension.id,
      title: dimension.title,
      heading: headingOf(dimension, printed),
      score,
      maximum,
      rows: dimension.indicators.map((indicator) => rowOf(indicator, assessment, cycle)),
    })),
    opinion: opinionOf(assessment, rubric.opinionSentence),
  }
}

/** Every row of a form in the table's order. */
export const rowsOfForm = (form: OfficialForm): readonly FormRow[] => form.parts.flatMap((part) => part.rows)
