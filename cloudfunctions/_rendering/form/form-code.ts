import { canonicalSubmission, formCodeOf, type Submission } from '@/domain/form/canonical'
import type { Rubric } from '@/domain/rubric/rubric'
import { sha256Of } from '../../_store/digest'

/** The short code of a submission, as it is printed on each page of its papers. */
export const codeOf = (submission: Submission, rubric: Rubric): string =>
  formCodeOf(sha256Of(canonicalSubmission(submission, rubric)))
