import type { Answers } from '../answer/answer'
import type { Evidence } from '../evidence/photo'
import { figureMismatches } from '../rubric/figures-in-text'
import { indicatorsOf, type Rubric } from '../rubric/rubric'
import type { ScoringTerms } from '../answer/validate-answer'
import { completenessOf, type Completeness } from './completeness'

/**
 * What a check before submitting says, and which narratives say another number than their figures. It stands apart from the check itself,
 * which a home page asks for what blocks alone.
 * `editable` as in `completenessOf`.
 */
export const fullCheckOf = (
  rubric: Rubric,
  answers: Answers,
  evidence: Evidence,
  terms: ScoringTerms,
  editable?: readonly number[],
): Completeness => {
  const { blocking, advisory } = completenessOf(rubric, answers, evidence, terms, editable)
  const differing = indicatorsOf(rubric).filter((indicator) => {
    const answer = answers[indicator.no]
    const isOpen = editable === undefined || editable.includes(indicator.no)
    return isOpen && answer !== undefined && figureMismatches(indicator, answer.facts, answer.narrative).length > 0
  })
  const found = differing.map(({ no }) => ({ no, kind: 'facts_differ', value: null }) as const)
  return { blocking, advisory: [...advisory, ...found].sort((a, b) => a.no - b.no) }
}
