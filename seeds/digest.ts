import { createHash } from 'node:crypto'
import type { Assessment } from '@/domain/assessment/assessment'
import { canonicalEndorsement, canonicalSubmission } from '@/domain/form/canonical'
import { edition2023 } from '@/domain/rubric/edition-2023'

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal, as the functions take it. */
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The assessment with the digests of what it holds now, where it was endorsed: its photos were put in afterwards. */
export const withDigests = (assessment: Assessment): Assessment => ({
  ...assessment,
  endorsement: assessment.endorsement && {
    ...assessment.endorsement,
    digest: digestOf(canonicalEndorsement(assessment, edition2023)),
    formDigest: digestOf(canonicalSubmission(assessment, edition2023)),
  },
})
