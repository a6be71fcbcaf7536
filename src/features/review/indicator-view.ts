import diff from 'fast-diff'
import type { LoadedAssessment } from '@/contract/assessment'
import { changeNoteTo } from '@/domain/answer/answer'
import { maximumOf } from '@/domain/answer/validate-answer'
import type { Remark, Remarks } from '@/domain/assessment/assessment'
import type { Finding } from '@/domain/assessment/completeness'
import { fullCheckOf } from '@/domain/assessment/differing-figures'
import { computeAll } from '@/domain/rubric/facts'
import { type Indicator, indicatorTitle, type Rubric } from '@/domain/rubric/rubric'
import { computationText } from '@/text/facts'
import { shownDocument, type ShownDocument } from '../evidence-document'
import { isFromFormerRound } from './review-mode'
import type { IndicatorChange, RoundComparison } from './rounds'

/** A stretch of a narrative that stayed, came or went between two rounds. */
export interface NarrativeStretch {
  readonly kind: 'equal' | 'insert' | 'delete'
  readonly text: string
}

const kinds = { [diff.EQUAL]: 'equal', [diff.INSERT]: 'insert', [diff.DELETE]: 'delete' } as const

/**
 * What changed from one round's narrative to the next, in stretches that a person would name: the semantic clean-up joins what
 * would be a confetti of single characters. What came stands before what went, since it is read first.
 */
export const diffNarratives = (before: string, after: string): readonly NarrativeStretch[] => {
  const stretches = diff(before, after, undefined, true).map(([kind, text]) => ({ kind: kinds[kind], text }))
  return stretches.reduce<NarrativeStretch[]>((ordered, stretch) => {
    const last = ordered[ordered.length - 1]
    if (stretch.kind === 'insert' && last?.kind === 'delete') ordered.splice(-1, 1, stretch, last)
    else ordered.push(stretch)
    return ordered
  }, [])
}

export interface FactView {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly value: number | null
  /** The round before's, where it differs. */
  readonly before: number | null | undefined
}

export interface PhotoView {
  readonly photoId: string
  readonly caption: string
  readonly added: boolean
  /** On a document alone. */
  readonly document: ShownDocument | undefined
}

/** One indicator as a reviewer reads it. */
export interface IndicatorView {
  readonly no: number
  readonly title: string
  readonly selfScore: number | null
  readonly scoreBefore: number | null | undefined
  /** null for a bonus whose points are off. */
  readonly maximum: number | null
  readonly facts: readonly FactView[]
  readonly computed: ReadonlyArray<{ readonly label: string; readonly text: string }>
  readonly narrative: string
  /** The narrative against the round before's; null where it stayed as it was, or there was none. */
  readonly stretches: readonly NarrativeStretch[] | null
  readonly photos: readonly PhotoView[]
  readonly photosRemoved: readonly PhotoView[]
  readonly change: IndicatorChange | undefined
  /** 修改说明 to the return before this round; '' where there is none. */
  readonly changeNote: string
  readonly remark: Remark | undefined
  /** The remark stems from a round before this one. */
  readonly remarkIsFormer: boolean
  readonly findings: readonly Finding[]
}

export interface ReviewMaterial {
  readonly loaded: LoadedAssessment
  readonly rubric: Rubric
  readonly remarks: Remarks
  readonly comparison: RoundComparison | undefined
  /** What a check before submitting advised, by indicator. */
  readonly findings: readonly Finding[]
}

/** What a check before submitting would advise: a reviewer reads it as places to look at. */
export const adviceOn = ({ assessment, cycle }: LoadedAssessment, rubric: Rubric): readonly Finding[] => {
  const { answers, evidence } = assessment
  return fullCheckOf(rubric, answers, evidence, cycle).advisory
}

export const viewIndicator = (indicator: Indicator, material: ReviewMaterial): IndicatorView => {
  const { loaded, remarks, comparison, findings } = material
  const { assessment, cycle } = loaded
  const { no } = indicator
  const answer = assessment.answers[no]
  const change = comparison?.changes[no]
  const values = answer?.facts ?? {}
  const remark = remarks[no]
  const narrative = answer?.narrative ?? ''
  return {
    no,
    title: indicatorTitle(indicator),
    selfScore: answer?.selfScore ?? null,
    scoreBefore: change?.scoreBefore,
    maximum: maximumOf(indicator, cycle),
    facts: indicator.facts.map(({ id, label, unit }) => ({
      id,
      label,
      unit,
      value: values[id] ?? null,
      before: change?.factsBefore[id],
    })),
    computed: computeAll(indicator.computed, values)
      .filter(({ result }) => result.kind !== 'incomplete')
      .map(({ fact, result }) => ({ label: fact.label, text: computationText(fact, result, indicator.facts) })),
    narrative,
    stretches: change?.narrativeChanged ? diffNarratives(change.narrativeBefore, narrative) : null,
    photos: (assessment.evidence[no] ?? []).map((photo) => ({
      photoId: photo.photoId,
      caption: photo.caption,
      added: change?.photosAdded.includes(photo.photoId) ?? false,
      document: shownDocument(photo),
    })),
    photosRemoved: (change?.photosRemoved ?? []).map((photo) => ({
      photoId: photo.photoId,
      caption: photo.caption,
      added: false,
      document: shownDocument(photo),
    })),
    change,
    changeNote: changeNoteTo(answer, assessment.round - 1),
    remark,
    remarkIsFormer: remark !== undefined && isFromFormerRound(remark, assessment.submittedAt),
    findings: findings.filter((finding) => finding.no === no),
  }
}
