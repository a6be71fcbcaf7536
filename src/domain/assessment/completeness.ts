import { isAnswered, narrativeLength, NARRATIVE_SHORT, saysNothingThisYear, type Answers } from '../answer/answer'
import { checkScore, maximumOf, type ScoringTerms } from '../answer/validate-answer'
import type { Evidence } from '../evidence/photo'
import { compute } from '../rubric/facts'
import { indicatorsOf, type Indicator, type Rubric } from '../rubric/rubric'

/** What a check before submitting says about one indicator. */
export type FindingKind =
  | 'narrative_missing'
  | 'score_missing'
  | 'score_invalid'
  | 'full_score_without_evidence'
  | 'narrative_short'
  | 'narrative_repeated'
  | 'facts_missing'
  | 'facts_implausible'
  | 'facts_differ'

export interface Finding {
  readonly no: number
  readonly kind: FindingKind
  /** The other indicator with the same text, the length of a short one, which of its computed figures does not fit, or nothing. */
  readonly value: number | null
}

/** `blocking` must be mended before a submission; `advisory` is worth a look and never stops anybody. */
export interface Completeness {
  readonly blocking: readonly Finding[]
  readonly advisory: readonly Finding[]
}

const finding = (no: number, kind: FindingKind, value: number | null = null): Finding => ({ no, kind, value })

const blockingOf = (indicator: Indicator, answers: Answers, terms: ScoringTerms): readonly Finding[] => {
  const answer = answers[indicator.no]
  const found: Finding[] = []
  if (!isAnswered(answer)) found.push(finding(indicator.no, 'narrative_missing'))
  const score = answer?.selfScore ?? null
  if (score === null && maximumOf(indicator, terms) !== null) found.push(finding(indicator.no, 'score_missing'))
  // A score given while the bonus had points is not counted without them, and nothing for its contact to mend.
  if (maximumOf(indicator, terms) !== null && checkScore(indicator, score, terms))
    found.push(finding(indicator.no, 'score_invalid'))
  return found
}

const advisoryOf = (
  indicator: Indicator,
  answers: Answers,
  evidence: Evidence,
  terms: ScoringTerms,
): readonly Finding[] => {
  const answer = answers[indicator.no]
  if (!answer || !isAnswered(answer)) return []
  const found: Finding[] = []
  const maximum = maximumOf(indicator, terms)
  if (maximum !== null && answer.selfScore === maximum && (evidence[indicator.no] ?? []).length === 0)
    found.push(finding(indicator.no, 'full_score_without_evidence'))
  const length = narrativeLength(answer.narrative)
  const nothing = saysNothingThisYear(answer.narrative)
  if (length < NARRATIVE_SHORT && !nothing) found.push(finding(indicator.no, 'narrative_short', length))
  if (!nothing && indicator.facts.some((fact) => answer.facts[fact.id] === undefined))
    found.push(finding(indicator.no, 'facts_missing'))
  const implausible = indicator.computed.findIndex((computed) => {
    const result = compute(computed.formula, answer.facts)
    return result.kind === 'undefined' && result.because === 'part_exceeds_whole'
  })
  return implausible < 0 ? found : [...found, finding(indicator.no, 'facts_implausible', implausible)]
}

const repeatedOf = (indicators: readonly Indicator[], answers: Answers): readonly Finding[] => {
  const firstWith = new Map<string, number>()
  return indicators.flatMap(({ no }) => {
    const text = (answers[no]?.narrative ?? '').replace(/\s/g, '')
    if (text === '' || saysNothingThisYear(text)) return []
    const earlier = firstWith.get(text)
    if (earlier !== undefined) return [finding(no, 'narrative_repeated', earlier)]
    firstWith.set(text, no)
    return []
  })
}

/**
 * Checks a whole assessment before it is submitted. All rows of the table are answered, the bonus too (in words: "无");
 * a score is asked for where there are points. Evidence is advisory only: no photo is demanded beyond need
 * (国办函〔2026〕12号), so a full score without one is pointed out and may be submitted.
 *
 * `editable` leaves out what its contact cannot change now: points that the office sets for the bonus, or another step,
 * while a form is out for correction must not lock it out.
 */
export const completenessOf = (
  rubric: Rubric,
  answers: Answers,
  evidence: Evidence,
  terms: ScoringTerms,
  editable?: readonly number[],
): Completeness => {
  const indicators = indicatorsOf(rubric)
  const isOpen = ({ no }: { readonly no: number }): boolean => editable === undefined || editable.includes(no)
  const advisory = [
    ...indicators.flatMap((indicator) => advisoryOf(indicator, answers, evidence, terms)),
    ...repeatedOf(indicators, answers),
  ]
  return {
    blocking: indicators.filter(isOpen).flatMap((indicator) => blockingOf(indicator, answers, terms)),
    advisory: advisory.filter(isOpen).sort((a, b) => a.no - b.no),
  }
}
