import { createHash } from 'node:crypto'
import { canonicalSubmission, formCodeOf, type Submission } from '@/domain/form/canonical'

/** The short code of a submission, as it is printed on each page of its papers. */
export const codeOf = (submission: Submission): string =>
  formCodeOf(createHash('sha256').update(canonicalSubmission(submission), 'utf8').digest('hex'))
