import type { Assessment, AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { completenessOf } from '@/domain/assessment/completeness'
import type { Instant } from '@/domain/calendar/instant'
import { isOver, lastDayOf } from '@/domain/deadline/deadline'
import type { Rubric } from '@/domain/rubric/rubric'

/** Whether the contact's hands are on it now. */
export const isWithContact = ({ state }: Pick<AssessmentOutline, 'state'>): boolean =>
  state === 'draft' || state === 'returned'

/** Whether the last day on which it may be submitted is over. */
export const isClosed = (assessment: AssessmentOutline, cycle: Cycle, now: Instant): boolean =>
  isOver(lastDayOf(assessment, cycle), now)

/** Whether indicator `no` was worked on since it was returned: its answer was saved or a photo attached. */
const isCorrected = (assessment: Assessment, no: number): boolean => {
  const since = assessment.returnOrder?.at
  if (since === undefined) return false
  const saved = assessment.answers[no]?.savedAt ?? 0
  return saved > since || (assessment.evidence[no] ?? []).some((photo) => photo.attachedAt > since)
}

/** The indicators that a return asked for, and those of them that were worked on since. Empty unless it is returned now. */
export const returnedNos = (
  assessment: Assessment,
): { readonly open: readonly number[]; readonly corrected: readonly number[] } => {
  const nos = assessment.state === 'returned' ? (assessment.returnOrder?.nos ?? []) : []
  return {
    open: nos.filter((no) => !isCorrected(assessment, no)),
    corrected: nos.filter((no) => isCorrected(assessment, no)),
  }
}

/** The indicators that keep it from being submitted, in the table's order. */
export const blockedNos = (assessment: Assessment, cycle: Cycle, rubric: Rubric): readonly number[] => {
  const { blocking } = completenessOf(rubric, assessment.answers, assessment.evidence, cycle, assessment.editable)
  return [...new Set(blocking.map((finding) => finding.no))]
}
