import { EMPTY_CONTENT } from '@/domain/answer/answer'
import { readTypedNumber } from '@/domain/answer/typed-number'
import { checkAnswer, type ScoringTerms } from '@/domain/answer/validate-answer'
import type { FactValues } from '@/domain/rubric/facts'
import type { Fact, Indicator, Rubric } from '@/domain/rubric/rubric'
import type { FigureProblem } from '@/text/fill'
import type { ReadyFill } from './fill-state'

/** What a typed figure comes to. */
export type Figure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly problem: FigureProblem }

/** Reads a figure as a person typed it; which numbers may be saved is for the domain to say. */
export const readFigure = (rubric: Rubric, no: number, fact: Fact, terms: ScoringTerms, text: string): Figure => {
  const read = readTypedNumber(text)
  if (read.kind !== 'number') return read
  const { value } = read
  const refusal = checkAnswer(rubric, no, { ...EMPTY_CONTENT, facts: { [fact.id]: value } }, terms)
  if (!refusal) return { kind: 'number', value }
  if (refusal.refused === 'fact_not_whole')
    return { kind: 'unreadable', problem: fact.kind === 'count' ? 'not_whole' : 'too_fine' }
  return { kind: 'unreadable', problem: 'out_of_range' }
}

/** What of the texts that are no part of an answer yet is a number all the same: it is kept back until somebody says that it is right. */
export const doubtedFigures = (
  { rubric, cycle }: Pick<ReadyFill, 'rubric' | 'cycle'>,
  indicator: Indicator,
  typed: Readonly<Record<string, string>>,
): FactValues =>
  Object.fromEntries(
    indicator.facts.flatMap((fact) => {
      const figure = readFigure(rubric, indicator.no, fact, cycle, typed[fact.id] ?? '')
      return figure.kind === 'number' ? [[fact.id, figure.value]] : []
    }),
  )
