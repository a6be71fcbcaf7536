import { refuse, type Refusal } from '../refusal/refusal'
import { findIndicator, type Indicator, type Rubric } from '../rubric/rubric'
import { CHANGE_NOTE_LIMIT, NARRATIVE_LIMIT, narrativeLength, type AnswerContent } from './answer'
import { hasControlCharacters } from './control-characters'

/** What of the cycle decides whether a score may stand. */
export interface ScoringTerms {
  /** The step of the stepper, 0.5 unless the office changed it. */
  readonly scoreStep: number
  /** Maxima of the bonus indicators, by number; null while the office has set none. */
  readonly bonusPoints: Readonly<Record<number, number>> | null
}

const FACT_MAXIMUM = 100_000_000
/** As many blanks at the ends as a slip of the keyboard leaves. */
const BLANKS_LIMIT = 200

/** The most that may be scored on an indicator; null where it cannot be scored (a bonus whose points are off, or 0). */
export const maximumOf = (indicator: Indicator, terms: ScoringTerms): number | null =>
  indicator.points ?? (terms.bonusPoints?.[indicator.no] || null)

/** Whether `score` is a whole number of steps. Steps are hundredths at the finest, so it is counted in hundredths. */
export const isOnStep = (score: number, step: number): boolean => {
  const hundredths = score * 100
  return Math.abs(hundredths - Math.round(hundredths)) < 1e-6 && Math.round(hundredths) % Math.round(step * 100) === 0
}

const checkNarrative = (no: number, narrative: string): Refusal | undefined => {
  if (hasControlCharacters(narrative)) return refuse('narrative_control_characters', { no })
  // Blanks at the ends do not count, yet they are kept: rows full of them would be more than one answer can carry.
  const kept = Array.from(narrative).length
  const length = kept > NARRATIVE_LIMIT + BLANKS_LIMIT ? kept : narrativeLength(narrative)
  return length > NARRATIVE_LIMIT ? refuse('narrative_too_long', { no, length, limit: NARRATIVE_LIMIT }) : undefined
}

const checkChangeNote = (no: number, note: string): Refusal | undefined => {
  if (hasControlCharacters(note)) return refuse('narrative_control_characters', { no })
  const length = narrativeLength(note)
  return length > CHANGE_NOTE_LIMIT
    ? refuse('change_note_too_long', { no, length, limit: CHANGE_NOTE_LIMIT })
    : undefined
}

/**
 * Checks a score against an indicator: unset is fine, otherwise 0 to the maximum in whole steps.
 * Refuses with score_not_open, score_out_of_range or score_off_step.
 */
export const checkScore = (indicator: Indicator, score: number | null, terms: ScoringTerms): Refusal | undefined => {
  if (score === null) return undefined
  const maximum = maximumOf(indicator, terms)
  if (maximum === null) return refuse('score_not_open', { no: indicator.no })
  if (!(score >= 0 && score <= maximum)) return refuse('score_out_of_range', { no: indicator.no, maximum })
  return isOnStep(score, terms.scoreStep)
    ? undefined
    : refuse('score_off_step', { no: indicator.no, step: terms.scoreStep })
}

const checkFacts = (indicator: Indicator, content: AnswerContent): Refusal | undefined => {
  for (const [id, value] of Object.entries(content.facts)) {
    const fact = indicator.facts.find((candidate) => candidate.id === id)
    if (!fact) return refuse('fact_unknown', { no: indicator.no })
    if (!(value >= 0 && value <= FACT_MAXIMUM))
      return refuse('fact_out_of_range', { no: indicator.no, fact: fact.label })
    const finest = fact.kind === 'count' ? 1 : 0.01
    if (!isOnStep(value, finest)) return refuse('fact_not_whole', { no: indicator.no, fact: fact.label })
  }
  return undefined
}

/**
 * Checks what a person wrote to indicator `no` before it is saved. Drafts may be empty; they may not be wrong. A score that
 * stands as it is `stored` passes even where the office changed the step or took the bonus's points off since: nobody's
 * words are refused for it, and the check before submitting points it out.
 * Returns the refusal, or undefined where it can be saved.
 */
export const checkAnswer = (
  rubric: Rubric,
  no: number,
  content: AnswerContent,
  terms: ScoringTerms,
  stored?: AnswerContent,
): Refusal | undefined => {
  const indicator = findIndicator(rubric, no)
  if (!indicator) return refuse('indicator_unknown', { no })
  return (
    checkNarrative(no, content.narrative) ??
    checkChangeNote(no, content.changeNote ?? '') ??
    (content.selfScore === stored?.selfScore ? undefined : checkScore(indicator, content.selfScore, terms)) ??
    checkFacts(indicator, content)
  )
}
