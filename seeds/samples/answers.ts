import type { AnswerContent } from '@/domain/answer/answer'
import { maximumOf, type ScoringTerms } from '@/domain/answer/validate-answer'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { findIndicator } from '@/domain/rubric/rubric'
import { factsOf, figuresFor } from './figures'
import { servicesNarratives } from './narratives-services'
import { worksNarratives } from './narratives-works'

const TERMS: ScoringTerms = { scoreStep: 0.5, bonusPoints: null }

/** Whose sample narratives speak: a factory's, or those of a group in transport and services. */
export type Voice = 'works' | 'services'

const NARRATIVES = { works: worksNarratives, services: servicesNarratives } as const

/** Three tempers in scoring oneself: generous, middling, strict. */
const LOSSES = [
  [0, 0.5, 0, 1, 0, 0.5, 0.5],
  [0, 0.5, 1, 0.5, 0, 1, 0.5],
  [0.5, 1, 0.5, 1, 1, 0, 1],
] as const

/** What an enterprise scored itself below the maximum, by an arithmetic of its own. */
const lost = (enterpriseNo: number, no: number): number =>
  LOSSES[enterpriseNo % 3]?.[(enterpriseNo * (no + 4) + no * no) % 7] ?? 0

/** The sample answer of an enterprise to indicator `no`: narrative, figures and score that agree with each other. */
export const sampleAnswer = (enterpriseNo: number, voice: Voice, no: number, year: number): AnswerContent => {
  const indicator = findIndicator(edition2023, no)
  const narrative = NARRATIVES[voice][no]
  if (!indicator || !narrative) throw new Error(`no sample answer to indicator ${no}`)
  const figures = figuresFor(enterpriseNo, year)
  const maximum = maximumOf(indicator, TERMS)
  return {
    narrative: narrative(figures),
    selfScore: maximum === null ? null : maximum - lost(enterpriseNo, no),
    facts: factsOf(no, figures),
  }
}
