import type { Assessment } from '../assessment/assessment'
import { canonicalEndorsement, canonicalSubmission } from '../form/canonical'
import type { Rubric } from '../rubric/rubric'

/**
 * What a digest taken anew says of an endorsement. `remarks_changed`: the enterprise's contents are those that were endorsed,
 * but the 核定分 were changed since, as the office may. `changed`: they are not, or what was kept of the endorsement is not.
 */
export type Verdict = 'none' | 'same' | 'remarks_changed' | 'changed'

/** What the event of the last endorsement says of it, and whether the paper's chain is whole. */
export interface KeptEndorsement {
  readonly digest: string | undefined
  /** Missing on what was kept before an event said it. */
  readonly formDigest: string | undefined
  readonly isChainWhole: boolean
}

/**
 * Digests what is there now and compares it with what its event says was endorsed: what the paper itself says of its endorsement can be
 * changed along with it. `digestOf` is SHA-256 in hexadecimal.
 */
export const verdictOf = (
  assessment: Assessment,
  rubric: Rubric,
  kept: KeptEndorsement,
  digestOf: (text: string) => string,
): Verdict => {
  const { endorsement } = assessment
  if (!endorsement) return 'none'
  const { digest, formDigest = endorsement.formDigest, isChainWhole } = kept
  if (!isChainWhole || digest !== endorsement.digest || formDigest !== endorsement.formDigest) return 'changed'
  if (digestOf(canonicalEndorsement(assessment, rubric)) === digest) return 'same'
  return digestOf(canonicalSubmission(assessment, rubric)) === formDigest ? 'remarks_changed' : 'changed'
}
