import { NARRATIVE_LIMIT, narrativeLength } from '../answer/answer'
import { visibleText } from '../answer/control-characters'
import { checkScore, type ScoringTerms } from '../answer/validate-answer'
import { withoutFiguresLine } from '../form/figures-line'
import { refuse, type Refusal } from '../refusal/refusal'
import { findIndicator, indicatorsOf, type Indicator, type Rubric } from '../rubric/rubric'
import { findForm, type FormRow } from './form-rows'
import { readScoreText } from './score-text'
import { textsBeside } from './texts-beside'
import { withoutExample } from './without-example'
import { findUnitName } from './unit-name'
import { ALIKE, findByWording, lettersOf, likeness } from './wording'
import type { Unread, WordText } from './word-table'

/** Why a person should look twice at what was read for an indicator. */
export type Doubt =
  /** The row carries another number than its wording's. */
  | { readonly kind: 'number_disagrees'; readonly number: number }
  | { readonly kind: 'wording_missing' }
  | { readonly kind: 'wording_unlike'; readonly wording: string }
  /** Several rows are this indicator; their texts stand one below the other. */
  | { readonly kind: 'twice' }
  /** A row without number and wording was taken for the rest of this one. */
  | { readonly kind: 'joined' }
  /** The cell is merged with the one above, where the text stands; or the score does. */
  | { readonly kind: 'merged_up' }
  | { readonly kind: 'score_merged_up' }
  /** The row's cells are not those of the head: some were merged, split or added. */
  | { readonly kind: 'misaligned' }
  /** The table's own example stood beside the person's text, and was taken out of it. */
  | { readonly kind: 'example_left' }
  /** The cell holds a picture or the like, of which no text can be read. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'too_long'; readonly limit: number }
  /** `text` is empty where a picture stands there. */
  | { readonly kind: 'score_unreadable'; readonly text: string }
  | { readonly kind: 'score_out_of_range'; readonly score: number; readonly maximum: number }
  | { readonly kind: 'score_off_step'; readonly score: number; readonly step: number }
  | { readonly kind: 'score_not_open'; readonly score: number }
  | { readonly kind: 'score_of_other_maximum'; readonly score: number; readonly of: number }

/** What a file says of one indicator. */
export interface IndicatorReading {
  readonly no: number
  /** Whether the file has a row for it at all. */
  readonly present: boolean
  /** Without invisible characters; empty where nothing, or only the table's own example, stands there. */
  readonly narrative: string
  /** As a person counts it. */
  readonly length: number
  /** A score that can be saved; null where there is none, or it is in doubt. */
  readonly score: number | null
  readonly doubts: readonly Doubt[]
}

/** A filled-in form as read from a Word file. Nothing of it is saved. */
export interface WordFormReading {
  /** Every indicator of the rubric, in its order. */
  readonly indicators: readonly IndicatorReading[]
  /** Beginnings of rows that are no indicator of the rubric. */
  readonly strangers: readonly string[]
  /** Headings of columns that are not the form's: nothing in them was read. */
  readonly passedOver: readonly string[]
  /** 单位名称 as it stands in the file; empty where it is not filled in. */
  readonly unitName: string
  /** What was not read of what stands beside its tables. */
  readonly unread: Unread
  /** Beginnings of texts that stand beside its tables and are none of the form's own words. */
  readonly beside: readonly string[]
}

interface Placed {
  readonly no: number
  readonly row: FormRow
  readonly doubts: readonly Doubt[]
}

const [QUOTED, STRANGERS_SHOWN] = [40, 10]

const quoted = (text: string): string => {
  const characters = Array.from(visibleText(text).replace(/\s+/g, ' '))
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : characters.join('')
}

/**
 * Which indicator a row is, by its number and its wording.
 *
 * | number     | wording like…      | is                | doubt            |
 * |------------|--------------------|-------------------|------------------|
 * | n or none  | n's                | n                 | ·                |
 * | n          | m's                | m                 | number_disagrees |
 * | n          | none's             | n                 | wording_unlike   |
 * | n          | (blank)            | n                 | wording_missing  |
 * | none       | none's, or blank   | nothing           | a stranger       |
 */
const place = (rubric: Rubric, row: FormRow): Placed | undefined => {
  const numbered = row.number === null ? undefined : findIndicator(rubric, row.number)
  const alike = numbered && likeness(numbered.wording, row.wording) >= ALIKE
  const worded = alike ? numbered : findByWording(rubric, row.wording)
  if (worded) {
    const agrees = row.number === null || row.number === worded.no
    const doubts: readonly Doubt[] = agrees ? [] : [{ kind: 'number_disagrees', number: row.number }]
    return { no: worded.no, row, doubts }
  }
  if (!numbered) return undefined
  const doubt: Doubt =
    lettersOf(row.wording) === ''
      ? { kind: 'wording_missing' }
      : { kind: 'wording_unlike', wording: quoted(row.wording) }
  return { no: numbered.no, row, doubts: [doubt] }
}

type Narrative = { readonly text: string } & Pick<Placed, 'doubts'>

/** What is written in a row; the table's own example, left as it is, is nothing. */
const narrativeOf = ({ example }: Indicator, row: FormRow): Narrative => {
  const text = withoutFiguresLine(visibleText(row.narrative))
  const own = withoutExample(text, example)
  const cut = own !== text && lettersOf(own) !== ''
  return {
    text: lettersOf(text) === lettersOf(example ?? '') ? '' : own,
    doubts: [...(cut ? [{ kind: 'example_left' } as const] : []), ...(row.unread ? [{ kind: 'unread' } as const] : [])],
  }
}

const scoreDoubt = (refusal: Refusal, score: number): Doubt => {
  if (refusal.refused === 'score_out_of_range')
    return { kind: 'score_out_of_range', score, maximum: refusal.with.maximum }
  if (refusal.refused === 'score_off_step') return { kind: 'score_off_step', score, step: refusal.with.step }
  return { kind: 'score_not_open', score }
}

type ReadScore = Pick<IndicatorReading, 'score' | 'doubts'>

const scoreOf = (indicator: Indicator, terms: ScoringTerms, rows: readonly FormRow[]): ReadScore => {
  const texts = new Set(rows.map((row) => row.score.trim()).filter((text) => text !== ''))
  const read = readScoreText([...texts].join(' 和 '))
  if (read.kind === 'none') {
    if (rows.some(({ scoreUnread }) => scoreUnread))
      return { score: null, doubts: [{ kind: 'score_unreadable', text: '' }] }
    return { score: null, doubts: rows.some(({ scoreMergedUp }) => scoreMergedUp) ? [{ kind: 'score_merged_up' }] : [] }
  }
  if (read.kind === 'unreadable') return { score: null, doubts: [{ kind: 'score_unreadable', text: read.text }] }
  const { score, of } = read
  if (of !== null && indicator.points !== null && of !== indicator.points)
    return { score: null, doubts: [{ kind: 'score_of_other_maximum', score, of }] }
  const refusal = checkScore(indicator, score, terms)
  return refusal ? { score: null, doubts: [scoreDoubt(refusal, score)] } : { score, doubts: [] }
}

const readIndicator = (indicator: Indicator, placed: readonly Placed[], terms: ScoringTerms): IndicatorReading => {
  const rows = placed.map(({ row }) => row)
  const narratives = rows.map((row) => narrativeOf(indicator, row))
  const texts = [...new Set(narratives.map(({ text }) => text).filter((text) => text !== ''))]
  const narrative = texts.join('\n')
  const length = narrativeLength(narrative)
  const { score, doubts: ofScore } = scoreOf(indicator, terms, rows)
  const doubts: Doubt[] = placed.flatMap((each) => each.doubts)
  if (placed.length > 1) doubts.push({ kind: 'twice' })
  if (rows.some((row) => row.joined)) doubts.push({ kind: 'joined' })
  if (narrative === '' && rows.some((row) => row.mergedUp)) doubts.push({ kind: 'merged_up' })
  if (rows.some((row) => row.misaligned)) doubts.push({ kind: 'misaligned' })
  doubts.push(...narratives.flatMap((each) => each.doubts))
  if (length > NARRATIVE_LIMIT) doubts.push({ kind: 'too_long', limit: NARRATIVE_LIMIT })
  return {
    no: indicator.no,
    present: placed.length > 0,
    narrative: Array.from(narrative).slice(0, NARRATIVE_LIMIT).join(''),
    length,
    score,
    doubts: [...doubts, ...ofScore],
  }
}

/**
 * Reads a filled-in form out of a Word file's text, against the rubric that the assessment is pinned to and the cycle's scoring.
 * Refuses with word_form_other_table where no table has the form's head, or none of its rows is an indicator.
 */
export const readForm = (text: WordText, rubric: Rubric, terms: ScoringTerms): WordFormReading | Refusal => {
  const form = findForm(text.tables, (wording) => findByWording(rubric, wording) !== undefined)
  const placed = form?.rows.map((row) => ({ row, at: place(rubric, row) }))
  if (!placed?.some(({ at }) => at)) return refuse('word_form_other_table')
  return {
    indicators: indicatorsOf(rubric).map((indicator) =>
      readIndicator(
        indicator,
        placed.flatMap(({ at }) => (at?.no === indicator.no ? [at] : [])),
        terms,
      ),
    ),
    strangers: placed
      .flatMap(({ row, at }) => (at ? [] : [quoted([row.wording, row.narrative].join(' '))]))
      .filter((line) => line !== '')
      .slice(0, STRANGERS_SHOWN),
    passedOver: (form?.passedOver ?? []).map(quoted).slice(0, STRANGERS_SHOWN),
    unitName: findUnitName(text),
    unread: text.unreadOutside,
    beside: textsBeside(text, rubric).map(quoted).slice(0, STRANGERS_SHOWN),
  }
}
