import type { WordForm } from '@/contract/word-form'
import type { AnswerContent } from '@/domain/answer/answer'
import { type Indicator, indicatorTitle } from '@/domain/rubric/rubric'
import { type Standing, standingOf, takenContent } from '@/domain/word-form/comparison'
import type { IndicatorReading } from '@/domain/word-form/reading'
import { lockedReason } from '@/text/fill'
import { doubtSentence, unsettledWords } from '@/text/word-in'
import type { ReadyFill } from '../fill/fill-state'
import { diffNarratives, type NarrativeStretch } from '../review/indicator-view'

/** One indicator as the preview draws it. */
export interface WordInRow {
  readonly no: number
  readonly title: string
  readonly standing: Standing
  readonly reading: IndicatorReading
  readonly present: AnswerContent
  /** What the answer would become. */
  readonly taken: AnswerContent
  readonly doubts: readonly string[]
  /** Why it cannot be put in, in words; undefined where it can. */
  readonly obstacle: string | undefined
}

interface WordInPart {
  readonly id: string
  readonly title: string
  readonly rows: readonly WordInRow[]
}

/** A file's contents beside what the form has now. */
export interface WordInPreview {
  /** What there is to look at, by dimension: what could be put in, and what is in doubt. */
  readonly parts: readonly WordInPart[]
  readonly same: readonly number[]
  /** Without anything to put in. */
  readonly empty: readonly number[]
}

const obstacleOf = (state: ReadyFill, { no }: IndicatorReading, standing: Standing): string | undefined => {
  if (standing === 'locked') return lockedReason(state.head)
  if (state.answers[no]?.phase.kind === 'conflict') return unsettledWords
  return undefined
}

const rowOf = (state: ReadyFill, indicator: Indicator, reading: IndicatorReading): WordInRow | undefined => {
  const saving = state.answers[indicator.no]
  if (!saving) return undefined
  const present = saving.content
  const standing = standingOf(reading, present, state.head.editable.includes(indicator.no))
  return {
    no: indicator.no,
    title: indicatorTitle(indicator),
    standing,
    reading,
    present,
    taken: takenContent(reading, present),
    doubts: reading.doubts.map(doubtSentence),
    obstacle: obstacleOf(state, reading, standing),
  }
}

/** Whether a person may choose to put it in. */
export const canTake = ({ standing, obstacle }: WordInRow): boolean =>
  (standing === 'new' || standing === 'replaces') && obstacle === undefined

/** What is chosen before a person has chosen: what only adds, and is in no doubt. */
export const isTakenAtFirst = (row: WordInRow): boolean =>
  canTake(row) && row.standing === 'new' && row.doubts.length === 0

const IDLE: ReadonlySet<Standing> = new Set<Standing>(['absent', 'empty', 'same'])

/** Draws up a file's contents against what this phone has, unsaved words included. */
export const previewOf = (state: ReadyFill, form: WordForm): WordInPreview => {
  const readings = new Map(form.indicators.map((reading) => [reading.no, reading]))
  const parts = state.rubric.dimensions.map(({ id, title, indicators }) => ({
    id,
    title,
    rows: indicators.flatMap((indicator) => {
      const reading = readings.get(indicator.no)
      return (reading && rowOf(state, indicator, reading)) ?? []
    }),
  }))
  const rows = parts.flatMap((part) => part.rows)
  const idle = rows.filter(({ standing, doubts }) => IDLE.has(standing) && doubts.length === 0)
  return {
    parts: parts
      .map((part) => ({ ...part, rows: part.rows.filter((row) => !idle.includes(row)) }))
      .filter((part) => part.rows.length > 0),
    same: idle.filter(({ standing }) => standing === 'same').map(({ no }) => no),
    empty: idle.filter(({ standing }) => standing !== 'same').map(({ no }) => no),
  }
}

/** The rows of a preview that are chosen and can still be put in: the form may have moved on since they were chosen. */
export const chosenRows = ({ parts }: WordInPreview, chosen: ReadonlySet<number>): readonly WordInRow[] =>
  parts.flatMap(({ rows }) => rows.filter((row) => chosen.has(row.no) && canTake(row)))

/** How the two texts of a row are best shown beside each other. */
type ComparedTexts =
  | { readonly kind: 'none' }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'stretches'; readonly stretches: readonly NarrativeStretch[] }
  | { readonly kind: 'both'; readonly present: string; readonly file: string }

/** With less than this in common, marks of what came and went are harder to read than two texts. */
const COMMON = 0.5

const lengthOf = (stretches: readonly NarrativeStretch[], kind: NarrativeStretch['kind']): number =>
  stretches.filter((stretch) => stretch.kind === kind).reduce((sum, { text }) => sum + text.length, 0)

/** A text that is new stands alone, one that was worked over shows what changed, one written anew stands beside the old. */
export const comparedTexts = ({ present, reading, standing }: WordInRow): ComparedTexts => {
  const [before, after] = [present.narrative.trim(), reading.narrative]
  if (after === '') return { kind: 'none' }
  if (before === '' || before === after || standing === 'same') return { kind: 'file', text: after }
  const stretches = diffNarratives(before, after)
  return lengthOf(stretches, 'equal') >= COMMON * Math.max(before.length, after.length)
    ? { kind: 'stretches', stretches }
    : { kind: 'both', present: before, file: after }
}
