import type { ScoringTerms } from '../answer/validate-answer'
import { findStanding, type PresentForm, type StampFile } from '../stamp/stamped-form'
import type { Rubric } from '../rubric/rubric'
import type { Assessment } from './assessment'
import { unevidencedOf } from './scoring'

/** What of an endorsed assessment is worth a look before it is received with others; none of it is a verdict. */
export interface StandsOut {
  /** No stamped sheets were handed in that count for what was endorsed. */
  readonly unstamped: boolean
  /** Indicators whose 核定分 is below the 自评分, by number. */
  readonly lowered: readonly number[]
  /** Indicators with the full 自评分 and no evidence, by number. */
  readonly unevidenced: readonly number[]
}

/**
 * Reads it off the tally, the union's remarks and the stamped sheets; `present` is the form that sheets have to be of.
 * The answers themselves are not needed.
 */
export const standsOut = (
  rubric: Rubric,
  terms: ScoringTerms,
  { tally, remarks }: Pick<Assessment, 'tally' | 'remarks'>,
  file: Pick<StampFile, 'forms'>,
  present: PresentForm,
): StandsOut => ({
  unstamped: !findStanding(file, present)?.finished,
  lowered: Object.entries(remarks)
    .filter(([no, { verifiedScore }]) => verifiedScore !== null && verifiedScore < (tally[Number(no)]?.score ?? 0))
    .map(([no]) => Number(no))
    .sort((a, b) => a - b),
  unevidenced: unevidencedOf(rubric, tally, terms),
})
