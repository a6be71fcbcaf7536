import type { Assessment, Remarks } from '@/domain/assessment/assessment'

export type AssessmentDocument = Assessment & { readonly _id: string }

/** An assessment as it lies there. Before it was kept what was sent, `sentRemarks` was derived from the moves' times. */
export type StoredAssessment = Omit<AssessmentDocument, 'sentRemarks'> & { readonly sentRemarks?: Remarks }

/**
 * The assessment of a stored document. Where it does not say what was sent, a remark counts as sent only if nobody wrote on it
 * after the last sending that still stands: rather one too few than one that a union is still thinking about.
 */
export const assessmentOf = (stored: StoredAssessment): AssessmentDocument => {
  const { sentRemarks, remarks, returnOrder, endorsedAt, receivedAt } = stored
  if (sentRemarks) return { ...stored, sentRemarks }
  const lastSentAt = Math.max(returnOrder?.at ?? 0, endorsedAt ?? 0, receivedAt ?? 0)
  return {
    ...stored,
    sentRemarks: Object.fromEntries(Object.entries(remarks).filter(([, { at }]) => at <= lastSentAt)),
  }
}

/** What lists and decisions about time read: everything but the contents. */
export const WITHOUT_CONTENTS = {
  answers: false,
  evidence: false,
  remarks: false,
  sentRemarks: false,
  endorsement: false,
} as const
