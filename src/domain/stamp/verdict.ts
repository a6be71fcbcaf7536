import type { Assessment } from '../assessment/assessment'
import { canonicalEndorsement, canonicalSubmission } from '../form/canonical'
import type { Rubric } from '../rubric/rubric'

/**
 * What a digest taken anew says of an endorsement. `remarks_changed`: the enterprise's contents are those that were endorsed,
 * but the 核定分 were changed since, as the office may.
 */
export type Verdict = 'none' | 'same' | 'remarks_changed' | 'changed'

/** Digests what is there now and compares it with what was endorsed. `digestOf` is SHA-256 in hexadecimal. */
export const verdictOf = (assessment: Assessment, rubric: Rubric, digestOf: (text: string) => string): Verdict => {
  const { endorsement } = assessment
  if (!endorsement) return 'none'
  if (digestOf(canonicalEndorsement(assessment, rubric)) === endorsement.digest) return 'same'
  return digestOf(canonicalSubmission(assessment, rubric)) === endorsement.formDigest ? 'remarks_changed' : 'changed'
}
