import { EMPTY_CONTENT } from '@/domain/answer/answer'
import { checkAnswer, type ScoringTerms } from '@/domain/answer/validate-answer'
import type { Fact, Rubric } from '@/domain/rubric/rubric'
import type { FigureProblem } from '@/text/fill'

/** What a typed figure comes to. */
export type Figure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly problem: FigureProblem }

const FULL_WIDTH_ZERO = '０'.charCodeAt(0)

/** «９，３２０ » and "9,320" are 9320: some keyboards write wide digits, and spreadsheets group them. */
const plain = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO))
    .replace(/[．。]/g, '.')
    .replace(/[\s,，]/g, '')

/** Reads a figure as a person typed it; which numbers may be saved is for the domain to say. */
export const readFigure = (rubric: Rubric, no: number, fact: Fact, terms: ScoringTerms, text: string): Figure => {
  const digits = plain(text)
  if (digits === '') return { kind: 'blank' }
  if (/^[-－−]\.?\d/.test(digits)) return { kind: 'unreadable', problem: 'negative' }
  const value = /^\d+\.?\d*$|^\.\d+$/.test(digits) ? Number(digits) : Number.NaN
  if (!Number.isFinite(value)) return { kind: 'unreadable', problem: 'not_a_number' }
  const refusal = checkAnswer(rubric, no, { ...EMPTY_CONTENT, facts: { [fact.id]: value } }, terms)
  if (!refusal) return { kind: 'number', value }
  if (refusal.refused === 'fact_not_whole')
    return { kind: 'unreadable', problem: fact.kind === 'count' ? 'not_whole' : 'too_fine' }
  return { kind: 'unreadable', problem: 'out_of_range' }
}
