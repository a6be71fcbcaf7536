import type { Answers } from '../answer/answer'
import { figureMismatches } from '../rubric/figures-in-text'
import { indicatorsOf, type Rubric } from '../rubric/rubric'
import type { Completeness } from './completeness'

/**
 * What a check before submitting says, with the narratives that say another number than their figures pointed out. It stands apart from the
 * check itself, which a home page asks for what blocks alone.
 */
export const withDifferingFigures = (
  { blocking, advisory }: Completeness,
  rubric: Rubric,
  answers: Answers,
  editable?: readonly number[],
): Completeness => {
  const differing = indicatorsOf(rubric).filter((indicator) => {
    const answer = answers[indicator.no]
    const isOpen = editable === undefined || editable.includes(indicator.no)
    return isOpen && answer !== undefined && figureMismatches(indicator, answer.facts, answer.narrative).length > 0
  })
  const found = differing.map(({ no }) => ({ no, kind: 'facts_differ', value: null }) as const)
  return { blocking, advisory: [...advisory, ...found].sort((a, b) => a.no - b.no) }
}
